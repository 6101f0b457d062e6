import { feedFormatsOf } from '../../core/feed-formats.ts'
import type { Entry } from '../article.ts'
import { breakingOn } from './breaking.ts'
import { entriesOf, hasSearch, type PlanContext, routes, sectionsOf } from './context.ts'
import { facingLists } from './facing-links.ts'
import { memoizeBySite } from './memoize.ts'
import type { Chrome } from './models.ts'
import type { HeadLink, PageLink, Switch } from './shared-models.ts'

interface ChromeOptions {
  /** Locale → address of the same page in that edition, for those that have it. */
  versions: Map<string, string>
  section?: string | undefined
  /** Whether this page is one of them, and says so to search engines. */
  alternates?: boolean
  canonical?: string | undefined
}

/** What is around a page: navigation, language switch, canonical and alternates. */
export function chrome(context: PlanContext, locale: string, address: string, source: string, options: ChromeOptions): Chrome {
  const { site } = context
  const { href, url } = site.addresses
  return {
    address,
    url: url(address),
    locale,
    source,
    head: [
      { rel: 'canonical', href: options.canonical ?? url(address) },
      ...(options.alternates === false ? [] : alternates(context, options.versions)),
    ],
    home: href(routes.home(locale)),
    archive: href(routes.archive(locale)),
    search: hasSearch(site, locale) ? href(routes.search(locale)) : undefined,
    feeds: feedFormatsOf(site.config).length > 0 ? href(routes.feeds(locale)) : undefined,
    sections: navigation(site, locale, options.section),
    standalonePages: standalonePages(site, locale),
    breaking: breakingOn(site, locale, address).map((entry) => pageLink(site, entry)),
    switches: site.locales.map((other) => toSwitch(context, other, locale, options)),
    facingLists: facingLists(site, locale),
  }
}

/** The edition's sections, the page's own marked: one list for all pages of a section. */
function navigation(site: PlanContext['site'], locale: string, section: string | undefined): Chrome['sections'] {
  return navigations(site, `${locale} ${section ?? ''}`, () =>
    sectionsOf(site, locale).map((key) => ({ key, href: site.addresses.href(routes.section(locale, key)), current: key === section })),
  )
}

const navigations = memoizeBySite<Chrome['sections']>()

/** What the foot of every page links to (`footer`). Their titles are part of the index (`aspects.ts`). */
function standalonePages(site: PlanContext['site'], locale: string): PageLink[] {
  return footers(site, locale, () => entriesOf(site, locale).flatMap((entry) => (entry.article.footer ? [pageLink(site, entry)] : [])))
}

const footers = memoizeBySite<PageLink[]>()

export function pageLink(site: PlanContext['site'], { article, address, foreign }: Entry): PageLink {
  const edition = foreign ? site.entries.get(article.locale)?.edition : undefined
  return { href: site.addresses.href(address), title: article.title, tag: edition?.tag, direction: edition?.direction }
}

/** hreflang links: only between pages that exist, each to all of them, itself included. */
export function alternates({ site }: PlanContext, versions: Map<string, string>): HeadLink[] {
  if (versions.size < 2) return []
  const links = [...versions].map(([locale, address]) => ({
    rel: 'alternate',
    hreflang: tagOf(site, locale),
    href: site.addresses.url(address),
  }))
  const fallback = versions.get(site.locales.find((locale) => versions.has(locale)) ?? '') ?? '/'
  // The page that offers the editions is the default of their front pages.
  const isHome = site.locales.some((locale) => fallback === routes.home(locale))
  return [...links, { rel: 'alternate', hreflang: 'x-default', href: site.addresses.url(isHome ? '/' : fallback) }]
}

export function tagOf(site: PlanContext['site'], locale: string): string {
  return site.entries.get(locale)?.edition.tag ?? locale
}

/** The switch leads to the same page where there is one, else to the section, else to the front page. */
function toSwitch({ site }: PlanContext, other: string, current: string, { versions, section }: ChromeOptions): Switch {
  const edition = site.entries.get(other)?.edition
  const hasSection = section !== undefined && sectionsOf(site, other).includes(section)
  const exact = versions.has(other)
  const address = versions.get(other) ?? (hasSection ? routes.section(other, section) : routes.home(other))
  return {
    tag: edition?.tag ?? other,
    direction: edition?.direction ?? 'ltr',
    name: edition?.name ?? other,
    href: site.addresses.href(address),
    current: other === current,
    exact,
    section: !exact && hasSection ? section : undefined,
  }
}
