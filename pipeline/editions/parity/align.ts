import { type Band, bandOf } from './align/band.ts'
import { costs, deviation, matchCost, mayMerge } from './align/cost.ts'
import { type Alignable, type Measured, type Measures, measure, sharedWeight } from './align/measure.ts'

/** Blocks of an original, and those of the translation that say the same. One of the two may be empty. */
export interface Bead<Block = Alignable> {
  original: Block[]
  translation: Block[]
  /** How much longer the translation is than this article's translation usually is, in standard deviations; negative: shorter. 0 where one side is empty. */
  deviation: number
}

/**
 * Aligns the blocks of an article with those of its translation, in order, in groups of 1-1, 1-0, 0-1, 2-1, 1-2 and 2-2.
 * Gale and Church's method: lengths, with a prior for each group. Words in Latin letters, figures in digits, links, pictures,
 * code and levels of headings count besides. The search follows a band along what both articles have only once, so that
 * time grows with the number of blocks, not with its square.
 */
export function alignBlocks<Block extends Alignable>(original: readonly Block[], translation: readonly Block[]): Bead<Block>[] {
  const measures = measure(original, translation)
  const band = bandOf(measures)
  const first = search(measures, band, 1)
  const ratio = usualRatio(first, measures)
  const spans = Math.abs(Math.log(ratio)) < 0.05 ? first : search(measures, band, ratio)
  return spans.map(({ row, rows, column, columns }) => ({
    original: original.slice(row, row + rows),
    translation: translation.slice(column, column + columns),
    deviation: rows * columns === 0 ? 0 : deviation(sum(measures.original, row, rows), sum(measures.translation, column, columns), ratio),
  }))
}

/** A bead, by the indices of its blocks. */
interface Span {
  row: number
  rows: number
  column: number
  columns: number
}

function sum(blocks: Measured[], from: number, count: number): number {
  let length = 0
  for (let at = from; at < from + count; at++) length += blocks[at]?.length ?? 0
  return length
}

/** The median ratio of lengths of paragraphs that are certainly each other's; near 1, because lengths are in letters of one script. */
function usualRatio(spans: Span[], { original, translation }: Measures): number {
  const ratios = spans.flatMap(({ row, rows, column, columns }) => {
    const [one, other] = [original[row], translation[column]]
    return rows === 1 && columns === 1 && one && other && one.length >= 60 && other.length >= 20 ? [other.length / one.length] : []
  })
  if (ratios.length < 3) return 1
  const median = ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? 1
  return Math.min(2, Math.max(0.5, median))
}

/** One row of the search: the least cost up to each cell of the band, where the last bead has both sides, and where it has not. */
interface Row {
  from: number
  matched: Float64Array
  open: Float64Array
  /** How each was reached: `rows * 3 + columns` of the last bead, plus 16 where the bead before it is open. */
  byMatch: Uint8Array
  byGap: Uint8Array
  /** Weight of what the row's block shares with the block before each cell. */
  shared: Float64Array
}

const merges = [
  [1, 1, costs.oneToOne],
  [2, 1, costs.merged],
  [1, 2, costs.merged],
  [2, 2, costs.twoToTwo],
] as const
const afterGap = 16

function search(measures: Measures, band: Band, ratio: number): Span[] {
  const rows: Row[] = []
  for (let at = 0; at <= measures.original.length; at++) {
    const row = emptyRow(band.from[at] ?? 0, band.to[at] ?? 0)
    rows.push(row)
    if (at === 0) row.matched[0] = 0
    fill(rows, at, measures, ratio)
  }
  return trace(rows, measures)
}

function emptyRow(from: number, to: number): Row {
  const width = to - from + 1
  const costsOf = () => new Float64Array(width).fill(Number.POSITIVE_INFINITY)
  return {
    from,
    matched: costsOf(),
    open: costsOf(),
    byMatch: new Uint8Array(width),
    byGap: new Uint8Array(width),
    shared: new Float64Array(width),
  }
}

