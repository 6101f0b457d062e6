import type { Element, ElementContent, RootContent } from 'hast'
import type { Point } from 'unist'
import { blocks } from '../blocks.ts'

/** One thing that a body says: the text of a block, or what is linked to, shown or played. */
export interface Item {
  part: 'paragraph' | 'link' | 'picture' | 'player'
  /** The text or the address. */
  key: string
  point?: Point | undefined
}

export const drawings = new Set(['style', 'script', 'template', 'svg'])
/** What is about other stories. */
export const elsewhere = new Set(['nav', 'aside'])

/** Part → key → how often it is there. Keys are long: no longer ones are made of them. */
type Tally = Record<Item['part'], Map<string, number>>

export function tallyOf(items: Item[]): Tally {
  const tally: Tally = { paragraph: new Map(), link: new Map(), picture: new Map(), player: new Map() }
  for (const { part, key } of items) tally[part].set(key, (tally[part].get(key) ?? 0) + 1)
  return tally
}

/** Takes one away, if there is one. */
export function take(tally: Tally, part: Item['part'], key: string): boolean {
  const left = tally[part].get(key) ?? 0
  if (left > 0) tally[part].set(key, left - 1)
  return left > 0
}

/** Everything that must not be lost of a body, in its order. A link within the text is none: formats may spell its name their own way. */
export function itemsOf(nodes: readonly RootContent[]): Item[] {
  const items: Item[] = []
  const text: Texts = { written: '', point: undefined }
  for (const node of nodes) readItems(node, text, (item) => items.push(item))
  closeBlock(text, (item) => items.push(item))
  return items
}

/** The text of a block, as far as it has been read. */
interface Texts {
  written: string
  point: Point | undefined
}

function readItems(node: RootContent | ElementContent, text: Texts, add: (item: Item) => void): void {
  if (node.type === 'text') {
    text.point ??= node.position?.start
    text.written += node.value
    return
  }
  if (node.type !== 'element' || drawings.has(node.tagName)) return
  addAddress(node, add)
  if (!blocks.has(node.tagName) && node.tagName !== 'pre') {
    for (const child of node.children) readItems(child, text, add)
    return
  }
  const own: Texts = { written: '', point: node.position?.start }
  for (const child of node.children) readItems(child, own, add)
  closeBlock(own, add)
}

/** The way back from a footnote is no text of the article: a format may leave it out. */
const wayBack = /(?:\s*↩\uFE0E?\d*)+\s*$/u

function closeBlock({ written, point }: Texts, add: (item: Item) => void): void {
  const key = written.replace(wayBack, '').trim()
  if (key !== '') add({ part: 'paragraph', key, point })
}

/** An element by any name that ends so shows a picture or plays a video: formats have their own. */
function addAddress({ tagName, properties, position }: Element, add: (item: Item) => void): void {
  const { href, src } = properties
  const point = position?.start
  if (tagName === 'a' && typeof href === 'string' && !href.startsWith('#')) add({ part: 'link', key: href, point })
  if (typeof src !== 'string') return
  if (tagName.endsWith('img')) add({ part: 'picture', key: src, point })
  else if (tagName.endsWith('video')) add({ part: 'player', key: src, point })
}
