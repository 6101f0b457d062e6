import type { Text } from 'mdast'
import type { Point } from 'unist'

/**
 * Where the character at `index` of a text node stands in its file. Exact while the text stands in the file as it
 * is in the tree; after an escape or an entity it may be a few columns off, never a line.
 */
export function pointInText(node: Text, index: number): Point | undefined {
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

const ends = new WeakMap<Text, number>()

/** Where the first line of a text ends: found out once for each node. */
function firstLineEnd(node: Text): number {
  const known = ends.get(node)
  if (known !== undefined) return known
  const found = node.value.indexOf('\n')
  const end = found < 0 ? node.value.length : found
  ends.set(node, end)
  return end
}
