import { encode } from 'uqr'

/** Light modules around the code. */
const border = 4

/** A QR code (ISO/IEC 18004, correction level M) as the path of an SVG whose user units are modules, quiet zone included. */
export function qrPath(text: string): { size: number; path: string } {
  // Any mask can be read; to try all eight and weigh them takes as long as the rest of a page.
  const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern: 2 })
  let path = ''
  for (const [y, row] of data.entries()) {
    // The dark runs of a row.
    for (let from = row.indexOf(true); from !== -1; ) {
      const end = row.indexOf(false, from)
      const length = (end === -1 ? size : end) - from
      path += `M${from + border} ${y + border}h${length}v1h-${length}z`
      from = row.indexOf(true, from + length)
    }
  }
  return { size: size + 2 * border, path }
}
