import { posix } from 'node:path'
import type { Reference } from '../../core/body.ts'
import { decodeAddress } from '../../core/decode-address.ts'
import type { Asset, Picture, PictureSet } from '../../core/media.ts'
import { placeOfKeys } from '../../core/places.ts'
import { didYouMean } from '../../core/suggest.ts'
import type { Article } from '../article.ts'
import type { PlanContext } from './context.ts'
import type { ArticleBody, ModelImage, ModelPicture } from './shared-models.ts'

/** Resolves a picture of an article's text. */
export function addPicture(context: PlanContext, article: Article, reference: Reference, body: ArticleBody): void {
  if (reference.alt !== '' && !reference.alt?.trim()) {
    context.report.add(
      'picture/alt',
      reference.place,
      'the picture has no alternative text; expected a sentence, in this language, for readers who cannot see it: ![…](map.png), or alt="…" in HTML (alt="" for decoration).',
    )
  }
  if (/^https?:/i.test(reference.url)) {
    body.pictures[reference.url] = { href: reference.url }
    return
  }
  const file = fileAt(context, article, reference.url)
  const own = file ? undefined : publicPicture(context, reference.url)
  if (own !== undefined) {
    body.pictures[reference.url] = { href: context.site.addresses.href(own) }
    return
  }
  if (!file) {
    const format = unreadableFormat(reference.url)
    context.report.add('picture/missing', reference.place, format ?? missingPicture(context, article, reference.url))
    return
  }
  const { picture } = publish(context, file.asset)
  // A part of a drawing; of a photograph it says nothing.
  const part = file.asset.type === 'image/svg+xml' ? file.rest : ''
  body.pictures[reference.url] = part === '' ? picture : { ...picture, href: picture.href + part }
}

function missingPicture(context: PlanContext, article: Article, written: string): string {
  return noFile(context, article, written, { what: 'picture', type: 'image/' })
}

const byFolder = new WeakMap<PlanContext['site']['assets'], Map<string, Asset[]>>()

/** What is said of a file that is not there. `type` is the beginning of media types that it may have. */
export function noFile({ site }: PlanContext, article: Article, written: string, of: { what: string; type: string }): string {
  const path = decodeAddress(written)
  const folder = posix.dirname(path.startsWith('/') ? `content${path}` : posix.join(posix.dirname(article.path), path))
  const known = byFolder.get(site.assets) ?? Map.groupBy(site.assets.values(), ({ path }) => posix.dirname(path))
  byFolder.set(site.assets, known)
  const beside = (known.get(folder) ?? []).flatMap(({ path: file, type }) => (type?.startsWith(of.type) ? [posix.basename(file)] : []))
  return `there is no ${of.what} ${JSON.stringify(path)}${didYouMean(posix.basename(path), beside) || '.'} Expected a file beside the article, or below content/ for a path that starts with "/".`
}

