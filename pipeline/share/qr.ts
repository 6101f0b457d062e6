import { encode } from 'uqr'

/** A QR code (ISO/IEC 18004, correction level M) as the path of an SVG whose user units are modules, quiet zone included. */
export function qrPath(text: string): { size: number; path: string } {
  // Any mask can be read; to try all eight and weigh them takes as long as the rest of a page.
  const { size, data } = encode(text, { ecc: 'M', border: 4, maskPattern: 2 })
  let path = ''
  for (const [y, row] of data.entries()) {
    for (let x = row.indexOf(true); x !== -1; ) {
      const end = row.indexOf(false, x)
      const length = (end === -1 ? size : end) - x
      path += `M${x} ${y}h${length}v1h-${length}z`
      x = row.indexOf(true, x + length)
    }
  }
  return { size, path }
}
