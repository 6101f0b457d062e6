import type { Placed } from '../check/page/places.ts'
import type { BodyFacts } from '../check/parity/facts.ts'
import type { BodyPiece } from '../core/body.ts'
import { part } from './part.ts'

/** What is cached of an article's body, and crosses threads. */
export interface StoredBody {
  /** What it is written as, for pages. */
  pieces: BodyPiece[]
  /** What parity compares. */
  facts: BodyFacts
  /** Where its elements and texts are in the article's file, for messages. */
  places: Placed[]
}

const lineEnd = 0x0a

/** A body as bytes: a line of JSON for each part, so that each can be decoded alone. `JSON.stringify` writes no line end. */
export function encodeBody({ pieces, facts, places }: StoredBody): Uint8Array {
  return Buffer.from([pieces, facts, places].map((part) => JSON.stringify(part)).join('\n'))
}

const [pieces, facts, places] = [part<BodyPiece[]>(), part<BodyFacts>(), part<Placed[]>()]

export function decodePieces(bytes: Uint8Array): BodyPiece[] {
  return pieces.parse(JSON.parse(lineOf(bytes, 0)))
}

export function decodeFacts(bytes: Uint8Array): BodyFacts {
  return facts.parse(JSON.parse(lineOf(bytes, 1)))
}

export function decodePlaces(bytes: Uint8Array): Placed[] {
  return places.parse(JSON.parse(lineOf(bytes, 2)))
}

/** Whether bytes, which another build has encoded, are a body. */
export function isStoredBody(bytes: Uint8Array): boolean {
  try {
    for (const decode of [decodePieces, decodeFacts, decodePlaces]) decode(bytes)
    return true
  } catch {
    return false
  }
}

function lineOf(bytes: Uint8Array, index: number): string {
  // The same bytes as a buffer, which finds a byte several times as fast.
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let from = 0
  for (let line = 0; line < index; line++) from = buffer.indexOf(lineEnd, from) + 1
  const end = buffer.indexOf(lineEnd, from)
  return buffer.toString('utf8', from, end < 0 ? buffer.length : end)
}