/** The address of a file in public/, which is published as it is; undefined if a picture is none. */
function publicPicture({ publicFiles }: PlanContext, written: string): string | undefined {
  // Docusaurus and Hugo have such files in static/, and articles may name them by their path from there.
  const path = decodeAddress(written.split(/[?#]/)[0] ?? '').replace(/^(?:@site|(?:\.\.\/)+)\/?static\//, '/')
  return path.startsWith('/') && publicFiles.files.has(path.slice(1)) ? path : undefined
}

const unreadable = /\.(heic|heif|tiff?|bmp|psd|raw|cr2|nef|dng|arw|eps|ai)$/i

/** What is wrong with a picture of a format that browsers do not show; undefined for others. */
function unreadableFormat(url: string): string | undefined {
  const [, format] = unreadable.exec(url.split(/[?#]/)[0] ?? '') ?? []
  return format === undefined
    ? undefined
    : `${JSON.stringify(decodeAddress(url))} has a format that is not supported (${format.toUpperCase()}). Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.`
}

/**
 * A file beside the article, or below `content/` for a path from the root. `map #3.gif` is the file of that name, where
 * there is one; else the file `map `, as a browser reads it.
 */
export function assetAt(context: Pick<PlanContext, 'site'>, article: Article, written: string): Asset | undefined {
  return fileAt(context, article, written)?.asset
}

/** The same, and what of the address is behind the file's name: `?…` and `#…`. */
export function fileAt({ site }: Pick<PlanContext, 'site'>, article: Article, written: string): { asset: Asset; rest: string } | undefined {
  const start = /^[^?#]*/.exec(written)?.[0] ?? ''
  const candidates = [decodeAddress(written), decodeAddress(start), written]
  for (const [index, path] of candidates.entries()) {
    const asset = site.assets.get(site.find(path.startsWith('/') ? `content${path}` : posix.join(posix.dirname(article.path), path)))
    if (asset) return { asset, rest: index === 1 ? written.slice(start.length) : '' }
  }
  return undefined
}

/** Sizes up to this one are what a format shows that knows no choice of sizes. Pixels. */
const plainWidth = 1200

/** A picture as pages show it: what was made of it, or the file itself where nothing was. */
function publish({ site, used, pictures }: PlanContext, asset: Asset): { picture: ModelPicture; file: Picture; social: Picture } {
  const { href } = site.addresses
  const set = pictures.get(asset.path)
  const file = set?.fallback.findLast(({ width = 0 }, index) => index === 0 || width <= plainWidth) ?? asset
  if (!set) used.add(asset.path)
  const sources = set ? [...set.better, set.fallback].map((sizes) => toSource(sizes, href)) : undefined
  return {
    picture: { href: href(file.address), width: file.width, height: file.height, sources, colour: set?.colour },
    file,
    social: set?.social ?? file,
  }
}

/** `srcset` (HTML Standard 4.8.4.2.1): addresses with their widths. */
function toSource(sizes: PictureSet['fallback'], href: (address: string) => string): { type: string; srcset: string } {
  return {
    type: sizes[0]?.type ?? '',
    srcset: sizes.map(({ address, width }) => `${href(address).replaceAll(',', '%2C')} ${width}w`).join(', '),
  }
}

/** The picture of an article's front matter, ready for a page. */
export function resolveImage(context: PlanContext, article: Article): ModelImage | undefined {
  const { image } = article
  if (!image) return undefined
  const place = placeOfKeys(article, 'image.src', 'image')
  if (image.alt === undefined) {
    context.report.add(
      'picture/alt',
      placeOfKeys(article, 'image'),
      'the picture has no "alt"; expected a sentence, in this language, for readers who cannot see it.',
    )
  }
  const words = { alt: image.alt ?? '', credit: image.credit, caption: image.caption }
  if (/^https?:/i.test(image.src)) return { href: image.src, url: new URL(image.src).href, ...words }
  const asset = imageAsset(context, article, image.src)
  const own = asset ? undefined : publicPicture(context, image.src)
  if (own !== undefined) return { href: context.site.addresses.href(own), url: context.site.addresses.url(own), ...words }
  if (!asset) {
    context.report.add('picture/missing', place, unreadableFormat(image.src) ?? missingPicture(context, article, image.src))
    return undefined
  }
  const { picture, file, social } = publish(context, asset)
  const { url } = context.site.addresses
  return {
    ...picture,
    url: url(file.address),
    type: file.type,
    bytes: file.bytes,
    social: { url: url(social.address), width: social.width, height: social.height, type: social.type, bytes: social.bytes },
    ...words,
  }
}

/** The file of a story's own picture. One that a translation inherits is beside the original. */
export function imageAsset(context: Pick<PlanContext, 'site'>, article: Article, src: string): Asset | undefined {
  const beside = assetAt(context, article, src)
  if (beside || article.original) return beside
  const { byId, locales } = context.site
  const original = locales.map((locale) => byId.get(`${article.story}:${locale}`)).find((other) => other?.original)
  return original && assetAt(context, original, src)
}
