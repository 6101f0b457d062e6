import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { decodeAddress } from '../../../core/decode-address.ts'
import { createReport } from '../../../core/report.ts'
import { createMarkdownReader } from '../../../source/markdown/processor.ts'
import { isSameFile } from './handlers.ts'
import { embeddedAddress, videoIn } from './videos.ts'

/** What readers get of a text, in order. */
interface Facts {
  text: string
  links: string[]
  pictures: string[]
  headings: string[]
  rows: string[]
  code: string[]
  items: string[]
  strong: string
  emphasis: string
  quotes: string[]
  ids: string[]
  videos: string[]
}

/** The one reader of Markdown, as articles of a site with `markdown.allowHtml` have it. */
const read = createMarkdownReader({ remarkPlugins: [], rehypePlugins: [], allowHtml: true })

/** What of a text in HTML its Markdown does not have, as Diglot reads it: in words, or nothing. */
export function lostBetween(html: string, markdown: string): string[] {
  const report = createReport()
  const body = read({ path: 'import.md', markdown, tag: 'en' }, report)
  if (!body) return [`the text cannot be read: ${report.list()[0]?.message ?? 'it is too large'}`]
  const source = fromHtml(html, { fragment: true })
  const [before, after] = [factsOf(source, isShifted(source)), factsOf(body.tree, false)]
  return [
    ...missing('link', before.links, after.links),
    ...missing('picture', before.pictures, after.pictures),
    ...missing('place that links lead to', linkedIds(before), after.ids.toSorted()),
    ...missing('video', before.videos, after.videos),
    ...differing('heading', before.headings, after.headings),
    ...differing('row of a table', before.rows, after.rows),
    ...differing('code', before.code, after.code),
    ...differing('list', before.items, after.items),
    ...differing('quotation', before.quotes, after.quotes),
    ...textDifference('bold text', before.strong, after.strong),
    ...textDifference('emphasis', before.emphasis, after.emphasis),
    ...textDifference('text', before.text, after.text),
  ]
}

/** Ids of a text that its own links lead to. */
function linkedIds({ ids, links }: Facts): string[] {
  const linked = new Set(links.flatMap((link) => (link.startsWith('#') ? [link.slice(1)] : [])))
  return [...new Set(ids)].filter((id) => linked.has(id)).toSorted()
}

/** With a heading of level 1, Diglot makes all of them one level smaller. */
function isShifted(tree: Root | Element): boolean {
  return tree.children.some((child) => child.type === 'element' && ((child.tagName === 'h1' && plain(child) !== '') || isShifted(child)))
}

const unread = new Set(['script', 'style', 'noscript', 'template', 'title', 'head', 'textarea', 'select', 'input'])
const blockNames = new Set(
  'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr iframe li main nav ol p pre section summary table tbody td tfoot th thead tr ul video audio img'.split(
    ' ',
  ),
)

function factsOf(tree: Root, shifts: boolean): Facts {
  const facts: Facts = {
    text: '',
    links: [],
    pictures: [],
    headings: [],
    rows: [],
    code: [],
    items: [],
    strong: '',
    emphasis: '',
    quotes: [],
    ids: [],
    videos: [],
  }
  let text = ''
  const visit = (node: Root | ElementContent, figure: Element | undefined) => {
    if (node.type === 'text') text += node.value
    if (node.type !== 'element' && node.type !== 'root') return
    if (node.type === 'element') {
      if (unread.has(node.tagName)) return
      const shown = embedded(node, facts)
      if (shown !== undefined) {
        text += `\n${shown}\n`
        return
      }
      if (blockNames.has(node.tagName)) text += '\n'
      addElement(node, facts, shifts, figure)
    }
    const inner = node.type === 'element' && node.tagName === 'figure' ? node : figure
    for (const child of node.children as ElementContent[]) visit(child, inner)
    if (node.type === 'element' && blockNames.has(node.tagName)) text += '\n'
  }
  visit(tree, undefined)
  facts.text = normal(text)
  return facts
}

/** A player on either side: what it shows, or where it leads. Returns the text that is there without one; undefined for anything else. */
function embedded(node: Element, facts: Facts): string | undefined {
  const player =
    node.tagName === 'figure'
      ? node.children.find((child) => child.type === 'element' && child.properties.dataVideo !== undefined)
      : undefined
  if (player?.type === 'element') {
    const href = String(player.properties.href)
    facts.videos.push(videoIn(href) ?? href)
    return ''
  }
  const url = embeddedAddress(node)
  if (url === undefined) return undefined
  const video = videoIn(url)
  if (video) facts.videos.push(video)
  else if (url !== '') facts.links.push(address(url))
  return video ? '' : String(node.properties.title ?? '').trim() || url
}

