/** The media type of a recording, by its first 16 bytes; undefined if it is none that is known. */
export function audioIn(start: Uint8Array): string | undefined {
  const ascii = (from: number, to: number) => String.fromCharCode(...start.subarray(from, to))
  const [first = 0, second = 0] = start
  if (ascii(0, 3) === 'ID3' || (first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) !== 0)) return 'audio/mpeg'
  if (ascii(4, 8) === 'ftyp') return 'audio/mp4'
  if (ascii(0, 4) === 'OggS') return 'audio/ogg'
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WAVE') return 'audio/wav'
  if (ascii(0, 4) === 'fLaC') return 'audio/flac'
  // ADTS: a frame of MPEG whose layer is 0.
  return first === 0xff && (second & 0xf6) === 0xf0 ? 'audio/aac' : undefined
}
