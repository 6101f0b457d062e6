import type { Element, ElementData, Root } from 'hast'
import type { Reference } from '../../core/body.ts'
import { shorten } from '../../core/brief.ts'
import { decodeAddress } from '../../core/decode-address.ts'
import type { Place, Report } from '../../core/diagnostics.ts'
import { elementsOf } from '../../core/elements-of.ts'
import { storyScheme } from '../../core/story-scheme.ts'
import { hasHost } from './host.ts'

declare module 'hast' {
  interface ElementData {
    /** The address of a link that is not published: the checks compare it all the same. */
    unpublished?: string
  }
}

/** The schemes that a link may have. */
const linkSchemes = ['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'geo:', 'webcal:', 'ftp:', storyScheme]
/** Every property that holds an address, and the schemes that it may have. What sanitize.ts lets through is read here. */
const schemes = [
  ['href', linkSchemes],
  ['src', ['http:', 'https:']],
  ['cite', ['http:', 'https:']],
] as const
/** Stands in for the site: an address that keeps this host is one of the site's own. */
const base = 'relative://site'

/**
 * Lists what a body points to. Absolute addresses are written as the URL Standard serialises them (a host in
 * punycode); one with a scheme that could run a program is an error.
 */
export function readAddresses(tree: Root, path: string, report: Report): Reference[] {
  const references: Reference[] = []
  const unsafe = new Set<Element>()
  for (const node of elementsOf(tree)) {
    for (const [property, known] of schemes) {
      const written = node.properties[property]
      if (typeof written === 'string') readAddress(node, property, written, known)
    }
    // HTML asks for one, be it empty; what the article says of it is in the reference.
    if (node.tagName === 'img') node.properties.alt ??= ''
    if (node.tagName === 'img' && typeof node.properties.src !== 'string' && !unsafe.has(node))
      report.add('picture/missing', placeOf(node, path), 'the picture has no address; expected "src", with a path or a web address.')
  }
  return references

  function readAddress(node: Element, property: string, written: string, known: readonly string[]): void {
    const place = placeOf(node, path)
    const url = parseAddress(written)
    const add = (found: string) => {
      if (property !== 'src') references.push({ url: found, kind: 'link', place })
      // What else has a source is a plugin's own.
      else if (node.tagName === 'img') references.push({ url: found, kind: 'image', alt: altOf(node), place })
    }
    if (isOwn(url)) {
      const composed = composeAddress(written)
      node.properties[property] = composed
      add(composed)
      return
    }
    if (!url || !isPublished(url, known)) {
      const names = known.flatMap((scheme) => (scheme === storyScheme ? [] : scheme.slice(0, -1))).join(', ')
      report.add('link/unsafe', place, `the address ${JSON.stringify(shorten(written))} ${fault(url)}; expected ${names}, or a path.`)
      delete node.properties[property]
      if (property === 'href') node.data = Object.assign(node.data ?? ({} as ElementData), { unpublished: written })
      unsafe.add(node)
      return
    }
    node.properties[property] = url.protocol.startsWith('http') ? url.href : written
    if (property === 'src') add(url.href)
    else if (url.protocol === storyScheme) add(written)
  }
}

/** Whether a link may have an address: a path, or one of the web with a host. */
export function isLinkable(written: string): boolean {
  const url = parseAddress(written)
  return isOwn(url) || (url !== undefined && isPublished(url, linkSchemes))
}

function parseAddress(written: string): URL | undefined {
  return disguised(written) ?? URL.parse(withScheme(written), base) ?? undefined
}

function isOwn(url: URL | undefined): boolean {
  return url?.protocol === 'relative:' && url.host === 'site'
}

function isPublished(url: URL, known: readonly string[]): boolean {
  return known.includes(url.protocol) && (!url.protocol.startsWith('http') || hasHost(url))
}

/**
 * An address of the site's own with its letters composed, percent-encoded ones too: so are the ids and the addresses that
 * it may lead to, and a browser compares them as they are.
 */
function composeAddress(written: string): string {
  if (/^[!-~]*$/.test(written) && !/%[c-f]/i.test(written)) return written
  return written.normalize('NFC').replace(/[A-Za-z]?(?:%[89a-f][\da-f])+/gi, (run) => {
    const text = decodeAddress(run)
    return text.includes('%') ? run : encodeURIComponent(text)
  })
}

function fault(url: URL | undefined): string {
  if (!url) return 'cannot be read'
  if (url.protocol.startsWith('http')) return `names no host (${JSON.stringify(url.hostname)})`
  return url.protocol === new URL(base).protocol ? 'names a host without a scheme' : `has the scheme "${url.protocol}"`
}

/**
 * `//host.example/path` has the scheme of the page that it is on, which is https on every host today. The brackets of an
 * IPv6 address were encoded with the rest of the address, which no URL parser takes.
 */
function withScheme(written: string): string {
  if (/^https?:\/\/%5B/i.test(written)) return written.replace(/%5B([\da-f:.]+)%5D/i, '[$1]')
  return /^\/\/[^/\s]+\.[^/\s]+/.test(written) ? `https:${written}` : written
}

/** `java%0Ascript:` is a path to a browser, but somebody meant something by it. */
function disguised(written: string): URL | undefined {
  if (/^(?:https?:|[./])[!-$&-~]*$/.test(written)) return undefined
  const bare = written
    .replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/[\p{Cc}\p{Cf}\s]/gu, '')
  return /^(?:javascript|vbscript|data):/i.test(bare) ? (URL.parse(bare) ?? undefined) : undefined
}

/** The nearest position that a node or its children have. */
function placeOf(node: Element, path: string): Place {
  const start = node.position?.start ?? node.children.find((child) => child.position)?.position?.start
  return { path, line: start?.line ?? 1, column: start?.column ?? 1 }
}

function altOf({ properties: { alt } }: Element): string | undefined {
  return typeof alt === 'string' ? alt : undefined
}
