import type { BodySummary } from '../../core/body.ts'
import type { Place, Report } from '../../core/diagnostics.ts'
import { feedFormats } from '../../core/feed-formats.ts'
import type { Picture, PictureSet, PublicFiles } from '../../core/media.ts'
import type { Entry } from '../article.ts'
import type { Site } from '../site.ts'
import type { Slugger } from '../slug.ts'
import { listAddress } from '../story-kind.ts'
import { memoizeBySite } from './memoize.ts'

/** What the planning of pages may ask. */
export interface PlanContext {
  site: Site
  /** Article id → what is known of its body. */
  bodies: Map<string, BodySummary>
  /** Ids of translations whose original has changed since, where readers are to see a notice. */
  stale: Set<string>
  /** Blocks that are reported as untranslated, each from its beginning to its end: their words are no leak as well. */
  untranslated: [from: Place, to: Place][]
  slugger: Slugger
  report: Report
  /** The report of what is found in an article, by its address in an edition. */
  reportOf(address: string): Report
  /** The path of a picture's file → what was made of it. */
  pictures: Map<string, PictureSet>
  /** The address of a story → the picture drawn from its headline. */
  headlineCards: Map<string, Picture>
  publicFiles: PublicFiles
  /** Assets that some page uses: only these are published. */
  used: Set<string>
  /** Links to check once every address is known. */
  pending: PendingLink[]
  /** Where a name is, or should be, in an edition's `site.json`. */
  wordPlace(locale: string, key: string[]): Place
}

export interface PendingLink {
  address: string
  written: string
  place: Place
  /** Where to report it. */
  report: Report
  /** The part that names a place in the page, with its `#`. */
  hash?: string | undefined
  /** It names a place in its own page that is not there. */
  nowhere?: true | undefined
  /** The kind of page whose view, one of the site's own, has put it there. */
  view?: string | undefined
}

/** Addresses of the pages that are not stories: the one place that knows their form. */
export const routes = {
  home: (locale: string) => `/${locale}/`,
  section: (locale: string, section: string) => `/${locale}/${section}/`,
  tag: (locale: string, slug: string) => listAddress('tag', locale, slug),
  author: (locale: string, slug: string) => listAddress('author', locale, slug),
  archive: (locale: string) => `/${locale}/archive/`,
  /** A year (`2026`) or a month (`2026-11`) of the archive. */
  period: (locale: string, key: string) => `/${locale}/archive/${key.replace('-', '/')}/`,
  search: (locale: string) => `/${locale}/search/`,
  feeds: (locale: string) => `/${locale}/feeds/`,
  page: (list: string, page: number) => (page === 1 ? list : `${list}page/${page}/`),
  /** Of two editions side by side, and of a story there: `/en-zh/world/tides/` beside `/en/world/tides/`. */
  facingList: (first: string, second: string) => `/${first}-${second}/`,
  facing: (first: string, second: string, address: string) =>
    `/${first}-${second}${address.startsWith(`/${first}/`) ? address.slice(first.length + 1) : address}`,
  /** The feed of a list, by the list's address, in the first of its formats. */
  feed: (list: string) => `${list}${feedFormats[0].file}`,
  /** Of one edition, or of two side by side. */
  book: (locales: readonly string[], name: string) => `/${locales.join('-')}/${name}.epub`,
  newsSitemap: (locale: string) => `/${locale}/news-sitemap.xml`,
  newsletter: (locale: string) => `/${locale}/newsletter.html`,
  offline: (locale: string) => `/${locale}/offline/`,
  manifest: (locale: string) => `/${locale}/manifest.json`,
  notFound: (locale: string) => `/${locale}/404.html`,
}

/** Where the search's own files are: their names do not all change with what they hold. */
export const searchFolder = '/search-index/'

export function entriesOf(site: Site, locale: string): Entry[] {
  return site.editions.get(locale) ?? []
}

/** Without a story in its language, an edition has no index: the search would look into another edition's. */
export function hasSearch(site: Site, locale: string): boolean {
  return site.config.search && entriesOf(site, locale).length > 0
}

/** Sections in the order of the edition's `site.json`; one that it does not label comes last. */
export function sectionsOf(site: Site, locale: string): string[] {
  return sections(site, locale, () => findSections(site, locale))
}

const sections = memoizeBySite<string[]>()

function findSections(site: Site, locale: string): string[] {
  const labels = site.entries.get(locale)?.words.site
  const labelled = labels !== null && typeof labels === 'object' && 'sections' in labels ? Object.keys(Object(labels.sections)) : []
  const used = new Set(entriesOf(site, locale).flatMap(({ article }) => article.section ?? []))
  return [...labelled.filter((section) => used.has(section)), ...[...used].filter((section) => !labelled.includes(section)).sort()]
}
