import type { Locale } from '../core/edition.ts'
import type { Places } from '../core/places.ts'
import type { Acknowledgement, Correction, ImageMatter } from '../source/article.ts'
import type { FieldsOnPage } from '../source/front-matter/fields.ts'

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
  /** Front matter that views are given as it is. */
  fields: FieldsOnPage
  places: Places
  /** The address of the page in the article's own edition, from the site's root: `/en/world/tides/`. */
  address: string
}
