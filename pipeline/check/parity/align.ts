import { bandOf } from './align/band.ts'
import { deviationOf } from './align/cost.ts'
import { type Alignable, type Measured, type Measures, measure } from './align/measure.ts'
import { type BeadSpan, search } from './align/search.ts'

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
  { row, rows, column, columns }: BeadSpan,
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
function isPlain(spans: BeadSpan[]): boolean {
  return spans.every(({ rows, columns }) => rows === 1 && columns === 1)
}

function sum(blocks: Measured[], from: number, count: number): number {
  let length = 0
  for (let at = from; at < from + count; at++) length += blocks[at]?.length ?? 0
  return length
}

/** The median ratio of lengths of paragraphs that are certainly each other's; near 1, because lengths are in letters of one script. */
function usualRatio(spans: BeadSpan[], { original, translation }: Measures): number {
  const ratios = spans.flatMap(({ row, rows, column, columns }) => {
    const [one, other] = [original[row], translation[column]]
    return rows === 1 && columns === 1 && one && other && one.length >= 60 && other.length >= 20 ? [other.length / one.length] : []
  })
  if (ratios.length < 3) return 1
  const median = ratios.sort((a, b) => a - b)[ratios.length >> 1] ?? 1
  return Math.min(2, Math.max(0.5, median))
}
