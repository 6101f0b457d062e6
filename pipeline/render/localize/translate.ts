import i18next, { type TFunction } from 'i18next'
import type { Edition, LocaleEntry } from '../../core/edition.ts'
import { type Formats, localFormats } from './intl.ts'

/** All that a view needs to speak one edition's language. */
export interface Localizer extends Formats {
  edition: Edition
  /** An interface word by its key: `t('toolbar.print')`. Keys are typed from the English catalogue. */
  t: TFunction<'interface'>
  /** The paper's own names, from `site.json`. */
  site: { title: string; description: string /** The line at the foot, as it is written; it may be empty. */; colophon: string }
  section(key: string): string
  tag(key: string): string
  /** A book of single stories, by its name. */
  book(name: string): string
  /** A language's name in this edition's language: `Chinese` for `zh-Hans`. */
  language(tag: string): string
}

/** Makes an edition's words. Every lookup that does not change is made once. */
export function createLocalizer({ edition, words }: LocaleEntry, timeZone: string): Localizer {
  const formats = localFormats(edition, timeZone)
  const instance = i18next.createInstance()
  void instance.init({
    initAsync: false,
    lng: edition.tag,
    load: 'currentOnly',
    nsSeparator: false,
    ns: ['interface', 'site'],
    resources: { [edition.tag]: words as Record<string, Record<string, string>> },
    supportedLngs: [edition.tag],
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    returnEmptyString: false,
    saveMissing: true,
    missingKeyHandler: (_languages, namespace, key) => fail(`the ${namespace} word "${key}" is missing`, edition),
    missingInterpolationHandler: (text, value) => fail(`${JSON.stringify(text)} lacks a value for ${String(value?.[0])}`, edition),
  })
  instance.services.formatter?.add('number', (value) => formats.number(Number(value)))
  const t = remember(instance.getFixedT(edition.tag))
  // A label is plain text: what looks like a placeholder in it is none. A tag may be called "node.js": the parts of its
  // key are separated by a sign that no key has.
  const look = (path: string): string | undefined => {
    const text: unknown = instance.getResource(edition.tag, 'site', path, { keySeparator: '|' })
    // One line: it becomes the subject of a mail, the title of a feed, a line of plain text.
    return typeof text === 'string' ? text.replace(lineEnds, ' ') : undefined
  }
  const labels = new Map<string, string | undefined>()
  const label = (...parts: string[]): string | undefined => {
    const path = parts.join('|')
    if (!labels.has(path)) labels.set(path, look(path))
    return labels.get(path)
  }
  return {
    ...formats,
    edition,
    t,
    site: { title: label('title') ?? '', description: label('description') ?? '', colophon: label('colophon')?.trim() ?? '' },
    section: (key) => label('sections', key) ?? key,
    tag: (key) => label('tags', key) ?? key,
    book: (name) => label('books', name) ?? name,
    language: (tag) => new Intl.DisplayNames(edition.tag, { type: 'language' }).of(tag) ?? tag,
  }
}

const lineEnds = /[\n\r\u2028\u2029]+/g

function fail(what: string, edition: Edition): never {
  throw new Error(`${what} in the edition "${edition.locale}"`)
}

/** i18next takes 20 to 48 µs a word: words that never change, and the text around inserted strings, are looked up once. */
function remember(t: TFunction): TFunction<'interface'> {
  const known = new Map<string, string>()
  const templates = new Map<string, string[] | undefined>()
  const ask = (key: string, options?: object) => String(t(key as never, options as never))
  const cached = (key: string, options?: Record<string, unknown>) => {
    const values = options && stringsOf(options)
    if (values) {
      let id = key
      for (const name in values) id += ` ${name}`
      if (!templates.has(id))
        templates.set(
          id,
          templateOf(Object.keys(values), (signs) => ask(key, signs)),
        )
      const template = templates.get(id)
      if (template) return fillIn(template, values)
    }
    const id = options ? `${key} ${JSON.stringify(options)}` : key
    let words = known.get(id)
    if (words === undefined) {
      words = ask(key, options)
      // Words with a headline in them are asked for once: they would fill the memory of a large site.
      if (!options || id.length < 60) known.set(id, words)
    }
    return words
  }
  return cached as unknown as TFunction<'interface'>
}

function fillIn(template: string[], values: Record<string, string>): string {
  let text = ''
  let isName = false
  for (const part of template) {
    text += isName ? values[part] : part
    isName = !isName
  }
  return text
}

/** Options that are strings to be put in as they are: nothing by which i18next chooses among words. */
function stringsOf(options: Record<string, unknown>): Record<string, string> | undefined {
  for (const name in options) if (typeof options[name] !== 'string' || name === 'count' || name === 'context') return undefined
  return options as Record<string, string>
}

/** What is said around the strings: text and names of strings in turn. Undefined where a string is not put in as it is. */
function templateOf(names: string[], say: (signs: Record<string, string>) => string): string[] | undefined {
  const signs = names.map((name) => [name, `\uE001${name}\uE001`] as const)
  const words = say(Object.fromEntries(signs))
  return signs.every(([, sign]) => words.includes(sign)) ? words.split('\uE001') : undefined
}
