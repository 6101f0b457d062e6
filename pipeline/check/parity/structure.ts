import { type Place, startOf } from '../../core/diagnostics.ts'
import { lengthOf } from './align/measure.ts'
import type { Bead } from './align.ts'
import { placeBeside } from './beside.ts'
import type { Part, PlacedBlock } from './compared-text.ts'
import { topHeading } from './facts.ts'
import { nameBeside, type Pair, type ParityCheck, type ParityFinding, shownPlace } from './finding.ts'
import { movedFinding, movedSections } from './gaps/moved-sections.ts'
import { openingWords } from './gaps/quotation.ts'
import { areItemsMissing, isWrittenOut, type PartPair, pairParts, partsOf } from './outline-pairs.ts'
import { codeMark } from './prose.ts'

/** Headings by level and order, lists, tables' dimensions, footnotes. Paragraphs may be split or joined. */
export const structure: ParityCheck = {
  rule: 'parity/structure',
  find(pair) {
    const { original, translation, beads, omitted } = pair
    const moved = movedSections(pair)
    const lone = loneHeading(beads(), new Set(moved.flatMap(({ original, translation }) => [...original.blocks, ...translation.blocks])))
    const others = [...moved.map(movedFinding), ...quotedInOne(pair), ...noticeInOne(pair)]
    if (lone && partsOf(original, 'heading').length !== partsOf(translation, 'heading').length) {
      // parity/omission names a heading that is missing with its section.
      const isNamed = [lone.original, lone.translation].some((block) => block && omitted().has(block))
      return [...(isNamed ? [] : [headingFinding(lone, pair)]), ...compareParts(pair, ['list', 'table', 'footnotes']), ...others]
    }
    return [...compareParts(pair, ['heading', 'list', 'table', 'footnotes']), ...others]
  },
}

/** A heading that only one of the two has. */
interface Lone {
  original?: PlacedBlock | undefined
  translation?: PlacedBlock | undefined
}

/** The first heading that only one of the two has, as their blocks are aligned. */
function loneHeading(beads: Bead<PlacedBlock>[], moved: ReadonlySet<PlacedBlock>): Lone | undefined {
  const headings = (blocks: PlacedBlock[]) => blocks.filter((block) => block.kind === 'heading' && !moved.has(block))
  for (const bead of beads) {
    const [own, other] = [headings(bead.original), headings(bead.translation)]
    if (own.length > other.length) return { original: own[other.length] }
    if (other.length > own.length) return { translation: other[own.length] }
  }
  return undefined
}

function headingFinding({ original, translation }: Lone, pair: Pair): ParityFinding {
  const block = original ?? translation
  const [code = ''] = block?.marks?.flatMap((mark) => (mark.startsWith(codeMark) ? [mark.slice(codeMark.length)] : [])) ?? []
  const shown = JSON.stringify((block?.text.trim() || code).slice(0, 60))
  return {
    rule: 'parity/structure',
    place: translation?.place ?? placeBeside(block?.place ?? startOf(pair.original.path), pair),
    ...(original && { there: original.place }),
    subject: block?.text.slice(0, 60) ?? '',
    message: original
      ? `the original has the heading ${shown} (${shownPlace(original.place, pair.translation.path)}); the translation does not. Add it here, or remove it there.`
      : `the heading ${shown} is not in the original. Remove it here, or add it to ${nameBeside(pair.original.path, pair.translation.path)}.`,
  }
}

/** The first part of each kind that differs: those after it may differ because of it. */
function compareParts(pair: Pair, kinds: Part['what'][]): ParityFinding[] {
  const { original, translation } = pair
  return kinds.flatMap((what) => {
    const [one, other] = [partsOf(original, what), partsOf(translation, what)]
    if (one.length === other.length && one.every(({ shape }, at) => shape === other[at]?.shape)) return []
    const isSame: (parts: PartPair) => boolean = (parts) =>
      parts[0]?.shape === parts[1]?.shape || isWrittenOut(parts, pair) || areItemsMissing(parts, pair, 'entries')
    const all = pairParts(what, pair).filter((parts) => !isSame(parts))
    // Rather one of which parity/omission says nothing.
    const different = all.find((parts) => !areItemsMissing(parts, pair, 'all')) ?? all[0]
    return different ? [toFinding(...different, pair)] : []
  })
}

function toFinding(expected: Part | undefined, found: Part | undefined, pair: Pair): ParityFinding {
  const subject = (found ?? expected)?.shape ?? ''
  const place = found?.place ?? placeBeside(expected?.place ?? startOf(pair.original.path), pair)
  const top = [expected, found].filter((part) => part?.shape === topHeading)
  if (top[0] && expected && found) return topFinding(top[0], expected, found)
  const more = { rule: 'parity/structure' as const, place, subject, ...(expected && { there: expected.place }) }
  if (!expected)
    return {
      ...more,
      message: `${subject} is not in the original. Remove it here, or add it to ${nameBeside(pair.original.path, pair.translation.path)}.`,
    }
  const there = `the original has ${expected.shape} (${shownPlace(expected.place, pair.translation.path)})`
  if (!found) return { ...more, message: `${there}; the translation does not. Add it here, or remove it there.` }
  return { ...more, message: `${there}; the translation has ${found.shape}. Give both the same structure.` }
}

