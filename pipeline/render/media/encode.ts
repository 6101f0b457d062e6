import type { Sharp } from 'sharp'
import type { Config } from '../../core/settings/config.ts'

type Settings = Config['pictures']
/** A way to write a picture down. `webp-lossless` and `png-drawn` are for line art. */
export type PictureForm = 'avif' | 'webp' | 'jpeg' | 'webp-lossless' | 'png' | 'png-drawn'

/** One size of a picture in one form; `width` in pixels. */
export interface Variant {
  form: PictureForm
  width: number
}

/** What is to be known of a picture before its variants can be chosen. */
export interface Traits {
  /** Oriented, in pixels. */
  width: number
  height: number
  /** Drawn rather than photographed: flat colours, sharp edges. */
  drawn: boolean
  alpha: boolean
  /** The most frequent colour, as three hexadecimal digits; absent where one can see through. */
  colour?: string | undefined
}

export const types: Record<PictureForm, string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  'webp-lossless': 'image/webp',
  png: 'image/png',
  'png-drawn': 'image/png',
}
export const endings: Record<PictureForm, string> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
  'webp-lossless': 'webp',
  png: 'png',
  'png-drawn': 'png',
}

/** Sharing services ask for 1.91 : 1 and at least 1200 pixels (ogp.me; the cards of X, Facebook, LinkedIn). */
export const socialSize = { width: 1200, height: 630 }

/** Bits a pixel of a lossless WebP below which a picture counts as drawn: photographs take 6 and more. */
const drawnBits = 3

/** Opens a picture: upright by its EXIF, in its own colours, or in sRGB where those are for print. */
async function open(bytes: Uint8Array): Promise<{ source: Sharp; profile: boolean }> {
  const { default: sharp } = await import('sharp')
  // Several pictures are made side by side; and no byte may depend on how many processors there are.
  sharp.concurrency(1)
  const source = sharp(bytes, { failOn: 'error' }).autoOrient()
  const { space } = await source.metadata()
  return { source, profile: space !== 'cmyk' }
}

/** Reads all of a picture, and makes nothing of it. Throws where it cannot be read. */
export async function decodePicture(bytes: Uint8Array): Promise<void> {
  const { source } = await open(bytes)
  await source.resize({ width: 16 }).raw().toBuffer()
}

export async function traitsOf(bytes: Uint8Array, type: string): Promise<Traits> {
  const { source } = await open(bytes)
  const { autoOrient, hasAlpha } = await source.metadata()
  const { width, height } = autoOrient
  // Of a JPEG, which is never transparent, a small copy tells the colour.
  const counted = type === 'image/jpeg' ? await source.clone().resize({ width: 320, withoutEnlargement: true }).png().toBuffer() : undefined
  const { isOpaque, dominant } = await (counted ? (await open(counted)).source : source.clone()).stats()
  const alpha = hasAlpha === true && !isOpaque
  const lossless = type === 'image/png' || (type === 'image/webp' && alpha)
  const drawn =
    lossless && ((await source.clone().webp({ lossless: true, effort: 0 }).toBuffer()).length * 8) / (width * height) < drawnBits
  return { width, height, drawn, alpha, ...(!alpha && { colour: [dominant.r, dominant.g, dominant.b].map(digit).join('') }) }
}

function digit(channel: number): string {
  return Math.floor(channel / 16).toString(16)
}

/**
 * How hard the encoders try; part of the key of each picture. AVIF at effort 1 is smaller than WebP at the same quality,
 * in less time; effort 3 would save another tenth, and take three times as long.
 */
export const efforts = { avif: 1, webp: 4, lossless: 2, png: 9 }

/**
 * The form that every browser reads, and one that takes fewer bytes, which nearly all read. Drawings keep their edges: no
 * form that loses anything, and no AVIF, which blurs coloured lines.
 */
export function formsOf({ drawn, alpha }: Traits, { formats }: Settings): { better: PictureForm | undefined; fallback: PictureForm } {
  if (drawn) return { better: formats.includes('webp') ? 'webp-lossless' : undefined, fallback: 'png-drawn' }
  return { better: (['avif', 'webp'] as const).find((form) => formats.includes(form)), fallback: alpha ? 'png' : 'jpeg' }
}

/** The widths asked for that the picture has, and its own where no larger one is asked for; none that nearly repeats it. */
export function widthsOf({ width }: Traits, { widths }: Settings): number[] {
  const largest = Math.min(width, Math.max(...widths))
  return [...new Set([...widths.filter((asked) => asked < largest * 0.9), largest])].sort((a, b) => a - b)
}

/** Of these widths, from the smallest on, the one for browsers and formats that know no choice of sizes. */
export function fallbackWidth(widths: number[]): number {
  return widths.findLast((width, index) => index === 0 || width <= 1200) ?? 1200
}

/** Draws one variant. Nothing of the file's metadata stays but the colour profile. */
export async function encode(bytes: Uint8Array, { form, width }: Variant, { quality }: Settings): Promise<Buffer> {
  const { source, profile } = await open(bytes)
  const sized = source.resize({ width, withoutEnlargement: true })
  return write(profile ? sized.keepIccProfile() : sized, form, quality).toBuffer()
}

function write(image: Sharp, form: PictureForm, quality: Settings['quality']): Sharp {
  switch (form) {
    case 'avif':
      return image.avif({ quality: quality.avif, effort: efforts.avif })
    case 'webp':
      return image.webp({ quality: quality.webp, effort: efforts.webp, smartSubsample: true })
    case 'webp-lossless':
      return image.webp({ lossless: true, effort: efforts.lossless })
    case 'png':
    case 'png-drawn':
      // Flat colours compress better as they are (of 18 screenshots by 18 %), photographs as differences.
      return image.png({ compressionLevel: efforts.png, adaptiveFiltering: form === 'png' })
    case 'jpeg':
      return image.jpeg({ quality: quality.jpeg, mozjpeg: true })
  }
}

/** The one size for feeds and Open Graph: a photograph cut around what draws the eye, a drawing whole, on its ground. */
export async function encodeSocial(bytes: Uint8Array, { drawn, colour }: Traits, { quality }: Settings): Promise<Buffer> {
  const { source } = await open(bytes)
  const background = colour === undefined ? '#fff' : `#${colour.replace(/./g, '$&$&')}`
  const flat = source.flatten({ background })
  const cut = drawn
    ? flat.resize({ ...socialSize, fit: 'contain', background })
    : flat.resize({ ...socialSize, fit: 'cover', position: 'attention' })
  // Services that show these know no profile but sRGB.
  return cut.toColourspace('srgb').jpeg({ quality: quality.jpeg, mozjpeg: true }).toBuffer()
}
