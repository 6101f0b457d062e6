import type { ElementContent, Root, RootContent } from 'hast'
import type { Body } from '../../core/body.ts'
import type { Locale } from '../../core/edition.ts'
import type { FrontMatter } from '../article.ts'
import { type Convert, isChinese } from './opencc.ts'

/** What is no prose. */
const verbatim = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'math', 'svg', 'script', 'style'])
const blocks = new Set(['p', 'li', 'td', 'th', 'figcaption', 'caption', 'summary', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
/** Attributes that are read out or shown. */
const shown = ['alt', 'title', 'ariaLabel']

/** Converts the words of a body in place, for readers; ids and addresses stay what they are. `path`: of the converted article. */
export function convertBody({ tree, digest }: Body, convert: Convert, path: string): Body {
  for (const node of tree.children) convertNode(node, undefined, convert)
  const { unread: _, lost: __, ...said } = digest
  const references = digest.references.map(({ alt, place, ...one }) => ({
    ...one,
    ...(alt !== undefined && { alt: convert(alt) }),
    place: { ...place, path },
  }))
  return { tree, digest: { ...said, references, excerpt: convert(digest.excerpt) } }
}

/** `isWithin`: whether the block that the node is in has Chinese text. */
function convertNode(node: RootContent | ElementContent, isWithin: boolean | undefined, convert: Convert): void {
  if (node.type === 'text') node.value = convert(node.value, isWithin)
  if (node.type !== 'element' || verbatim.has(node.tagName)) return
  const { properties, tagName, children } = node
  if (properties.lang !== undefined || properties.translate === 'no') return
  for (const name of shown) if (typeof properties[name] === 'string') properties[name] = convert(properties[name])
  const [only, ...more] = children
  // A link whose text is its address.
  if (tagName === 'a' && only?.type === 'text' && more.length === 0 && /^(?:https?:|www\.|mailto:)/.test(only.value)) return
  const within = blocks.has(tagName) ? isChinese(textOf(children)) : isWithin
  for (const child of children) convertNode(child, within, convert)
}

function textOf(nodes: Root['children'] | ElementContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : 'children' in node ? textOf(node.children) : '')).join('')
}

/** Front matter of an article that is converted from one of the edition `from`. What belongs to one address alone is left out. */
export function convertMatter(matter: FrontMatter, convert: Convert, from: Locale, to: Locale): FrontMatter {
  const { title, summary, source, authors, image, audio, links, corrections, translation, url, aliases } = matter
  const text = (value: string | undefined) => value && convert(value)
  return {
    ...matter,
    title: convert(title),
    summary: text(summary),
    source: text(source),
    authors: authors?.map((name) => convert(name)),
    image: image && { ...image, alt: text(image.alt), credit: text(image.credit), caption: text(image.caption) },
    audio: audio && { ...audio, title: text(audio.title) },
    links: links?.map((link) => ({ ...link, text: convert(link.text) })),
    corrections: corrections?.map((correction) => ({ ...correction, text: convert(correction.text) })),
    translation: { from, translator: text(translation?.translator) },
    url: url && addressIn(url, from, to),
    aliases: aliases?.filter((alias) => !alias.startsWith('/') || alias.startsWith(`/${from}/`)).map((alias) => addressIn(alias, from, to)),
    addressed: { title, locale: from },
  }
}

/** `/zh/world/tides/` is `/zh-Hant/world/tides/`, and `/2013/tides.html` is `/zh-Hant/2013/tides.html`. */
function addressIn(address: string, from: Locale, to: Locale): string {
  if (!address.startsWith('/')) return address
  return `/${to}${address.startsWith(`/${from}/`) ? address.slice(from.length + 1) : address}`
}