function addElement(node: Element, facts: Facts, shifts: boolean, figure: Element | undefined): void {
  const { tagName, properties } = node
  const { href, src, id, name } = properties
  for (const own of [id, tagName === 'a' ? name : undefined]) if (typeof own === 'string') facts.ids.push(own.normalize('NFC'))
  if (tagName === 'a' && typeof href === 'string' && !/^#?$/.test(href) && hasContent(node) && !isPictureLink(node, href, figure))
    facts.links.push(address(href))
  if (tagName === 'img' && typeof src === 'string' && src !== '')
    facts.pictures.push(`${address(src)} ${normal(String(properties.alt ?? '') || String(properties.title ?? ''))}`.trim())
  if (/^h[1-6]$/.test(tagName) && plain(node) !== '')
    facts.headings.push(`${Math.min(6, Number(tagName[1]) + (shifts ? 1 : 0))} ${plain(node)}`)
  if (tagName === 'tr') facts.rows.push(node.children.flatMap((cell) => (cell.type === 'element' ? [plain(cell)] : [])).join(' | '))
  if (tagName === 'pre') facts.code.push(plain(node, true))
  if ((tagName === 'ul' || tagName === 'ol') && hasItems(node))
    facts.items.push(`${tagName} ${node.children.filter((child) => child.type === 'element' && child.tagName === 'li').length}`)
  if (tagName === 'strong' || tagName === 'b') facts.strong += plain(node).replace(/\s/g, '')
  if (tagName === 'em' || tagName === 'i') facts.emphasis += plain(node).replace(/\s/g, '')
  if (tagName === 'blockquote' && plain(node) !== '') facts.quotes.push(plain(node))
}

function hasItems({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === 'li')
}

/** A link from a picture to its own file, in a figure: the picture has all its sizes. */
function isPictureLink(node: Element, href: string, figure: Element | undefined): boolean {
  const [only, ...more] = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''))
  return (
    figure !== undefined &&
    more.length === 0 &&
    only?.type === 'element' &&
    only.tagName === 'img' &&
    isSameFile(href, String(only.properties.src ?? ''))
  )
}

function hasContent(node: Element): boolean {
  return node.children.some((child) =>
    child.type === 'text' ? child.value.trim() !== '' : child.type === 'element' && (child.tagName === 'img' || hasContent(child)),
  )
}

function plain(node: Element, isCode = false): string {
  const parts: string[] = []
  const visit = (inner: Element | ElementContent) => {
    if (inner.type === 'text') parts.push(inner.value)
    if (inner.type !== 'element' || unread.has(inner.tagName)) return
    if (blockNames.has(inner.tagName)) parts.push('\n')
    for (const child of inner.children) visit(child)
    if (blockNames.has(inner.tagName) && inner.tagName !== 'br') parts.push('\n')
  }
  visit(node)
  return isCode
    ? parts
        .join('')
        .replace(/^\n+|\s+$/g, '')
        .replace(/[ \t]+$/gm, '')
    : normal(parts.join(''))
}

const wide = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303F\\uFF00-\\uFF65“”‘’—…]'
const beside = new RegExp(`(?<=${wide})\\s+|\\s+(?=${wide})`, 'gu')

/** Text as readers have it: spaces count once, and not beside Chinese, where lines may end. */
function normal(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ')
    .replace(beside, '')
    .trim()
}

function address(written: string): string {
  const url = written.trim()
  return decodeAddress(/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url) ? (URL.parse(url, 'https://x')?.href ?? url) : url).replace(/\s/g, '%20')
}

/** What of a list is not in another, in this order. The other may have more: bare addresses become links. */
function missing(what: string, before: string[], after: string[]): string[] {
  let from = 0
  return before.flatMap((item) => {
    const at = after.indexOf(item, from)
    if (at >= 0) from = at + 1
    return at >= 0 ? [] : [`the ${what} "${item.slice(0, 150)}"`]
  })
}

function differing(what: string, before: string[], after: string[]): string[] {
  const at = before.findIndex((item, index) => item !== after[index])
  if (at >= 0) return [`the ${what} "${before[at]?.slice(0, 80)}"`]
  return after.length > before.length ? [`a ${what} that was none: "${after[before.length]?.slice(0, 80)}"`] : []
}

function textDifference(what: string, before: string, after: string): string[] {
  if (before === after) return []
  let at = 0
  while (before[at] === after[at]) at += 1
  return [`${what} from "${before.slice(Math.max(0, at - 20), at + 40)}"`]
}
