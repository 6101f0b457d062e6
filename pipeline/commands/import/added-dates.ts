import { gitIn } from '../../build/engine/git.ts'

/**
 * The days on which git says that each file of a folder was added, by its path from there: ISO 8601, the first if it was
 * added more than once. Empty without git, or with a shallow clone, whose first commit adds everything.
 */
export function addedDates(folder: string): Map<string, string> {
  const git = gitIn(folder)
  if (git(['rev-parse', '--is-shallow-repository'])?.toString().trim() !== 'false') return new Map()
  const log = git(['log', '--no-renames', '--diff-filter=A', '--name-only', '--relative', '--format=%x00%as', '--', '.'])
  const added = new Map<string, string>()
  for (const commit of (log?.toString() ?? '').split('\0').slice(1)) {
    const [day = '', , ...paths] = commit.split('\n')
    // The newest is first: an earlier commit replaces it.
    for (const path of paths) if (path !== '') added.set(path, day)
  }
  return added
}
