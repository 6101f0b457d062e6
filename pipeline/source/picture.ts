import { imageSize } from 'image-size'
import { type Report, startOf } from '../core/diagnostics.ts'
import { activeIn } from './svg.ts'

/** Of a side, in pixels: the most that WebP has. */
const mostSide = 16_383
/** Pixels of a picture: those of the largest cameras. Each takes some ten bytes of memory while sizes are made. */
const mostPixels = 120_000_000
/** Bytes of an SVG file, which readers get as it is. */
const mostSvg = 10_000_000

interface Size {
  width?: number
  height?: number
}

/** Measures a picture, in pixels, and reports what it may not be. `type` is what its name says. */
export function inspect(path: string, type: string, bytes: Uint8Array, report: Report): Size {
  const add = (says: string) => report.add('picture/unreadable', startOf(path), says)
  const isSvg = type === 'image/svg+xml'
  if (isSvg && bytes.length > mostSvg) {
    add(`this SVG has ${Math.ceil(bytes.length / 1e6)} MB; expected at most ${mostSvg / 1e6} MB. Simplify it, or save it as PNG.`)
    return {}
  }
  const found = measure(bytes)
  if (!found) {
    add('the width and height of this picture cannot be read: it is damaged, or not a picture. Save it again as JPEG or PNG.')
    return {}
  }
  const { width, height, kind } = found
  if ((kind === 'svg') !== isSvg) {
    add(`this file is ${kind.toUpperCase()}, and its name says otherwise. Rename it to end in ".${kind}", or save it again.`)
    return {}
  }
  if (!isSvg && (Math.max(width, height) > mostSide || width * height > mostPixels)) {
    const [most, side] = [mostPixels / 1e6, mostSide].map((number) => number.toLocaleString('en'))
    add(`this picture has ${width} × ${height} pixels; expected at most ${side} in a row, and ${most} million in all. Save it smaller.`)
    return {}
  }
  const fault = isSvg ? activeIn(bytes) : undefined
  if (fault) {
    const { line, column, what } = fault
    report.add(
      'picture/script',
      { ...startOf(path), line, column },
      `this SVG has ${what}: browsers could run it as a page of the site. Delete it, or save the drawing as plain SVG or PNG.`,
    )
  }
  return { width, height }
}

function measure(bytes: Uint8Array): { width: number; height: number; kind: string } | undefined {
  try {
    const { width, height, orientation, type: kind = '' } = imageSize(bytes)
    if (!(width > 0 && height > 0)) return undefined
    // EXIF orientations 5 to 8 lie on their side.
    return orientation && orientation >= 5 ? { width: height, height: width, kind } : { width, height, kind }
  } catch {
    return undefined
  }
}
