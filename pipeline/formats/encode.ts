let space = Buffer.allocUnsafe(256 * 1024)

/** UTF-16 code units. */
const long = 1_000
const most = 64
/** Long pieces return in the next format of the page, style sheets on every page: to copy bytes takes a third of the time. */
const known = new Map<string, Uint8Array>()

/** Pieces of a text, as one in UTF-8. They are not put together before: that takes longer than to write them out. */
export function encode(pieces: string[]): Uint8Array {
  let length = 0
  for (const piece of pieces) {
    // UTF-8 takes at most three bytes for a code unit of UTF-16.
    const end = length + piece.length * 3
    if (end > space.length) space = Buffer.concat([space], end * 2)
    length += piece.length < long ? space.write(piece, length) : writeLong(piece, length)
  }
  return Buffer.from(space.subarray(0, length))
}

function writeLong(piece: string, at: number): number {
  const before = known.get(piece)
  if (before) {
    space.set(before, at)
    return before.length
  }
  const length = space.write(piece, at)
  if (known.size >= most) known.clear()
  known.set(piece, Uint8Array.from(space.subarray(at, at + length)))
  return length
}
