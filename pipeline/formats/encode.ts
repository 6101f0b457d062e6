let space = Buffer.allocUnsafe(256 * 1024)

/** Pieces of a text, as one in UTF-8. They are not put together before: that takes longer than to write them out. */
export function encode(pieces: string[]): Uint8Array {
  let length = 0
  for (const piece of pieces) {
    // UTF-8 takes at most three bytes for a code unit of UTF-16.
    const most = length + piece.length * 3
    if (most > space.length) space = Buffer.concat([space], most * 2)
    length += space.write(piece, length)
  }
  return Buffer.from(space.subarray(0, length))
}
