import type { Passage, Piece, Point } from './prose.ts'

/** Where a stretch of a passage is in the file. */
export interface Located {
  start: Point
  /** Undefined where the file may write it otherwise (`&amp;`, a folded line): then `start` is only near, and nothing may be replaced. */
  end?: Point | undefined
}

export type Locate = (passage: Passage, index: number, length: number) => Located

/** Finds stretches of prose in the text of their file. */
export function createLocate(source: string): Locate {
  const starts = startsOf(source)
  const offsetOf = ({ line, column }: Point) => (starts[line - 1] ?? 0) + column - 1
  return ({ text, pieces }, index, length) => {
    const piece = pieces.findLast((one) => one.index <= index) ?? pieces[0]
    if (!piece) return { start: { line: 1, column: 1 } }
    const at = index - piece.index
    const offset = at + length > piece.length ? undefined : find(text, piece, at, length)
    if (offset === undefined) return { start: { line: piece.start.line, column: piece.start.column } }
    return { start: pointOf(starts, offset), end: pointOf(starts, offset + length) }
  }

  function find(text: string, piece: Piece, at: number, length: number): number | undefined {
    const from = offsetOf(piece.start)
    const value = text.slice(piece.index, piece.index + piece.length)
    // A text of the front matter follows its key, perhaps between quotation marks.
    const to = piece.end ? offsetOf(piece.end) : from + 40 + 2 * value.length
    const written = source.slice(from, to)
    const whole = written.indexOf(value)
    if (whole >= 0) return from + whole + at
    for (const width of [16, 8, 4, 2]) {
      const before = Math.min(at, width)
      const wanted = value.slice(at - before, at + length + width)
      const found = written.indexOf(wanted)
      if (found >= 0) return written.indexOf(wanted, found + 1) < 0 ? from + found + before : undefined
    }
    return undefined
  }
}

function startsOf(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function pointOf(starts: number[], offset: number): Point {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}
