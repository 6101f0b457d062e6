import type { Element, Root, RootContent } from 'hast'
import { withoutForeignTags } from '../../foreign-tags.ts'
import type { Place } from '../../types.ts'

/** A stretch of prose with no break in it: a paragraph, a heading, an item of a list, a cell, a caption. */
export interface Block {
  kind: 'head' | 'heading' | 'paragraph' | 'item' | 'cell' | 'caption'
  text: string
  /** Where the pieces of the text stand in the file: [index in the text, line, column]. */
  pieces: [index: number, line: number, column: number][]
}

export const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
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
for (const heading of headings) kinds.set(heading, 'heading')
/** Nothing in these is prose. */
const skipped = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'script', 'style'])

/** The prose of a body, block by block, in the order in which it is read. Runs marked as another language's are left out. */
export function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  for (const node of tree.children) collect(node, undefined, blocks)
  for (const block of blocks) block.text = withoutForeignTags(block.text)
  return blocks.filter(({ text }) => text.trim() !== '')
}

function collect(node: RootContent, block: Block | undefined, blocks: Block[]): void {
  if (node.type === 'text') {
    if (!block) return
    const start = node.position?.start
    if (start) block.pieces.push([block.text.length, start.line, start.column])
    block.text += node.value
    return
  }
  if (node.type !== 'element' || isSkipped(node)) return
  const kind = kinds.get(node.tagName)
  const own: Block | undefined = kind ? { kind, text: '', pieces: [] } : block
  if (kind && own) blocks.push(own)
  if (block && node.tagName === 'br') block.text += ' '
  for (const child of node.children) collect(child, own, blocks)
  // What is struck out ends here: `~~40亿~~4万亿` is two figures.
  if (own && node.tagName === 'del') own.text += '\u200B'
}

function isSkipped({ tagName, properties, children }: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref, lang, href, id } = properties
  if (skipped.has(tagName) || dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined || id === 'footnote-label') return true
  const [only] = children
  const address = tagName === 'a' && children.length === 1 && only?.type === 'text' && /^(?:https?:|www\.)/.test(only.value)
  return lang !== undefined || (address && typeof href === 'string')
}

/** Where the character at `index` of a block stands in the file `path`. */
export function placeIn({ text, pieces }: Block, index: number, path: string): Place {
  const piece = pieces.findLast(([from]) => from <= index) ?? pieces[0]
  if (!piece) return { path, line: 1, column: 1 }
  const [from, line, column] = piece
  if (index <= from) return { path, line, column }
  const lines = text.slice(from, index).split('\n')
  const last = lines.at(-1) ?? ''
  return { path, line: line + lines.length - 1, column: lines.length === 1 ? column + last.length : last.length + 1 }
}
