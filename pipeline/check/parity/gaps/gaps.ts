import type { Place } from '../../../core/diagnostics.ts'
import { deviationOf } from '../align/cost.ts'
import { lengthOf } from '../align/measure.ts'
import { mayBeMerged } from '../align/merged.ts'
import { type Likeness, leastGain, likenessBetween } from '../align/settle-gaps.ts'
import type { Bead } from '../align.ts'
import type { PlacedBlock } from '../compared-text.ts'
import { credit } from '../credit-words.ts'
import type { Pair } from '../finding.ts'
import { scriptOf } from '../script-of.ts'
import { lazily } from '../vocabulary.ts'
import { movedSections } from './moved-sections.ts'

type Aligned = Bead<PlacedBlock>
export type Aligning = Pick<Pair, 'original' | 'translation' | 'beads'>

/** Blocks in a row that the translation does not have, and the block there after which they belong. */
export interface Gap {
  blocks: PlacedBlock[]
  after: Place
  /** Of one block: whether the one beside it may be the one that is missing, too. */
  orBeside?: 'before' | 'after' | undefined
}

/** The two articles exchanged: what is missing then is what only the translation has. */
export function turnedPair({ original, translation, beads }: Aligning): Aligning {
  const turned = lazily(() => beads().map(turnedBead))
  return { original: translation, translation: original, beads: turned }
}

const turnedBead = (bead: Aligned): Aligned => ({
  ...bead,
  original: bead.translation,
  translation: bead.original,
  deviation: -bead.deviation,
  expected: bead.length,
  length: bead.expected,
})

/** Only what is certain: a block that may have been merged into another, or translated freely beside it, is not missing. */
export function missingBlocks(pair: Aligning): Gap[] {
  const beads = pair.beads()
  const gaps = known.get(beads) ?? gapsIn(pair)
  known.set(beads, gaps)
  return gaps
}

/** What was found in a pair, by its beads: several checks ask. */
const known = new WeakMap<readonly Aligned[], Gap[]>()

function gapsIn(pair: Aligning): Gap[] {
  const { beads, translation } = pair
  const all = beads()
  const gaps: Gap[] = []
  const likeness = likenessBetween(pair)
  const moved = new Set(movedSections(pair).flatMap(({ original }) => original.blocks))
  let after: Place = { path: translation.path, line: 1, column: 1 }
  for (let at = 0; at < all.length; at++) {
    if (all[at]?.translation.length !== 0) {
      after = all[at]?.translation.at(-1)?.place ?? after
      continue
    }
    const run = runFrom(all, at)
    const blocks = run
      .filter((_, index) => !isSaidBeside(all, at + index, pair))
      .flatMap(({ original }) => original)
      .filter((block) => isWorthMissing(block) && !moved.has(block))
    if (blocks.length > 0 && !mayBeMerged(all, at, run.length) && !hasMoved(run, all, at, pair))
      gaps.push({ blocks, after, orBeside: blocks.length + run.length === 2 ? besideOf(all, at, likeness) : undefined })
    at += run.length - 1
  }
  return gaps
}

/** The block beside a missing one whose translation may as well be that of the missing one: of its length, and without anything that says whose it is, words among it. */
function besideOf(all: Aligned[], at: number, likeness: Likeness | undefined): Gap['orBeside'] {
  const missing = all[at]
  const mayBe = (bead: Aligned | undefined) => {
    const [one, other] = [bead?.original[0], bead?.translation[0]]
    if (!bead || !missing || !one || !other || bead.original.length + bead.translation.length > 2 || one.kind !== other.kind) return false
    const [block] = missing.original
    if (one.kind !== block?.kind || one.kind === 'code' || one.kind === 'heading') return false
    if (likeness && likeness(one, other) - likeness(block, other) >= leastGain) return false
    return (
      signsOf(one).isDisjointFrom(signsOf(other)) && Math.abs(deviationOf(missing.expected, bead.length)) <= Math.abs(bead.deviation) + near
    )
  }
  if (mayBe(all[at + 1])) return 'after'
  return mayBe(all[at - 1]) ? 'before' : undefined
}

/** Standard deviations by which the block beside a missing one may fit better, and be the missing one all the same. */
const near = 0.5

/** Names, figures, links and code. */
const signsOf = ({ text, marks = [] }: PlacedBlock) => new Set([...(text.match(/[A-Za-z][\w-]{2,}|\d+/g) ?? []), ...marks])

function runFrom(beads: Aligned[], from: number): Aligned[] {
  let end = from
  while (beads[end]?.translation.length === 0) end++
  return beads.slice(from, end)
}

/**
 * Whether a block of an original in two languages says what the block before or behind it says in the translation's: a
 * Chinese paragraph beside its English.
 */
function isSaidBeside(all: Aligned[], at: number, { original, translation }: Aligning): boolean {
  const [from, to] = [original, translation].map(({ tag }) => scriptOf(tag) === 'Latn')
  const bead = all[at]
  if (from === to || !bead?.original[0] || isInLatin(bead.original[0]) !== from) return false
  return [all[at - 1]?.original.at(-1), all[at + 1]?.original[0]].some(
    (block) => block && isInLatin(block) === to && Math.abs(deviationOf(bead.expected, lengthOf(block.text))) < farthest,
  )
}

