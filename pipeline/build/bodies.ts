import type { Placed } from '../check/page/places.ts'
import type { BodyFacts } from '../check/parity/facts.ts'
import type { BodyPiece } from '../core/body.ts'
import { decodeFacts, decodePieces, decodePlaces } from './stored-body.ts'

/** The bodies of the articles that a page shows. */
export interface Bodies {
  /** Article id → its body (`stored-body.ts`). */
  set(bodies: Iterable<[id: string, bytes: Uint8Array]>): void
  /** What a body is written as: decoded once for all formats of the page. */
  pieces(id: string): BodyPiece[] | undefined
  /** Where its parts are in the article's file. */
  places(id: string): Placed[]
  /** Its blocks, in reading order. */
  flow(id: string): BodyFacts['flow']
}

export function createBodies(): Bodies {
  const known = new Map<string, Uint8Array>()
  const decoded = new Map<string, BodyPiece[]>()
  return {
    set(bodies) {
      known.clear()
      decoded.clear()
      for (const [id, bytes] of bodies) known.set(id, bytes)
    },
    pieces(id) {
      const bytes = known.get(id)
      const pieces = decoded.get(id) ?? (bytes && decodePieces(bytes))
      if (pieces) decoded.set(id, pieces)
      return pieces
    },
    places(id) {
      const bytes = known.get(id)
      return bytes ? decodePlaces(bytes) : []
    },
    flow(id) {
      const bytes = known.get(id)
      return bytes ? decodeFacts(bytes).flow : []
    },
  }
}
