import * as z from 'zod'
import type { Edition } from '../../core/edition.ts'

const format = z
  .record(z.string(), z.union([z.string(), z.boolean(), z.number()], { error: 'a string, a number, true or false' }))
  .refine(isFormat, { error: 'options of Intl.DateTimeFormat, such as {"year": "numeric", "month": "long"}' })

/** `locales/<locale>/edition.json`. All of it may be left out: CLDR knows most. */
export const editionSchema = z.strictObject({
  name: z.string().min(1, { error: 'the name of the language in itself' }).optional(),
  tag: z.string().refine(isTag, { error: 'a BCP 47 language tag such as "zh-Hans"' }).optional(),
  from: z.string().optional(),
  region: z.enum(['tw', 'hk']).optional(),
  direction: z.enum(['ltr', 'rtl']).optional(),
  dates: z.strictObject({ date: format.optional(), dateTime: format.optional(), month: format.optional() }).optional(),
  timeZoneName: z.string().min(1, { error: 'the name of the time zone, such as "北京时间"' }).optional(),
  share: z
    .array(z.string())
    .transform((keys) => [...new Set(keys)])
    .optional(),
  allow: z.array(z.string()).optional(),
  desks: z.array(z.string()).optional(),
  romanise: z.boolean().optional(),
})

/** BCP 47. */
export const unknownLanguage = 'und'

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const
/** Scripts (ISO 15924, as CLDR's likely subtags give them) → names of Unicode scripts. */
const scriptNames: Record<string, string[]> = {
  Latn: ['Latin'],
  Hans: ['Han'],
  Hant: ['Han'],
  Hani: ['Han'],
  Jpan: ['Han', 'Hiragana', 'Katakana'],
  Kore: ['Hangul', 'Han'],
  Arab: ['Arabic'],
  Cyrl: ['Cyrillic'],
  Grek: ['Greek'],
  Hebr: ['Hebrew'],
  Deva: ['Devanagari'],
  Thai: ['Thai'],
  Beng: ['Bengali'],
  Taml: ['Tamil'],
  Telu: ['Telugu'],
  Geor: ['Georgian'],
  Armn: ['Armenian'],
  Khmr: ['Khmer'],
  Mymr: ['Myanmar'],
  Laoo: ['Lao'],
  Ethi: ['Ethiopic'],
  Tibt: ['Tibetan'],
  Mong: ['Mongolian'],
  Gujr: ['Gujarati'],
  Guru: ['Gurmukhi'],
  Knda: ['Kannada'],
  Mlym: ['Malayalam'],
  Sinh: ['Sinhala'],
  Orya: ['Oriya'],
}

/** An edition from its settings, completed from CLDR by its tag. */
export function createEdition(locale: string, settings: z.output<typeof editionSchema>): Edition {
  const tag = Intl.getCanonicalLocales(settings.tag ?? locale)[0] ?? locale
  const language = new Intl.Locale(tag)
  return {
    locale,
    tag,
    direction: settings.direction ?? directionOf(language),
    name: settings.name ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? locale,
    scripts: scriptNames[language.maximize().script ?? 'Latn'] ?? ['Latin'],
    dates: {
      date: settings.dates?.date ?? day,
      dateTime: settings.dates?.dateTime ?? { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      month: settings.dates?.month ?? { year: 'numeric', month: 'long' },
    },
    timeZoneName: settings.timeZoneName,
    share: settings.share ?? ['x', 'facebook', 'whatsapp', 'telegram', 'mail'],
    allow: settings.allow ?? [],
    ...(settings.from !== undefined && { from: settings.from }),
    desks: settings.desks ?? [],
    romanise: settings.romanise ?? true,
  }
}

const formatOptions = new Set(
  'calendar numberingSystem hour12 hourCycle formatMatcher weekday era year month day dayPeriod hour minute second fractionalSecondDigits timeZoneName dateStyle timeStyle'.split(
    ' ',
  ),
)

function isFormat(options: Record<string, string | boolean | number>): boolean {
  try {
    new Intl.DateTimeFormat('en', options as Intl.DateTimeFormatOptions)
    return Object.keys(options).every((key) => formatOptions.has(key))
  } catch {
    return false
  }
}

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg'])

function directionOf(language: Intl.Locale): 'ltr' | 'rtl' {
  return rightToLeft.has(language.maximize().script ?? '') ? 'rtl' : 'ltr'
}

export function isTag(value: string): boolean {
  try {
    // Extensions (`-u-ca-chinese`) are settings, not languages: no name can be given to them.
    return Intl.getCanonicalLocales(value).length === 1 && new Intl.DisplayNames('en', { type: 'language' }).of(value) !== undefined
  } catch {
    return false
  }
}
