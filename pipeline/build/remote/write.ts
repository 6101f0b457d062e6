import type { Cache } from '../engine/cache.ts'
import { tables } from '../tables.ts'
import { type Chunk, encodeChunk, type SharedEntry, usualChunk } from './chunk.ts'
import type { CacheClient } from './client.ts'
import { forEachConcurrently } from './concurrent.ts'
import { signList } from './signed-list.ts'
import { sizeOf, storeChunk } from './stored-chunks.ts'

/** Entries by name, each made when it is sent. */
type Live = Map<string, () => SharedEntry | undefined>

interface ListToWrite {
  key: string
  /** The chunks that the server has. */
  known: Chunk[]
  /** All that the list is to have. */
  records: Live
  files: Live
}

/** Sends what the cache has and the server lacks, then the list of all that the server has by now. Returns the number of entries. */
export async function writeEntries(
  { key, known, records, files }: ListToWrite,
  { cache, client, secret }: { cache: Cache; client: CacheClient; secret: string },
): Promise<number> {
  const sent: { chunk: Chunk; entries: SharedEntry[] }[] = []
  const current: Chunk[] = []
  for (const live of [records, files]) {
    const areFiles = live === files
    const before = known.filter((chunk) => chunk.files === areFiles)
    const plan = planChunks(before, live, cache)
    current.push(...plan.current)
    await forEachConcurrently(batches(plan.fresh), async (entries) => {
      const { chunk, bytes } = await encodeChunk(entries, areFiles)
      if (await client.put('cas', chunk.hash, bytes)) sent.push({ chunk, entries })
    })
  }
  if (sent.length === 0 && current.length === known.length) return 0
  // What has been sent in time is of use already.
  if (client.isLate()) client.startPhase()
  const list = [...current, ...sent.map(({ chunk }) => chunk)]
  if (!(await client.put('ac', key, signList(list, key, secret)))) return 0
  for (const { hash } of known) if (!current.some((chunk) => chunk.hash === hash)) tables.chunks.delete(cache, hash)
  for (const { chunk, entries } of sent) storeChunk(chunk, entries, key, cache)
  return sent.reduce((sum, { entries }) => sum + entries.length, 0)
}

/**
 * Which chunks stay, and what must be sent. A chunk goes when most of it is of no use any more; a small one goes with
 * what is sent anyway, so that there are never many of them.
 */
function planChunks(known: Chunk[], live: Live, cache: Cache): { current: Chunk[]; fresh: Live } {
  const names = new Map(known.map(({ hash }) => [hash, tables.chunks.get(cache, hash)?.value.names ?? []]))
  const sizes = (hash: string, isCounted: (name: string) => boolean) =>
    (names.get(hash) ?? []).reduce((sum, [name, size]) => sum + (isCounted(name) ? size : 0), 0)
  const without = (chunks: Chunk[]): Live => {
    const covered = new Set(chunks.flatMap(({ hash }) => (names.get(hash) ?? []).map(([name]) => name)))
    return new Map([...live].filter(([name]) => !covered.has(name)))
  }
  const useful = known.filter(({ hash }) => sizes(hash, (name) => live.has(name)) * 2 > sizes(hash, () => true))
  const fresh = without(useful)
  if (fresh.size === 0) return { current: useful, fresh }
  const large = useful.filter(({ raw }) => raw * 2 >= usualChunk)
  return { current: large, fresh: without(large) }
}

function* batches(live: Live): Generator<SharedEntry[]> {
  let batch: SharedEntry[] = []
  let size = 0
  for (const make of live.values()) {
    const entry = make()
    if (!entry) continue
    batch.push(entry)
    size += sizeOf(entry)
    if (size < usualChunk) continue
    yield batch
    batch = []
    size = 0
  }
  if (batch.length > 0) yield batch
}
