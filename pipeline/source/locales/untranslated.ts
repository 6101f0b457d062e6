import type { Report } from '../../core/diagnostics.ts'
import { isPlaceholder } from '../../core/placeholder.ts'
import { type Catalogue, type Catalogues, namespaces, placeOfKey } from './catalogue.ts'
import { unknownLanguage } from './edition.ts'
import { shippedLocales } from './shipped.ts'

/** Names are the same in every language; so are a year, a company and the number of a registration. */
const names = /^(?:networks|languages)\.|^colophon$/
/**
 * From this share of equal letters on, a catalogue is a copy: then single words count too. Translations into close
 * languages, made apart, share up to 0.27 of their letters (Croatian and Serbian), most pairs less than 0.1.
 */
const copied = 1 / 3
/** Catalogues start from English, whose phrases no other language shares; `Página 2 de 5` is Spanish and Portuguese. */
const [fewWords, moreWords] = [/\p{L}[^\p{L}]+\p{L}/u, /(?:\p{L}+[^\p{L}]+){3}\p{L}/u]

/** Strings in another language, which a catalogue may be a copy of. */
interface Reference {
  words: ReadonlyMap<string, string>
  /** BCP 47. */
  tag: string
  /** `the edition "en"` */
  what: string
  /** A string of so many words is reported in any catalogue, others only in a copy. */
  phrase?: RegExp
}

/**
 * Reports strings that equal those of an edition in another language or script, or the English ones of Diglot: what
 * nobody has translated of a copied catalogue. Of two editions with the same strings, one is taken to be the copy:
 * the one that is not the default, or else the one in a language that Diglot has no strings in.
 */
export function checkUntranslated(
  all: Map<string, Catalogues>,
  defaultLocale: string,
  english: ReadonlyMap<string, string>,
  allowed: (locale: string) => readonly string[],
  report: Report,
): void {
  const ofDiglot: Reference = { words: english, tag: 'en', what: 'English', phrase: fewWords }
  for (const namespace of namespaces) {
    const references: Reference[] = namespace === 'interface' ? [ofDiglot] : []
    for (const [locale, { [namespace]: catalogue }] of inOrder(all, defaultLocale)) {
      if (catalogue.tag === unknownLanguage) continue
      const isCopy = checkCopies(catalogue, references, new Set(allowed(locale)), report)
      const own = referenceTo(locale, catalogue, locale === defaultLocale)
      // The default edition comes first: it is the one that translators know.
      if (!isCopy) references.splice(locale === defaultLocale ? 0 : references.length, 0, own)
    }
  }
}

function inOrder(all: Map<string, Catalogues>, defaultLocale: string): [string, Catalogues][] {
  const shipped = new Set(shippedLocales().map(writtenAs))
  const rank = ([locale, { interface: words }]: [string, Catalogues]) =>
    locale === defaultLocale ? 0 : shipped.has(writtenAs(words.tag)) ? 1 : 2
  return [...all].sort((one, other) => rank(one) - rank(other))
}

function referenceTo(locale: string, { words, tag }: Catalogue, isDefault: boolean): Reference {
  const phrase = new Intl.Locale(tag).language === 'en' ? fewWords : isDefault ? moreWords : undefined
  return { words, tag, what: `the edition "${locale}"`, ...(phrase && { phrase }) }
}

/** True if the catalogue is a copy of any of the others. */
function checkCopies(catalogue: Catalogue, references: Reference[], known: ReadonlySet<string>, report: Report): boolean {
  const reported = new Set<string>()
  const letters = lettersIn([...catalogue.words.values()])
  let isCopyOfAny = false
  for (const { words: others, what, phrase } of references.filter(({ tag }) => writtenAs(tag) !== writtenAs(catalogue.tag))) {
    const equal = equalKeys(catalogue, others, known)
    // Chinese says the same in fewer letters.
    const most = Math.max(letters, lettersIn([...others.values()]))
    const isCopy = lettersIn(equal.map(([, words]) => words)) >= copied * most
    isCopyOfAny ||= isCopy
    for (const [key, words] of equal) {
      if (reported.has(key) || !(isCopy || phrase?.test(plain(words)))) continue
      reported.add(key)
      report.add(
        'catalogue/untranslated',
        placeOfKey(catalogue, key.split('.')),
        `the string "${key}" is the same as in ${what}: ${JSON.stringify(words)}. Translate it, or, if it is a name, add it to "allow" in ${catalogue.path.replace(/[^/]*$/, 'edition.json')}.`,
      )
    }
  }
  return isCopyOfAny
}

function equalKeys({ words }: Catalogue, others: ReadonlyMap<string, string>, known: ReadonlySet<string>): [string, string][] {
  // A language may have more plural forms than the one that was copied.
  const copiedFrom = (key: string) => [key, key.replace(/_(?:zero|one|two|few|many)$/, '_other')]
  return [...words].filter(
    ([key, text]) =>
      !names.test(key) &&
      copiedFrom(key).some((other) => text === others.get(other)) &&
      /\p{L}{2}/u.test(plain(text)) &&
      !isPlaceholder(text) &&
      !known.has(text),
  )
}

const plain = (text: string) => text.replace(/\{\{.*?\}\}/g, '')
const lettersIn = (texts: string[]) => texts.reduce((sum, text) => sum + (plain(text).match(/\p{L}/gu)?.length ?? 0), 0)

/** The language and its likely script (CLDR): `zh-Hant` for `zh-TW`. Regional variants of one language share their strings. */
function writtenAs(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return `${language}-${script}`
}
