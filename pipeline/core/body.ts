import type { Root } from 'hast'
import type { Place } from './diagnostics.ts'
import type { NoticeType } from './notices.ts'
import type { ShortcodeKind } from './settings/shortcodes.ts'

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
  /** The recording that front matter names (`audio`). */
  'audio',
  /** A video that plays where it is. */
  'player',
  /** JSON-LD, for search engines. */
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

/** Something that an article's body points to, as written, and where. */
export interface Reference {
  url: string
  kind: 'link' | 'image'
  /** What a picture shows, for readers who cannot see it; empty for one that HTML marks as decoration. */
  alt?: string | undefined
  place: Place
}

/** What the site needs to know of a body without the body itself. Counts are of words and characters of prose. */
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
  /** Unknown tags of other generators. */
  unread?: UnreadTag[] | undefined
}

/** An unknown tag of another generator, and how often an article has it. */
export interface UnreadTag {
  /** As messages show it: `{{< name >}}`. */
  shown: string
  /** Its name in the settings. */
  name: string
  /** Where it is first. */
  line: number
  column: number
  count: number
  hasInner: boolean
  /** It is known, but has no closing tag. */
  isUnclosed?: boolean | undefined
  /** The kind that a message suggests for it. */
  kind: ShortcodeKind
}

/** A parsed body. The tree still holds the addresses as written; a page resolves them from its model. */
export interface Body {
  tree: Root
  digest: Digest
}

/** What the index and the page plan need of a body. */
export interface BodySummary {
  digest: Digest
  /** Changes when the stored body does. */
  key: string
}

/** An attribute of a body that a page or a format may write otherwise. */
export interface BodyAttribute {
  attribute: string
  value: string | true
  /** Of a footnote: which call it leads back to. The value is the page's to say. */
  number?: string | undefined
}

/** A part of a body's HTML: written, or what a page puts there. Plain data. */
export type BodyPiece =
  | string
  | BodyAttribute
  /** The attributes of a picture, by their names in HTML. */
  | { picture: Record<string, string | true> }
  /** A player's link: who plays it (`youtube`, `bilibili`, or a file), what is on the link, where it leads. */
  | { video: string; attributes: Record<string, string | true>; href: string }
  /** An element that a format may write its own way; without children where it has no end tag. */
  | { element: string; attributes: Record<string, string | true>; children?: BodyPiece[] }
  /** A text of the interface. */
  | { message: 'article.footnotes' | `article.notice.${NoticeType}` }
