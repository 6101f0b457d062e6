import type { Place, Report } from '../../core/diagnostics.ts'
import type { Edition } from '../../core/edition.ts'
import { didYouMean } from '../../core/suggest.ts'
import { networks } from './networks.ts'

/** A network that an edition names and that there is not would be lost without a word. */
export function checkShare(editions: Iterable<Edition>, place: (locale: string) => Place, report: Report): void {
  const known = Object.keys(networks)
  for (const { locale, share } of editions) {
    for (const key of share) {
      if (Object.hasOwn(networks, key)) continue
      report.add(
        'edition/invalid',
        place(locale),
        `"share" names "${key}", which is not a known network${didYouMean(key, known) || `; known are ${known.join(', ')}.`}`,
      )
    }
  }
}
