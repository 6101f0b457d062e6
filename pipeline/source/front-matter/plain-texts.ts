import { cdataEnd, forbidden, reportControl } from '../../core/decode.ts'
import type { Place, Report } from '../../core/diagnostics.ts'
import { entityFault, markdownFault } from './entities.ts'

/** Where texts of front matter are, and whom to report to. */
interface TextContext {
  report: Report
  /** The whole file, its lines ended by line feeds. */
  source: string
  placeOf(key: readonly PropertyKey[]): Place
  placeOfText(text: string, key: readonly PropertyKey[]): Place
}

/** Checks every text of front matter: no control characters, no markup. False where one cannot be published. */
export function checkTexts(value: unknown, { report, source, placeOf, placeOfText }: TextContext): boolean {
  let fine = true
  for (const [key, text] of strings(value)) {
    const control = forbidden.exec(text) ?? openBidi(text)
    if (control) {
      fine = false
      reportControl(report, placeOf(key), control[0])
    }
    if (text.includes(cdataEnd.sign)) report.add('content/cdata-end', placeOfText(cdataEnd.sign, key), cdataEnd.message)
    const place = text.includes('&') ? placeOf(key) : undefined
    const coded = place && entityFault(key, text, source.split('\n')[place.line - 1] ?? '', place)
    if (coded) report.add('front-matter/html', place, coded.message, undefined, coded.fix && { fix: coded.fix })
    const marked = markdownFault(key, text)
    if (marked !== undefined) report.add('front-matter/html', placeOf(key), marked, 'warning')
    if (!/<\/?[a-z][^>]*>|<!--/i.test(text)) continue
    const shown = JSON.stringify(text)
    report.add(
      'front-matter/html',
      placeOf(key),
      `"${key.join('.')}" is ${shown}; expected plain text. Markup is not read here and would be shown to readers: delete the tags.`,
    )
  }
  return fine
}

/** A direction that nothing ends would turn around what follows it (Unicode Standard Annex 9, 2.2 to 2.4). */
function openBidi(text: string): RegExpExecArray | null {
  const signs = text.match(/[\u202A-\u202E\u2066-\u2069]/g) ?? []
  const ends = signs.filter((sign) => sign === '\u202C' || sign === '\u2069').length
  return ends * 2 === signs.length ? null : /[\u202A-\u202E\u2066-\u2069]/.exec(text)
}

function* strings(value: unknown, path: PropertyKey[] = []): Generator<[PropertyKey[], string]> {
  if (typeof value === 'string') yield [path, value]
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* strings(item, [...path, index])
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* strings(item, [...path, key])
}
