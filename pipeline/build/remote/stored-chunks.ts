import type { Cache } from '../engine/cache.ts'
import { tables } from '../tables.ts'
import type { Chunk, SharedEntry } from './chunk.ts'
import { entryName } from './records.ts'

/** Notes what a chunk has, so that it is not asked for again, and the next build that writes knows what the server lacks. */
export function storeChunk(chunk: Chunk, entries: SharedEntry[], list: string, cache: Cache): void {
  const names = entries.map((entry): [string, number] => [entry.rows.length === 0 ? entry.id : entryName(entry), sizeOf(entry)])
  tables.chunks.put(cache, chunk.hash, { key: '', value: { names, list, chunk } })
}

/** Bytes, but for what JSON adds. */
export function sizeOf({ rows, bytes }: SharedEntry): number {
  return rows.reduce((sum, row) => sum + (row?.[1].length ?? 0), bytes?.length ?? 0)
}

/** The chunks of a list, as far as they are known here. */
export function storedChunks(key: string, cache: Cache): Chunk[] {
  return Array.from(tables.chunks.values(cache), ([, value]) => value).flatMap(({ list, chunk }) => (list === key ? chunk : []))
}
