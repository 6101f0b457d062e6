import type { Bead } from '../align.ts'
import { deviationOf } from './cost.ts'
import { likenessOf } from './dictionary.ts'
import type { Alignable } from './measure.ts'

/** How many blocks away the one that is missing may be. */
const reach = 5
/** How much more two blocks must say the same than two others, to belong together. */
export const leastGain = 2
/** Standard deviations that a new pair may have. */
const mostDeviation = 3

export type Likeness = (original: Alignable, translation: Alignable) => number

/** How much two texts of an article and its translation say the same; undefined between other languages than English and Chinese. */
export function likenessBetween({ original, translation }: Record<'original' | 'translation', { tag: string }>): Likeness | undefined {
  const [one, other] = [original.tag, translation.tag]
  if (/^en\b/.test(one) && /^zh\b/.test(other)) return likenessOf
  if (/^zh\b/.test(one) && /^en\b/.test(other)) return (original, translation) => likenessOf(translation, original)
  return undefined
}

/**
 * Of blocks in a row of which one is missing in the translation, lengths hardly tell which: where the words say that it is
 * another one, that one is missing.
 */
export function settleGaps<Block extends Alignable>(beads: Bead<Block>[], likeness: Likeness | undefined): Bead<Block>[] {
  if (!likeness) return beads
  const settled = [...beads]
  for (let at = 0; at < settled.length; at++) {
    // Of several in a row, such as a section, each is where it is because of the others.
    if (!isGap(settled[at]) || isGap(settled[at - 1]) || isGap(settled[at + 1])) continue
    const moves = ([-1, 1] as const).flatMap((step) => movesOf(settled, at, step, likeness))
    const best = moves.reduce((one, other) => (other.gain > one.gain ? other : one), {
      gain: leastGain - 1,
      from: 0,
      beads: [] as Bead<Block>[],
    })
    settled.splice(best.from, best.beads.length, ...best.beads)
  }
  return settled
}

const isGap = (bead: Bead | undefined) => bead?.original.length === 1 && bead.translation.length === 0

interface Move<Block> {
  gain: number
  from: number
  beads: Bead<Block>[]
}

/** What follows where the missing block is one of those before the gap (`step` -1) or behind it (1): the nearest first. */
function movesOf<Block extends Alignable>(beads: Bead<Block>[], at: number, step: -1 | 1, likeness: Likeness): Move<Block>[] {
  const moves: Move<Block>[] = []
  let [gain, missing] = [0, beads[at]?.original[0]]
  const kind = missing?.kind
  const moved: Bead<Block>[] = []
  for (let index = at + step; Math.abs(index - at) <= reach; index += step) {
    const bead = beads[index]
    const [own, translation] = [bead?.original[0], bead?.translation[0]]
    if (!bead || !own || !translation || !missing || bead.original.length + bead.translation.length > 2 || own.kind !== kind) break
    const pair = pairOf(bead, missing)
    if (Math.abs(pair.deviation) > mostDeviation) break
    gain += likeness(missing, translation) - likeness(own, translation)
    moved.push(pair)
    missing = own
    const gap: Bead<Block> = { original: [own], translation: [], deviation: 0, own: bead.own, expected: bead.expected, length: 0 }
    // In the order of the text: behind the gap, what has moved is before it.
    moves.push({ gain, from: Math.min(at, index), beads: step < 0 ? [gap, ...moved.toReversed()] : [...moved, gap] })
  }
  return moves
}

/** A translation with another block of the original. */
function pairOf<Block extends Alignable>(
  { own, expected, length, translation, original: [before] }: Bead<Block>,
  block: Block,
): Bead<Block> {
  const now = own * (block.text.length / Math.max(1, before?.text.length ?? 1))
  const ratio = own === 0 ? 1 : expected / own
  return { original: [block], translation, own: now, expected: now * ratio, length, deviation: deviationOf(now * ratio, length) }
}
