import { order } from '../../core/diagnostics.ts'
import { toAddress } from '../../core/files.ts'
import { type Dated, feedItem, isDated, type Prepared } from './article.ts'
import { alternates, chrome, tagOf } from './chrome.ts'
import { feedsOf, hasSearch, type PlanContext, routes, searchFolder } from './context.ts'
import type { PreparedEditions } from './lists.ts'
import type { ChooserPage, FeedsPage, PageModel, SearchPage } from './models.ts'
import type { PlannedPage } from './planned.ts'
import type { FeedItem, FeedPage, HeadersPage, RobotsPage, SitemapPage } from './program-models.ts'

/** The protocol's limit is 50,000 addresses in one file; the tree of so many would take as much memory as all else. */
const sitemapSize = 20_000

/** The feeds of an edition: all stories, and each section's. A story stands in two of them as one item. */
export function feedPages(context: PlanContext, locale: string, editions: PreparedEditions): PlannedPage<FeedPage>[] {
  const known = new Map<Prepared, FeedItem>()
  const itemOf = (story: Dated) => {
    const item = known.get(story) ?? feedItem(context, locale, story)
    known.set(story, item)
    return item
  }
  return feedsOf(context.site, locale).map((section) => ({
    address: routes.feed(locale, section),
    model: () => feedPage(context, locale, section, editions, itemOf),
  }))
}

function feedPage(
  context: PlanContext,
  locale: string,
  section: string | undefined,
  editions: PreparedEditions,
  itemOf: (story: Dated) => FeedItem,
): FeedPage {
  const { site } = context
  const { url } = site.addresses
  const items = (editions.get(locale) ?? [])
    .filter(isDated)
    .filter(({ entry }) => section === undefined || entry.article.section === section)
    .slice(0, site.config.feedSize)
    .map(itemOf)
  const others = site.locales.filter((other) => other !== locale && feedsOf(site, other).includes(section))
  const address = routes.feed(locale, section)
  return {
    kind: 'feed',
    address,
    url: url(address),
    locale,
    source: `the feed of the edition "${locale}"`,
    section,
    pageUrl: url(section === undefined ? routes.home(locale) : routes.section(locale, section)),
    alternates: others.map((other) => ({ tag: tagOf(site, other), url: url(routes.feed(other, section)) })),
    updated:
      items
        .flatMap(({ published, updated }) => [published, updated])
        .sort(order)
        .at(-1) ?? '',
    items,
  }
}

/** What the sitemap says of a page that a search engine should know, which is one whose canonical address is its own. */
export function sitemapEntry(page: PageModel): SitemapPage['entries'][number] | undefined {
  if (page.kind !== 'article' && page.kind !== 'front' && page.kind !== 'list' && page.kind !== 'feeds') return undefined
  if (page.head.find(({ rel }) => rel === 'canonical')?.href !== page.url) return undefined
  const links = page.head.flatMap(({ rel, hreflang, href }) => (rel === 'alternate' && hreflang ? [{ tag: hreflang, url: href }] : []))
  return { url: page.url, updated: page.kind === 'article' ? page.updated : undefined, alternates: links }
}

export function sitemapPages(context: PlanContext, entries: SitemapPage['entries']): SitemapPage[] {
  const { url } = context.site.addresses
  const base = { kind: 'sitemap' as const, locale: context.site.config.defaultLocale, source: 'the sitemap' }
  const count = Math.ceil(entries.length / sitemapSize)
  if (count <= 1) return [{ ...base, address: '/sitemap.xml', url: url('/sitemap.xml'), entries }]
  const parts = Array.from({ length: count }, (_, index) => {
    const address = `/sitemap-${index + 1}.xml`
    return { ...base, address, url: url(address), entries: entries.slice(index * sitemapSize, (index + 1) * sitemapSize) }
  })
  return [{ ...base, address: '/sitemap.xml', url: url('/sitemap.xml'), entries: [], parts: parts.map((part) => part.url) }, ...parts]
}

