import type { LocaleEntry } from '../core/edition.ts'
import { keyOf } from '../core/hash.ts'
import type { Inputs } from '../site/pages/inputs.ts'

/** The messages of all editions as inputs of pages. `used` are those of a page, as `UsedMessages` lists them. */
export interface Messages {
  /** Of each that any page may ask for: its file and its key → the hash of its forms. */
  all: Inputs
  /** Those that a page has, by name. */
  of(used: string): Inputs
  /** One hash of them. */
  hashOf(used: string): string
}

export function messageInputs(entries: ReadonlyMap<string, Pick<LocaleEntry, 'words'>>): Messages {
  const all: Inputs = {}
  for (const [locale, { words }] of entries)
    for (const [key, forms] of formsIn(words.interface)) all[nameOf(locale, key)] = keyOf(JSON.stringify(forms))
  const hashes = new Map<string, string>()
  const namesOf = (used: string) => used.split('\n').flatMap((line) => (line === '' ? [] : [nameOfLine(line)]))
  return {
    all,
    of: (used) => Object.fromEntries(namesOf(used).map((name) => [name, all[name] ?? ''])),
    hashOf(used) {
      const hash = hashes.get(used) ?? keyOf(...namesOf(used).map((name) => all[name] ?? ''))
      hashes.set(used, hash)
      return hash
    },
  }
}

/** The file that a message is in, of its name. */
export function fileOfMessage(name: string): string {
  return name.slice(0, name.indexOf(':'))
}

const nameOf = (locale: string, key: string) => `locales/${locale}/interface.json: ${key}`

function nameOfLine(line: string): string {
  const at = line.indexOf(' ')
  return nameOf(line.slice(0, at), line.slice(at + 1))
}

/** Keys of messages → the texts of all their forms: a message is asked for by its key without the plural category. */
function formsIn(words: unknown, path = '', forms = new Map<string, [form: string, text: string][]>()) {
  if (typeof words !== 'object' || words === null) return forms
  for (const [name, value] of Object.entries(words)) {
    if (typeof value !== 'string') {
      formsIn(value, `${path}${name}.`, forms)
      continue
    }
    const key = path + name.replace(plural, '')
    for (const one of new Set([path + name, key])) forms.set(one, [...(forms.get(one) ?? []), [name, value]])
  }
  return forms
}

const plural = /_(?:zero|one|two|few|many|other)$/
