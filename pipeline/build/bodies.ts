import type { Root } from 'hast'
import type { BodyPiece } from '../core/body.ts'
import { decodePieces, decodeTree } from '../markdown/encode.ts'

/** The bodies of the articles that a page shows. */
export interface Bodies {
  /** Article id → its body (encode.ts). */
  set(bodies: Iterable<[id: string, bytes: Uint8Array]>): void
  /** What a body is written as: decoded once for all formats of the page. */
  pieces(id: string): BodyPiece[] | undefined
  /** The tree that it was written from, for the checks. */
  tree(id: string): Root
  trees(): Root[]
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
    tree(id) {
      const bytes = known.get(id)
      return bytes ? decodeTree(bytes) : { type: 'root', children: [] }
    },
    trees: () => [...known.values()].map(decodeTree),
  }
}
