import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from './hash.ts'
import { isFreshAt, type Written } from './stamp.ts'

/**
 * What the file system said of many files and folders, without reading them: whether anything has changed is one call
 * for each, and no more. A folder's own stamp tells of names that come and go.
 */
export interface Seen {
  paths: string[]
  /** Four numbers for each path: size, mtime (ms), inode, ctime (ms); −1 for what is not there. A file that we wrote has ctime 0, which is not looked at: a rename changes it. */
  stamps: Float64Array
  /** Path → hash of what is in it, for what changed so late that it could change again under the same stamp. */
  fresh: Map<string, string>
}

/** More than these are not read only to save the next build a look at them. */
const mostFresh = 500

/** Looks at files, and at folders with all that is below them. `since`: milliseconds, by the same file system. Undefined where that cannot tell of changes for sure. */
export function look(paths: string[], since: number): Seen | undefined {
  const seen: { paths: string[]; numbers: number[]; fresh: Map<string, string>; certain: boolean } = {
    paths: [],
    numbers: [],
    fresh: new Map(),
    certain: true,
  }
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
      // A link may lead out of what we look at, or back to where it stands.
      if (entry.isSymbolicLink()) seen.certain = false
      else if (!entry.name.startsWith('.')) add(join(path, entry.name))
    }
  }
  try {
    for (const path of paths) add(path)
  } catch {
    return undefined
  }
  return seen.certain ? { paths: seen.paths, stamps: Float64Array.from(seen.numbers), fresh: seen.fresh } : undefined
}

/** Whether everything is as it was seen. */
export function isAsSeen({ paths, stamps, fresh }: Seen): boolean {
  for (const [index, path] of paths.entries()) {
    const stats = statSync(path, { throwIfNoEntry: false })
    const at = index * 4
    if (!stats) {
      if (stamps[at] !== -1) return false
    } else if (
      stats.size !== stamps[at] ||
      stats.mtimeMs !== stamps[at + 1] ||
      stats.ino !== stamps[at + 2] ||
      (stamps[at + 3] !== 0 && stats.ctimeMs !== stamps[at + 3])
    )
      return false
    else if (fresh.size > 0) {
      const hash = fresh.get(path)
      if (hash !== undefined && contentsOf(path, stats) !== hash) return false
    }
  }
  return true
}

/** What a build wrote: path → stamp (`written` in stamp.ts). */
export function asWritten(files: Iterable<{ path: string; stamp: Written }>, folder: string): Seen {
  const paths: string[] = []
  const numbers: number[] = []
  for (const { path, stamp } of files) {
    paths.push(`${folder}/${path}`)
    numbers.push(...stamp, 0)
  }
  return { paths, stamps: Float64Array.from(numbers), fresh: new Map() }
}

function numbersOf(stats: Stats | undefined): [number, number, number, number] {
  return stats ? [stats.size, stats.mtimeMs, stats.ino, stats.ctimeMs] : [-1, -1, -1, -1]
}

function contentsOf(path: string, stats: Stats): string {
  return hashOf(stats.isDirectory() ? JSON.stringify(readdirSync(path).sort()) : readFileSync(path))
}
