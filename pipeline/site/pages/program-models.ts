import type { FeedOf } from '../../core/feed-formats.ts'
import type { ArticleBody, Base, ModelAudio, ModelImage, Original, PageLink, SharedImage } from './shared-models.ts'

// Models of what no reader opens: for feed readers, mailing services, search engines and servers.

export type ProgramPage = FeedPage | NewsletterPage | SitemapPage | ManifestPage | WorkerPage | RobotsPage | HeadersPage | RedirectsPage

/** A story in one language, as feeds have it. */
export interface FeedVersion {
  /** The edition that it was written for. */
  locale: string
  title: string
  summary: string
  authors: string[]
  section?: string | undefined
  tags: string[]
  published: string
  updated: string
  image?: ModelImage | undefined
  audio?: ModelAudio | undefined
  body: ArticleBody
  tag?: string | undefined
  stale?: Original | undefined
  converted?: Original | undefined
  corrections: { date: string; text: string }[]
}

export interface FeedItem extends FeedVersion {
  url: string
  guid: string
  alternates: { tag: string; url: string }[]
  /** The same story in another language, where a feed has two side by side. */
  beside?: FeedVersion | undefined
}

export interface FeedPage extends Base {
  kind: 'feed'
  /** Absent for all stories of an edition. */
  of?: FeedOf | undefined
  /** The page that the feed is of. */
  pageUrl: string
  alternates: { tag: string; url: string }[]
  /** ISO 8601 instant of the newest change to anything in it. */
  updated: string
  /** The WebSub hub that notifies subscribers of new items. */
  hub?: string | undefined
  items: FeedItem[]
}

/** A story in a newsletter. */
export interface LetterStory {
  /** The id of the article. */
  id: string
  /** As pages link to it; `url` is absolute. */
  href: string
  url: string
  title: string
  summary: string
  /** ISO 8601. */
  published: string
  section: string
  authors: string[]
  publication?: string | undefined
  /** Of a story in another language than the edition's. */
  tag?: string | undefined
  direction?: 'ltr' | 'rtl' | undefined
}

/** What happened in the last days, to be sent to readers as a letter. All addresses but `href` are absolute. */
export interface NewsletterPage extends Base {
  kind: 'newsletter'
  /** The days (`2026-11-22`) that it begins and ends on. */
  from: string
  to: string
  lead?: (LetterStory & { image?: (SharedImage & { alt: string }) | undefined }) | undefined
  /** All others, newest first. */
  stories: LetterStory[]
  /** How many stories there are, the lead and those that are not in `stories` included. */
  total: number
  /** The keys of the sections, in the order of the edition. */
  sections: string[]
  /** The newest first. */
  corrections: { date: string; text: string; story: PageLink & { url: string } }[]
  home: string
  archive: string
  /** The pages that the foot links to, such as the imprint. */
  standalonePages: PageLink[]
  /** An address, or the tag that a mailing service replaces. */
  unsubscribe: string
}

/** The web app manifest of an edition. */
export interface ManifestPage extends Base {
  kind: 'manifest'
  /** The front page, as a page links to it. */
  start: string
}

/** The service worker of all editions. */
export interface WorkerPage extends Base {
  kind: 'worker'
  isRemoved: boolean
  /** A hash of what its pages say. */
  version: string
  /** Of each edition the front page, and the page for readers without a network. */
  editions: { home: string; page: string }[]
}

export interface SitemapPage extends Base {
  kind: 'sitemap'
  entries: { url: string; updated?: string | undefined; alternates: { tag: string; url: string }[]; images: string[] }[]
  /** Parts of a sitemap too large for one file. */
  parts?: string[] | undefined
}

export interface RobotsPage extends Base {
  kind: 'robots'
  sitemaps: string[]
  /** The site's own lines. */
  own?: string | undefined
}

/** What servers are to send along with the pages. */
export interface HeadersPage extends Base {
  kind: 'headers'
  /** For hosts that read a list of addresses and headers, or for nginx. */
  syntax: 'list' | 'nginx'
  /** The first part of the addresses of each edition. */
  editions: string[]
  /** The same of two editions side by side, where there are any. */
  pairs?: string[] | undefined
  /** Addresses of articles; where all have one form, that alone (`/:step/:step/:step/`). */
  articles: string[]
  /** Addresses of the site's own pages in `public/`, which have scripts and styles of their own. */
  own: string[]
  /** Origins of pictures that articles fetch from elsewhere. */
  pictures: string[]
  /** The same of recordings, once a reader plays one. */
  recordings: string[]
  /** Origins of players that a video loads once a reader has pressed play. */
  frames: string[]
  /** The address of the comments' server, where there is one. */
  comments?: string | undefined
  /** Whether there is a service worker. */
  offline: boolean
  /** Which formats have pages with styles in attributes, besides formulas. */
  newsletter: boolean
  wechat: boolean
  /** Whether articles have formulas, which bring styles in attributes. */
  math: boolean
}

/**
 * A rule for servers: `from` an address (and what is below it) `to` another; without that, it is gone (410).
 * `all`: whatever is below goes to that one address.
 */
export interface RedirectsPage extends Base {
  kind: 'redirects'
  rules: { from: string; to?: string | undefined; all?: boolean | undefined }[]
}

export interface RedirectPage extends Base {
  kind: 'redirect'
  to: string
  href: string
  /** The address that it leads to, where an article is there: what formats have of the one is then what they have of the other. */
  moved?: string | undefined
  /** An article stood here that has been taken down: its other formats lead to the same address. */
  ended?: true | undefined
}
