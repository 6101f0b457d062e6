import { type Finding, type ParityCheck, shownPlace } from './finding.ts'
import type { Part, Telling } from './telling.ts'

/** Headings by level and order, lists, tables' dimensions, footnotes. Paragraphs may be split or joined. */
export const structure: ParityCheck = {
  rule: 'parity/structure',
  find({ original, translation }) {
    return (['heading', 'list', 'table', 'footnotes'] as const).flatMap((what) => {
      const [one, other] = [partsOf(original, what), partsOf(translation, what)]
      const index = one.findIndex(({ shape }, at) => shape !== other[at]?.shape)
      const at = index >= 0 ? index : other.length > one.length ? one.length : -1
      // The first that differs: those after it differ because of it.
      return at < 0 ? [] : [toFinding(one[at], other[at], translation.path, original.path)]
    })
  },
}

function partsOf({ outline }: Telling, what: Part['what']): Part[] {
  return outline.filter((part) => part.what === what)
}

function toFinding(expected: Part | undefined, found: Part | undefined, path: string, originalPath: string): Finding {
  const there = expected ? `the original has ${expected.shape} (${shownPlace(expected.place)})` : `${originalPath} has none`
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
