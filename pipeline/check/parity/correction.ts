import type { ComparedText } from './compared-text.ts'
import { type ParityCheck, type ParityFinding, shownPlace } from './finding.ts'

/** A correction that one edition has printed is printed in the other: each by its day. */
export const correction: ParityCheck = {
  rule: 'parity/correction',
  find: ({ original, translation }) => [...missing(original, translation), ...missing(translation, original)],
}

function missing(from: ComparedText, to: ComparedText): ParityFinding[] {
  return from.corrections
    .filter(({ day }) => !to.corrections.some((other) => other.day === day))
    .map(({ day, place }) => ({
      rule: 'parity/correction',
      place: { path: to.path, line: 1, column: 1 },
      there: place,
      subject: day,
      message: `the correction of ${day} (${shownPlace(place, to.path)}) is missing in this article. Add it to "corrections", with the same date.`,
    }))
}
