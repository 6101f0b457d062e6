import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Edit, editable } from './edits.ts'
import { cleanOutcome, coldOutcome, type Outcome, type Run } from './outcomes.ts'

/** Edits, and how many builds with an error an editor makes before the edits since the last good one are undone. */
export interface Round {
  edits: Edit[]
  patience: number
}

/** What came of all rounds. */
export const tally = { edits: 0, builds: 0, built: 0 }

/** The paths of files that are not the same. */
export function differing(files: Record<string, string>, others: Record<string, string>): string[] {
  return [...new Set([...Object.keys(files), ...Object.keys(others)])].filter((path) => files[path] !== others[path])
}

/** Edits a site, and has each state of it built; `isDamaged` once others have changed what builds left. Errors are undone soon. */
export async function play(rounds: Round[], build: (root: string, isDamaged: boolean) => Promise<Outcome>): Promise<void> {
  const root = editable()
  let isDamaged = false
  const attempt = async () => {
    const outcome = await build(root, isDamaged)
    tally.builds += 1
    if (outcome.outcome === 'built') tally.built += 1
    return outcome
  }
  await attempt()
  let good = sourcesOf(root)
  let failed = 0
  for (const { edits, patience } of rounds) {
    for (const edit of edits) edit.apply(root)
    isDamaged ||= edits.some((edit) => edit.isDamage)
    tally.edits += edits.length
    const { outcome, messages } = await attempt()
    failed = outcome === 'built' ? 0 : failed + 1
    if (failed > patience) {
      undo(root, good)
      // As the messages say.
      if (messages.some((message) => message.includes('[output/'))) rmSync(join(root, 'dist'), { recursive: true, force: true })
      await attempt()
      failed = 0
    } else if (failed === 0) good = sourcesOf(root)
  }
  rmSync(root, { recursive: true })
}

/** What a cached build is to come to. */
export interface Expected {
  said: Omit<Outcome, 'files'>
  /** Undefined where it is to leave what was published before. */
  files?: Record<string, string> | undefined
  /** Files that would stay published, and are not what a first build makes. */
  stale: string[]
}

/** What a first build of the same sources comes to or, where what was published has been changed, a build without a cache. */
export async function expected(root: string, isDamaged: boolean, run: Run): Promise<Expected> {
  const first = await cleanOutcome(root, {}, run)
  const { files, ...said } = isDamaged ? await coldOutcome(root, {}, run) : first
  if (said.outcome !== 'built') return { said, files: isDamaged ? files : undefined, stale: [] }
  const theirs = (path: string) => files[path] === Buffer.from('x').toString('base64') && !(path in first.files)
  return { said, files, stale: differing(files, first.files).filter((path) => !theirs(path)) }
}

/** The sources of a site: absolute path → contents. */
export function sourcesOf(root: string): Map<string, string> {
  const own = readdirSync(root).filter((name) => name !== 'dist' && !name.startsWith('.'))
  const paths = own.flatMap((name) =>
    statSync(join(root, name)).isFile()
      ? [join(root, name)]
      : readdirSync(join(root, name), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name)),
  )
  return new Map(paths.map((path) => [path, readFileSync(path, 'base64')]))
}

/** Has the sources as they were, and touches no others. */
function undo(root: string, before: Map<string, string>): void {
  const now = sourcesOf(root)
  for (const path of now.keys()) {
    if (before.has(path)) continue
    rmSync(path)
    // An empty folder of locales/ would be an edition.
    for (let above = dirname(path); above !== root && readdirSync(above).length === 0; above = dirname(above)) rmdirSync(above)
  }
  for (const [path, contents] of before) {
    if (now.get(path) === contents) continue
    if (existsSync(path) && statSync(path).isDirectory()) rmSync(path, { recursive: true })
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents, 'base64')
  }
}
