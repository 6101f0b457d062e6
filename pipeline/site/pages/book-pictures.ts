import { decodeAddress } from '../../core/decode-address.ts'
import type { Asset, Picture } from '../../core/media.ts'
import type { BookPicture } from './book-models.ts'
import type { PlanContext } from './context.ts'

/** What every reader of e-books shows (EPUB 3.3, section 3.2: core media types). */
const types = new Set(['image/gif', 'image/jpeg', 'image/png', 'image/svg+xml', 'image/webp'])

/** Bytes of a picture that is published as it is: a book is fetched as a whole. */
const most = 4_000_000

/** Finds a picture of the site's own by its `href` in a page; undefined for one that a book cannot have. */
export function pictureFinder({ site, pictures }: PlanContext): (href: string) => BookPicture | undefined {
  const base = site.addresses.href('/')
  const made = new Map<string, Picture>()
  for (const { fallback } of pictures.values()) for (const size of fallback) made.set(size.address, size)
  const assets = new Map<string, Asset>()
  for (const asset of site.assets.values()) if (asset.hash !== undefined) assets.set(asset.address, asset)
  return (href) => {
    const address = href.startsWith(base) ? decodeAddress(href.slice(base.length - 1)) : ''
    const asset = assets.get(address)
    const { type = '', bytes = 0 } = made.get(address) ?? asset ?? {}
    if (!types.has(type)) return undefined
    if (made.has(address)) return { href, address, type }
    return asset?.hash === undefined || bytes > most ? undefined : { href, address, type, asset: { path: asset.path, hash: asset.hash } }
  }
}
