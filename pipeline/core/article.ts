import type { Locale } from './edition.ts'
import type { Places } from './places.ts'

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

/** Front matter past the door: checked, aliases resolved, every date an ISO 8601 instant in UTC. */
export interface FrontMatter {
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
  matter: FrontMatter
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
