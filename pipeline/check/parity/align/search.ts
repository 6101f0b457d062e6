import type { Band } from './band.ts'
import { type BlockGroup, costs, groupOf, leastCost, matchCost, mayMerge, mostGained } from './cost.ts'
import { type Measured, type Measures, sharedWeight } from './measure.ts'

/** A bead, by the indices of its blocks. */
export interface BeadSpan {
  row: number
  rows: number
  column: number
  columns: number
}

/** The search: for each row, the least cost up to each cell of the band, where the last bead has both sides, and where it has not. */
interface Search {
  original: BlockGroup[][]
  translation: BlockGroup[][]
  weights: number[]
  ratio: number
  rows: Row[]
  /** One number for each cell of all rows. What is matched for more than what is open is of no use: it may be missing. */
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
/** More than two sums of the same costs differ by in their last digits. */
const rounding = 1e-6

/** The cheapest way through a band; `ratio` is how much longer translations are than their originals. */
export function search(measures: Measures, band: Band, ratio: number): BeadSpan[] {
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
  let { least } = row
  for (let column = row.from; column <= row.to; column++) {
    const cell = row.base + column
    const others = translation[column] ?? []
    if (before && column >= before.from && column <= before.to) gap(state, cell, before.base + column, 3, groups[0])
    if (column > row.from) gap(state, cell, cell - 1, 1, others[0])
    matchAll(state, row, at, column, (open[cell] ?? far) + rounding)
    least = Math.min(least, matched[cell] ?? far, open[cell] ?? far)
  }
  row.least = least
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

/** The beads that may end in a cell, in this order: of two that cost the same, the first one is taken. */
function matchAll(state: Search, row: Row, at: number, column: number, limit: number): void {
  const heights = state.original[at]?.length ?? 0
  const widths = state.translation[column]?.length ?? 0
  let isLeftOut = false
  for (let width = 1; width <= widths; width++)
    for (let height = 1; height <= heights; height++) {
      const result = match(state, row, at, column, height, width, limit)
      if (result === leftOut) isLeftOut = true
      else if (result === taken && isLeftOut) {
        // Those that were left out may decide whether this one is asked for.
        state.matched[row.base + column] = far
        matchAll(state, row, at, column, far)
        return
      }
    }
}

type Outcome = 0 | 1 | 2
const [refused, taken, leftOut]: [Outcome, Outcome, Outcome] = [0, 1, 2]

/** Asks what one bead costs, and takes it if none costs less; leaves out what certainly costs more than a limit. */
function match(state: Search, row: Row, at: number, column: number, height: number, width: number, limit: number): Outcome {
  const { matched } = state
  const from = state.rows[at - height]
  const one = state.original[at]?.[height - 1]
  const other = state.translation[column]?.[width - 1]
  const start = column - width
  if (!from || !one || !other || start < from.from || start > from.to) return refused
  const closed = matched[from.base + start] ?? far
  const opened = state.open[from.base + start] ?? far
  const before = Math.min(closed, opened)
  if (before > from.least + beam) return refused
  const cell = row.base + column
  const known = matched[cell] ?? far
  const prior = before + (priors[height + width] ?? 0)
  if (prior - mostGained(one, other) >= known) return refused
  const most = Math.min(one.weight * width, other.weight * height)
  const least = leastCost(one, other, most, state.ratio)
  if (least === far) return refused
  if (prior + least > limit) return leftOut
  const shared = most === 0 ? 0 : height + width === 2 ? sharedAt(state, at, column) : sharedOf(state, at, column, height, width)
  const cost = prior + matchCost(one, other, shared, state.ratio)
  if (cost > limit) return leftOut
  if (cost >= known) return refused
  matched[cell] = cost
  state.byMatch[cell] = height * 3 + width + (opened < closed ? afterGap : 0)
  return taken
}

function sharedOf(state: Search, at: number, column: number, height: number, width: number): number {
  let shared = 0
  for (let up = 0; up < height; up++) for (let left = 0; left < width; left++) shared += sharedAt(state, at - up, column - left)
  return shared
}

/** Computed when first asked for: most cells of a band are given up before. */
function sharedAt({ rows, original, translation, weights, shared }: Search, at: number, column: number): number {
  const row = rows[at]
  const one = original[at]?.[0]
  const other = translation[column]?.[0]
  if (!row || !one || !other) return 0
  const cell = column >= row.from && column <= row.to ? row.base + column : -1
  const known = shared[cell]
  if (known !== undefined && known >= 0) return known
  const weight = sharedWeight(one.first, other.first, weights)
  if (cell >= 0) shared[cell] = weight
  return weight
}

/** Reads the cheapest way back from the end. */
function trace({ rows, original, translation, matched, open, byMatch, byGap }: Search): BeadSpan[] {
  const spans: BeadSpan[] = []
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
