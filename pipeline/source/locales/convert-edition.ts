import type { Report } from '../../core/diagnostics.ts'
import type { Edition, Locale, LocaleEntry } from '../../core/edition.ts'
import { keyOf } from '../../core/hash.ts'
import { type Convert, type ConvertedWord, createConvert, type Region } from '../convert/opencc.ts'
import { type Catalogue, type Catalogues, namespaces, placeOfKey } from './catalogue.ts'
import { createEdition } from './edition.ts'
import type { GlossaryTerm } from './glossary.ts'
import type { ReadEdition } from './read-edition.ts'

/** How an edition is converted from another. Plain data: it crosses threads. */
export interface Conversion {
  from: Locale
  to: Locale
  /** BCP 47 tag of the edition that it is converted from. */
  tag: string
  region: Region
  /** The site's own words, from the glossary. */
  words: ConvertedWord[]
  /** Differs where the others do. */
  key: string
}

/** An edition that has been read, with what it has of its own. */
export interface OwnFiles {
  read: ReadEdition
  words: LocaleEntry['words']
  catalogues: Partial<Catalogues>
}

/** The conversion of an edition whose settings say `from`; undefined, with what is wrong in the report, where there can be none. */
export function conversionOf(
  { edition, settings, file }: ReadEdition,
  editions: Map<Locale, Edition>,
  terms: GlossaryTerm[],
  report: Report,
): Conversion | undefined {
  const { from = '', locale: to } = edition
  const source = editions.get(from)
  const simplified = [...editions.values()]
    .filter((other) => other.from === undefined && scriptOf(other) === 'Hans')
    .map(({ locale }) => `"${locale}"`)
  if (!source || source.from !== undefined || scriptOf(source) !== 'Hans') {
    const expected =
      simplified.length > 0
        ? `expected an edition in simplified Chinese: ${simplified.join(', ')}`
        : 'this site has no edition in simplified Chinese'
    report.add('edition/invalid', placeOfKey(file, ['from']), `"from" is ${JSON.stringify(from)}; ${expected}.`)
    return undefined
  }
  if (scriptOf(edition) !== 'Hant') {
    report.add(
      'edition/invalid',
      placeOfKey(file, ['from']),
      `only an edition in traditional Chinese is converted, and the tag of this one is "${edition.tag}"; expected such as "zh-Hant".`,
    )
    return undefined
  }
  const region = settings.region ?? regionOf(edition.tag)
  const words = terms.flatMap(({ allowed }): ConvertedWord[] => {
    const [traditional] = allowed[to] ?? []
    return traditional === undefined ? [] : (allowed[from] ?? []).map((word): ConvertedWord => [word, traditional])
  })
  return { from, to, tag: source.tag, region, words, key: keyOf(from, region, JSON.stringify(words)) }
}

/** `Hans`, `Hant`, or undefined for another language. */
function scriptOf({ tag }: Edition): string | undefined {
  const { language, script } = new Intl.Locale(tag).maximize()
  return language === 'zh' ? script : undefined
}

function regionOf(tag: string): Region {
  const { region = '' } = new Intl.Locale(tag).maximize()
  return ['HK', 'MO'].includes(region) ? 'hk' : 'tw'
}

const converters = new Map<string, Convert>()

/** What converts the texts of an edition. `loadOpenCC` comes before. */
export function convertOf({ region, words, key }: Conversion): Convert {
  const convert = converters.get(key) ?? createConvert(region, words)
  converters.set(key, convert)
  return convert
}

/** The settings of an edition, completed from the one that it is converted from. */
export function convertEdition({ locale }: Edition, settings: ReadEdition['settings'], source: Edition, convert: Convert): Edition {
  const { dates, share, allow, romanise, timeZoneName, desks } = settings
  return {
    ...createEdition(locale, settings),
    dates: {
      date: dates?.date ?? source.dates.date,
      dateTime: dates?.dateTime ?? source.dates.dateTime,
      month: dates?.month ?? source.dates.month,
    },
    timeZoneName: timeZoneName ?? (source.timeZoneName && convert(source.timeZoneName)),
    share: share ?? source.share,
    allow: allow ?? source.allow,
    romanise: romanise ?? source.romanise,
    desks: desks ?? source.desks.map((name) => convert(name)),
  }
}

/** Strings: those of its own before converted ones. */
export function convertWords(words: LocaleEntry['words'], own: LocaleEntry['words'], convert: Convert): LocaleEntry['words'] {
  return Object.fromEntries(namespaces.map((name) => [name, merged(converted(words[name], convert), own[name])]))
}

function converted(value: unknown, convert: Convert): unknown {
  if (typeof value === 'string') return convert(value)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, converted(item, convert)]))
}

function merged(base: unknown, own: unknown): unknown {
  if (own === undefined || base === null || own === null || typeof base !== 'object' || typeof own !== 'object') return own ?? base
  return { ...base, ...Object.fromEntries(Object.entries(own).map(([key, value]) => [key, merged(Reflect.get(base, key), value)])) }
}

/** The same for a flat catalogue. Converted strings are found in the file of their source. */
export function convertCatalogue(source: Catalogue, own: Catalogue | undefined, tag: string, convert: Convert): Catalogue {
  const words = new Map([...source.words].map(([key, text]) => [key, convert(text)]))
  for (const [key, text] of own?.words ?? []) words.set(key, text)
  return { path: source.path, text: source.text, words, tag, own: own ?? { path: source.path, text: source.text, words: new Map(), tag } }
}
