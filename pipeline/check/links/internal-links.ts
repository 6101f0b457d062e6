import { decodeAddress } from '../../core/decode-address.ts'
import { attributeOf, type MarkupReader, readMarkup } from '../page/markup.ts'

/** An address of the site's own that a page points to. */
export interface InternalLink {
  /** As the page has it. */
  written: string
  /** From the site's root, decoded: `/en/world/`. */
  address: string
  /** With its `#`, or empty. */
  hash: string
  /** It names a place in this page that is not there. */
  nowhere?: true | undefined
}

const addressed = ['href', 'src', 'poster', 'action', 'cite']

/** Everything in a page that points into the site: links, pictures in all their sizes, forms. `url` is the page's, `base` the site's. */
export function pointersOf(html: string, url: string, base: string): InternalLink[] {
  const found = new Map<string, InternalLink>()
  const ids = new Set<string>()
  const root = new URL(base.endsWith('/') ? base : `${base}/`)
  const add = (written: string) => {
    const target = URL.parse(written, url)
    if (found.has(written) || target?.origin !== root.origin || !target.pathname.startsWith(root.pathname)) return
    const address = decodeAddress(`/${target.pathname.slice(root.pathname.length)}`)
    found.set(written, { written, address, hash: target.hash })
  }
  readTags(html, (_, attributes) => {
    const id = attributeOf(attributes, 'id')
    if (id !== undefined) ids.add(id)
    for (const name of addressed) {
      const value = attributeOf(attributes, name)
      if (value !== undefined) add(value)
    }
    for (const candidate of (attributeOf(attributes, 'srcset') ?? '').split(','))
      if (candidate.trim() !== '') add(candidate.trim().split(/\s/)[0] ?? '')
  })
  const own = new URL(url).pathname
  return [...found.values()].map((pointer) => {
    const isHere = pointer.hash.length > 1 && new URL(pointer.written, url).pathname === own
    return isHere && !ids.has(decodeAddress(pointer.hash.slice(1))) ? { ...pointer, nowhere: true } : pointer
  })
}

/** Links of a head by which pages and editions find each other, and which a page does not have. */
export function lackingLinks(html: string, links: { rel: string; href: string }[]): string[] {
  const known = new Set<string>()
  readTags(html, (name, attributes) => {
    if (name === 'link') known.add(`${attributeOf(attributes, 'rel')} ${attributeOf(attributes, 'href')}`)
  })
  return links.map(({ rel, href }) => `${rel} ${href}`).filter((link) => !known.has(link))
}

function readTags(html: string, open: MarkupReader['open']): void {
  readMarkup(html, { open, close() {}, text() {} })
}
