import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Point } from 'unist'
import { isSealed } from '../core/sealed.ts'
import { blocks } from './blocks.ts'
import { dataOf, isData } from './json-ld.ts'

/** One thing that a body says: the text of a block, or what is linked to, shown or played. */
export interface Item {
  part: 'paragraph' | 'link' | 'picture' | 'player'
  /** The text or the address. */
  key: string
  point?: Point | undefined
}

/** What a built tree has of an article. */
export interface Inventory {
  /** What came from the body. */
  items: Tally
  /** Elements that have a place in a file. */
  placed: Element[]
  /** Blocks of the body that stand in the tree as they are. */
  whole: Set<object>
  /** The texts around the body, a line for each element. */
  around: string[]
  /** ISO 8601, as written. */
  times: string[]
  /** Addresses of pictures around the body. */
  pictures: string[]
  /** What it tells search engines; undefined where it tells them nothing. */
  data: unknown
}

const drawings = new Set(['style', 'script', 'template', 'svg'])
/** What is about other stories. */
const elsewhere = new Set(['nav', 'aside'])

/** How often each item is there. Keys are long: no longer ones are made of them. */
export interface Tally {
  size: number
  of: Record<Item['part'], Map<string, number>>
}

export function emptyTally(): Tally {
  return { size: 0, of: { paragraph: new Map(), link: new Map(), picture: new Map(), player: new Map() } }
}

export function count(tally: Tally, { part, key }: Item): void {
  const of = tally.of[part]
  of.set(key, (of.get(key) ?? 0) + 1)
  tally.size += 1
}

/** Takes one away, if there is one. */
export function take({ of }: Tally, part: Item['part'], key: string): boolean {
  const left = of[part].get(key) ?? 0
  if (left > 0) of[part].set(key, left - 1)
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

function readItems(node: RootContent | ElementContent, text: Texts, add: (item: Item) => void, found?: (node: Element) => unknown): void {
  if (node.type === 'text') {
    text.point ??= node.position?.start
    text.written += node.value
    return
  }
  if (node.type !== 'element' || drawings.has(node.tagName)) return
  found?.(node)
  addAddress(node, add)
  if (!blocks.has(node.tagName) && node.tagName !== 'pre') {
    for (const child of node.children) readItems(child, text, add, found)
    return
  }
  const own: Texts = { written: '', point: node.position?.start }
  for (const child of node.children) readItems(child, own, add, found)
  closeBlock(own, add)
}

function closeBlock({ written, point }: Texts, add: (item: Item) => void): void {
  const key = written.trim()
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

/** Reads a built tree. Blocks in `known` are not looked into: they are what the body is. */
export function inventoryOf(tree: Root, known: ReadonlySet<object>): Inventory {
  const inventory = emptyInventory()
  for (const node of tree.children) readAround(node, known, inventory)
  return inventory
}

function emptyInventory(): Inventory {
  return { items: emptyTally(), placed: [], whole: new Set(), around: [], times: [], pictures: [], data: undefined }
}

/** Sealed elements that hold nothing of a body: what they say is the same in every format, and of parts on every page. */
const read = new WeakMap<Element, Pick<Inventory, 'times' | 'pictures' | 'data'> & { around: string }>()

function readAround(node: RootContent, known: ReadonlySet<object>, inventory: Inventory): void {
  if (node.type === 'text') inventory.around.push(node.value)
  if (node.type !== 'element') return
  if (known.has(node)) inventory.whole.add(node)
  // Only what was written in a file has a place.
  else if (node.position) readBody(node, inventory)
  else if (isSealed(node)) readSealed(node, known, inventory)
  else readElement(node, known, inventory)
}

function readSealed(node: Element, known: ReadonlySet<object>, inventory: Inventory): void {
  const own = read.get(node)
  if (!own) {
    readFresh(node, known, inventory)
    return
  }
  inventory.around.push(own.around)
  inventory.times.push(...own.times)
  inventory.pictures.push(...own.pictures)
  inventory.data ??= own.data
}

/** Reads an element, and remembers what that adds. */
function readFresh(node: Element, known: ReadonlySet<object>, inventory: Inventory): void {
  const { around, times, pictures, placed, whole, items, data } = inventory
  const [texts, instants, shown, places, found] = [around.length, times.length, pictures.length, placed.length, whole.size + items.size]
  inventory.data = undefined
  readElement(node, known, inventory)
  const own = inventory.data
  inventory.data = data ?? own
  // The body stands in it: that is one page's.
  if (whole.size + items.size > found) return
  placed.length = places
  const text = around.splice(texts).join('')
  around.push(text)
  read.set(node, { around: text, times: times.slice(instants), pictures: pictures.slice(shown), data: own })
}

function readElement(node: Element, known: ReadonlySet<object>, inventory: Inventory): void {
  if (isData(node)) inventory.data ??= dataOf(node)
  if (drawings.has(node.tagName) || elsewhere.has(node.tagName)) return
  const { dateTime, src } = node.properties
  if (typeof dateTime === 'string') inventory.times.push(dateTime)
  if (typeof src === 'string' && node.tagName.endsWith('img')) inventory.pictures.push(src)
  for (const child of node.children) if (node.tagName !== 'head' || isData(child)) readAround(child, known, inventory)
  if (node.tagName !== 'wbr') inventory.around.push('\n')
}

function readBody(node: Element, { items, placed }: Inventory): void {
  const add = (item: Item) => void count(items, item)
  const text: Texts = { written: '', point: undefined }
  readItems(node, text, add, (element) => element.position && placed.push(element))
  closeBlock(text, add)
}
