import { encode } from 'uqr'

/** A QR code (ISO/IEC 18004, correction level M) as the path of an SVG whose user units are modules, quiet zone included. */
export function qrPath(text: string): { size: number; path: string } {
  // Any mask can be read; to try all eight and weigh them takes as long as the rest of a page.
  const { size, data } = encode(text, { ecc: 'M', border: 4, maskPattern: 2 })
  const path = data.flatMap((row, y) => runs(row).map(([from, length]) => `M${from} ${y}h${length}v1h-${length}z`)).join('')
  return { size, path }
}

/** The dark runs of a row: where each begins, and how long it is. */
function runs(row: boolean[]): [from: number, length: number][] {
  const found: [number, number][] = []
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1)
    if (!dark) continue
    if (last && last[0] + last[1] === x) last[1] += 1
    else found.push([x, 1])
  }
  return found
}
