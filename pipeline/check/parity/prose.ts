import type { Element, Root, RootContent, Text } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Place } from '../../core/diagnostics.ts'
import { headingTags, phrasing } from '../../core/elements.ts'
import { withoutForeignTags } from '../../core/foreign-tags.ts'
import { isElsewhere } from '../mentions.ts'

/** A stretch of text with no break in it: a paragraph, a heading, an item of a list, a cell, a caption, a code block. */
export interface Block {
  kind: 'head' | 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'code' | 'picture'
  text: string
  /** The text with the tags of other generators in it, where it has some: they are content, and no prose. */
  tagged?: string
  /** Of a heading: 1 to 6. */
  level?: number
  /** Of a heading: what links to it name. */
  ids?: string[]
  /** What a translation does not change: `code:npm start`, `link:https://a.example/`, `picture:map.png`, `tag:Tabs`. */
  marks?: string[]
  /** Where in the text each code of its marks belongs: the text has none of it. */
  codeAt?: number[]
  /** Where its links to other sites begin and end in the text. */
  cited?: [from: number, to: number][]
  /** Whether it begins with words in emphasis. */
  isEmphasized?: true
  /** Whether it is in a block quotation. */
  isQuoted?: true
  /** The kind of notice that it is in: `warning`. */
  notice?: string
  /** Where the pieces of the text are in the file: [index in the text, line, column]. */
  pieces: [index: number, line: number, column: number][]
}

const kinds = new Map<string, Block['kind']>(
  Object.entries({
    p: 'paragraph',
    li: 'item',
    td: 'cell',
    th: 'cell',
    figcaption: 'caption',
    dt: 'item',
    dd: 'item',
  } as const),
)
for (const heading of headingTags) kinds.set(heading, 'heading')
/** What a mark of code begins with. */
export const codeMark = 'code:'
/** Nothing in these is prose. */
const skipped = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'script', 'style'])

/**
 * The blocks of a body, in the order in which it is read: prose, code, pictures, and blocks that are empty.
 * Runs marked as another language's are left out. `owners` gets the block of each link and picture.
 */
export function flowOf(tree: Root, owners = new Map<Element, Block>()): Block[] {
  const blocks: Block[] = []
  const found = { blocks, owners, loose: undefined }
  for (const node of tree.children) collect(node, undefined, found)
  for (const block of blocks) if (block.kind !== 'code') hideTags(block)
  return blocks
}

/** A short text within one tag of another generator is the label of what follows: `{% filename %}blog/views.py{% endfilename %}`. Kramdown puts a table of contents in the place of an item: `TOC {:toc}`. */
const label = /^\s*\{%-?\s*(\w+)[^{}]*%\}[^{}。！？]{0,60}\{%-?\s*end\1\s*-?%\}\s*$|^[^{}]{0,80}\{:\s*toc\s*\}\s*$/i

/** Tags of other generators are no prose; a block of nothing else is named by its first one. */
function hideTags(block: Block): void {
  const text = label.test(block.text) ? '' : withoutForeignTags(block.text)
  if (text === block.text) return
  const [name] = /[\w@.-]+/.exec(block.text) ?? []
  if (text.trim() === '' && name) block.marks = [...(block.marks ?? []), `tag:${name}`]
  block.tagged = block.text
  block.text = text
}

/** Blocks with prose in them. */
export function isProse({ kind, text }: Block): boolean {
  return kind !== 'code' && kind !== 'picture' && text.trim() !== ''
}

const bodyKinds: ReadonlySet<Block['kind']> = new Set<Block['kind']>(['paragraph', 'item', 'caption'])

/** Whether a block is of sentences: no heading, cell or code. */
export const isBodyText = ({ kind }: Pick<Block, 'kind'>) => bodyKinds.has(kind)

interface Collected {
  blocks: Block[]
  owners: Map<Element, Block>
  /** The paragraph that text of HTML is collected in, where no element makes it one. */
  loose: Block | undefined
}

/** The block that a node is in: text right in a `div`, a `summary` or a `details` is a paragraph up to the next element that is no part of it. */
function blockAt(node: RootContent, block: Block | undefined, found: Collected): Block | undefined {
  if (block) return block
  const isPart = node.type === 'text' || (node.type === 'element' && phrasing.has(node.tagName))
  if (!isPart) found.loose = undefined
  if (!isPart || found.loose || textOf(node).trim() === '') return found.loose
  found.loose = { kind: 'paragraph', text: '', pieces: [] }
  found.blocks.push(found.loose)
  return found.loose
}

