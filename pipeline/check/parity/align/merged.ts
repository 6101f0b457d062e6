import type { Bead } from '../align.ts'
import { type Block, isBodyText } from '../prose.ts'
import { deviationOf } from './cost.ts'
import { lengthOf } from './measure.ts'

/**
 * Standard deviations by which a translation of one block, and of several, must be longer for another block to be in it;
 * and by which it may be shorter than all of them where it has another form.
 */
const least = { one: 1, several: 0.5, reworded: 4 }
/** Share of a block's length below which one beside it is a label or a credit. */
export const labelShare = 0.25
/** A block of so many letters is not left out for a label. */
const leastLabelled = 100
/** Blocks in a row whose words may all be in the block beside them. */
const most = 4
/** Beads on each side of a gap where blocks are counted. */
const reach = 6

const hasWords = (block: Block) => isBodyText(block) && lengthOf(block.text.trim()) > 1

/** Whether blocks that have no translation of their own may be part of the one before or behind them, or of another order there. */
export function mayBeMerged(beads: readonly Bead<Block>[], from: number, count: number): boolean {
  const run = beads.slice(from, from + count)
  const [before, next] = [beside(beads, from - 1, -1, run), beside(beads, from + count, 1, run)]
  return mayHold(before, run, run[0]) || mayHold(next, run, run.at(-1)) || isRearranged(beads, from, count)
}

/** A bead is enough for itself where nothing in it speaks for the missing blocks. */
function mayHold(bead: Bead<Block> | undefined, run: Bead<Block>[], nearest: Bead<Block> | undefined): boolean {
  if (!bead || !nearest || bead.translation.length === 0) return false
  // A paragraph that is split here may be two: one of them may be the missing one.
  if (bead.original.length < bead.translation.length) return bead.original.length === 0 || mayBeSplit(bead, run)
  if (![...bead.original, ...bead.translation].every(isBodyText)) return false
  const isNear = run.length <= most && (endsLike(bead, run) || hasWordsOf(bead, run))
  // Code is in no sentence, but what is said before it may be.
  if (nearest.original[0]?.kind === 'code') return isNear && run.some(({ original }) => original.every(isBodyText))
  // A list that became a paragraph, with what led to it.
  const all = run.reduce((sum, { expected }) => sum + expected, bead.expected)
  if (bead.original.some(({ kind }) => kind !== bead.translation[0]?.kind) && deviationOf(all, bead.length) > -least.reworded) return true
  const together = deviationOf(bead.expected + nearest.expected, bead.length)
  const enough = bead.original.length > 1 ? least.several : least.one
  if (bead.deviation > enough && Math.abs(together) < bead.deviation) return true
  return isNear
}

/** The bead before or behind a gap, beyond blocks that the translation adds and that are too short to be what is missing. */
function beside(beads: readonly Bead<Block>[], at: number, step: 1 | -1, run: Bead<Block>[]): Bead<Block> | undefined {
  let end = at
  let added: Block[] = []
  for (let left = reach; left > 0 && beads[end]?.original.length === 0; left--) {
    added = [...added, ...(beads[end]?.translation ?? [])]
    end += step
  }
  return mayBeOneOf(run, added) ? beads[at] : beads[end]
}

/** Whether blocks together may be one of those that are missing: a label and a credit are not; an item, or a block with its code, may be one that is much shorter. */
function mayBeOneOf(run: Bead<Block>[], blocks: Block[]): boolean {
  const length = blocks.reduce((sum, { text }) => sum + lengthOf(text), 0)
  return run.some(
    ({ original, expected }) =>
      expected < leastLabelled ||
      length >= expected * labelShare ||
      blocks.some(({ kind }) => kind === 'item' && kind === original[0]?.kind) ||
      !marksOf(blocks).isDisjointFrom(marksOf(original)),
  )
}

const isLabel = ({ kind, text }: Block, expected: number) => kind !== 'item' && lengthOf(text) < expected * labelShare

