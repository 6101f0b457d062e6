import type { Heading, Paragraph, Text } from 'mdast'
import type { Point, Position } from 'unist'

export type Plain = Paragraph | Heading
type Locate = (offset: number) => Point

const start = '[\\p{L}“‘「『（《]'
// None of these signs begins anything, and no space stands where a line ends: it would be a hard break, or vanish.
const inside = '[^\\n\\t\\\\`*_~|&<[\\]{]'
const line = `${start}(?:${inside}*[^\\n\\t\\\\\`*_~|&<[\\]{ ])?`
const paragraph = new RegExp(`^${line}(?:\\n${line})*$`, 'u')
// Number signs at the end would close it.
const heading = new RegExp(`^(#{1,6}) (${line})(?<!#)$`, 'u')

/**
 * The node of a block that is nothing but prose, or a heading of nothing but prose: it needs no parser. For a block with
 * blank lines around it, at the top of a text in which nothing goes on across them.
 */
export function plainNode(block: string, offset: number, locate: Locate): Plain | undefined {
  if (paragraph.test(block))
    return { type: 'paragraph', children: [textAt(block, offset, locate)], position: positionAt(block, offset, locate) }
  const [, signs, words] = heading.exec(block) ?? []
  if (signs === undefined || words === undefined) return undefined
  const depth = signs.length as Heading['depth']
  return { type: 'heading', depth, children: [textAt(words, offset + depth + 1, locate)], position: positionAt(block, offset, locate) }
}

function textAt(value: string, offset: number, locate: Locate): Text {
  return { type: 'text', value, position: positionAt(value, offset, locate) }
}

function positionAt(text: string, offset: number, locate: Locate): Position {
  return { start: locate(offset), end: locate(offset + text.length) }
}