function collect(node: RootContent, outer: Block | undefined, found: Collected): void {
  const { blocks, owners } = found
  const block = blockAt(node, outer, found)
  if (node.type === 'text') {
    if (block) addText(node, block, block === found.loose)
    return
  }
  if (node.type !== 'element') return
  if (node.tagName === 'pre') blocks.push({ kind: 'code', text: textOf(node), pieces: startOf(node) })
  if (block) mark(node, block)
  if (block && (node.tagName === 'a' || node.tagName === 'img')) owners.set(node, block)
  if (isSkipped(node)) return
  const kind = kinds.get(node.tagName)
  const own: Block | undefined = kind ? { kind, text: '', pieces: [] } : block
  const index = blocks.length
  if (kind && own) blocks.push(own)
  if (kind === 'heading' && own) {
    own.level = Number(node.tagName[1])
    own.ids = []
  }
  if (typeof node.properties.id === 'string') own?.ids?.push(node.properties.id)
  if (block && node.tagName === 'br') block.text += ' '
  const from = own?.text.length ?? 0
  for (const child of node.children) collect(child, own, found)
  if (!own) found.loose = undefined
  if (node.tagName === 'blockquote') for (const quoted of blocks.slice(index)) quoted.isQuoted = true
  const notice = node.tagName === 'div' ? noticeOf(node) : undefined
  if (notice !== undefined) for (const inside of blocks.slice(index)) inside.notice = notice
  if (own && from === 0 && (node.tagName === 'em' || node.tagName === 'i')) own.isEmphasized = true
  if (own && isElsewhere(node)) own.cited = [...(own.cited ?? []), [from, own.text.length]]
  if (own && node.tagName === 'sup' && /\d$/.test(own.text.slice(0, from))) own.text = own.text.slice(0, from) + raise(own.text.slice(from))
  // What is struck out ends here: `~~40亿~~4万亿` is two figures.
  if (own && node.tagName === 'del') own.text += '\u200B'
  if (kind && own && own.text.trim() === '') settleBlank(node, own, index, blocks)
}

/** The kind of a notice, if an element is one: `notice notice-warning`. */
function noticeOf({ properties: { className } }: Element): string | undefined {
  const [first, second] = Array.isArray(className) ? className : []
  return first === 'notice' ? String(second).replace('notice-', '') : undefined
}

/** 2<sup>32</sup> is 2³², not 232. */
function raise(text: string): string {
  return text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit)
}

/** Adds a text to a block: a line end within a paragraph is a space, and each line has its place. A paragraph that no element makes one begins at its first word. */
function addText({ value, position }: Text, block: Block, isLoose: boolean): void {
  const from = isLoose && block.text === '' ? value.length - value.trimStart().length : 0
  let at = 0
  for (const [index, line] of value.split('\n').entries()) {
    const end = at + line.length
    if (position && end >= from) {
      const skipped = Math.max(0, from - at)
      const column = index === 0 ? position.start.column : 1
      block.pieces.push([block.text.length + at + skipped - from, position.start.line + index, column + skipped])
    }
    at = end + 1
  }
  block.text += value.slice(from).replaceAll('\n', ' ')
}

/** A block without words: a frame around other blocks goes, a picture is one, and what is empty has its element's place. */
function settleBlank(node: Element, own: Block, index: number, blocks: Block[]): void {
  // What is all in another language is left out, as it is within a sentence; and a paragraph of which no element is left.
  const isNothing = own.kind === 'paragraph' && own.marks === undefined
  if (blocks.length > index + 1 || isNothing || own.marks?.some((name) => name.startsWith('lang:'))) blocks.splice(index, 1)
  if (own.marks?.every((name) => name.startsWith('picture:'))) own.kind = 'picture'
  if (own.pieces.length === 0) own.pieces = startOf(node)
}

/** Remembers what a translation does not change. */
function mark(node: Element, block: Block): void {
  const { tagName } = node
  const { href, src, lang } = node.properties
  const add = (name: string) => {
    block.marks ??= []
    block.marks.push(name)
  }
  if (tagName === 'code') {
    add(`${codeMark}${textOf(node)}`)
    block.codeAt ??= []
    block.codeAt.push(block.text.length)
  }
  if (typeof href === 'string' && tagName === 'a') add(`link:${withoutLocale(href)}`)
  if (typeof src === 'string' && tagName === 'img') add(pictureMark(src))
  if (lang !== undefined) add(`lang:${lang}`)
}

/** The name of a picture's file: translations may have it in another folder. */
export function pictureMark(src: string): string {
  return `picture:${withoutLocale(src).split('/').at(-1)}`
}

function withoutLocale(url: string): string {
  return url
    .replace(/^https?:\/\//, '')
    .replace(/(^|[/._-])(?:en|zh)(?:[-_](?:us|gb|cn|tw|hk|hans|hant))?(?=[/._-]|$)/gi, '$1')
    .replace(/\/+$/, '')
}

function startOf(node: Element): Block['pieces'] {
  const start = node.position?.start
  return start ? [[0, start.line, start.column]] : []
}

function isSkipped({ tagName, properties, children }: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref, lang, href, id, translate } = properties
  if (
    skipped.has(tagName) ||
    translate === 'no' ||
    dataFootnoteRef !== undefined ||
    dataFootnoteBackref !== undefined ||
    id === 'footnote-label'
  )
    return true
  const [only] = children
  const address = tagName === 'a' && children.length === 1 && only?.type === 'text' && /^(?:https?:|www\.)/.test(only.value)
  return lang !== undefined || (address && typeof href === 'string')
}

/** Where the character at `index` of a block is in the file `path`. */
export function placeIn(block: Block, index: number, path: string): Place {
  return { path, ...pointInBlock(block, index) }
}

export function pointInBlock({ text, pieces }: Pick<Block, 'text' | 'pieces'>, index: number): { line: number; column: number } {
  const piece = pieces.findLast(([from]) => from <= index) ?? pieces[0]
  if (!piece) return { line: 1, column: 1 }
  const [from, line, column] = piece
  if (index <= from) return { line, column }
  const lines = text.slice(from, index).split('\n')
  const last = lines.at(-1) ?? ''
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + last.length : last.length + 1 }
}
