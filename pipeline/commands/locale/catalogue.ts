import { shippedFiles, shippedLocales } from '../../source/locales/shipped.ts'
import { toShortJson } from '../json.ts'

/** The files that an edition starts from: those that belong to its language. */
interface StartingCatalogue {
  /** The shipped locale that it is from. */
  from: string
  /** Whether it is in the language of the edition. */
  isTranslated: boolean
  /** The text of `interface.json`. */
  text: string
  /** The text of `edition.json`. */
  settings: string
}

/** The shipped catalogue for a language (BCP 47): in its very tag, or else in the same language and script; or else the English one. */
export function catalogueFor(tag: string): StartingCatalogue {
  const whole = (other: string) => new Intl.Locale(other).maximize()
  const isSame = (other: string) => whole(other).toString() === whole(tag).toString()
  const isNear = (other: string) =>
    whole(other).language === whole(tag).language &&
    whole(other).script === whole(tag).script &&
    formsOf(other).join() === formsOf(tag).join()
  const tags = shippedLocales().map((locale) => ({ locale, tag: shippedTag(locale) }))
  const found = tags.find((one) => isSame(one.tag)) ?? tags.find((one) => isNear(one.tag))
  const text = shippedFiles(found?.locale ?? 'en')?.get('interface.json') ?? ''
  const settings = toShortJson(settingsOf(tag, found?.locale))
  if (found) return { from: found.locale, isTranslated: true, text, settings }
  return { from: 'en', isTranslated: false, text: toShortJson(withForms(JSON.parse(text), formsOf(tag))), settings }
}

/** The settings of the shipped edition, with the tag; desks are names of the site. */
function settingsOf(tag: string, from: string | undefined): object {
  const shipped: object = JSON.parse((from !== undefined && shippedFiles(from)?.get('edition.json')) || '{}')
  const { desks: _, name, ...settings } = { desks: undefined, name: undefined, ...shipped }
  return { ...settings, tag }
}

/** The BCP 47 tag of a shipped locale. */
export function shippedTag(locale: string): string {
  const settings: unknown = JSON.parse(shippedFiles(locale)?.get('edition.json') ?? '{}')
  return String(Reflect.get(Object(settings), 'tag') ?? locale)
}

/** Plural categories (CLDR). */
const formsOf = (tag: string): string[] => new Intl.PluralRules(tag).resolvedOptions().pluralCategories

/** English strings with the plural forms of another language. `_zero` may be there in every language. */
function withForms(words: object, forms: string[]): object {
  const entries = Object.entries(words).flatMap(([key, value]): [string, unknown][] => {
    if (value !== null && typeof value === 'object') return [[key, withForms(value, forms)]]
    const [, base = key, form] = /^(.*)_(one|other)$/.exec(key) ?? []
    if (form === undefined) return [[key, value]]
    return form === 'one' ? [] : forms.map((one) => [`${base}_${one}`, Reflect.get(words, `${base}_${one}`) ?? value])
  })
  return Object.fromEntries(entries)
}