/** Where readers search an edition. */
export function searchPage(context: PlanContext, locale: string): SearchPage {
  const { site } = context
  const around = chrome(context, locale, routes.search(locale), `the search page of the edition "${locale}"`, {
    versions: new Map(site.locales.filter((other) => hasSearch(site, other)).map((other) => [other, routes.search(other)])),
  })
  return { kind: 'search', ...around, index: site.addresses.href(searchFolder) }
}

/** What readers are told of an edition's feeds. */
export function feedsPage(context: PlanContext, locale: string): FeedsPage {
  const { site } = context
  const around = chrome(context, locale, routes.feeds(locale), `the page about feeds of the edition "${locale}"`, {
    versions: new Map(site.locales.map((other) => [other, routes.feeds(other)])),
  })
  const list = feedsOf(site, locale).map((section) => ({
    section,
    url: site.addresses.url(routes.feed(locale, section)),
  }))
  return { kind: 'feeds', ...around, list }
}

export function robotsPage({ site, publicFiles }: PlanContext): RobotsPage {
  const { url } = site.addresses
  return {
    kind: 'robots',
    address: '/robots.txt',
    url: url('/robots.txt'),
    locale: site.config.defaultLocale,
    source: 'the rules for robots',
    sitemap: site.config.formats.sitemap ? url('/sitemap.xml') : undefined,
    own: publicFiles.robots,
  }
}

/** The files of headers: hosts know them by their names. One that begins with a dot is not served by accident. */
export function headersPages(context: PlanContext, editions: PreparedEditions): HeadersPage[] {
  const { config, addresses } = context.site
  const stories = [...editions.values()].flat()
  const fetched = stories.flatMap(({ image, body }) => [image?.href, ...Object.values(body.pictures).map(({ href }) => href)])
  const origins = fetched.flatMap((href) => (href !== undefined && /^https?:/i.test(href) ? [new URL(href).origin] : []))
  const frames = [...new Set([...context.bodies.values()].flatMap(({ digest }) => digest.frames))].sort(order)
  const names = [
    ['/_headers', 'list'],
    ['/.nginx.conf', 'nginx'],
  ] as const
  return names.map(([address, syntax]) => ({
    kind: 'headers',
    address,
    url: addresses.url(address),
    locale: config.defaultLocale,
    source: `the headers for servers (${address})`,
    syntax,
    editions: context.site.locales,
    articles: addressForms(stories.map(({ entry }) => entry.address)),
    own: [...context.publicFiles.files.keys()]
      .filter((path) => path.endsWith('.html'))
      .map(toAddress)
      .sort(order),
    pictures: [...new Set(origins)].sort(order),
    frames,
    comments: config.comments?.server,
    math: config.markdown.math,
  }))
}

/** Of articles whose addresses have one form, that form; else all addresses. */
function addressForms(addresses: string[]): string[] {
  const forms = new Set(addresses.map((address) => address.replace(/[^/]+?(?=\/|\.html$|$)/g, ':step')))
  return forms.size > 1 ? [...addresses].sort(order) : forms.size === 1 ? [...forms] : ['/:step/:step/:step/']
}

export function chooserPage(context: PlanContext): ChooserPage {
  const { site } = context
  const { href, url } = site.addresses
  const homes = new Map(site.locales.map((locale) => [locale, routes.home(locale)]))
  return {
    kind: 'chooser',
    address: '/',
    url: url('/'),
    locale: site.config.defaultLocale,
    source: 'the root page',
    head: [{ rel: 'canonical', href: url('/') }, ...alternates(context, homes)],
    editions: site.locales.map((locale) => {
      const edition = site.entries.get(locale)?.edition
      return {
        locale,
        tag: edition?.tag ?? locale,
        direction: edition?.direction ?? 'ltr',
        name: edition?.name ?? locale,
        href: href(routes.home(locale)),
      }
    }),
  }
}
