import { colophonFault } from '../../core/colophon.ts'
import { forbidden, reportControl } from '../../core/decode.ts'
import type { Report } from '../../core/diagnostics.ts'
import { isPlaceholder, placeholder } from '../../core/placeholder.ts'
import { didYouMean } from '../../core/suggest.ts'
import { type Catalogue, type Catalogues, type Namespace, namespaces, placeOfKey } from './catalogue.ts'
import { unknownLanguage } from './edition.ts'

const plural = /_(zero|one|two|few|many|other)$/
/** Labels are asked for by use, not by comparison: an edition need not name what it does not publish. */
const byUse = /^(?:sections|tags|books)\./
const requiredOfSite = ['title', 'description']
/** The line at the foot of all pages, which an edition may do without. */
const colophon = 'colophon'

/** What a catalogue must have. */
export interface Expected {
  /** Base keys (plural suffix off) → the words that show their placeholders. */
  bases: Map<string, { words: string; plural: boolean; from: string }>
}

/**
 * Holds every catalogue to the keys that the pages need and to the default edition's: keys, empty words,
 * placeholders, plural categories (CLDR, through `Intl.PluralRules`).
 */
export function checkCatalogues(all: Map<string, Catalogues>, defaultLocale: string, required: Map<string, string>, report: Report): void {
  for (const namespace of namespaces) {
    const expected = expectedOf(namespace, all, defaultLocale, required)
    for (const { [namespace]: catalogue } of all.values()) {
      // What is converted lacks nothing that its source has.
      if (!catalogue.own) checkComplete(catalogue, expected, report)
      checkStrings(catalogue.own ?? catalogue, expected, report)
    }
  }
}

/** What every catalogue of a namespace must have. */
export function expectedOf(
  namespace: Namespace,
  all: Map<string, Catalogues>,
  defaultLocale: string,
  required: Map<string, string>,
): Expected {
  const reference = all.get(defaultLocale)?.[namespace]
  const needed = namespace === 'interface' ? required : new Map(requiredOfSite.map((key) => [key, '']))
  const bases: Expected['bases'] = new Map()
  for (const [key, words] of needed) addBase(bases, key, words, 'every edition needs it')
  for (const [key, words] of reference?.words ?? []) {
    if (!byUse.test(key) && !bases.has(key.replace(plural, ''))) addBase(bases, key, words, `the ${defaultLocale} edition has it`)
  }
  return { bases }
}

function addBase(bases: Expected['bases'], key: string, words: string, from: string): void {
  const base = key.replace(plural, '')
  // "_other" shows every placeholder that a plural may have.
  if (!bases.has(base) || key.endsWith('_other')) bases.set(base, { words, plural: plural.test(key), from })
}

function checkComplete(catalogue: Catalogue, { bases }: Expected, report: Report): void {
  const present = new Set([...catalogue.words.keys()].map((key) => (bases.has(key) ? key : key.replace(plural, ''))))
  for (const [base, { plural: isPlural, from }] of bases) {
    if (!present.has(base))
      report.add('catalogue/missing-key', placeOfKey(catalogue, base.split('.')), `the string "${base}" is missing; ${from}. Add it here.`)
    else if (isPlural && catalogue.tag !== unknownLanguage) checkPlural(catalogue, base, report)
  }
}

function checkStrings(catalogue: Catalogue, { bases }: Expected, report: Report): void {
  for (const [key, words] of catalogue.words) {
    const place = placeOfKey.bind(undefined, catalogue, key.split('.'))
    const base = bases.has(key) ? key : key.replace(plural, '')
    const known = bases.get(base)
    if (words.trim() === '' && key !== colophon) report.add('catalogue/empty', place(), `the string "${key}" is empty; expected text.`)
    if (isPlaceholder(words))
      report.add('content/placeholder', place(), `the string "${key}" still has the placeholder "${placeholder}". Translate it.`)
    const wrong = key === colophon ? colophonFault(words) : undefined
    if (wrong !== undefined)
      report.add('catalogue/invalid', place(), `"${colophon}": ${wrong}; expected text, with links such as [text](https://example.org/).`)
    const control = forbidden.exec(words)
    if (control) reportControl(report, place(), control[0])
    if (byUse.test(key)) continue
    if (!known)
      report.add(
        'catalogue/extra-key',
        place(),
        `the string "${key}" is not used by any page, and no other edition has it${didYouMean(key, [...bases.keys()])}`,
      )
    else {
      const fault = placeholderFault(key, words, known.words)
      if (fault !== undefined) report.add('catalogue/placeholder', place(), fault)
    }
  }
}

function checkPlural(catalogue: Catalogue, base: string, report: Report): void {
  const { tag } = catalogue
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  const has = ['zero', 'one', 'two', 'few', 'many', 'other'].filter((category) => catalogue.words.has(`${base}_${category}`))
  const missing = categories.filter((category) => !has.includes(category))
  // Nought may have words of its own in every language: i18next asks for `_zero` first.
  const extra = has.filter((category) => category !== 'zero' && !categories.some((known) => known === category))
  if (missing.length === 0 && extra.length === 0) return
  const said = [
    missing.length > 0 ? `lacks ${missing.map((category) => `"${base}_${category}"`).join(', ')}` : '',
    extra.length > 0 ? `has ${extra.map((category) => `"${base}_${category}"`).join(', ')}, which is never used` : '',
  ].filter(Boolean)
  report.add(
    'catalogue/plural',
    placeOfKey(catalogue, `${base}_${extra[0] ?? has[0] ?? 'other'}`.split('.')),
    `the plural "${base}" ${said.join(' and ')}; expected exactly the forms that ${tag} has (CLDR): ${categories.join(', ')}.`,
  )
}

/** What is wrong with the placeholders of a word; undefined where nothing is. */
export function placeholderFault(key: string, words: string, expected: string): string | undefined {
  const [has, needs] = [placeholders(words), placeholders(expected)]
  const left = words.replace(/\{\{[^{}]*\}\}/g, '')
  if (/\{\{|\}\}|\$t\(/.test(left))
    return `the string "${key}" has ${left.includes('$t(') ? '"$t(…)", which would insert another string' : '"{{" or "}}" alone'}; expected plain text, and ${needs.map((name) => `{{${name}}}`).join(', ') || 'no placeholder'}.`
  // "One comment", "no comments": the number may be said in words.
  const optional = /_(?:zero|one|two)$/.test(key) ? (name: string) => name.split(',')[0] === 'count' : () => false
  const missing = needs.filter((name) => !has.includes(name) && !optional(name))
  const extra = has.filter((name) => !needs.includes(name))
  if (missing.length === 0 && extra.length === 0) return undefined
  const show = (names: string[]) => names.map((name) => `{{${name}}}`).join(', ')
  return `the string "${key}" has ${has.length === 0 ? 'no placeholder' : `the placeholders ${show(has)}`}; expected ${needs.length === 0 ? 'none' : show(needs)}.`
}

export function placeholders(words: string): string[] {
  const found = [...words.matchAll(/\{\{(.*?)\}\}/g)].map((match) => (match[1] ?? '').replace(/\s*,\s*/g, ', ').trim())
  return [...new Set(found)].sort()
}
