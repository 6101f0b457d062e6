import type { Measured, Measures } from './measure.ts'

/** For each row (block of the original), the columns (blocks of the translation) where the alignment is looked for. */
export interface Band {
  from: Int32Array
  to: Int32Array
}

const margin = 5
/** Cells for each row at most, on average: an article of 5,000 blocks must not take a second. */
const enough = 400_000

/** The band follows what both articles have once: a code block, a link, a name. */
export function bandOf(measures: Measures): Band {
  const [rows, columns] = [measures.original.length, measures.translation.length]
  const points = [...increasing(uniquePairs(measures)), [rows, columns] as const]
  const band: Band = { from: new Int32Array(rows + 1), to: new Int32Array(rows + 1) }
  const widest = Math.max(margin, Math.floor(enough / (rows + 1) / 2))
  let [row, column] = [0, 0]
  for (const [nextRow, nextColumn] of points) {
    const [height, width] = [nextRow - row, nextColumn - column]
    const slack = Math.min(widest, margin + Math.abs(width - height))
    for (let at = row; at <= nextRow; at++) {
      const middle = column + (height === 0 ? 0 : Math.round(((at - row) * width) / height))
      band.from[at] = Math.max(0, middle - slack)
      band.to[at] = Math.min(columns, middle + slack)
    }
    row = nextRow
    column = nextColumn
  }
  band.from[0] = 0
  band.to[rows] = columns
  return band
}

/** Blocks that share a token which no other block of either article has. */
function uniquePairs({ original, translation, weights }: Measures): [number, number][] {
  const there = onlyPlaces(original, weights.length)
  const here = onlyPlaces(translation, weights.length)
  const pairs: [number, number][] = []
  for (const [token, row] of there.entries()) {
    const column = here[token] ?? -1
    if (row >= 0 && column >= 0) pairs.push([row, column])
  }
  return pairs
}

/** For each token, the only block that has it; -1 where there are several, or none. */
function onlyPlaces(blocks: Measured[], tokens: number): Int32Array {
  const places = new Int32Array(tokens).fill(none)
  for (const [at, block] of blocks.entries()) for (const token of block.tokens) places[token] = places[token] === none ? at : -1
  return places
}

const none = -2

/** The longest chain of pairs in which both places grow. */
function increasing(pairs: [number, number][]): [number, number][] {
  const sorted = pairs.toSorted(([a, b], [c, d]) => a - c || d - b)
  const ends: number[] = []
  const before: (number | undefined)[] = []
  for (const [at, [, column]] of sorted.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[ends[middle] ?? 0]?.[1] ?? 0) < column) low = middle + 1
      else high = middle
    }
    before[at] = ends[low - 1]
    ends[low] = at
  }
  const chain: [number, number][] = []
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = sorted[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}
