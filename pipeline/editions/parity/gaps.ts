import type { Place } from '../../types.ts'
import { deviationOf } from './align/cost.ts'
import { mayBeMerged } from './align/merged.ts'
import type { Bead } from './align.ts'
import type { Pair } from './finding.ts'
import type { PlacedBlock } from './telling.ts'

type Aligned = Bead<PlacedBlock>
type Aligning = Pick<Pair, 'original' | 'translation' | 'beads'>

/** Blocks in a row that the translation does not have, and the block there after which they belong. */
export interface Gap {
  blocks: PlacedBlock[]
  after: Place
}

/** Only what is certain: a block that may have been merged into another, or translated freely beside it, is not missing. */
export function missingBlocks(pair: Aligning): Gap[] {
  const { beads, translation } = pair
  const all = beads()
  const gaps: Gap[] = []
  let after: Place = { path: translation.path, line: 1, column: 1 }
  for (let at = 0; at < all.length; at++) {
    if (all[at]?.translation.length !== 0) {
      after = all[at]?.translation.at(-1)?.place ?? after
      continue
    }
    const run = runFrom(all, at)
    const blocks = run.flatMap(({ original }) => original).filter(isWorthMissing)
    if (blocks.length > 0 && !mayBeMerged(all, at, run.length) && !hasMoved(run, all, at, pair)) gaps.push({ blocks, after })
    at += run.length - 1
  }
  return gaps
}

function runFrom(beads: Aligned[], from: number): Aligned[] {
  let end = from
  while (beads[end]?.translation.length === 0) end++
  return beads.slice(from, end)
}

/** Pictures have a rule of their own, and so have tables; a word or two may be left out. */
export function isWorthMissing({ kind, text, marks }: PlacedBlock): boolean {
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
  const near = all.slice(Math.max(0, at - far), at + run.length + far)
  const loose = near.filter(({ original, translation }) => original.length === 0 && translation.length > 0)
  const moved = run.filter((bead) => loose.some((other) => mayTranslate(bead, other)) || isElsewhere(bead, pair))
  return moved.length * 2 >= run.length
}

function mayTranslate({ original: [one], expected }: Aligned, { translation: [other], length }: Aligned): boolean {
  if (!one || !other || (one.kind === 'code') !== (other.kind === 'code') || one.kind === 'picture' || other.kind === 'picture')
    return false
  return Math.abs(deviationOf(expected, length)) < 1.5
}

/** Whether the translation has a link or the code of a block as often as the original: then it has the block, too. */
function isElsewhere({ original: [block] }: Aligned, { original, translation }: Aligning): boolean {
  if (!block) return false
  const count = (flow: PlacedBlock[], has: (other: PlacedBlock) => boolean | undefined) => flow.filter(has).length
  const alike = (has: (other: PlacedBlock) => boolean | undefined) => count(translation.flow, has) >= count(original.flow, has)
  if (block.text.trim() !== '' && alike(({ kind, text }) => kind === block.kind && text === block.text)) return true
  // A command that is in a sentence there.
  if (block.kind === 'code') return translation.flow.some(({ marks }) => marks?.includes(`code:${block.text.trim()}`))
  return block.marks?.some((name) => isPage(name) && alike(({ marks }) => marks?.some((other) => pageOf(other) === pageOf(name)))) ?? false
}

/** A link to another page; headings have other ids in each language. */
const isPage = (mark: string) => mark.startsWith('link:') && pageOf(mark) !== 'link:'
const pageOf = (mark: string) => mark.split('#')[0] ?? mark
