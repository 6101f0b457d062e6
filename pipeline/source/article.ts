import type { Locale } from '../core/edition.ts'
import type { Places } from '../core/places.ts'
import type { CheckedFields } from './front-matter/fields.ts'

/** A picture of an article: `src` as written, the words around it in the article's own language. */
export interface ImageMatter {
  src: string
  alt?: string | undefined
  credit?: string | undefined
  caption?: string | undefined
}

/** A recording of an article: `src` as written, `duration` in whole seconds. */
export interface AudioMatter {
  src: string
  title?: string | undefined
  duration?: number | undefined
}

/** A published correction. `date` is an ISO 8601 instant in UTC. */
export interface Correction {
  /** ISO 8601 instant. */
  date: string
  /** The day of it in the site's time zone, as a desk would name it. */
  day?: string | undefined
  text: string
}

/** A finding between two versions that is as it should be, and why. */
export interface Acknowledgement {
  rule: string
  /** What the message is about, as it has it: `40万亿`. */
  finding: string
  reason: string
}

/** Validated front matter: aliases resolved, every date an ISO 8601 instant in UTC. */
export interface FrontMatter extends Omit<CheckedFields, 'corrections'> {
  corrections?: Correction[] | undefined
  /** Its dates, and its place on the front page, as they were written, for messages. */
  written?: Partial<Record<'date' | 'updated' | 'publishAt' | 'expires' | 'front', string>> | undefined
  /** Of a converted article: the title that its address is made of, and the edition of that. */
  addressed?: { title: string; locale: Locale } | undefined
}

/** One article as it was read: front matter, where each key is, and the Markdown with its line numbers unchanged. */
export interface SourceArticle {
  path: string
  story: string
  locale: Locale
  matter: FrontMatter
  /** Where the keys of its front matter are (dotted for nested ones). */
  places: Places
}

/** An article's file that could not be read, and what its path says. Its own messages say why. */
export interface UnreadArticle {
  path: string
  story: string
  locale: Locale
}
