import * as z from 'zod'
import { isSignedBy, signatureLength, signatureOf } from '../engine/signature.ts'
import { encodeActionResult, stdoutOf } from './action-result.ts'
import { type Chunk, mostEntry, usualChunk } from './chunk.ts'

/** Bytes of a signed list: that of a site with a million pages is smaller. */
export const mostList = 8_000_000

const size = z
  .int()
  .min(1)
  .max(2 * (mostEntry + usualChunk))
const chunks = z.array(z.object({ hash: z.string().regex(/^[\da-f]{64}$/), size, raw: size, files: z.boolean() }))

/** The entry of the action cache that lists the chunks of a key: signed, so that every byte of every chunk is. */
export function signList(list: Chunk[], key: string, secret: string): Uint8Array {
  const text = JSON.stringify(list)
  return encodeActionResult(list, Buffer.concat([signatureOf(subjectOf(key), text, secret), Buffer.from(text)]))
}

/** Undefined for what was not signed with this secret for this key. */
export function verifyList(entry: Uint8Array, key: string, secret: string): Chunk[] | undefined {
  const bytes = stdoutOf(entry)
  if (!bytes || bytes.length < signatureLength) return undefined
  const text = Buffer.from(bytes.subarray(signatureLength)).toString()
  if (!isSignedBy(bytes.subarray(0, signatureLength), subjectOf(key), text, secret)) return undefined
  try {
    return chunks.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

const subjectOf = (key: string) => `diglot cache 1\n${key}\n`
