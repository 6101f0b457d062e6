import { statSync } from 'node:fs'

/**
 * What a file system says of a file without reading it, as git's index keeps it: size, times (milliseconds, as
 * exact as the file system has them), inode. Two equal stamps are taken for equal contents.
 */
export function stampOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isFile() ? `${written(stats).join(' ')} ${stats.ctimeMs}` : undefined
}

/** Without the time that a rename changes: for files that are written under another name. */
export type Written = readonly [size: number, mtimeMs: number, ino: number]

export function written({ size, mtimeMs, ino }: { size: number; mtimeMs: number; ino: number }): Written {
  return [size, mtimeMs, ino]
}

/** Coarse file systems keep whole seconds, in twos. */
const grain = 2000

/**
 * Whether a file changed so shortly before `since` (milliseconds, by the same file system) that it could change again
 * under the same stamp. Git calls such an entry racily clean.
 */
export function isFresh(stamp: string, since: number): boolean {
  const [, mtime = 0, , ctime = 0] = stamp.split(' ').map(Number)
  return isFreshAt({ mtimeMs: mtime, ctimeMs: ctime }, since)
}

/** The stamp of a file by which its contents can be known later; undefined where they could change under the same one. */
export function lastingStamp(path: string, since: number): string | undefined {
  const stamp = stampOf(path)
  return stamp === undefined || isFresh(stamp, since) ? undefined : stamp
}

export function isFreshAt({ mtimeMs, ctimeMs }: { mtimeMs: number; ctimeMs: number }, since: number): boolean {
  return Math.max(mtimeMs, ctimeMs) > since - grain
}
