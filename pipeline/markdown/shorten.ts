import type { Nodes, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { createCuts, createLocator } from './points.ts'
import type { Draw } from './shapes.ts'

interface Shortened {
  /** What the parser gets. */
  text: string
  /** Makes of the tree of that text the tree of the text as it was written. */
  restore(tree: Root): void
}

const firstMark = 0xe000
const mostMarks = 6400
/** Stands for the inside of a run; the space after it belongs to it. */
const mark = /[\uE000-\uF8FF] ?/g
const hasMark = /[\uE000-\uF8FF]/
/** What would be taken for a mark, and what has other places than its text: a byte order mark, a task at the end of its line. */
const strange = /[\0\r\uFEFF\uE000-\uF8FF]|\[[ \t\nxX]\][ \t]*\n/

// The name of a directive and the address of a link are read in whole, and so stay. Of anything else the two letters at each end are all that
// its neighbours look at, and none of what stands between them begins or ends anything.
const wide = /:[\x2D-\x5A\x5C-\x7A]*|\]\([^"'()<\\]*\)|(\p{L}{2})([^\n\t\\`*_~|&<[\]{:]{8,})\p{L}{2}/gu
/** The same where quotation marks and brackets may begin or end the title of a link. */
const narrow = /:[\x2D-\x5A\x5C-\x7A]*|(\p{L}{2})([^\n\t\\`*_~|&<[\]{:"'()]{8,})\p{L}{2}/gu

const blank = /(\n(?:[ \t]*\n)+|\n$)/
/** Tags, attributes, character references and the words after a fence are read to their end, over many lines. */
const left = /[<{&\t]|```|~~~/
/** Where a link or a definition begins that may have a title, or an address with brackets. */
const titled = /\](?::|\((?![^"'()<\\]*\)))/
/** What may go on across blank lines, whatever is written at the start of a line: code among it. */
const across = /```|~~~|:::|\t| {4}|<(?:[!?]|script|pre|style|textarea)/i
/** Begins what no list and no indented code before it can take in. */
const apart = /^(?![> ]*(?:[-+*]|\d{1,9}[.)])(?:[ \t\n]|$))\S/
/** A list or a quotation, in which one that follows may go on. */
const holder = /^ *(?:>|(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$))/m

/**
 * The parser's time grows with each character and each block, and most of a story is prose that decides nothing. Blocks
 * that can be drawn alone never reach it; in others, a private character stands for the inside of a run of prose.
 */
export function shorten(markdown: string, draw: Draw): Shortened {
  if (strange.test(markdown)) return { text: markdown, restore: () => {} }
  const locate = createLocator(markdown)
  const [insides, nodes]: [string[], RootContent[]] = [[], []]
  const cuts = createCuts()
  const blocks = markdown.split(blank)
  // Labels are compared with each other where something is defined: they stay as they are.
  const defines = markdown.includes(']:')
  const isOpen = across.test(markdown)
  let [text, kept, before] = ['', '', '']
  let offset = 0
  for (let index = 0; index < blocks.length; index += 2) {
    const [block = '', separator = '', next] = blocks.slice(index, index + 3)
    const end = offset + block.length + separator.length
    const isAlone = !isOpen && !(defines && block.includes('[')) && canFollow(block, before) && canGo(block, next)
    const drawn = isAlone ? draw(block, offset, locate) : undefined
    for (const node of drawn ?? []) nodes.push(node)
    if (drawn || (index === 0 && block === '')) cuts.add(end - offset, end)
    else {
      text += shortenBlock(block, defines, take(offset)) + separator
      kept = block
    }
    before = block
    offset = end
  }
  return { text, restore }

  /** Without a block, what follows it must not go on in what the parser has met last. */
  function canGo(block: string, next: string | undefined): boolean {
    return next ? canFollow(next, block) && canFollow(next, kept) : !defines
  }

  function take(from: number) {
    return (start: number) => (all: string, first: string | undefined, inside: string, at: number) => {
      if (first === undefined || insides.length === mostMarks) return all
      const stand = String.fromCharCode(firstMark + insides.length) + (inside.includes(' ') ? ' ' : '')
      insides.push(inside)
      const before = first.length + inside.length
      cuts.add(inside.length - stand.length, from + start + at + before)
      return first + stand + all.slice(before)
    }
  }

  function restore(tree: Root): void {
    fill(tree, insides, (offset) => locate(offset + cuts.missingAt(offset)))
    if (text !== '' && text.length === markdown.length) return
    tree.children = [...tree.children, ...nodes].sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0))
    tree.position = { start: locate(0), end: locate(markdown.length) }
  }
}

type Take = (start: number) => (all: string, first: string | undefined, inside: string, at: number) => string

/** Whether a block means the same after the other as after none. */
function canFollow(block: string, other: string): boolean {
  return apart.test(block) || (/^\S/.test(block) && !holder.test(other))
}

/** A block ends at a blank line, which no label, title or paragraph goes across. */
function shortenBlock(block: string, defines: boolean, take: Take): string {
  if (left.test(block)) return block
  const doubt = block.search(titled)
  const open = defines ? block.indexOf('[') : -1
  const from = open < 0 ? doubt : open
  const to = open < 0 ? doubt : block.lastIndexOf(']')
  if (from < 0 || to < from) return block.replace(wide, take(0))
  const after = doubt < 0 ? wide : narrow
  return block.slice(0, from).replace(wide, take(0)) + block.slice(from, to) + block.slice(to).replace(after, take(to))
}

function fill(node: Nodes, insides: string[], moved: (offset: number) => Point): void {
  for (const key of Object.keys(node)) {
    const value: unknown = Reflect.get(node, key)
    if (typeof value === 'string' && hasMark.test(value))
      Reflect.set(
        node,
        key,
        value.replace(mark, (found) => insides[found.charCodeAt(0) - firstMark] ?? found),
      )
  }
  const { position } = node
  if (position) node.position = { start: moved(position.start.offset ?? 0), end: moved(position.end.offset ?? 0) }
  if ('children' in node) for (const child of node.children) fill(child, insides, moved)
}
