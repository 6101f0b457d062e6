let space = Buffer.allocUnsafe(256 * 1024)

/** A text that returns, in the next format of a page or on the next page: its bytes are made once. */
export interface Kept {
  text: string
  bytes?: Uint8Array
}

/** UTF-16 code units. To copy bytes takes a third of the time that it takes to make them; of short texts it is not worth the memory. */
const long = 1_000

/** Pieces of a text, as one in UTF-8. They are not put together before: that takes longer than to write them out. */
export function encode(pieces: (string | Kept)[]): Uint8Array {
  let length = 0
  for (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : piece.text
    // UTF-8 takes at most three bytes for a code unit of UTF-16.
    const end = length + text.length * 3
    if (end > space.length) space = Buffer.concat([space], end * 2)
    length += typeof piece === 'string' || text.length < long ? space.write(text, length) : writeKept(piece, length)
  }
  return Buffer.from(space.subarray(0, length))
}

function writeKept(piece: Kept, at: number): number {
  if (piece.bytes) {
    space.set(piece.bytes, at)
    return piece.bytes.length
  }
  const length = space.write(piece.text, at)
  piece.bytes = Uint8Array.from(space.subarray(at, at + length))
  return length
}
