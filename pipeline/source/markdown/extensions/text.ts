import type { Html, Text } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'

/**
 * Where the character at `index` of a text node is in its file. Exact while the text is in the file as it
 * is in the tree; after an escape or an entity it may be a few columns off, never a line.
 */
export function pointInText(node: Text | Html, index: number): Point | undefined {
  const start = node.position?.start
  if (!start) return undefined
  // rehype-raw asks for offsets, though it uses none of a text's own.
  const offset = (start.offset ?? 0) + index
  // Most texts are of one line; splitting a long one for each place in it takes time that grows with its square.
  const isFirst = index <= firstLineEnd(node)
  const lines = isFirst ? [] : node.value.slice(0, index).split('\n')
  if (isFirst) return { line: start.line, column: start.column + index, offset }
  return { line: start.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1, offset }
}

const ends = new WeakMap<Text | Html, number>()

/** Where the first line of a text ends: found out once for each node. */
function firstLineEnd(node: Text | Html): number {
  const known = ends.get(node)
  if (known !== undefined) return known
  const found = node.value.indexOf('\n')
  const end = found < 0 ? node.value.length : found
  ends.set(node, end)
  return end
}

/** A text in pieces: `parts` of it, in their order, have become other characters. Each piece has the place of what was written. */
export function splitText(node: Text, parts: readonly { from: number; to: number; value: string }[]): Text[] {
  const pieces: Text[] = []
  let at = 0
  for (const { from, to, value } of parts) {
    if (from > at) pieces.push(pieceOf(node, at, from))
    pieces.push({ ...pieceOf(node, from, to), value })
    at = to
  }
  if (at < node.value.length) pieces.push(pieceOf(node, at, node.value.length))
  return pieces
}

export function pieceOf(node: Text, from: number, to: number): Text {
  const [start, end] = [pointInText(node, from), pointInText(node, to)]
  return { type: 'text', value: node.value.slice(from, to), ...(start && end && { position: { start, end } }) }
}

/** Whether `written`, which a text holds at `index`, is in its file as it is, and not behind a backslash. */
export function isMeant({ value, position }: Text, index: number, written: string, file: VFile): boolean {
  const [start, end] = [position?.start.offset, position?.end.offset]
  if (start === undefined || end === undefined) return isWritten(written, String(file.value))
  // Escapes and references before it have moved it: it is the same one of several as in the file.
  const source = String(file.value).slice(start, end).split(written)
  const before = value.slice(0, index).split(written).length
  return source.length > before && !source[before - 1]?.endsWith('\\')
}

/** Whether a text is in the file as it is, and not behind a backslash. More places than these are not looked at. */
export function isWritten(text: string, source: string): boolean {
  for (let at = source.indexOf(text), tries = 0; at >= 0 && tries < 50; at = source.indexOf(text, at + 1), tries += 1)
    if (source[at - 1] !== '\\') return true
  return false
}
