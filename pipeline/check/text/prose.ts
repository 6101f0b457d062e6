import type { Element, Root, RootContent } from 'hast'
import type { Point } from '../../core/diagnostics.ts'
import { placeOfKeys } from '../../core/places.ts'
import type { FrontMatter } from '../../source/article.ts'
import { isDataTable } from '../mentions.ts'

/** All prose of one article, in reading order. */
export interface Prose {
  passages: Passage[]
  /** All passages, each behind a character that no text has: where a cheap test finds nothing in it, a check has nothing to do. */
  all: string
  /** BCP 47. */
  tag: string
}

/** A paragraph, a heading, an item, a cell, or a text of the front matter: no mark is paired with one outside it by chance. */
export interface Passage {
  text: string
  /** Whether it is in a block quotation. */
  isQuoted?: true
  pieces: PassagePiece[]
}

/** A part of a passage that is one text in the file. Lines and columns count from 1, in UTF-16 code units. */
export interface PassagePiece {
  /** Where it begins in the passage. */
  index: number
  length: number
  start: Point
  /** Undefined for a text of the front matter, whose end is not known. */
  end?: Point | undefined
}

/** Stands for what is no prose in the middle of a passage: code, a picture, a run in another language. */
const gap = '\uFFFC'

const passageTags = new Set(['p', 'li', 'td', 'th', 'figcaption', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const gapTags = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'img', 'math', 'svg', 'script', 'style'])

/** What is longer than this between two breaks was written by a program. */
const longest = 100_000
/** Another generator's: `{{ table({` is closed three paragraphs on, and is no prose. TeX between `$$` is none either. */
const template = /\{[{%]|[%}]\}|\$\$/

/** The prose of an article: the texts of its front matter, then its body. */
export function readProse(article: { matter: FrontMatter; places: string }, tree: Root | undefined, tag: string): Prose {
  const passages: Passage[] = headOf(article)
  for (const node of tree?.children ?? []) collect(node, undefined, passages)
  const read = passages.filter(({ text }) => text !== '' && text.length <= longest && !template.test(text))
  return { passages: read, all: read.map(({ text }) => text).join('\0'), tag }
}

/** The piece that the character at `index` is in, or the last before it. */
export function pieceAt({ pieces }: Passage, index: number): PassagePiece | undefined {
  let [low, high] = [0, pieces.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.index ?? 0) <= index) low = middle
    else high = middle - 1
  }
  return pieces[low]
}

function headOf({ matter, places }: { matter: FrontMatter; places: string }): Passage[] {
  const { title, summary, image } = matter
  const fields = { title, summary, 'image.alt': image?.alt, 'image.caption': image?.caption }
  return Object.entries(fields).flatMap(([key, text]) => {
    if (text === undefined) return []
    const { line, column } = placeOfKeys({ path: '', places }, key, key.split('.')[0] ?? key)
    return [{ text, pieces: [{ index: 0, length: text.length, start: { line, column } }] }]
  })
}

function collect(node: RootContent, passage: Passage | undefined, passages: Passage[]): void {
  if (node.type === 'text') {
    const own = passage ?? { text: '', pieces: [] }
    if (!passage && node.value.trim() !== '') passages.push(own)
    addText(own, node)
    return
  }
  if (node.type !== 'element' || (node.tagName === 'table' && isDataTable(node))) return
  const { tagName, properties } = node
  if (properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined || properties.id === 'footnote-label') return
  if (gapTags.has(tagName) || properties.translate === 'no' || properties.lang !== undefined || isAddress(node) || isMention(node)) {
    if (passage) passage.text += gap + (isAddress(node) ? closersOf(node, passage) : '')
    return
  }
  if (tagName === 'br' && passage) passage.text += '\n'
  const own = passageTags.has(tagName) ? { text: '', pieces: [] } : passage
  if (own && own !== passage) passages.push(own)
  const from = passages.length
  for (const child of node.children) collect(child, own, passages)
  if (tagName === 'blockquote') for (const quoted of passages.slice(from)) quoted.isQuoted = true
}

function addText(passage: Passage, { value, position }: Extract<RootContent, { type: 'text' }>): void {
  if (position) {
    const { start, end } = position
    passage.pieces.push({ index: passage.text.length, length: value.length, start, end })
  }
  passage.text += value
}

/** A link whose text is its address. */
function isAddress({ tagName, children: [only] }: Element): boolean {
  return tagName === 'a' && only?.type === 'text' && /^(?:https?:|www\.|mailto:)/.test(only.value)
}

/** What closes brackets that were open before an address, and has become a part of it: `get('https://a.example/b')`. */
function closersOf({ children: [only] }: Element, { text }: Passage): string {
  const address = only?.type === 'text' ? only.value : ''
  const count = (within: string, mark: RegExp) => within.match(mark)?.length ?? 0
  const surplus = count(address, /[)）]/g) - count(address, /[(（]/g)
  const open = count(text, /[(（]/g) - count(text, /[)）]/g)
  return ')'.repeat(Math.max(0, Math.min(surplus, open)))
}

const emphases = new Set(['em', 'strong', 'b', 'i', 'u', 'mark'])

/** A mark by itself, of which the text speaks: the quotation mark in `*"*`. */
function isMention({ tagName, children: [only, ...more] }: Element): boolean {
  return emphases.has(tagName) && only?.type === 'text' && more.length === 0 && /^\p{P}$/u.test(only.value.trim())
}
