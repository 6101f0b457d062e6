import { type Block, isBodyText } from '../prose.ts'
import { kinds, type Measured } from './measure.ts'

/** Costs are negative logarithms of probabilities, as in Gale and Church (1993), "A program for aligning sentences in bilingual corpora". */
export const costs = {
  oneToOne: 0.1,
  merged: 4.2,
  twoToTwo: 6,
  /** The first block of a run that the other article does not have, and each further one. */
  gap: 4.5,
  nextGap: 3,
  /** Where a heading is the first: a whole section is missing more often than the end of one and the next one's heading. */
  sectionGap: 3.8,
}

/** Variance of a translation's length for each letter, and of every length, however short. */
const variance = { each: 9, least: 90 }

/** How far the length of a translation is from what is expected, in standard deviations; negative where it is short. */
export function deviationOf(expected: number, length: number): number {
  return (length - expected) / Math.sqrt((variance.each * (expected + length)) / 2 + variance.least)
}

/** Minus the logarithm of the probability that chance gives a deviation at least as large, by a bound on the error function. */
function lengthCost(original: number, translation: number, ratio: number): number {
  const z = Math.abs(deviationOf(original * ratio, translation))
  // Chernoff's bound with the factor that makes it exact at 0 and close elsewhere: at most 5 % off up to 6.
  return Math.min(10, z * z * 0.5 + Math.log(1 + z * 0.9))
}

type Kind = Block['kind']
const own: ReadonlySet<Kind> = new Set<Kind>(['head', 'code', 'picture'])

/** Two blocks of different kinds: an item may have become a paragraph; code never becomes prose. */
function kindCost(one: Measured, other: Measured): number {
  if (one.kind !== other.kind) return kindCosts[one.kindIndex * kinds.length + other.kindIndex] ?? 0
  return one.kind === 'heading' ? Math.min(3, Math.abs(one.level - other.level) * 1.5) : 0
}

const kindCosts = kinds.flatMap((one) =>
  kinds.map((other) => {
    if (own.has(one) || own.has(other)) return Number.POSITIVE_INFINITY
    return isBodyText({ kind: one }) && isBodyText({ kind: other }) ? 1.5 : 6
  }),
)

/** Whether two blocks in a row may be one in the other article. */
export function mayMerge(one: Measured | undefined, other: Measured | undefined): boolean {
  return one !== undefined && other !== undefined && one.kind === other.kind && isBodyText(one)
}

/** A group of at most two blocks of an article, as one. */
export interface BlockGroup {
  first: Measured
  last: Measured
  sentences: number
  length: number
  weight: number
  /** What matching it gains at most, by what both share; without an end for pictures and code, which gain by themselves. */
  gain: number
}

export function groupOf(first: Measured, last: Measured): BlockGroup {
  const isOne = first === last
  const weight = isOne ? first.weight : first.weight + last.weight
  return {
    first,
    last,
    sentences: isOne ? first.sentences : first.sentences + last.sentences,
    length: isOne ? first.length : first.length + last.length,
    weight,
    gain: own.has(first.kind) ? Number.POSITIVE_INFINITY : Math.min(8, weight * 0.8),
  }
}

/** What it costs to call a group the translation of another. `shared` is the weight of what both have. */
export function matchCost(original: BlockGroup, translation: BlockGroup, shared: number, ratio: number): number {
  const kind = kindCost(original.first, translation.first)
  if (kind === Number.POSITIVE_INFINITY) return kind
  if (original.first.kind === 'code') return codeCost(original.first, translation.first)
  if (original.first.kind === 'picture') return shared > 0 ? -6 : 2
  // Words in Latin letters that the translation has, and this original has not.
  const strange = Math.max(0, translation.weight - shared)
  return (
    kind +
    marksCost(original, translation) +
    lengthCost(original.length, translation.length, ratio) -
    Math.min(8, shared * 0.8) +
    Math.min(4, strange * 0.5)
  )
}

/** How many sentences end, and how the last one does. */
function marksCost(original: BlockGroup, translation: BlockGroup): number {
  return Math.min(2, Math.abs(original.sentences - translation.sentences) * 0.5) + (original.last.end === translation.last.end ? 0 : 0.7)
}

/** What `matchCost` is at least, but for rounding, where no more than `most` is shared. It takes no logarithm. */
export function leastCost(original: BlockGroup, translation: BlockGroup, most: number, ratio: number): number {
  const kind = kindCost(original.first, translation.first)
  if (kind === Number.POSITIVE_INFINITY) return kind
  if (original.first.kind === 'code' || original.first.kind === 'picture') return -8
  const z = deviationOf(original.length * ratio, translation.length)
  const strange = Math.max(0, translation.weight - most)
  return kind + marksCost(original, translation) + Math.min(10, z * z * 0.5) - Math.min(8, most * 0.8) + Math.min(4, strange * 0.5)
}

/** What a match costs less than nothing at most, whatever else differs. */
export function mostGained(original: BlockGroup, translation: BlockGroup): number {
  return original.gain === Number.POSITIVE_INFINITY ? 8 : Math.min(original.gain, translation.gain)
}

/** Comments in code are translated: lines that both have count. */
function codeCost({ lines: one }: Measured, { lines: other }: Measured): number {
  if (!one || !other) return Number.POSITIVE_INFINITY
  let same = 0
  for (const line of one) if (other.has(line)) same += 1
  return 4 - 12 * (same / Math.max(1, one.size, other.size))
}
