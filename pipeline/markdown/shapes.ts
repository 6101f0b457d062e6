import type { Nodes, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { type Cuts, createCuts, type Locate } from './points.ts'

/** A block without its words: all that the parser looks at, and what takes the words back in. */
interface Shape {
  text: string
  pieces: string[]
  cuts: Cuts
}

/** The nodes of a block with blank lines around it, which stands at the top of its text; undefined where the parser must say. */
export type Draw = (block: string, offset: number, locate: Locate) => RootContent[] | undefined

const firstWords = 0xe000
const firstAddress = 0xf000
const mostPieces = 2000
const mostShapes = 4000
/** A longer one is met once. */
const longestShape = 1000
const marks = /[\s\S][\uE000-\uEFFF][\s\S]|[\uF000-\uF8FF]/g
const hasMark = /[\uE000-\uF8FF]/

/** Read to its end, or for more than its edges: attributes, tags, references, tasks, addresses that are not plain. */
const special = /[<{&\t]|```|~~~|\[[ \nxX]\]|\]\((?![^\s"'()<>\\&*_`~[\]{|]+\))/
/** The name of a directive, which stays; the address of a link; words up to what begins or ends something, as an exclamation mark may. */
const piece = /:[\x2D-\x5A\x5C-\x7A]*|\]\(([^\s"'()<>\\&*_`~[\]{|]+)\)|([\p{L}“‘（《](?:[^\n\t\\`*_~|&<[\]{:#]*[^\s\\`*_~|&<[\]{:#!])?)/gu

/**
 * Most blocks of prose have one of a few shapes: no sign at all, a link, two strong words. What the parser makes of a
 * shape is kept, from the second time that it is met.
 */
export function createShapes(parse: (markdown: string) => Root): Draw {
  const known = new Map<string, RootContent[] | undefined>()
  return (block, offset, locate) => {
    const shape = shapeOf(block)
    if (!shape || shape.text.length > longestShape) return undefined
    const nodes = known.get(shape.text) ?? (known.has(shape.text) ? parse(shape.text).children : undefined)
    if (known.size === mostShapes) known.clear()
    known.set(shape.text, nodes)
    const moved = (at: number) => locate(offset + at + shape.cuts.missingAt(at))
    return nodes?.map((node) => filled(node, shape.pieces, moved))
  }
}

function shapeOf(block: string): Shape | undefined {
  if (special.test(block)) return undefined
  const pieces: string[] = []
  const cuts = createCuts()
  let isFine = true
  const text = block.replace(piece, (all: string, address: string | undefined, words: string | undefined, at: number) => {
    const first = words === undefined ? '' : edge(words.charCodeAt(0))
    const last = words === undefined ? '' : edge(words.charCodeAt(words.length - 1))
    if (first === undefined || last === undefined || pieces.length === mostPieces) isFine = false
    const kept = words ?? address
    if (kept === undefined) return all
    const stand = `${first}${String.fromCharCode((words === undefined ? firstAddress : firstWords) + pieces.length)}${last}`
    pieces.push(kept)
    cuts.add(kept.length - stand.length, at + (words === undefined ? 2 : 0) + kept.length)
    return words === undefined ? `](${stand})` : stand
  })
  return isFine ? { text, pieces, cuts } : undefined
}

/** A character that the signs beside it take for the same: emphasis asks whether it is a letter, and whether a wide one. */
function edge(code: number): string | undefined {
  if ((code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return 'a'
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) return '中'
  // Of half a character or a variation selector, what stands before it counts too.
  return (code >= 0xd800 && code <= 0xdfff) || (code >= 0xfe00 && code <= 0xfe0f) ? undefined : String.fromCharCode(code)
}

/** A copy of a shape's node with the words of a block. */
function filled<T extends Nodes>(node: T, pieces: string[], moved: (offset: number) => Point): T {
  const copy = { ...node }
  for (const key in copy) {
    const value: unknown = copy[key]
    if (typeof value === 'string') {
      if (key !== 'type' && hasMark.test(value))
        Reflect.set(
          copy,
          key,
          value.replace(marks, (found) => pieces[indexOf(found)] ?? found),
        )
    } else if (value !== null && typeof value === 'object' && key !== 'position' && key !== 'children')
      Reflect.set(copy, key, Array.isArray(value) ? [...value] : { ...value })
  }
  const { position } = node
  if (position) copy.position = { start: moved(position.start.offset ?? 0), end: moved(position.end.offset ?? 0) }
  if ('children' in copy) copy.children = copy.children.map((child) => filled(child, pieces, moved)) as typeof copy.children
  return copy
}

function indexOf(found: string): number {
  return found.length === 1 ? found.charCodeAt(0) - firstAddress : found.charCodeAt(1) - firstWords
}
