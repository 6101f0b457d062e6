import type { Text } from 'mdast'
import type { Point } from 'unist'

/**
 * Where the character at `index` of a text node stands in its file. Exact while the text stands in the file as it
 * is in the tree; after an escape or an entity it may be a few columns off, never a line.
 */
export function pointIn(node: Text, index: number): Point | undefined {
  const start = node.position?.start
  if (!start) return undefined
  const before = node.value.slice(0, index)
  const lines = before.split('\n')
  if (lines.length === 1) return { line: start.line, column: start.column + index }
  return { line: start.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 }
}
