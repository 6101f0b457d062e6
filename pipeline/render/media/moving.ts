/** Whether a WebP, PNG or AVIF file moves: what is made of it would be one still of it. */
export function isMoving(bytes: Uint8Array): boolean {
  const text = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')
  // The flag of animation in the extended header (WebP Container Specification).
  if (text(0, 4) === 'RIFF' && text(8, 16) === 'WEBPVP8X') return ((bytes[20] ?? 0) & 2) !== 0
  if (text(1, 4) === 'PNG') return hasAnimationControl(bytes, text)
  // The brands of a sequence (AV1 Image File Format, section 6.3).
  if (text(4, 8) !== 'ftyp') return false
  const end = Buffer.from(bytes.subarray(0, 4)).readUInt32BE()
  return /^(?:.{4})*?avis/s.test(text(8, Math.min(end, 256)))
}

/** The chunk `acTL` comes before the first of the picture's data (PNG, third edition, 11.3.6). */
function hasAnimationControl(bytes: Uint8Array, text: (from: number, to: number) => string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= buffer.length; at += 12 + buffer.readUInt32BE(at)) {
    const name = text(at + 4, at + 8)
    if (name === 'acTL' || name === 'IDAT') return name === 'acTL'
  }
  return false
}
