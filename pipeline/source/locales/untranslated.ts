import type { Report } from '../../core/diagnostics.ts'
import { type Catalogue, type Catalogues, namespaces, placeOfKey } from './catalogue.ts'

/** Names are the same in every language. */
const names = /^(?:networks|languages)\./
/** From this share of equal strings on, a catalogue is a copy: then single words count too. */
const copied = 0.5

/** Reports strings that equal another edition's in another language: a copied catalogue that nobody has translated. */
export function checkUntranslated(
  all: Map<string, Catalogues>,
  defaultLocale: string,
  allowed: (locale: string) => readonly string[],
  report: Report,
): void {
  const reference = all.get(defaultLocale)
  if (!reference) return
  for (const [locale, catalogues] of all) {
    const known = new Set(allowed(locale))
    if (locale === defaultLocale || languageOf(catalogues.interface.tag) === languageOf(reference.interface.tag)) continue
    for (const namespace of namespaces) {
      const equal = equalKeys(catalogues[namespace], reference[namespace], known)
      const isCopy = equal.length >= copied * catalogues[namespace].words.size
      for (const [key, words] of equal)
        if (isCopy || /\p{L}[^\p{L}]+\p{L}/u.test(plain(words)))
          report.add(
            'catalogue/untranslated',
            placeOfKey(catalogues[namespace], key.split('.')),
            `the string "${key}" is the same as in the edition "${defaultLocale}": ${JSON.stringify(words)}. Translate it, or, if it is a name, add it to "allow" in locales/${locale}/edition.json.`,
          )
    }
  }
}

function equalKeys({ words }: Catalogue, reference: Catalogue, known: ReadonlySet<string>): [string, string][] {
  return [...words].filter(
    ([key, text]) => !names.test(key) && text === reference.words.get(key) && /\p{L}{2}/u.test(plain(text)) && !known.has(text),
  )
}

const plain = (text: string) => text.replace(/\{\{.*?\}\}/g, '')
const languageOf = (tag: string) => new Intl.Locale(tag).language
