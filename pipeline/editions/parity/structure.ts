import type { Bead } from './align.ts'
import { type Finding, type ParityCheck, shownPlace } from './finding.ts'
import type { Part, PlacedBlock, Telling } from './telling.ts'

/** Headings by level and order, lists, tables' dimensions, footnotes. Paragraphs may be split or joined. */
export const structure: ParityCheck = {
  rule: 'parity/structure',
  find({ original, translation, beads }) {
    const lone = loneHeading(beads())
    if (lone && partsOf(original, 'heading').length !== partsOf(translation, 'heading').length)
      return [headingFinding(lone, translation.path), ...compareParts(original, translation, ['list', 'table', 'footnotes'])]
    return compareParts(original, translation, ['heading', 'list', 'table', 'footnotes'])
  },
}

/** A heading that only one of the two has. */
interface Lone {
  original?: PlacedBlock | undefined
  translation?: PlacedBlock | undefined
}

/** The first heading that only one of the two has, as their blocks are aligned. */
function loneHeading(beads: Bead<PlacedBlock>[]): Lone | undefined {
  const headings = (blocks: PlacedBlock[]) => blocks.filter(({ kind }) => kind === 'heading')
  for (const bead of beads) {
    const [own, other] = [headings(bead.original), headings(bead.translation)]
    if (own.length > other.length) return { original: own[other.length] }
    if (other.length > own.length) return { translation: other[own.length] }
  }
  return undefined
}

function headingFinding({ original, translation }: Lone, path: string): Finding {
  const block = original ?? translation
  const shown = JSON.stringify(block?.text.slice(0, 60) ?? '')
  return {
    rule: 'parity/structure',
    place: translation?.place ?? { path, line: 1, column: 1 },
    subject: block?.text.slice(0, 60) ?? '',
    message: original
      ? `the heading ${shown} (${shownPlace(original.place)}) is missing. Add it here, or remove it there.`
      : `the heading ${shown} is not in the original. Remove it, or add it there.`,
  }
}

/** The first part of each kind that differs: those after it differ because of it. */
function compareParts(original: Telling, translation: Telling, kinds: Part['what'][]): Finding[] {
  return kinds.flatMap((what) => {
    const [one, other] = [partsOf(original, what), partsOf(translation, what)]
    const index = one.findIndex(({ shape }, at) => shape !== other[at]?.shape)
    const at = index >= 0 ? index : other.length > one.length ? one.length : -1
    return at < 0 ? [] : [toFinding(one[at], other[at], translation.path, original.path)]
  })
}
function partsOf({ outline }: Telling, what: Part['what']): Part[] {
  return outline.filter((part) => part.what === what)
}

function toFinding(expected: Part | undefined, found: Part | undefined, path: string, originalPath: string): Finding {
  const there = expected ? `the original has ${expected.shape} (${shownPlace(expected.place)})` : `${originalPath} has no more`
  const here = found ? `${found.shape} is here` : `${expected?.shape} is missing`
  return {
    rule: 'parity/structure',
    place: found?.place ?? { path, line: 1, column: 1 },
    subject: (found ?? expected)?.shape ?? '',
    message: `${here}; ${there}. Give both the same structure.`,
  }
}

/** As many direct quotations: what a person said in one edition is said in the other. */
export const quote: ParityCheck = {
  rule: 'parity/quote',
  find({ original, translation }) {
    const [one, other] = [original.quotes, translation.quotes]
    if (one.length === other.length) return []
    const subject = `${other.length} of ${one.length}`
    return [
      {
        rule: 'parity/quote',
        place: other[Math.min(one.length, other.length - 1)] ?? { path: translation.path, line: 1, column: 1 },
        subject,
        message: `the translation has ${other.length} direct quotations; ${original.path} has ${one.length}. Quote the same words.`,
      },
    ]
  },
}