/** The heading that is to be changed, in whichever article it is. */
function topFinding({ place, shape }: Part, expected: Part, found: Part): ParityFinding {
  const there = place === found.place ? expected : found
  return {
    rule: 'parity/structure',
    place,
    there: there.place,
    subject: shape,
    message: `"#" makes this heading as large as the headline of the article, and differs from ${there.shape} (${shownPlace(there.place, place.path)}). Use "##".`,
  }
}

/** Latin letters of a paragraph from which on it is certain which one is its translation. */
const leastQuoted = 20
/** Notes are written as quotations, and otherwise. */
const isNote = /^\s*(?:\[?!|note|tip|warning|caution|important|注|提示|警告|说明|小贴士)/iu

/** The first paragraph that is a block quotation in one article, and none in the other. */
function quotedInOne({ original, translation, beads }: Pair): ParityFinding[] {
  if (![...original.flow, ...translation.flow].some(({ isQuoted }) => isQuoted)) return []
  const all = beads()
  for (const [at, bead] of all.entries()) {
    const [one, other] = [bead.original[0], bead.translation[0]]
    if (
      one?.kind !== 'paragraph' ||
      other?.kind !== 'paragraph' ||
      one.isQuoted === other.isQuoted ||
      (one.notice ?? other.notice) !== undefined
    )
      continue
    if (lengthOf(one.text) < leastQuoted || Math.abs(bead.deviation) > 1 || isNote.test(one.text) || isNote.test(other.text)) continue
    if (![all[at - 1], bead, all[at + 1]].every((next) => !next || next.original.length * next.translation.length === 1)) continue
    const there = shownPlace(one.place, translation.path)
    const message = one.isQuoted
      ? `this paragraph is a block quotation in the original (${there}); it is none here. Begin it with ">", or remove that there.`
      : `this paragraph is a block quotation; it is none in the original (${there}). Remove ">", or add it there.`
    return [{ rule: 'parity/structure', place: other.place, there: one.place, subject: openingWords(other), message }]
  }
  return []
}

/** The first paragraph that is in a notice in one article, and plain text in the other. */
function noticeInOne({ original, translation, beads }: Pair): ParityFinding[] {
  if (![...original.flow, ...translation.flow].some(({ notice }) => notice !== undefined)) return []
  for (const bead of beads()) {
    const [one, other] = [bead.original[0], bead.translation[0]]
    if (one?.kind !== 'paragraph' || other?.kind !== 'paragraph' || bead.original.length + bead.translation.length > 2) continue
    if ((one.notice === undefined) === (other.notice === undefined) || lengthOf(one.text) < leastQuoted || Math.abs(bead.deviation) > 1)
      continue
    const [plain, flow] = one.notice === undefined ? [one, original.flow] : [other, translation.flow]
    const before = flow[flow.indexOf(plain) - 1]
    if (plain.isQuoted || plain.isEmphasized || isNote.test(plain.text) || (before && isForeignNotice(before))) continue
    const there = shownPlace(one.place, translation.path)
    const message =
      one.notice === undefined
        ? `this paragraph is in a notice (${JSON.stringify(other.notice)}); it is plain text in the original (${there}). Take it out of the notice, or put it into one there.`
        : `this paragraph is in a notice in the original (${JSON.stringify(one.notice)}, ${there}); it is plain text here. Put it into a notice, or take it out there.`
    return [{ rule: 'parity/structure', place: other.place, there: one.place, subject: openingWords(other), message }]
  }
  return []
}

/** Whether a block is the beginning of a notice as other generators write it: that it is not read is said where it is. */
const isForeignNotice = ({ text, tagged }: PlacedBlock) => tagged !== undefined || /^\s*(?::{3}|\[!|!{3})/.test(text)

/** As many direct quotations: what a person said in one edition is said in the other. */
export const quote: ParityCheck = {
  rule: 'parity/quote',
  find(pair) {
    const [one, other] = [pair.original.quotes, pair.translation.quotes]
    if (one.length === other.length) return []
    const subject = `${other.length} of ${one.length}`
    const first = one[Math.min(other.length, one.length - 1)]
    return [
      {
        rule: 'parity/quote',
        place: other[Math.min(one.length, other.length - 1)] ?? placeBeside(first ?? startOf(pair.original.path), pair),
        ...(first && { there: first }),
        subject,
        message: quoteMessage(one.length, other.length, first, pair),
      },
    ]
  },
}

function quoteMessage(there: number, here: number, first: Place | undefined, { original, translation }: Pair): string {
  const at = first ? shownPlace(first, translation.path) : nameBeside(original.path, translation.path)
  const count = (number: number) => (number === 1 ? 'a direct quotation' : `${number} direct quotations`)
  if (here === 0)
    return `the original has ${count(there)} (${at}); the translation has none. Add quotation marks around the translated words.`
  if (there === 0)
    return `the translation has ${count(here)}; the original has none. Remove the quotation marks, or add them to ${nameBeside(original.path, translation.path)}.`
  return `the original has ${count(there)} (${at}); the translation has ${count(here)}. Quote the same words.`
}