function fill(rows: Row[], at: number, measures: Measures, ratio: number): void {
  const [row, before] = [rows[at], rows[at - 1]]
  if (!row) return
  const { original, translation, weights } = measures
  const own = original[at - 1]
  for (let cell = 0; cell < row.matched.length; cell++) {
    const column = row.from + cell
    const other = translation[column - 1]
    if (own && other) {
      row.shared[cell] = sharedWeight(own, other, weights)
      for (const [height, width, prior] of merges) match(rows, at, column, height, width, prior, measures, ratio)
    }
    if (before) gap(row, cell, before, column - before.from, 3)
    if (cell > 0) gap(row, cell, row, cell - 1, 1)
  }
}

/** A block that the other article does not have: it costs less after another one. */
function gap(row: Row, cell: number, from: Row, fromCell: number, move: number): void {
  const [matched, open] = [from.matched[fromCell] ?? Number.POSITIVE_INFINITY, from.open[fromCell] ?? Number.POSITIVE_INFINITY]
  const [first, next] = [matched + costs.gap, open + costs.nextGap]
  const cost = Math.min(first, next)
  if (cost >= (row.open[cell] ?? 0)) return
  row.open[cell] = cost
  row.byGap[cell] = next < first ? move + afterGap : move
}

function match(
  rows: Row[],
  at: number,
  column: number,
  height: number,
  width: number,
  prior: number,
  { original, translation }: Measures,
  ratio: number,
): void {
  const [row, from] = [rows[at], rows[at - height]]
  const [first, other] = [original[at - height], translation[column - width]]
  if (!row || !from || !first || !other) return
  if (height === 2 && !mayMerge(first, original[at - 1])) return
  if (width === 2 && !mayMerge(other, translation[column - 1])) return
  const fromCell = column - width - from.from
  const [matched, open] = [from.matched[fromCell] ?? Number.POSITIVE_INFINITY, from.open[fromCell] ?? Number.POSITIVE_INFINITY]
  const cell = column - row.from
  const base = Math.min(matched, open) + prior
  if (base - 10 >= (row.matched[cell] ?? 0)) return
  const cost =
    base + matchCost(sideOf(original, at, height), sideOf(translation, column, width), sharedOf(rows, at, column, height, width), ratio)
  if (cost >= (row.matched[cell] ?? 0)) return
  row.matched[cell] = cost
  row.byMatch[cell] = height * 3 + width + (open < matched ? afterGap : 0)
}

/** The `count` blocks before index `end`, as one. */
function sideOf(blocks: Measured[], end: number, count: number) {
  const [first, last] = [blocks[end - count], blocks[end - 1]]
  if (!first || !last) throw new Error('a side has a block')
  return count === 1
    ? { first, length: first.length, weight: first.weight }
    : { first, length: first.length + last.length, weight: first.weight + last.weight }
}

function sharedOf(rows: Row[], at: number, column: number, height: number, width: number): number {
  let shared = 0
  for (let up = 0; up < height; up++)
    for (let left = 0; left < width; left++) {
      const row = rows[at - up]
      shared += row?.shared[column - left - row.from] ?? 0
    }
  return shared
}

/** Reads the cheapest way back from the end. */
function trace(rows: Row[], { original, translation }: Measures): Span[] {
  const spans: Span[] = []
  let [at, column] = [original.length, translation.length]
  const end = rows[at]
  const cell = column - (end?.from ?? 0)
  let isOpen = (end?.open[cell] ?? 0) < (end?.matched[cell] ?? 0)
  while (at > 0 || column > 0) {
    const row = rows[at]
    const code = (isOpen ? row?.byGap : row?.byMatch)?.[column - (row?.from ?? 0)] ?? 0
    if (code === 0) throw new Error('the band is broken: no way back')
    isOpen = code >= afterGap
    const move = code % afterGap
    const [height, width] = [Math.floor(move / 3), move % 3]
    at -= height
    column -= width
    spans.push({ row: at, rows: height, column, columns: width })
  }
  return spans.reverse()
}
