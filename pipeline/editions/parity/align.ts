import { type Band, bandOf } from './align/band.ts'
import { costs, deviationOf, matchCost, mayMerge } from './align/cost.ts'
import { type Alignable, type Measured, type Measures, measure, sharedWeight } from './align/measure.ts'

/** Blocks of an original, and those of the translation that say the same. One of the two may be empty. */
export interface Bead<Block = Alignable> {
  original: Block[]
  translation: Block[]
  /** How much longer the translation is than this article's translation usually is, in standard deviations; negative: shorter. 0 where one side is empty. */
  deviation: number
  /** Lengths in Latin letters: the original's times what this article's translation usually has for one of them, and the translation's. */
  expected: number
  length: number
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
  return spans.map((span) => toBead(span, measures, ratio, original, translation))
}

function toBead<Block>(
  { row, rows, column, columns }: Span,
  measures: Measures,
  ratio: number,
  original: readonly Block[],
  translation: readonly Block[],
): Bead<Block> {
  const [own, length] = [sum(measures.original, row, rows), sum(measures.translation, column, columns)]
  return {
    original: original.slice(row, row + rows),
    translation: translation.slice(column, column + columns),
    deviation: rows * columns === 0 ? 0 : deviationOf(own * ratio, length),
    expected: own * ratio,
    length,
  }
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
  /** The least of all costs in the row. */
  least: number
}

const merges = [
  { height: 1, width: 1, prior: costs.oneToOne },
  { height: 2, width: 1, prior: costs.merged },
  { height: 1, width: 2, prior: costs.merged },
  { height: 2, width: 2, prior: costs.twoToTwo },
] as const
type Merge = (typeof merges)[number]
const afterGap = 16
const far = Number.POSITIVE_INFINITY
/** A way that costs so much more than another up to the same row is given up: some twenty blocks left out. */
const beam = 40

interface Search extends Measures {
  rows: Row[]
  ratio: number
}

function search(measures: Measures, band: Band, ratio: number): Span[] {
  const state: Search = { ...measures, ratio, rows: [] }
  for (let at = 0; at <= measures.original.length; at++) {
    state.rows.push(emptyRow(band.from[at] ?? 0, band.to[at] ?? 0))
    fill(state, at)
  }
  return trace(state)
}

function emptyRow(from: number, to: number): Row {
  const width = to - from + 1
  return {
    from,
    matched: new Float64Array(width).fill(far),
    open: new Float64Array(width).fill(far),
    byMatch: new Uint8Array(width),
    byGap: new Uint8Array(width),
    shared: new Float64Array(width).fill(-1),
    least: far,
  }
}

function fill(state: Search, at: number): void {
  const row = state.rows[at]
  if (!row) return
  const before = state.rows[at - 1]
  if (at === 0) row.matched[0] = 0
  for (let cell = 0; cell < row.matched.length; cell++) {
    const column = row.from + cell
    if (at > 0 && column > 0) for (const merge of merges) match(state, row, at, column, merge)
    if (before) gap(row, cell, before, column - before.from, 3, state.original[at - 1])
    if (cell > 0) gap(row, cell, row, cell - 1, 1, state.translation[column - 1])
    row.least = Math.min(row.least, row.matched[cell] ?? far, row.open[cell] ?? far)
  }
}

/** A block that the other article does not have: it costs less after another one. */
function gap(row: Row, cell: number, from: Row, fromCell: number, move: number, block: Measured | undefined): void {
  const first = (from.matched[fromCell] ?? far) + (block?.kind === 'heading' ? costs.sectionGap : costs.gap)
  const next = (from.open[fromCell] ?? far) + costs.nextGap
  const cost = Math.min(first, next)
  if (cost >= (row.open[cell] ?? far)) return
  row.open[cell] = cost
  row.byGap[cell] = next < first ? move + afterGap : move
}

function match(state: Search, row: Row, at: number, column: number, { height, width, prior }: Merge): void {
  const { original, translation, rows, ratio } = state
  const from = rows[at - height]
  if (!from || column < width) return
  const fromCell = column - width - from.from
  const matched = from.matched[fromCell] ?? far
  const open = from.open[fromCell] ?? far
  const before = Math.min(matched, open)
  if (before > from.least + beam) return
  if (height === 2 && !mayMerge(original[at - 2], original[at - 1])) return
  if (width === 2 && !mayMerge(translation[column - 2], translation[column - 1])) return
  const shared = sharedOf(state, at, column, height, width)
  const cost = before + prior + matchCost(sideOf(original, at, height), sideOf(translation, column, width), shared, ratio)
  const cell = column - row.from
  if (cost >= (row.matched[cell] ?? far)) return
  row.matched[cell] = cost
  row.byMatch[cell] = height * 3 + width + (open < matched ? afterGap : 0)
}

/** The `count` blocks before index `end`, as one. */
function sideOf(blocks: Measured[], end: number, count: number) {
  const [first, last] = [blocks[end - count], blocks[end - 1]]
  if (!first || !last) throw new Error('a side has a block')
  if (count === 1) return { first, last, length: first.length, weight: first.weight, sentences: first.sentences }
  return {
    first,
    last,
    length: first.length + last.length,
    weight: first.weight + last.weight,
    sentences: first.sentences + last.sentences,
  }
}

function sharedOf(state: Search, at: number, column: number, height: number, width: number): number {
  let shared = 0
  for (let up = 0; up < height; up++) for (let left = 0; left < width; left++) shared += sharedAt(state, at - up, column - left)
  return shared
}

/** Computed when first asked for: most cells of a band are given up before. */
function sharedAt({ rows, original, translation, weights }: Search, at: number, column: number): number {
  const [row, one, other] = [rows[at], original[at - 1], translation[column - 1]]
  if (!row || !one || !other) return 0
  const cell = column - row.from
  const known = row.shared[cell]
  if (known !== undefined && known >= 0) return known
  const weight = sharedWeight(one, other, weights)
  if (cell >= 0) row.shared[cell] = weight
  return weight
}

/** Reads the cheapest way back from the end. */
function trace({ rows, original, translation }: Search): Span[] {
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
