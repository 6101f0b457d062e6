import type english from '../../locales/en/interface.json'

/** The name of a folder in `locales/`, which is also the first part of an edition's addresses: `en`, `zh`, `ar`. */
export type Locale = string

/** A word of the catalogue that a provider of comments shows, below `comments.widget`. */
export type WidgetWord = keyof typeof english.comments.widget

/** How one edition writes and reads: made from `locales/<locale>/edition.json` and what CLDR knows of its language. */
export interface Edition {
  locale: Locale
  /** BCP 47 language tag: `zh-Hans`. */
  tag: string
  direction: 'ltr' | 'rtl'
  /** The language's name in itself: `中文`. */
  name: string
  /** Unicode script names that the language is written in: `['Han']`. */
  scripts: string[]
  dates: { date: Intl.DateTimeFormatOptions; dateTime: Intl.DateTimeFormatOptions; month: Intl.DateTimeFormatOptions }
  /** What readers call the site's time zone: `北京时间`. Absent: CLDR's name. */
  timeZoneName?: string | undefined
  /** Share networks in the order that readers of this edition expect. */
  share: string[]
  /** Words in Latin letters that an interface in another script may use. */
  allow: string[]
  /** Whether addresses are written in Latin letters, where rules for the language are known. */
  romanise: boolean
  /** The edition in simplified Chinese that this one is converted from, where it has no article and no string of its own. */
  from?: Locale | undefined
  /** Authors that are desks or agencies: organizations, not people. */
  desks: string[]
}

export interface LocaleEntry {
  edition: Edition
  /** Namespace (`interface`, `site`) → nested words. */
  words: Record<string, unknown>
  /** Its files are too broken to render and check its pages; its articles can be read. */
  unusable?: true
}
