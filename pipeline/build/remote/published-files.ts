import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../../core/hash.ts'
import type { Cache } from '../engine/cache.ts'
import { isOutside } from '../engine/manifest.ts'
import type { Stage, Staged } from '../engine/stage.ts'
import { tables } from '../tables.ts'
import { mostEntry, type SharedEntry } from './chunk.ts'

const fileGroup = 'files'

/** The files that a build has published and that another one may take: those of pages, and of the search. Name → what makes the entry. */
export function filesOfCache(cache: Cache, out: string): Map<string, () => SharedEntry | undefined> {
  const found = new Map<string, () => SharedEntry | undefined>()
  const add = (path: string, hash: string) => found.set(hash, () => readShared(join(out, path), hash))
  for (const [, { files }] of tables.pages.values(cache)) for (const [path, hash] of files) add(path, hash)
  for (const [, { files }] of tables.search.values(cache)) for (const [path, , hash] of files) add(path, hash)
  return found
}

function readShared(path: string, hash: string): SharedEntry | undefined {
  try {
    const bytes = readFileSync(path)
    return bytes.length < mostEntry && hashOf(bytes) === hash ? { group: fileGroup, id: hash, rows: [], bytes } : undefined
  } catch {
    return undefined
  }
}

/** Files of the shared cache, which wait in a stage. */
export interface SharedFiles {
  add(entry: SharedEntry): void
  /** The file with these bytes, to be published as `path`; undefined where there is none. */
  take(path: string, rank: number, hash: string): Staged | undefined
  /** How many were taken. */
  count(): number
}

export function createSharedFiles(stage: Stage): SharedFiles {
  const waiting = new Map<string, Staged>()
  const taken = new Set<string>()
  return {
    add({ group, id, bytes }) {
      if (group !== fileGroup || !bytes || waiting.has(id) || isOutside(id)) return
      const staged = stage.put(id, 0, bytes)
      if (staged.hash === id) waiting.set(id, staged)
    },
    take(path, rank, hash) {
      const file = waiting.get(hash)
      if (!file || isOutside(path)) return undefined
      // Each file is moved to its place: of one that is published twice, there are two.
      const own = taken.has(hash) && file.file !== undefined ? stage.put(hash, 0, readFileSync(file.file)) : file
      taken.add(hash)
      return { ...own, path, rank }
    },
    count: () => taken.size,
  }
}
