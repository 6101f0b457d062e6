import type { Root } from 'hast'
import type english from '../locales/en/interface.json'
import type { Places } from './places.ts'

/** The name of a folder in `locales/`, which is also the first part of an edition's addresses: `en`, `zh`, `ar`. */
export type Locale = string

/** A word of the catalogue that a provider of comments shows, below `comments.widget`. */
export type WidgetWord = keyof typeof english.comments.widget

/** A place in a source file: a path relative to the site's root, and a line and column counted from 1. */
export interface Place {
  path: string
  line: number
  column: number
}

/** A picture of an article: `src` as written, the words around it in the article's own language. */
export interface ImageMatter {
  src: string
  alt?: string | undefined
  credit?: string | undefined
  caption?: string | undefined
}

/** A published correction. `date` is an ISO 8601 instant in UTC. */
export interface Correction {
  /** ISO 8601 instant. */
  date: string
  /** The day of it in the site's time zone, as a desk would name it. */
  day?: string | undefined
  text: string
}

/** What a translation says of the article it was made from. */
export interface TranslationMatter {
  from?: string | undefined
  translator?: string | undefined
  basis?: string | undefined
}

/** A finding between two versions that is as it should be, and why. */
export interface Acknowledgement {
  rule: string
  /** What the message is about, as it has it: `40万亿`. */
  finding: string
  reason: string
}

/** What an article consists of, for formats, views and plugins that leave some of it out on purpose (`loss/undeclared`). */
export const articleParts = [
  'headline',
  'author',
  'source',
  'translator',
  'published',
  'updated',
  'correction',
  'picture',
  'link',
  'paragraph',
  /** A video that plays where it stands. */
  'player',
  /** What search engines are told: JSON-LD. */
  'data',
] as const
export type ArticlePart = (typeof articleParts)[number]

/** Something of an article that is not in what was made of it. */
export interface Loss {
  part: ArticlePart
  /** What is missing, as text: a name, an address, a paragraph. */
  subject: string
  /** Where it begins in the article's file, if it is of its body. */
  point?: { line: number; column: number } | undefined
}

/** Front matter past the door: checked, aliases resolved, every date an ISO 8601 instant in UTC. */
export interface Matter {
  title: string
  summary?: string | undefined
  slug?: string | undefined
  date?: string | undefined
  updated?: string | undefined
  section?: string | undefined
  tags?: string[] | undefined
  authors?: string[] | undefined
  source?: string | undefined
  image?: Partial<ImageMatter> | undefined
  draft?: boolean | undefined
  publishAt?: string | undefined
  expires?: string | undefined
  redirect?: string | undefined
  canonical?: string | undefined
  corrections?: Correction[] | undefined
  translation?: TranslationMatter | undefined
  aliases?: string[] | undefined
  together?: boolean | undefined
  acknowledge?: Acknowledgement[] | undefined
  /** Its dates as they were written, for messages. */
  written?: Partial<Record<'date' | 'updated' | 'publishAt' | 'expires', string>> | undefined
}

/** One article as it was read: front matter, where each key stands, and the Markdown with its line numbers kept. */
export interface SourceArticle {
  path: string
  story: string
  locale: Locale
  matter: Matter
  /** Where the keys of its front matter stand (dotted for nested ones). */
  places: Places
}

/** An article's file that could not be read, and what its path says. Its own messages say why. */
export interface UnreadArticle {
  path: string
  story: string
  locale: Locale
}

/** An article as the site knows it: shared fields inherited, everything decided, nothing uncertain. */
export interface Article {
  id: string
  path: string
  story: string
  locale: Locale
  original: boolean
  title: string
  summary?: string | undefined
  slug: string
  section: string
  tags: string[]
  authors: string[]
  source?: string | undefined
  date: string
  updated: string
  image?: ImageMatter | undefined
  canonical?: string | undefined
  corrections: Correction[]
  /** Addresses that it has had. */
  aliases: string[]
  /** ISO 8601 instant from which on it is taken down. */
  expires?: string | undefined
  /** Where its readers are led then: the path of an article's file from the site's root, or an address. */
  redirect?: string | undefined
  acknowledge: Acknowledgement[]
  translator?: string | undefined
  /** Short hashes of the original's blocks at the time of the translation. */
  basis?: string | undefined
  places: Places
  /** The address of the page in the article's own edition, from the site's root: `/en/world/tides/`. */
  address: string
}

/** Something that an article's body points to, as written, and where. */
export interface Reference {
  url: string
  kind: 'link' | 'image'
  /** What a picture shows, for readers who cannot see it; empty for one that HTML marks as decoration. */
  alt?: string | undefined
  place: Place
}

/** What the site needs to know of a body without looking at its tree. Counts are of words and characters of prose. */
export interface Digest {
  /** Words of scripts that put spaces between them. */
  words: number
  /** Characters of scripts that do not (Han, Kana). */
  characters: number
  /** Whole minutes, at least 1. */
  minutes: number
  /** The first sentences, plain text; empty where the article has a summary. */
  excerpt: string
  references: Reference[]
  footnotes: boolean
  /** Origins of the players that the body may open, once the reader presses play. */
  frames: string[]
  /** Every place in the text that a link may name. */
  ids: string[]
  /** What a site's own plugins took out. */
  lost?: Loss[] | undefined
}

/** A parsed body. The tree still holds the addresses as written; a page resolves them from its model. */
export interface Body {
  tree: Root
  digest: Digest
}

/** All that the site needs of a body: its tree stays where it was parsed, or in the cache, under `key`. */
export interface BodySummary {
  digest: Digest
  /** Changes when the tree does. */
  key: string
}

/** A picture that is published: its address from the site's root (or an absolute one) and its size in pixels, if known. */
export interface Picture {
  address: string
  width?: number | undefined
  height?: number | undefined
  type?: string | undefined
  /** Length of the file in bytes, for feeds. */
  bytes?: number | undefined
}

/** One picture in several sizes and forms. Each list goes from the smallest to the largest. */
export interface PictureSet {
  /** In the form that every browser reads. */
  fallback: Picture[]
  /** In forms that take fewer bytes, the best first. */
  better: Picture[][]
  /** Cut to the one size that feeds and Open Graph use; of a story's own picture only. */
  social?: Picture | undefined
  /** The most frequent colour, three hexadecimal digits, for the time before the picture has come. */
  colour?: string | undefined
}

/** A file beside the articles that is published with them. */
export interface Asset extends Picture {
  /** Of a picture: a hash of its bytes. */
  hash?: string | undefined
  /** Where it is read from, relative to the site's root. */
  path: string
}

/** The files of `public/`, which are published as they are at the root of the site. */
export interface PublicFiles {
  /** Paths from the site's root, by the path that each is published as. */
  files: Map<string, string>
  /** What `public/robots.txt` says, which goes into the site's own. */
  robots?: string | undefined
}

/** What is counted of an address. A number that is not known is absent, never 0. */
export interface Counts {
  comments?: number | undefined
  shares?: number | undefined
}

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
  /** Share networks in the order that readers of this edition expect. */
  share: string[]
  /** Words in Latin letters that an interface in another script may use. */
  allow: string[]
  /** Whether addresses are written in Latin letters, where rules for the language are known. */
  romanise: boolean
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
