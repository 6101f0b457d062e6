import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../../core/hash.ts'
import { type Written, written } from './stamp.ts'
import { statOf } from './stat.ts'

/** Begins the names of whatever waits in an output folder; builds that were killed leave some. */
export const stagePrefix = '.diglot-stage-'

/** A file to be published. Lower `rank`s are written first: pictures, then pages, then lists and feeds. */
export interface Output {
  /** Relative to the output folder, with `/` between folders. */
  path: string
  rank: number
  /** Names the bytes without making them, where that is cheap. */
  key?: string | undefined
  /** What the file holds; called at most once, and not at all where `key` says that it is published already. */
  bytes(): Uint8Array | string | Promise<Uint8Array | string>
}

/** A file that is ready: either published already, or written beside what is published, under another name. */
export interface Staged {
  path: string
  rank: number
  hash: string
  /** What the file system says of it (`written` in stamp.ts). */
  stamp: Written
  /** Where it waits; absent where what is published is the same. */
  file?: string | undefined
}

/** A folder inside the one to be published, where files wait until all of them are ready. Made when it is first needed. */
export interface Stage {
  folder: string
  /** Writes bytes that are to be published as `path`, unless they are: `published` is the hash of what is known to be there. */
  put(path: string, rank: number, bytes: Uint8Array, published?: string): Staged
}

/** `name` keeps the stages of several threads apart. */
export function createStage(out: string, stage: string, name: string): Stage {
  let count = 0
  return {
    folder: stage,
    put(path, rank, bytes, published) {
      // The last check against path traversal by a text of an article.
      if (path.includes('..') && path.split('/').includes('..')) throw new Error(`${path} is outside the output folder`)
      const hash = hashOf(bytes)
      const same = hash === published ? stampOfPublished(join(out, path), bytes) : undefined
      if (same !== undefined) return { path, rank, hash, stamp: same }
      count += 1
      const file = join(stage, `${name}-${count}`)
      const handle = openIn(stage, file)
      try {
        writeFileSync(handle, bytes)
        return { path, rank, hash, stamp: written(fstatSync(handle)), file }
      } finally {
        closeSync(handle)
      }
    },
  }
}

/** A stage may have been dropped since files last waited in it. */
function openIn(stage: string, file: string): number {
  try {
    return openSync(file, 'wx')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    mkdirSync(stage, { recursive: true })
    return openSync(file, 'wx')
  }
}

/** A new place for a stage. What builds that were killed have left is taken away. */
export function stageFolder(out: string): string {
  if (existsSync(out))
    for (const name of readdirSync(out)) if (name.startsWith(stagePrefix)) rmSync(join(out, name), { recursive: true, force: true })
  return join(out, stagePrefix + randomUUID())
}

/** The stamp of a published file, if it holds these bytes. */
function stampOfPublished(path: string, bytes: Uint8Array): Written | undefined {
  const stats = statOf(path)
  return stats?.isFile() && stats.size === bytes.length && readFileSync(path).equals(bytes) ? written(stats) : undefined
}

/** Deletes a stage, and the output folder if it is then empty. */
export function dropStage(out: string, stage: string): void {
  rmSync(stage, { recursive: true, force: true })
  try {
    rmdirSync(out)
  } catch {
    // It holds what was published.
  }
}
