import { lengthOf } from './align/measure.ts'
import type { Bead } from './align.ts'
import type { PlacedBlock } from './compared-text.ts'
import { nameBeside, type Pair, type ParityCheck, type ParityFinding } from './finding.ts'
import { type Aligning, missingBlocks, turnedPair } from './gaps/gaps.ts'
import { openingWords } from './gaps/quotation.ts'

/** Latin letters of a paragraph that nobody overlooks, and paragraphs in a row from which on the translation is another text. */
const least = 80
const most = 2
/** Blocks at the start and at the end of an article, where a translation says whose it is. */
const edge = { start: 1, end: 1 }
/** Share of the original's blocks without a counterpart from which on the two are other texts. */
const mostLone = 0.1

/** A paragraph within the translation that the original does not have: as `missingBlocks` finds the original's, with the two exchanged. */
export const addedBlocks: ParityCheck = {
  rule: 'parity/omission',
  find: (pair) => addedGaps(pair).flatMap(([first]) => (first ? [toFinding(first, pair)] : [])),
}

/** The paragraphs that this check reports: no other check needs to say what is only there with them. */
export const addedParagraphs = (pair: Aligning): PlacedBlock[] => addedGaps(pair).flat()

/** Paragraphs in a row that only the translation has. */
function addedGaps({ original, translation, beads }: Aligning): PlacedBlock[][] {
  const all = beads()
  const lone = (side: 'original' | 'translation') => all.filter((bead) => bead[side].length === 0).length
  if (lone('original') === 0 || lone('translation') > mostLone * original.flow.length) return []
  const within = new Set(translation.flow.slice(edge.start, translation.flow.length - edge.end))
  return missingBlocks(turnedPair({ original, translation, beads })).flatMap(({ blocks }) => {
    const mayBe = blocks.length <= most && blocks.every((block) => within.has(block) && isAdded(block))
    return mayBe && isAlone(all, blocks) ? [blocks] : []
  })
}

/** Whether each block near some is aligned with one, and none of these is so much longer than its translation that it may hold them. */
function isAlone(all: Bead<PlacedBlock>[], blocks: PlacedBlock[]): boolean {
  const at = all.findIndex(({ translation }) => translation.some((block) => blocks.includes(block)))
  const end = all.findLastIndex(({ translation }) => translation.some((block) => blocks.includes(block)))
  const own = blocks.reduce((sum, { text }) => sum + lengthOf(text), 0)
  return [...all.slice(Math.max(0, at - reach), at), ...all.slice(end + 1, end + 1 + reach)].every(
    ({ original, translation, expected, length }) => original.length * translation.length === 1 && expected - length < mostHeld * own,
  )
}

/** Blocks on each side that are looked at, and the share of what is added by which their translation may be too short. */
const reach = 3
const mostHeld = 0.3

/** What a translator says in a paragraph of its own. */
const note = /翻[译譯]|[译譯][者注註文]|原文|\btranslat/i

/** A paragraph of sentences, no note of the translator, and no markup of other generators. */
function isAdded({ kind, text, isQuoted }: PlacedBlock): boolean {
  const words = text.trim()
  if (kind !== 'paragraph' || isQuoted || note.test(words) || /^(?:[:{<`%$|+*(（[]|注)/u.test(words)) return false
  return lengthOf(words) >= least && /[.!?。！？]["”’」）)]?$/u.test(words)
}

function toFinding(block: PlacedBlock, { original, translation }: Pair): ParityFinding {
  const subject = openingWords(block)
  return {
    rule: 'parity/omission',
    place: block.place,
    subject,
    message: `a paragraph here is not in the original (${nameBeside(original.path, translation.path)}), probably ${JSON.stringify(subject)}. Add it there, or remove it here.`,
  }
}