/** Standard deviations from the expected length within which two blocks may say the same. */
const farthest = 2

/** Whether the words of a block are in Latin letters: all of them, or none; undefined of a block that has few. */
function isInLatin({ text }: PlacedBlock): boolean | undefined {
  if (/[[\p{L}--\p{sc=Latin}]]{2}/v.test(text)) return false
  return /\p{sc=Latin}{2}\s+\p{sc=Latin}/u.test(text) ? true : undefined
}

/** Characters of a line that says who translated an article. */
const longestCredit = 60

/** Pictures have a rule of their own, and so have tables; a word or two may be left out. */
export function isWorthMissing({ kind, text, marks }: PlacedBlock): boolean {
  // An original in two languages may say who translated it.
  if (text.length < longestCredit && credit.test(text)) return false
  if (kind === 'code' || kind === 'heading') return text.trim() !== ''
  // Signs of other generators: `:::note`, `<Tabs>`, `}`, `title="…"`; and labels: "Description:".
  if (/^(?::{3,}\s?\w*(?:\s.{0,30})?$|<\/?[A-Za-z]|\}|\w+=["'{])|^[^\n:：]{1,30}[:：]$/.test(text.trim())) return false
  return (kind === 'paragraph' || kind === 'item') && !marks?.some((name) => name.startsWith('lang:')) && /\p{L}{2}.*\p{L}{2}/su.test(text)
}

/** Beads before and behind a gap in which a block of the translation alone may be what is missing; more for a long gap. */
const reach = 3

/** Whether most of the missing blocks may have been translated elsewhere, in another order. */
function hasMoved(run: Aligned[], all: Aligned[], at: number, pair: Aligning): boolean {
  const far = reach + run.length
  const around = all.slice(Math.max(0, at - far), at + run.length + far)
  const moved = run.filter(
    (bead) =>
      around.some((other) => isLoose(other) && mayTranslate(bead, other)) ||
      all.some((other) => isLoose(other) && hasNamesOf(bead, other)) ||
      isElsewhere(bead, pair),
  )
  return moved.length * 2 >= run.length
}

const isLoose = ({ original, translation }: Aligned) => original.length === 0 && translation.length > 0

/** Names in Latin letters that two blocks must share for one to be the other's translation, wherever it is; and their share of all. */
const shared = { least: 3, of: 0.6 }

function hasNamesOf({ original }: Aligned, { translation }: Aligned): boolean {
  const namesOf = (blocks: PlacedBlock[]) => new Set(blocks.flatMap(({ text }) => text.match(/[A-Z][\w-]{2,}/g) ?? []))
  const [there, here] = [namesOf(original), namesOf(translation)]
  const common = there.intersection(here).size
  return common >= shared.least && common >= shared.of * there.size
}

function mayTranslate({ original: [one], expected }: Aligned, { translation: [other], length }: Aligned): boolean {
  if (!one || !other || (one.kind === 'code') !== (other.kind === 'code') || one.kind === 'picture' || other.kind === 'picture')
    return false
  return Math.abs(deviationOf(expected, length)) < 1.5
}

/** Whether the translation has a link, a command or the code of a block as often as the original: then it has the block, too. */
function isElsewhere({ original: [block] }: Aligned, { original, translation }: Aligning): boolean {
  if (!block) return false
  const count = (flow: PlacedBlock[], has: (other: PlacedBlock) => boolean | undefined) => flow.filter(has).length
  const alike = (has: (other: PlacedBlock) => boolean | undefined) => count(translation.flow, has) >= count(original.flow, has)
  if (block.text.trim() !== '' && alike(({ kind, text }) => kind === block.kind && text === block.text)) return true
  // A command that is in a sentence there, or in one block with what it prints.
  if (block.kind === 'code') {
    const lines = linesOf(block)
    const hasLines = (other: PlacedBlock) => other.kind === 'code' && lines.isSubsetOf(linesOf(other))
    return alike(hasLines) || translation.flow.some(({ marks }) => marks?.includes(`code:${block.text.trim()}`))
  }
  const isAlike = (name: string) => alike(({ marks }) => marks?.some((other) => pageOf(other) === pageOf(name)))
  return block.marks?.some((name) => (isPage(name) || isCommand(name)) && isAlike(name)) ?? false
}

/** Code that is more than a name: `tiup dm list`. */
const isCommand = (mark: string) => /^code:\S+ \S/.test(mark)

/** The lines of a code block, without the prompt before a command. */
export function codeLinesOf({ text }: PlacedBlock): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^[$#>%] /, ''))
    .filter((line) => line !== '')
}

const linesOf = (block: PlacedBlock) => new Set(codeLinesOf(block))

/** A link to another page; headings have other ids in each language. */
const isPage = (mark: string) => mark.startsWith('link:') && pageOf(mark) !== 'link:'
const pageOf = (mark: string) => mark.split('#')[0] ?? mark
