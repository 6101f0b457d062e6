import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, LineCounter, parseDocument } from 'yaml'
import * as z from 'zod'
import type { Place, Report } from '../../core/diagnostics.ts'
import type { Locale } from '../../core/edition.ts'
import { readText } from '../text-file.ts'

const words = z.union([
  z
    .string()
    .min(1)
    .transform((one) => [one]),
  z.array(z.string().min(1)),
])
const schema = z.strictObject({ term: z.record(z.string(), words), forbidden: z.record(z.string(), words).optional() })

export interface GlossaryTerm {
  place: Place
  allowed: Record<Locale, string[]>
  forbidden: Record<Locale, string[]>
}

const names = ['locales/glossary.yaml', 'locales/glossary.yml', 'locales/glossary.json']

/** The site's glossary: a list of terms, each with what it may be called in each edition, and what not. */
export function readGlossary(root: string, locales: Locale[], report: Report): GlossaryTerm[] {
  const path = names.find((name) => existsSync(join(root, name)))
  const text = path === undefined ? undefined : readText(root, path, report)
  if (path === undefined || text === undefined) return []
  const lines = new LineCounter()
  // JSON is YAML.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const placeOf = (index: number): Place => {
    const node: unknown = document.getIn([index], true)
    const { line, col } = lines.linePos(isMap(node) ? (node.range?.[0] ?? 0) : 0)
    return { path, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const wrong = (place: Place, what: string, said: string) =>
    report.add(
      'glossary/invalid',
      place,
      `${what} cannot be read: ${said}; expected a list of terms, such as "- term: {en: web user, zh: 网民}".`,
    )
  const [error] = document.errors
  const value: unknown = error ? undefined : document.toJS()
  if (!Array.isArray(value)) {
    const { line, col } = lines.linePos(error?.pos[0] ?? 0)
    wrong({ path, line: Math.max(1, line), column: Math.max(1, col) }, 'the glossary', error?.message.split('\n')[0] ?? 'it is no list')
    return []
  }
  return value.flatMap((item: unknown, index) => {
    const place = placeOf(index)
    const { data, error: { issues: [issue] = [] } = {} } = schema.safeParse(item)
    if (!data) {
      // The other terms can still be looked for.
      wrong(place, 'this term', `"${[index, ...(issue?.path ?? [])].join('.')}": ${issue?.message}`)
      return []
    }
    const { term, forbidden = {} } = data
    const unknown = [...Object.keys(term), ...Object.keys(forbidden)].find((locale) => !locales.includes(locale))
    if (unknown !== undefined)
      report.add('glossary/invalid', place, `"${unknown}" is not an edition; expected one of: ${locales.join(', ')}.`)
    return [{ place, allowed: term, forbidden }]
  })
}
