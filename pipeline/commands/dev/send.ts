import type { BigIntStats } from 'node:fs'
import { open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { lookup } from 'mrmime'
import { withCharset } from '../../core/content-type.ts'
import { hashOf } from '../../core/hash.ts'

/** Headers of every answer: pages of this server are asked for again each time, and no other site may embed them. */
const common = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }

/** Sends a short text. */
export function send(response: ServerResponse, status: number, type: string, body: string, headers: Record<string, string> = {}): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...common, 'content-type': withCharset(type), 'content-length': bytes.length, ...headers })
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}

/** What a file is sent with. */
interface Sending {
  status: number
  /** The path that its type is known by. */
  path: string
  /** What is put at the end of a page. */
  append(): string
}

/**
 * Sends a file piece by piece: it may be larger than memory. One range of it where that is asked for (RFC 9110, section
 * 14), and nothing where the browser has it (section 13). A page has an end of ours, so it is sent whole.
 */
export async function sendFile(response: ServerResponse, file: string, { status, path, append }: Sending): Promise<void> {
  const type = lookup(path) ?? 'application/octet-stream'
  const end = type === 'text/html' ? append() : ''
  // What is renamed into its place meanwhile is another file: this one stays as long as it is open.
  // Closed once, by the handle: a stream on a bare descriptor closes it too when the reader leaves, by then another connection's.
  const handle = await open(file)
  try {
    const stats = await handle.stat({ bigint: true })
    const etag = tagOf(stats, end)
    const { headers: asked } = response.req
    const headers = { ...common, 'content-type': withCharset(type), etag }
    if (status === 200 && isKnown(asked, etag)) return void response.writeHead(304, headers).end()
    const size = Number(stats.size)
    const range = status === 200 && end === '' && response.req.method === 'GET' ? rangeOf(asked, etag, size) : undefined
    if (range === 'none') return void response.writeHead(416, { ...common, 'content-range': `bytes */${size}`, 'content-length': 0 }).end()
    const { first, last } = range ?? { first: 0, last: size - 1 }
    response.writeHead(range ? 206 : status, {
      ...headers,
      'accept-ranges': end === '' ? 'bytes' : 'none',
      'content-length': last - first + 1 + Buffer.byteLength(end),
      ...(range && { 'content-range': `bytes ${first}-${last}/${size}` }),
    })
    if (response.req.method !== 'HEAD' && size > 0)
      await pipeline(handle.createReadStream({ start: first, end: last }), response, { end: false })
    response.end(response.req.method === 'HEAD' ? undefined : end)
  } finally {
    await handle.close()
  }
}

/** A file that was written again has another time or another inode. What is appended is part of what is sent. */
function tagOf({ size, mtimeNs, ino }: BigIntStats, end: string): string {
  return `"${[size, mtimeNs, ino].map((number) => number.toString(36)).join('-')}${end === '' ? '' : `-${hashOf(end).slice(0, 12)}`}"`
}

/** Whether the browser has this already. */
function isKnown(asked: IncomingMessage['headers'], etag: string): boolean {
  const tags = asked['if-none-match'] ?? ''
  return tags.trim() === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

interface Range {
  /** The first and the last byte, counted from 0. */
  first: number
  last: number
}

/** The range that is asked for; undefined where the whole is to be sent, `none` where the file has no such bytes. */
function rangeOf(asked: IncomingMessage['headers'], etag: string, size: number): Range | 'none' | undefined {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/i.exec(asked.range?.trim() ?? '') ?? []
  // Several ranges at once may be answered with the whole; so must a part of what is another file by now.
  if (from === undefined || to === undefined || (from === '' && to === '')) return undefined
  if (asked['if-range'] !== undefined && asked['if-range'] !== etag) return undefined
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined
  return first > last ? 'none' : { first, last }
}
