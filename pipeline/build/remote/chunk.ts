import { hash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import * as z from 'zod'
import type { NamedBlob } from './action-result.ts'

/** What is shared of one article, pair, page or file: rows of the cache, with their keys, and bytes. */
export interface SharedEntry {
  group: string
  id: string
  /** A row for each table of the group; null where there is none. */
  rows: ([key: string, text: string] | null)[]
  bytes?: Uint8Array | undefined
}

/** Many entries in one piece, which the server has by its hash. */
export interface Chunk extends NamedBlob {
  /** Bytes when it is decompressed. */
  raw: number
  /** Whether it has files, which nobody needs who does not publish. */
  files: boolean
}

/** Bytes of a chunk before compression: large enough for few requests, small enough to be replaced after a change. */
export const usualChunk = 4_000_000
/** A file of this size or more is not shared, so that no chunk is much larger. */
export const mostEntry = 32_000_000

const [compress, decompress] = [promisify(zstdCompress), promisify(zstdDecompress)]

const head = z.array(
  z.object({
    group: z.string(),
    id: z.string(),
    rows: z.array(z.tuple([z.string(), z.string()]).nullable()),
    size: z.int().min(0),
  }),
)

/** A line of JSON that says what follows, then the bytes of all entries. */
export async function encodeChunk(entries: SharedEntry[], files: boolean): Promise<{ chunk: Chunk; bytes: Uint8Array }> {
  const line = JSON.stringify(entries.map(({ group, id, rows, bytes }) => ({ group, id, rows, size: bytes?.length ?? 0 })))
  const raw = Buffer.concat([Buffer.from(`${line}\n`), ...entries.map(({ bytes }) => bytes ?? Buffer.of())])
  const bytes = await compress(raw)
  return { chunk: { hash: sha256(bytes), size: bytes.length, raw: raw.length, files }, bytes }
}

/** Undefined for bytes that are not those of the chunk. */
export async function decodeChunk({ hash: expected, raw }: Chunk, bytes: Uint8Array): Promise<SharedEntry[] | undefined> {
  if (sha256(bytes) !== expected) return undefined
  try {
    const all = await decompress(bytes, { maxOutputLength: raw })
    const end = all.indexOf('\n')
    let at = end + 1
    return head.parse(JSON.parse(all.toString('utf8', 0, end))).map(({ size, ...entry }) => {
      at += size
      if (at > all.length) throw new Error('it ends too early')
      return { ...entry, bytes: size > 0 ? all.subarray(at - size, at) : undefined }
    })
  } catch {
    return undefined
  }
}

export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex')
}
