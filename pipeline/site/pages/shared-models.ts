import type { FeedOf } from '../../core/feed-formats.ts'

export interface Base {
  /** The address of the page below the site's root: `/en/world/`, `/en/404.html`. */
  address: string
  url: string
  locale: string
  /** What the page was made from, for messages: files, or words such as "the tag “tea”". */
  source: string
}

/** A picture for programs that show a page without its style sheet: feeds, Open Graph. */
export interface SharedImage {
  url: string
  width?: number | undefined
  height?: number | undefined
  type?: string | undefined
  bytes?: number | undefined
}

/** A picture as a page shows it; width and height in pixels, of the file at `href`. */
export interface ModelPicture {
  href: string
  width?: number | undefined
  height?: number | undefined
  /** Other sizes and forms, the best form first; the last is that of `href`. */
  sources?: { type: string; srcset: string }[] | undefined
  /** Three hexadecimal digits: its ground until it has come. */
  colour?: string | undefined
}

export interface ModelImage extends ModelPicture, SharedImage {
  /** In the one size of Open Graph and feeds. */
  social?: SharedImage | undefined
  alt: string
  credit?: string | undefined
  caption?: string | undefined
}

/** A recording of an article. `url`: absolute. `bytes`: of the site's own files. `duration`: whole seconds. */
export interface ModelAudio {
  href: string
  url: string
  type: string
  bytes?: number | undefined
  title?: string | undefined
  duration?: number | undefined
}

/** What a page needs to print an article's body: which, and what the addresses in it lead to. */
export interface ArticleBody {
  /** The article's id, by which the body is found. */
  id: string
  /** Address as written → `href`. */
  links: Record<string, string>
  /** Picture as written → the published one. */
  pictures: Record<string, ModelPicture>
  /** What is put before its ids, and links to them, on a page with another body. */
  idPrefix?: string | undefined
}

/** Where a story was first published, and in which language. */
export interface Original {
  url: string
  tag: string
}

/** A link for the head of a page: `<link rel="…">`. Formats declare theirs, and views print what they are given. */
export interface HeadLink {
  rel: string
  href: string
  hreflang?: string | undefined
  type?: string | undefined
  title?: string | undefined
}

/** One edition in the language switch. */
export interface Switch {
  tag: string
  direction: 'ltr' | 'rtl'
  name: string
  href: string
  current: boolean
  /** Leads to the same story in the other edition, not just to its section or front page. */
  exact: boolean
  /** The key of the section that it leads to instead of the story; absent: to the front page. */
  section?: string | undefined
}

export interface Named {
  key: string
  href: string
}

/** A link to a page, in its own language where that is not the edition's. */
export interface PageLink {
  href: string
  title: string
  tag?: string | undefined
  direction?: 'ltr' | 'rtl' | undefined
}

/** A link to what is published in two languages side by side. */
export interface FacingLink {
  href: string
  languages: { tag: string; direction: 'ltr' | 'rtl'; name: string }[]
}

/** Two texts that are put into rows, each of an edition. */
export interface FacingTexts {
  articles: [first: FacingText, second: FacingText]
  /** The one that lacks what has changed in the other since, and what it was made from. */
  outdated?: { index: 0 | 1; basis: string } | undefined
}

interface FacingText {
  locale: string
  body: ArticleBody
}

/** The feed of what a page is of. */
export interface OwnFeed {
  of: FeedOf
  /** The address of the list that it is of. */
  list: string
}

/** A story in a list. */
export interface Card {
  href: string
  title: string
  summary: string
  date?: string | undefined
  section?: Named | undefined
  image?: ModelImage | undefined
  /** Where the story is in another language than the page's. */
  tag?: string | undefined
  direction?: 'ltr' | 'rtl' | undefined
}

/** What is said of a tag or an author on the first page of the list (`content/tags/`, `content/authors/`). */
export interface Introduction {
  /** The file of the article, for messages. */
  path: string
  /** The heading of the page; of an author, the name. */
  title: string
  summary: string
  image?: ModelImage | undefined
  links: { text: string; url: string }[]
  updated?: string | undefined
  stale?: Original | undefined
  converted?: Original | undefined
  body: ArticleBody
}

/** A year (`2026`) or a month (`2026-11`) of the archive, and how many stories it has. */
export interface Period extends Named {
  total: number
  /** The months of a year that have stories, from January on. */
  parts?: Period[] | undefined
}
