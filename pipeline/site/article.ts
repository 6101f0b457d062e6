import type { Locale } from '../core/edition.ts'
import type { Places } from '../core/places.ts'
import type { Acknowledgement, AudioMatter, Correction, ImageMatter } from '../source/article.ts'
import type { FieldsOnPage } from '../source/front-matter/fields.ts'
import type { FrontPlace } from './front-place.ts'
import type { Introduces } from './introduction.ts'

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
  /** Absent for a page that belongs to none. */
  section?: string | undefined
  tags: string[]
  authors: string[]
  source?: string | undefined
  /** ISO 8601 instants. Absent for a page (`content.pages`) that has none. */
  date?: string | undefined
  updated?: string | undefined
  /** Whether the foot of every page of the edition links to it. */
  footer: boolean
  /** Set where it is no page of its own, but the first part of a list of stories. */
  introduces?: Introduces | undefined
  /** Links of an introduction. */
  links: { text: string; url: string }[]
  /** Where it comes among the pages of its section: a smaller number comes first. */
  weight?: number | undefined
  image?: ImageMatter | undefined
  audio?: AudioMatter | undefined
  canonical?: string | undefined
  corrections: Correction[]
  /** Addresses that it has had. */
  aliases: string[]
  /** ISO 8601 instant until which its story is under embargo, in every edition. */
  publishAt?: string | undefined
  /** ISO 8601 instant from which on it is taken down. */
  expires?: string | undefined
  /** Where its readers are led then: the path of an article's file from the site's root, or an address. */
  redirect?: string | undefined
  /** Where editors have put the story on the front pages. */
  front?: FrontPlace | undefined
  acknowledge: Acknowledgement[]
  translator?: string | undefined
  /** Short hashes of the original's blocks at the time of the translation. */
  basis?: string | undefined
  /** Front matter that views are given as it is. */
  fields: FieldsOnPage
  places: Places
  /** The address of the page in the article's own edition, from the site's root: `/en/world/tides/`. */
  address: string
}

/** An article as one edition publishes it: its own version, or another's where `untranslated` is `show`. */
export interface Entry {
  article: Article
  /** Where this edition has it: `/zh/world/tides/`. */
  address: string
  /** In another language than the edition's. */
  foreign: boolean
}
