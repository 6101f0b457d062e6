import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Article } from '../../core/article.ts'
import type { Body } from '../../core/body.ts'
import type { Place } from '../../core/diagnostics.ts'
import { placeOfKeys } from '../../core/places.ts'
import { visit } from '../../core/visit.ts'
import { type Block, flowOf, headings, isProse, placeIn } from './prose.ts'

/** What the checks of parity know of one article: plain data, made from its tree once. */
export interface ComparedText {
  path: string
  story: string
  locale: string
  tag: string
  original: boolean
  /** Headline, standfirst and picture, then the body. */
  blocks: PlacedBlock[]
  /** The body in reading order: its blocks of prose (the same objects as in `blocks`), code, pictures, and blocks that are empty. */
  flow: PlacedBlock[]
  links: Pointer[]
  pictures: Pointer[]
  /** What the body says in place of its pictures, each at the place of its picture. */
  alts: PlacedBlock[]
  outline: Part[]
  /** The day of each correction, in the site's time zone. */
  corrections: { day: string; place: Place }[]
  /** Direct quotations: how many, and where each begins. */
  quotes: Place[]
}

export interface PlacedBlock extends Block {
  place: Place
}

/** An address that the body points to, as written. */
export interface Pointer {
  url: string
  place: Place
  /** The words of a link. */
  text: string
  /** The block of the flow that it is in; none in markup that has no blocks. */
  block: PlacedBlock | undefined
}

/** One part of the structure: `heading 2`, `list of 4`, `table of 3 × 5`, `footnote`. */
export interface Part {
  what: 'heading' | 'list' | 'table' | 'footnotes'
  shape: string
  place: Place
  /** The line in which its last text begins. */
  end: number
}

/** What an article says of itself besides its body. */
export type ArticleHead = Pick<Article, 'path' | 'story' | 'locale' | 'original' | 'title' | 'summary' | 'image' | 'places' | 'corrections'>

/** Reads an article for the checks. `tag` is BCP 47. */
export function readComparedText(article: ArticleHead, { tree }: Pick<Body, 'tree'>, tag: string): ComparedText {
  const { path, story, locale, original } = article
  const owners = new Map<Element, Block>()
  const placed = new Map(flowOf(tree, owners).map((block): [Block, PlacedBlock] => [block, { ...block, place: placeIn(block, 0, path) }]))
  const flow = [...placed.values()]
  const blockOf = (node: Element) => placed.get(owners.get(node) as Block)
  const blocks = [...headOf(article), ...flow.filter(isProse)]
  return {
    path,
    story,
    locale,
    tag,
    original,
    blocks,
    flow,
    ...pointersOf(tree, path, blockOf),
    alts: altsOf(tree, path),
    corrections: article.corrections.map(({ date, day }) => ({
      day: day ?? date.slice(0, 10),
      place: placeOfKeys(article, 'corrections'),
    })),
    outline: outlineOf(tree, path),
    quotes: quotesOf(blocks, path, tag),
  }
}

function headOf(article: ArticleHead): PlacedBlock[] {
  const { title, summary, image } = article
  const fields: [string, string | undefined][] = [
    ['title', title],
    ['summary', summary],
    ['image.alt', image?.alt],
    ['image.caption', image?.caption],
  ]
  return fields.flatMap(([key, text]) => {
    if (text === undefined) return []
    const place = placeOfKeys(article, key, key.split('.')[0] ?? key)
    return [{ kind: 'head' as const, text, pieces: [[0, place.line, place.column] as [number, number, number]], place }]
  })
}

