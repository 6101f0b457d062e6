import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Git, gitIn } from './git.ts'

/** Two files of a folder, by their paths from there: one was made from the other. */
export interface Derived {
  source: string
  target: string
}

/**
 * What each source was when its target was last changed, by the target's path, as git's history of `root` says:
 * `same` where it is still that. Files of which that is not certain are left out: without git or with a shallow clone,
 * where the target has changes that are not committed, where the source was not there yet.
 */
export function sourcesThen(root: string, pairs: Derived[]): Map<string, 'same' | Buffer> {
  const then = new Map<string, 'same' | Buffer>()
  const git = gitIn(root)
  const prefix = pairs.length > 0 ? prefixOf(git) : undefined
  if (prefix === undefined) return then
  const changes = lastChanges(git, new Set(pairs.map(({ target }) => target)))
  const known = pairs.flatMap((pair) => {
    const commit = changes.get(pair.target)
    return commit === undefined || /\n/.test(pair.source + pair.target) ? [] : [{ ...pair, commit }]
  })
  const names = known.flatMap(({ commit, source, target }) => [`${commit}:${prefix}${source}`, `${commit}:${prefix}${target}`])
  const objects = objectsOf(git, names)
  const differing: { target: string; object: string }[] = []
  for (const [index, { source, target }] of known.entries()) {
    const [object, own] = [objects[index * 2], objects[index * 2 + 1]]
    // Without its own file in that commit, it was deleted there, and has come back since.
    if (object === undefined || own === undefined) continue
    if (object === objectOf(join(root, source))) then.set(target, 'same')
    // A translator is at work on it: what it will be made from is not known yet.
    else if (own === objectOf(join(root, target))) differing.push({ target, object })
  }
  const contents = contentsOf(
    git,
    differing.map(({ object }) => object),
  )
  for (const [index, { target }] of differing.entries()) {
    const bytes = contents[index]
    if (bytes) then.set(target, bytes)
  }
  return then
}

/** Earlier versions of a file that are asked for. */
const mostVersions = 50

/** What git knows of each file's contents, the newest first; nothing without git or with a shallow clone. */
export function versionsOf(root: string, paths: string[]): Map<string, Buffer[]> {
  const git = gitIn(root)
  const prefix = paths.length > 0 ? prefixOf(git) : undefined
  if (prefix === undefined) return new Map()
  return new Map(
    paths.map((path) => {
      const log = git(['log', '--no-renames', `--max-count=${mostVersions}`, '--format=%H', '--', path])?.toString() ?? ''
      const names = log.split('\n').flatMap((commit) => (commit === '' ? [] : [`${commit}:${prefix}${path}`]))
      const objects = objectsOf(git, names).flatMap((object) => object ?? [])
      return [path, contentsOf(git, [...new Set(objects)]).flatMap((bytes) => bytes ?? [])]
    }),
  )
}

/** The path of the folder in its work tree; undefined where there is none, or its history is cut off. */
function prefixOf(git: Git): string | undefined {
  const said = git(['rev-parse', '--is-inside-work-tree', '--is-shallow-repository', '--show-prefix'])?.toString()
  const [inside, shallow, prefix = ''] = said?.split('\n') ?? []
  return inside === 'true' && shallow === 'false' ? prefix : undefined
}

/** Path → the commit that changed it last. A rename counts as a change. */
function lastChanges(git: Git, wanted: Set<string>): Map<string, string> {
  const log = git(['log', '--no-renames', '--name-only', '--relative', '--format=%x00%H'])?.toString() ?? ''
  const changes = new Map<string, string>()
  for (const entry of log.split('\0').slice(1)) {
    const [commit = '', ...paths] = entry.split('\n')
    for (const path of paths) if (wanted.has(path) && !changes.has(path)) changes.set(path, commit)
  }
  return changes
}

/** The names of objects (`commit:path`) → their ids; undefined for one that is not there. */
function objectsOf(git: Git, names: string[]): (string | undefined)[] {
  const said = git(['cat-file', '--batch-check=%(objectname) %(objecttype)'], `${names.join('\n')}\n`)?.toString() ?? ''
  return said.split('\n').map((line) => /^([0-9a-f]+) blob$/.exec(line)?.[1])
}

function contentsOf(git: Git, objects: string[]): (Buffer | undefined)[] {
  const said = objects.length > 0 ? git(['cat-file', '--batch'], `${objects.join('\n')}\n`) : undefined
  if (!said) return []
  const contents: (Buffer | undefined)[] = []
  for (let at = 0; at < said.length; ) {
    const end = said.indexOf('\n', at)
    const length = Number(/ blob (\d+)$/.exec(said.toString('latin1', at, end))?.[1])
    if (end < 0 || Number.isNaN(length)) return contents
    contents.push(said.subarray(end + 1, end + 1 + length))
    at = end + length + 2
  }
  return contents
}

/** The id that git has for a file as it is now (SHA-1; in a repository of SHA-256, none is the same). */
function objectOf(path: string): string | undefined {
  try {
    const bytes = readFileSync(path)
    return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
  } catch {
    return undefined
  }
}
