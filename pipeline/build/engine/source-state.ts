import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { isHidden } from '../../core/files.ts'
import { hashOf } from '../../core/hash.ts'
import { isFreshAt } from './stamp.ts'

/**
 * What the file system said of many files and folders, without reading them: whether anything has changed is one call
 * for each, and no more. A folder's own stamp changes when files are added or deleted.
 */
export interface SourceState {
  paths: string[]
  /** Four numbers for each path: size, mtime (ms), inode, ctime (ms); −1 for what is not there. */
  stamps: Float64Array
  /** Path → hash of what is in it, for what changed so late that it could change again under the same stamp. */
  fresh: Map<string, string>
}

/** With more fresh files than this, there is no snapshot: reading them would take too long. */
const mostFresh = 500

/** Looks at files, and at folders with all that is below them. `since`: milliseconds, by the same file system. Undefined where that cannot tell of changes for sure. */
export function takeSnapshot(paths: string[], since: number): SourceState | undefined {
  const seen = { paths: [] as string[], numbers: [] as number[], fresh: new Map<string, string>(), certain: true }
  const add = (path: string): void => {
    const stats = statSync(path, { throwIfNoEntry: false })
    seen.paths.push(path)
    seen.numbers.push(...numbersOf(stats))
    if (stats && isFreshAt(stats, since)) {
      if (seen.fresh.size >= mostFresh) seen.certain = false
      else seen.fresh.set(path, contentsOf(path, stats))
    }
    if (!stats?.isDirectory()) return
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      // A link may lead out of what we look at, or back to where it is.
      if (entry.isSymbolicLink()) seen.certain = false
      else if (!isHidden(entry.name)) add(join(path, entry.name))
    }
  }
  try {
    for (const path of paths) add(path)
  } catch {
    return undefined
  }
  return seen.certain ? { paths: seen.paths, stamps: Float64Array.from(seen.numbers), fresh: seen.fresh } : undefined
}

/** The paths that have changed since, each reported to `found`; undefined where there are more than `most`, or one may not be read. */
export function changedSince(seen: SourceState, most: number, found: () => void): string[] | undefined {
  try {
    return changesOf(seen, most, found)
  } catch {
    // A whole build reports it.
    return undefined
  }
}

function changesOf({ paths, stamps, fresh }: SourceState, most: number, found: () => void): string[] | undefined {
  const changed: string[] = []
  for (const [index, path] of paths.entries()) {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (isStamp(stamps, index * 4, stats) && (fresh.size === 0 || !stats || isFreshSame(path, stats, fresh))) continue
    if (stats?.isDirectory() && hasSameNames(path, paths, index)) continue
    changed.push(path)
    if (changed.length > most) return undefined
    found()
  }
  return changed
}

/** Editors and git save by renaming a temporary file: that changes the folder's stamp, and not its names. */
function hasSameNames(folder: string, paths: string[], index: number): boolean {
  const known: string[] = []
  // The entries of a folder follow it directly in `paths`.
  for (let at = index + 1; paths[at]?.startsWith(folder + sep); at += 1) {
    const path = paths[at] ?? ''
    if (dirname(path) === folder) known.push(basename(path))
  }
  const names = readdirSync(folder).filter((name) => !isHidden(name))
  return known.length > 0 && known.length === names.length && new Set([...known, ...names]).size === names.length
}

function isStamp(stamps: Float64Array, at: number, stats: Stats | undefined): boolean {
  if (!stats) return stamps[at] === -1
  return stats.size === stamps[at] && stats.mtimeMs === stamps[at + 1] && stats.ino === stamps[at + 2] && stats.ctimeMs === stamps[at + 3]
}

function isFreshSame(path: string, stats: Stats, fresh: SourceState['fresh']): boolean {
  const hash = fresh.get(path)
  return hash === undefined || contentsOf(path, stats) === hash
}

/** Makes files count as changed. */
export function forgetSources({ paths, stamps, fresh }: SourceState, files: Iterable<string>): void {
  for (const file of files) {
    const at = paths.indexOf(file)
    if (at >= 0) stamps.fill(Number.NaN, at * 4, at * 4 + 4)
    fresh.delete(file)
  }
}

/** Puts a later look at some of the paths in place of what was seen. */
export function updateSources({ paths, stamps, fresh }: SourceState, later: SourceState): void {
  for (const [index, path] of later.paths.entries()) {
    const at = paths.indexOf(path)
    if (at >= 0) stamps.set(later.stamps.subarray(index * 4, index * 4 + 4), at * 4)
    const hash = later.fresh.get(path)
    if (hash === undefined) fresh.delete(path)
    else fresh.set(path, hash)
  }
}

function numbersOf(stats: Stats | undefined): [number, number, number, number] {
  return stats ? [stats.size, stats.mtimeMs, stats.ino, stats.ctimeMs] : [-1, -1, -1, -1]
}

function contentsOf(path: string, stats: Stats): string {
  return hashOf(stats.isDirectory() ? JSON.stringify(readdirSync(path).sort()) : readFileSync(path))
}
