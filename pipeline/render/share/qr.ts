import { encode } from 'uqr'

/** Light modules around the code. */
const border = 4

/**
 * A QR code (ISO/IEC 18004, correction level M) as the path of an SVG whose user units are modules, quiet zone included.
 * It is to be stroked, one unit wide: a line for each dark run of a row takes half of the characters that an outline takes.
 */
export function qrPath(text: string): QrPath {
  if (last?.text !== text) last = { text, ...draw(text) }
  return last
}

interface QrPath {
  size: number
  path: string
}

/** A page asks for its code in each of its formats. */
let last: (QrPath & { text: string }) | undefined

function draw(text: string): QrPath {
  // Any mask can be read; to try all eight and weigh them takes as long as the rest of a page.
  const { size, data } = encode(text, { ecc: 'M', border: 0, maskPattern: 2 })
  let path = ''
  for (const [y, row] of data.entries()) {
    let end = -1
    for (let x = 0; x < size; x += 1) {
      if (!row[x]) continue
      const from = x
      while (row[x]) x += 1
      path += end < 0 ? `M${from + border} ${y + border}.5h${x - from}` : `m${from - end} 0h${x - from}`
      end = x
    }
  }
  return { size: size + 2 * border, path }
}
