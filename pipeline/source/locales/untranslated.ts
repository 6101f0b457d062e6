import type { Report } from '../../core/diagnostics.ts'
import { type Catalogue, type Catalogues, namespaces, placeOfKey } from './catalogue.ts'
import { unknownLanguage } from './edition.ts'

/** Names are the same in every language. */
const names = /^(?:networks|languages)\./
/** From this share of equal strings on, a catalogue is a copy: then single words count too. */
const copied = 0.5

/** Languages of one family share short phrases: `Página 2 de 5` is Spanish and Portuguese. */
const families = [
  ['es', 'pt', 'gl', 'ca', 'ast'],
  ['da', 'nb', 'nn', 'no', 'sv'],
  ['hr', 'sr', 'bs', 'sl'],
  ['cs', 'sk'],
  ['id', 'ms'],
  ['nl', 'af'],
]
const [fewWords, moreWords] = [/\p{L}[^\p{L}]+\p{L}/u, /(?:\p{L}+[^\p{L}]+){3}\p{L}/u]

/** Strings in another language, which a catalogue may be a copy of. */
interface Reference {
  words: ReadonlyMap<string, string>
  /** BCP 47. */
  tag: string
  /** `the edition "en"` */
  what: string
}

/**
 * Reports strings that equal those of the default edition, or the English ones of Diglot, in another language: a copied
 * catalogue that nobody has translated.
 */
export function checkUntranslated(
  all: Map<string, Catalogues>,
  defaultLocale: string,
  english: ReadonlyMap<string, string>,
  allowed: (locale: string) => readonly string[],
  report: Report,
): void {
  const first = all.get(defaultLocale)
  const ofDiglot: Reference = { words: english, tag: 'en', what: 'English' }
  for (const [locale, catalogues] of all) {
    const known = new Set(allowed(locale))
    for (const namespace of namespaces) {
      const reference = first && { ...first[namespace], what: `the edition "${defaultLocale}"` }
      const references = [...(reference ? [reference] : []), ...(namespace === 'interface' ? [ofDiglot] : [])]
      checkCopies(catalogues[namespace], references, known, report)
    }
  }
}

function checkCopies(catalogue: Catalogue, references: Reference[], known: ReadonlySet<string>, report: Report): void {
  const reported = new Set<string>()
  const isOther = ({ tag }: Reference) => catalogue.tag !== unknownLanguage && languageOf(tag) !== languageOf(catalogue.tag)
  for (const { words: others, tag, what } of references.filter(isOther)) {
    const phrase = areRelated(tag, catalogue.tag) ? moreWords : fewWords
    const equal = equalKeys(catalogue, others, known)
    const isCopy = equal.length >= copied * catalogue.words.size
    for (const [key, words] of equal) {
      if (reported.has(key) || !(isCopy || phrase.test(plain(words)))) continue
      reported.add(key)
      report.add(
        'catalogue/untranslated',
        placeOfKey(catalogue, key.split('.')),
        `the string "${key}" is the same as in ${what}: ${JSON.stringify(words)}. Translate it, or, if it is a name, add it to "allow" in ${catalogue.path.replace(/[^/]*$/, 'edition.json')}.`,
      )
    }
  }
}

function equalKeys({ words }: Catalogue, others: ReadonlyMap<string, string>, known: ReadonlySet<string>): [string, string][] {
  // A language may have more plural forms than the one that was copied.
  const copiedFrom = (key: string) => [key, key.replace(/_(?:zero|one|two|few|many)$/, '_other')]
  return [...words].filter(
    ([key, text]) =>
      !names.test(key) && copiedFrom(key).some((other) => text === others.get(other)) && /\p{L}{2}/u.test(plain(text)) && !known.has(text),
  )
}

function areRelated(tag: string, other: string): boolean {
  return families.some((languages) => languages.includes(languageOf(tag)) && languages.includes(languageOf(other)))
}

const plain = (text: string) => text.replace(/\{\{.*?\}\}/g, '')
const languageOf = (tag: string) => new Intl.Locale(tag).language
