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
export function bandOf({ original, translation }: Measures): Band {
  const [rows, columns] = [original.length, translation.length]
  const points = [...increasing(uniquePairs(original, translation)), [rows, columns] as const]
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
function uniquePairs(original: Measured[], translation: Measured[]): [number, number][] {
  const [there, here] = [onlyPlaces(original), onlyPlaces(translation)]
  return [...there].flatMap(([token, row]): [number, number][] => {
    const column = here.get(token)
    return row < 0 || column === undefined || column < 0 ? [] : [[row, column]]
  })
}

/** Token → the only block that has it; -1 where there are several. */
function onlyPlaces(blocks: Measured[]): Map<number, number> {
  const places = new Map<number, number>()
  for (const [at, { tokens }] of blocks.entries()) for (const token of tokens) places.set(token, places.has(token) ? -1 : at)
  return places
}

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