function pointersOf(
  tree: Root,
  path: string,
  blockOf: (node: Element) => PlacedBlock | undefined,
): { links: Pointer[]; pictures: Pointer[] } {
  const found: { links: Pointer[]; pictures: Pointer[] } = { links: [], pictures: [] }
  const add = (list: Pointer[], url: string, node: Element) =>
    list.push({ url, place: placeOf(node, path), text: textOf(node).trim(), block: blockOf(node) })
  visit(tree, 'element', (node) => {
    const { href, src, dataFootnoteRef, dataFootnoteBackref } = node.properties
    if (node.tagName === 'img' && typeof src === 'string') add(found.pictures, src, node)
    if (node.tagName !== 'a' || typeof href !== 'string' || dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return
    add(found.links, href, node)
  })
  return found
}

function altsOf(tree: Root, path: string): PlacedBlock[] {
  const alts: PlacedBlock[] = []
  visit(tree, 'element', (node) => {
    const { alt } = node.properties
    if (node.tagName === 'img' && typeof alt === 'string' && alt !== '')
      alts.push({ kind: 'caption', text: alt, pieces: [], place: placeOf(node, path) })
  })
  return alts
}

/** The shape of a heading written as `#`: the page's headline is of that level. */
export const topHeading = 'a heading of level 1'

function outlineOf(tree: Root, path: string): Part[] {
  const parts: Part[] = []
  visit(tree, 'element', (node) => {
    const add = (what: Part['what'], shape: string) => parts.push({ what, shape, place: placeOf(node, path), end: lastLineOf(node) })
    const { tagName, properties } = node
    if (headings.has(tagName) && properties.id !== 'footnote-label')
      add('heading', node.data?.isTop ? topHeading : `a heading of level ${tagName[1]}`)
    if (properties.dataFootnotes !== undefined) {
      add('footnotes', `${count(node, 'li')} footnotes`)
      return 'skip'
    }
    if (tagName === 'ul' || tagName === 'ol') add('list', `a ${tagName === 'ol' ? 'numbered list' : 'list'} of ${items(node)}`)
    if (tagName === 'table') add('table', `a table of ${count(node, 'tr')} rows and ${count(node, 'th')} columns`)
    return undefined
  })
  return parts
}

/** Positions have no end: they are stored without. */
function lastLineOf(node: Element): number {
  let last = 0
  visit(node, (child) => {
    last = Math.max(last, child.position?.start.line ?? 0)
  })
  return last
}

function items(node: Element): number {
  return node.children.filter((child) => child.type === 'element' && child.tagName === 'li').length
}

function count(node: Element, tagName: string): number {
  let number = 0
  visit(node, 'element', (child) => {
    if (child.tagName === tagName) number += 1
  })
  return number
}

/** A footnote that comes from the tree's end has no position of its own; its text has. */
function placeOf(node: Element, path: string): Place {
  let place: Place | undefined
  visit(node, (child) => {
    const start = child.position?.start
    if (start) place ??= { path, line: start.line, column: start.column }
    return place ? false : undefined
  })
  return place ?? { path, line: 1, column: 1 }
}

/** Quotation marks that a speech opens with; a word or two between them is no speech. */
const speech = { spaced: /[“"«]([^”"»“«]{12,})[”"»]/gu, unspaced: /[“「]([^”」“「]{6,})[”」]/gu }

function quotesOf(blocks: PlacedBlock[], path: string, tag: string): Place[] {
  const pattern = /^(?:zh|ja)\b/.test(tag) ? speech.unspaced : speech.spaced
  return (
    blocks
      // Most have none; `matchAll` makes a copy of the pattern for each.
      .filter(({ kind, text }) => kind !== 'head' && text.search(pattern) >= 0)
      .flatMap((block) =>
        [...block.text.matchAll(pattern)]
          .filter((match) => isSpeech(match[1] ?? '', block.text.slice(0, match.index)))
          .map((match) => placeIn(block, match.index, path)),
      )
  )
}

/** Words that were said end like a sentence, follow a colon, or are seven and more (twelve and more characters of Chinese). */
function isSpeech(words: string, before: string): boolean {
  return (
    /[,.!?，。！？…]$/u.test(words) ||
    /[:：]\s*$/u.test(before) ||
    words.split(/\s+/).length >= 7 ||
    (words.match(/\p{sc=Han}/gu)?.length ?? 0) >= 12
  )
}
