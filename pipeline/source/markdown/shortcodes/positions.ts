import type { Root } from 'hast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { visit } from '../../../core/visit.ts'
import type { Writer } from './writer.ts'

/** Gives a tree, and messages about it, the places of the text that the expanded one was made from. */
export function restorePositions(tree: Root | undefined, file: VFile, written: Writer): void {
  const [before, after] = [startsOf(written.text), startsOf(written.source)]
  const restore = (point: Point): Point => {
    const offset = Math.min((before[point.line - 1] ?? 0) + point.column - 1, written.text.length)
    const at = written.sourceOf(offset)
    const line = lineAt(after, at)
    return { line: line + 1, column: at - (after[line] ?? 0) + 1, offset: at }
  }
  if (tree)
    visit(tree, (node) => {
      if (!node.position) return
      const [start, end] = [restore(node.position.start), restore(node.position.end)]
      // What was made for a tag ends where it begins.
      node.position = { start, end: (end.offset ?? 0) < (start.offset ?? 0) ? start : end }
    })
  for (const message of file.messages) {
    if (message.line === undefined || message.column === undefined) continue
    Object.assign(message, restore({ line: message.line, column: message.column }))
  }
}

function startsOf(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The index of the line that an offset is in. */
function lineAt(starts: number[], offset: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
