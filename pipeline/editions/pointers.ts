import type { Root } from 'hast'
import { decodeAddress } from '../core/decode-address.ts'
import { visit } from '../core/visit.ts'

/** An address of the site's own that a page points to. */
export interface Pointer {
  /** As the page has it. */
  written: string
  /** From the site's root, decoded: `/en/world/`. */
  address: string
  /** With its `#`, or empty. */
  hash: string
  /** It names a place in this page that is not there. */
  nowhere?: true | undefined
}

const addressed = ['href', 'src', 'poster', 'action', 'cite'] as const

/** Everything in a built page that points into the site: links, pictures in all their sizes, forms. `url` is the page's, `base` the site's. */
export function pointersOf(tree: Root, url: string, base: string): Pointer[] {
  const found = new Map<string, Pointer>()
  const ids = new Set<string>()
  const root = new URL(base.endsWith('/') ? base : `${base}/`)
  const add = (written: string) => {
    const target = URL.parse(written, url)
    if (found.has(written) || target?.origin !== root.origin || !target.pathname.startsWith(root.pathname)) return
    const address = decodeAddress(`/${target.pathname.slice(root.pathname.length)}`)
    found.set(written, { written, address, hash: target.hash })
  }
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.add(properties.id)
    for (const name of addressed) {
      const value = properties[name]
      if (typeof value === 'string') add(value)
    }
    for (const candidate of String(properties.srcSet ?? '').split(','))
      if (candidate.trim() !== '') add(candidate.trim().split(/\s/)[0] ?? '')
  })
  const own = new URL(url).pathname
  return [...found.values()].map((pointer) => {
    const isHere = pointer.hash.length > 1 && new URL(pointer.written, url).pathname === own
    return isHere && !ids.has(decodeAddress(pointer.hash.slice(1))) ? { ...pointer, nowhere: true } : pointer
  })
}

/** Links of a head by which pages and editions find each other, and which a tree does not have. */
export function lackingLinks(tree: Root, links: { rel: string; href: string }[]): string[] {
  const known = new Set<string>()
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'link') known.add(`${[properties.rel].flat().join(' ')} ${properties.href}`)
  })
  return links.map(({ rel, href }) => `${rel} ${href}`).filter((link) => !known.has(link))
}
