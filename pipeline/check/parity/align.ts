import { type Band, bandOf } from './align/band.ts'
import { type BlockGroup, costs, deviationOf, groupOf, matchCost, mayMerge, mostGained } from './align/cost.ts'
import { type Alignable, type Measured, type Measures, measure, sharedWeight } from './align/measure.ts'

/** Blocks of an original, and those of the translation that say the same. One of the two may be empty. */
export interface Bead<Block = Alignable> {
  original: Block[]
  translation: Block[]
  /** How much longer the translation is than this article's translation usually is, in standard deviations; negative: shorter. 0 where one side is empty. */
  deviation: number
  /** Lengths in Latin letters: the original's, that times what this article's translation usually has for one of them, and the translation's. */
  own: number
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
  const spans = Math.abs(Math.log(ratio)) < 0.05 || isPlain(first) ? first : search(measures, band, ratio)
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
    own,
    expected: own * ratio,
    length,
  }
}

/** Whether each block is aligned with one: the usual ratio could only make that more certain. */
function isPlain(spans: Span[]): boolean {
  return spans.every(({ rows, columns }) => rows === 1 && columns === 1)
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

/** The search: for each row, the least cost up to each cell of the band, where the last bead has both sides, and where it has not. */
interface Search {
  original: BlockGroup[][]
  translation: BlockGroup[][]
  weights: number[]
  ratio: number
  rows: Row[]
  /** One number for each cell of all rows. */
  matched: Float64Array
  open: Float64Array
  /** How each was reached: `rows * 3 + columns` of the last bead, plus 16 where the bead before it is open. */
  byMatch: Uint8Array
  byGap: Uint8Array
  /** Weight of what the row's block shares with the block before each cell; negative where it was not asked for yet. */
  shared: Float64Array
}

/** The cells of a row: those of the columns `from` to `to` follow each other from `base` on. */
interface Row {
  from: number
  to: number
  base: number
  /** The least of all costs in the row. */
  least: number
}

/** What a bead of so many blocks of both articles costs. */
const priors = [0, 0, costs.oneToOne, costs.merged, costs.twoToTwo]
const afterGap = 16
const far = Number.POSITIVE_INFINITY
/** A way that costs so much more than another up to the same row is given up: some twenty blocks left out. */
const beam = 40

function search(measures: Measures, band: Band, ratio: number): Span[] {
  const state = begin(measures, band, ratio)
  for (let at = 0; at < state.rows.length; at++) fill(state, at)
  return trace(state)
}

function begin({ original, translation, weights }: Measures, band: Band, ratio: number): Search {
  const rows: Row[] = []
  let cells = 0
  for (const [at, from] of band.from.entries()) {
    const to = band.to[at] ?? from
    rows.push({ from, to, base: cells - from, least: far })
    cells += to - from + 1
  }
  return {
    original: sidesOf(original),
    translation: sidesOf(translation),
    weights,
    ratio,
    rows,
    matched: new Float64Array(cells).fill(far),
    open: new Float64Array(cells).fill(far),
    byMatch: new Uint8Array(cells),
    byGap: new Uint8Array(cells),
    shared: new Float64Array(cells).fill(-1),
  }
}

/** For each end, from 1 on: the block before it, and that one with the block before, where both may be one. */
function sidesOf(blocks: Measured[]): BlockGroup[][] {
  return [
    [],
    ...blocks.map((last, at) => [groupOf(last, last), ...(mayMerge(blocks[at - 1], last) ? [groupOf(blocks[at - 1] ?? last, last)] : [])]),
  ]
}

function fill(state: Search, at: number): void {
  const { rows, matched, open, original, translation } = state
  const row = rows[at]
  const groups = original[at]
  if (!row || !groups) return
  const before = rows[at - 1]
  if (at === 0) matched[0] = 0
  for (let column = row.from; column <= row.to; column++) {
    const cell = row.base + column
    const others = translation[column] ?? []
    // In this order: of two ways that cost the same, the first one is taken.
    for (let width = 1; width <= others.length; width++)
      for (let height = 1; height <= groups.length; height++) match(state, row, at, column, height, width)
    if (before && column >= before.from && column <= before.to) gap(state, cell, before.base + column, 3, groups[0])
    if (column > row.from) gap(state, cell, cell - 1, 1, others[0])
    row.least = Math.min(row.least, matched[cell] ?? far, open[cell] ?? far)
  }
}

/** A block that the other article does not have: it costs less after another one. */
function gap({ matched, open, byGap }: Search, cell: number, from: number, move: number, block: BlockGroup | undefined): void {
  const first = (matched[from] ?? far) + (block?.first.kind === 'heading' ? costs.sectionGap : costs.gap)
  const next = (open[from] ?? far) + costs.nextGap
  const cost = Math.min(first, next)
  if (cost >= (open[cell] ?? far)) return
  open[cell] = cost
  byGap[cell] = next < first ? move + afterGap : move
}

function match(state: Search, row: Row, at: number, column: number, height: number, width: number): void {
  const { matched } = state
  const from = state.rows[at - height]
  const one = state.original[at]?.[height - 1]
  const other = state.translation[column]?.[width - 1]
  const start = column - width
  if (!from || !one || !other || start < from.from || start > from.to) return
  const closed = matched[from.base + start] ?? far
  const opened = state.open[from.base + start] ?? far
  const before = Math.min(closed, opened)
  if (before > from.least + beam) return
  const cell = row.base + column
  const known = matched[cell] ?? far
  const prior = before + (priors[height + width] ?? 0)
  if (prior - mostGained(one, other) >= known) return
  const shared = height + width === 2 ? sharedAt(state, at, column) : sharedOf(state, at, column, height, width)
  const cost = prior + matchCost(one, other, shared, state.ratio)
  if (cost >= known) return
  matched[cell] = cost
  state.byMatch[cell] = height * 3 + width + (opened < closed ? afterGap : 0)
}

function sharedOf(state: Search, at: number, column: number, height: number, width: number): number {
  let shared = 0
  for (let up = 0; up < height; up++) for (let left = 0; left < width; left++) shared += sharedAt(state, at - up, column - left)
  return shared
}

/** Computed when first asked for: most cells of a band are given up before. */
function sharedAt({ rows, original, translation, weights, shared }: Search, at: number, column: number): number {
  const [row, one, other] = [rows[at], original[at]?.[0], translation[column]?.[0]]
  if (!row || !one || !other) return 0
  const cell = column >= row.from && column <= row.to ? row.base + column : -1
  const known = shared[cell]
  if (known !== undefined && known >= 0) return known
  const weight = sharedWeight(one.first, other.first, weights)
  if (cell >= 0) shared[cell] = weight
  return weight
}

/** Reads the cheapest way back from the end. */
function trace({ rows, original, translation, matched, open, byMatch, byGap }: Search): Span[] {
  const spans: Span[] = []
  let [at, column] = [original.length - 1, translation.length - 1]
  const end = matched.length - 1
  let isOpen = (open[end] ?? 0) < (matched[end] ?? 0)
  while (at > 0 || column > 0) {
    const code = (isOpen ? byGap : byMatch)[(rows[at]?.base ?? 0) + column] ?? 0
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
