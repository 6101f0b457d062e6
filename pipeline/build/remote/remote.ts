import type { Cache } from '../engine/cache.ts'
import { shortestSecret } from '../engine/signature.ts'
import type { Stage, Staged } from '../engine/stage.ts'
import { tables } from '../tables.ts'
import type { Toolchain } from '../toolchain.ts'
import { type Chunk, decodeChunk, type SharedEntry, sha256 } from './chunk.ts'
import { type CacheClient, type CacheCredentials, createClient } from './client.ts'
import { forEachConcurrently } from './concurrent.ts'
import { createSharedFiles, filesOfCache } from './published-files.ts'
import { recordsOf, takeRecord } from './records.ts'
import { sharedPictures } from './shared-pictures.ts'
import { mostList, verifyList } from './signed-list.ts'
import { storeChunk, storedChunks } from './stored-chunks.ts'
import { writeEntries } from './write.ts'

/**
 * A cache that builds on several machines share (ARCHITECTURE, "The shared cache"). What it has is put into the local cache
 * and into the stage before it is needed; the stages of a build know nothing of it.
 */
export interface RemoteCache {
  /** Puts what the server has and the cache lacks into the cache. */
  takeRecords(): Promise<void>
  /** Notes a picture that the build uses, by its key in the store. */
  usePicture(key: string): void
  /** Puts files into the stage, but for those that are published already. Returns what gives one of them by its hash. */
  takeFiles(stage: Stage, isPublished: (hash: string) => boolean): Promise<(path: string, rank: number, hash: string) => Staged | undefined>
  /** Sends what the server lacks, if there are credentials for it. `out` is the folder that was published. */
  write(out: string): Promise<void>
  /** Says what was taken and sent, or why not all was. */
  report(): void
}

export interface RemoteInput extends CacheCredentials {
  root: string
  /** Where pictures are cached (`BuildOptions.cache`). */
  pictures?: string | undefined
  url: string
  /** Seconds (`ClientOptions`). */
  timeout: number
  toolchain: Toolchain
  cache: Cache
  note: (text: string) => void
}

/** What is listed together, by what has made it. Pictures are made alike by all versions of Diglot. */
const parts = ['reading', 'rendering', 'pictures'] as const
type Part = (typeof parts)[number]

/** Undefined, with a note, where entries could not be verified. */
export function openRemote(input: RemoteInput): RemoteCache | undefined {
  const { url, secret, note } = input
  if (secret !== undefined && secret.length >= shortestSecret) return createRemote({ ...input, secret })
  const reason = secret ? `DIGLOT_CACHE_SECRET has fewer than ${shortestSecret} characters` : 'DIGLOT_CACHE_SECRET is not set'
  note(`the shared build cache at ${url} is not used: ${reason}`)
}

function createRemote(input: RemoteInput & { secret: string }): RemoteCache {
  const { root, url, timeout, toolchain, cache, note, secret, read, write } = input
  const client = createClient({ url, timeout, read, write })
  const keyOf = (part: Part) => keyOfList(part, part === 'pictures' ? '' : toolchain[part])
  const pictures = sharedPictures({ root, cache: input.pictures })
  /** As the server has them; empty where it was not asked. */
  const lists = new Map<Part, Chunk[]>()
  const lost = new Set<string>()
  const counts = { taken: 0, sent: 0 }
  let files: ReturnType<typeof createSharedFiles> | undefined
  const take = (chunks: Chunk[], part: Part, use: (entry: SharedEntry) => void) =>
    forEachConcurrently(chunks, async (chunk) => {
      const entries = await readChunk(chunk, client)
      if (!entries) return void lost.add(chunk.hash)
      for (const entry of entries) use(entry)
      storeChunk(chunk, entries, keyOf(part), cache)
    })
  return {
    async takeRecords() {
      client.startPhase()
      await forEachConcurrently(parts, async (part) => void lists.set(part, await readList(keyOf(part), secret, client)))
      for (const part of parts) {
        const wanted = (lists.get(part) ?? []).filter((chunk) => !chunk.files && !tables.chunks.get(cache, chunk.hash))
        await take(wanted, part, (entry) => {
          if (part === 'pictures' ? pictures.take(entry) : takeRecord(entry, part, root, cache)) counts.taken += 1
        })
      }
      tables.chunks.retain(cache, new Set([...lists.values()].flat().map(({ hash }) => hash)))
    },
    usePicture: pictures.use,
    async takeFiles(stage, isPublished) {
      client.startPhase()
      const shared = createSharedFiles(stage)
      files = shared
      const isWanted = ({ hash }: Chunk) => tables.chunks.get(cache, hash)?.value.names.every(([name]) => isPublished(name)) !== true
      const chunks = lists.get('rendering') ?? []
      await take(
        chunks.filter((chunk) => chunk.files && isWanted(chunk)),
        'rendering',
        (entry) => {
          if (!isPublished(entry.id)) shared.add(entry)
        },
      )
      return shared.take
    },
    async write(out) {
      if (!write) return
      client.startPhase()
      for (const part of parts) {
        const key = keyOf(part)
        const known = (lists.get(part) ?? storedChunks(key, cache)).filter(({ hash }) => !lost.has(hash))
        const records = part === 'pictures' ? pictures.entries() : recordsOf(cache, part)
        const files = part === 'rendering' ? filesOfCache(cache, out) : new Map()
        counts.sent += await writeEntries({ key, known, records, files }, { cache, client, secret })
      }
    },
    report() {
      const { taken, sent } = { ...counts, taken: counts.taken + (files?.count() ?? 0) }
      if (lists.size > 0 || sent > 0) note(`the shared build cache at ${url}: ${taken} entries taken, ${sent} sent`)
      if (client.trouble !== undefined) note(`not all of the shared build cache could be used: ${client.trouble}`)
    },
  }
}

/** The same for all builds that would make the same of the same content. Libraries in machine code may differ by platform. */
function keyOfList(part: Part, madeBy: string): string {
  return sha256(['diglot', part, madeBy, process.platform, process.arch].join('\n'))
}

async function readList(key: string, secret: string, client: CacheClient): Promise<Chunk[]> {
  const entry = await client.get('ac', key, mostList)
  const list = entry && verifyList(entry, key, secret)
  if (entry && !list) client.fail('an entry has another signature; is DIGLOT_CACHE_SECRET the one that it was written with?')
  return list ?? []
}

async function readChunk(chunk: Chunk, client: CacheClient): Promise<SharedEntry[] | undefined> {
  const bytes = await client.get('cas', chunk.hash, chunk.size)
  const entries = bytes && (await decodeChunk(chunk, bytes))
  if (bytes && !entries) client.fail('an entry has other bytes than were written')
  return entries
}
