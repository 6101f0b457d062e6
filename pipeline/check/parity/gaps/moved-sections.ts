import { deviationOf } from '../align/cost.ts'
import { lengthOf } from '../align/measure.ts'
import type { PlacedBlock } from '../compared-text.ts'
import { type Pair, type PairSide, type ParityFinding, shownPlace } from '../finding.ts'
import { openingWords } from './quotation.ts'

/** A heading and what is below it, of which nothing is aligned. */
interface LoneSection {
  heading: PlacedBlock
  blocks: PlacedBlock[]
  /** The beads of its first and its last block. */
  from: number
  to: number
}

export interface MovedSection {
  original: LoneSection
  translation: LoneSection
}

/** Letters of a section from which on its length tells which one it is, and standard deviations within which it does. */
const least = 30
const farthest = 1.5
/** Share of blocks without a counterpart, besides these, from which on the two are other texts. */
const mostLone = 0.2

/** Sections that both articles have, in another order: each article has one without a counterpart, of one level and length, with others between them. */
export function movedSections(pair: Pick<Pair, 'beads'>): MovedSection[] {
  const own = loneSections(pair, 'original')
  const others = own.length === 0 ? [] : loneSections(pair, 'translation')
  if (others.length === 0) return []
  // Of several, only what both say tells which one it is.
  const isSure = (one: LoneSection, other: LoneSection) => Math.min(own.length, others.length) === 1 || areNamedAlike(one, other)
  const mayBe = (one: LoneSection, other: LoneSection) => isAlike(one, other) && isSure(one, other) && isApart(one, other, pair)
  return own.flatMap((original) => {
    const [translation, ...more] = others.filter((other) => mayBe(original, other))
    if (
      !translation ||
      more.length > 0 ||
      !isOneText([original, translation], pair) ||
      own.filter((one) => mayBe(one, translation)).length > 1
    )
      return []
    return [{ original, translation }]
  })
}

function loneSections({ beads }: Pick<Pair, 'beads'>, side: PairSide): LoneSection[] {
  const other = side === 'original' ? 'translation' : 'original'
  const sections: LoneSection[] = []
  let open: LoneSection | undefined
  for (const [at, bead] of beads().entries()) {
    const [block] = bead[other].length === 0 ? bead[side] : []
    if (!block || (block.kind === 'heading' && open && (block.level ?? 0) <= (open.heading.level ?? 0))) open = undefined
    if (!block) continue
    if (!open && block.kind === 'heading') {
      open = { heading: block, blocks: [], from: at, to: at }
      sections.push(open)
    }
    open?.blocks.push(block)
    if (open) open.to = at
  }
  return sections
}

function isAlike(one: LoneSection, other: LoneSection): boolean {
  if (one.heading.level !== other.heading.level) return false
  const [there, here] = [one, other].map(({ blocks }) => blocks.slice(1).reduce((sum, { text }) => sum + lengthOf(text.trim()), 0))
  if (there === undefined || here === undefined || Math.min(there, here) < least || Math.abs(deviationOf(there, here)) > farthest)
    return false
  const counts = [one, other].map(({ blocks }) =>
    blocks.map(({ kind }) => kind).filter((kind) => kind === 'code' || kind === 'cell' || kind === 'picture'),
  )
  if (counts[0]?.sort().join() !== counts[1]?.sort().join()) return false
  const [marks, otherMarks] = [one, other].map(({ blocks }) => new Set(blocks.flatMap(({ marks = [] }) => marks)))
  return marks?.size === 0 || otherMarks?.size === 0 || !marks?.isDisjointFrom(otherMarks ?? new Set())
}

/** Whether most of the other blocks have their counterparts. */
function isOneText(sections: LoneSection[], { beads }: Pick<Pair, 'beads'>): boolean {
  const all = beads()
  const lone = all.filter(({ original, translation }) => original.length * translation.length === 0).length
  return lone - sections.reduce((sum, { blocks }) => sum + blocks.length, 0) <= mostLone * all.length
}

/** Words in Latin letters and figures that the text of two sections must share, where their headings share none. */
const leastShared = 2

function areNamedAlike(one: LoneSection, other: LoneSection): boolean {
  if (!wordsOf([one.heading]).isDisjointFrom(wordsOf([other.heading]))) return true
  return wordsOf(one.blocks).intersection(wordsOf(other.blocks)).size >= leastShared
}

const wordsOf = (blocks: PlacedBlock[]) =>
  new Set(blocks.flatMap(({ text, marks = [] }) => [text, ...marks].flatMap((each) => each.toLowerCase().match(/[a-z]{3,}|\d+/g) ?? [])))

/** Whether blocks that both articles have are between the two. */
function isApart(one: LoneSection, other: LoneSection, { beads }: Pick<Pair, 'beads'>): boolean {
  const [first, last] = one.from < other.from ? [one, other] : [other, one]
  return beads()
    .slice(first.to + 1, last.from)
    .some(({ original, translation }) => original.length * translation.length > 0)
}

export function movedFinding({ original, translation }: MovedSection): ParityFinding {
  const subject = openingWords(translation.heading)
  const where = translation.from < original.from ? 'farther down' : 'farther up'
  const there = shownPlace(original.heading.place, translation.heading.place.path)
  return {
    rule: 'parity/structure',
    place: translation.heading.place,
    there: original.heading.place,
    subject,
    message: `the section ${JSON.stringify(subject)} is in another place: in the original, ${JSON.stringify(openingWords(original.heading))} (${there}) is ${where}. Give both the same order.`,
  }
}