/** Whether one of the blocks of a split paragraph may be a missing one, and another be that paragraph. */
function mayBeSplit({ translation, expected }: Bead<Block>, run: Bead<Block>[]): boolean {
  const isOwn = (block: Block) => !isLabel(block, expected)
  return translation.some(
    (block) => (isOwn(block) || mayBeOneOf(run, [block])) && translation.some((rest) => rest !== block && isOwn(rest)),
  )
}

/** A translation that ends in a colon, as the missing block does and its own original does not. */
function endsLike({ original, translation }: Bead<Block>, run: Bead<Block>[]): boolean {
  const isOpen = (block: Block | undefined) => block !== undefined && /[:：]\s*$/u.test(block.text)
  return isOpen(translation.at(-1)) && isOpen(run.at(-1)?.original.at(-1)) && !isOpen(original.at(-1))
}

/** Whether a translation has code, a link, or several figures and names of the missing blocks which its own original has not. */
function hasWordsOf({ original, translation }: Bead<Block>, run: Bead<Block>[]): boolean {
  const missing = run.flatMap((bead) => bead.original)
  if (has(marksOf(translation), marksOf(missing), marksOf(original), 1)) return true
  // What is code in one of the two may be a word in the other.
  const own = new Set([...wordsOf(original), ...original.flatMap(({ marks = [] }) => marks.flatMap(namesIn))])
  return has(wordsOf(translation), wordsOf(missing), own, 3)
}

/** Whether at least so many are in the first two sets alone. */
function has(translation: Set<string>, missing: Set<string>, own: Set<string>, enough: number): boolean {
  let found = 0
  for (const sign of translation) if (missing.has(sign) && !own.has(sign)) found += 1
  return found >= enough
}

const namesIn = (text: string) => text.match(/\d[\d.,]*\d|[A-Z][\w-]{2,}/g) ?? []
const wordsOf = (blocks: Block[]) => new Set(blocks.flatMap(({ text }) => namesIn(text)))

function marksOf(blocks: Block[]): Set<string> {
  const marks = blocks.flatMap((block) => block.marks ?? [])
  return new Set(marks.map((mark) => (mark.startsWith('link:') ? pageOf(mark) : mark)))
}

/** The last part of an address, without the place in the page: headings have other ids in each language. */
function pageOf(mark: string): string {
  return `link:${mark.split('#')[0]?.split('/').at(-1) ?? ''}`
}

/** Whether the translation has about as many blocks here: then none is missing, but they are in another order or cut otherwise. */
function isRearranged(beads: readonly Bead<Block>[], from: number, count: number): boolean {
  const run = beads.slice(from, from + count)
  const missing = run.flatMap(({ original }) => original).filter(hasWords).length
  const [first, last] = [edge(beads, from - 1, -1), edge(beads, from + count, 1)]
  const near = beads.slice(first, last + 1)
  const own = near.reduce((sum, { original }) => sum + original.filter(hasWords).length, 0)
  const others = near.reduce((sum, bead) => sum + countOfBlocks(bead, run), 0)
  return missing > 0 && (own - others) * 2 < missing
}

/** Blocks of the translation, without labels and credits that it adds. */
function countOfBlocks({ original, translation, expected }: Bead<Block>, run: Bead<Block>[]): number {
  const all = translation.filter(hasWords)
  const needed = original.filter(hasWords).length
  if (all.length <= needed) return all.length
  return Math.max(needed, all.filter((block) => (needed > 0 && !isLabel(block, expected)) || mayBeOneOf(run, [block])).length)
}

/** The last bead in a direction before a heading, code, a table or a picture that both have. */
function edge(beads: readonly Bead<Block>[], from: number, step: 1 | -1): number {
  let at = from
  for (let left = reach; left > 0; left--) {
    const bead = beads[at]
    if (!bead || ![...bead.original, ...bead.translation].every(isBodyText)) break
    at += step
  }
  return at - step
}
