import { order } from '../../core/diagnostics.ts'
import { toAddress } from '../../core/files.ts'
import { alternates, chrome } from './chrome.ts'
import { hasSearch, type PlanContext, routes, searchFolder } from './context.ts'
import { facingAddresses, facingStories } from './facing-links.ts'
import { leadOf } from './front.ts'
import type { ArticlePage, ChooserPage, PageModel, SearchPage } from './models.ts'
import type { PreparedSite } from './prepared.ts'
import type { HeadersPage, RobotsPage, SitemapPage } from './program-models.ts'

/** The protocol's limit is 50,000 addresses in one file; the tree of so many would take as much memory as all else. */
const sitemapSize = 20_000

const listed = ['article', 'front', 'list', 'feeds', 'facing', 'facingList'] as const

function isListed(page: PageModel): page is Extract<PageModel, { kind: (typeof listed)[number] }> {
  return listed.some((kind) => kind === page.kind)
}

/** What the sitemap says of a page that a search engine should know, which is one whose canonical address is its own. */
export function sitemapEntry(page: PageModel): SitemapPage['entries'][number] | undefined {
  if (!isListed(page)) return undefined
  if (page.head.find(({ rel }) => rel === 'canonical')?.href !== page.url) return undefined
  const links = page.head.flatMap(({ rel, hreflang, href }) => (rel === 'alternate' && hreflang ? [{ tag: hreflang, url: href }] : []))
  const isArticle = page.kind === 'article'
  return { url: page.url, updated: isArticle ? page.updated : undefined, alternates: links, images: isArticle ? imagesOf(page) : [] }
}

/** Absolute addresses of the pictures that an article shows. */
function imagesOf({ image, body, url }: ArticlePage): string[] {
  const pictures = [image?.href, ...Object.values(body.pictures).map(({ href }) => href)]
  return [...new Set(pictures.flatMap((href) => (href === undefined ? [] : [new URL(href, url).href])))]
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

export function robotsPage({ site, publicFiles }: PlanContext): RobotsPage {
  const { url } = site.addresses
  const { formats } = site.config
  return {
    kind: 'robots',
    address: '/robots.txt',
    url: url('/robots.txt'),
    locale: site.config.defaultLocale,
    source: 'the rules for robots',
    sitemaps: [...(formats.sitemap ? ['/sitemap.xml'] : []), ...(formats.newsSitemap ? site.locales.map(routes.newsSitemap) : [])].map(url),
    own: publicFiles.robots,
  }
}

/** The files of headers: hosts know them by their names. One that begins with a dot is not served by accident. */
export function headersPages(context: PlanContext, { editions, introductions }: PreparedSite): HeadersPage[] {
  const { config, addresses } = context.site
  const stories = [...editions.values()].flat()
  const fetched = [...stories, ...[...introductions.values()].flat()].flatMap(({ image, body }) => [
    image?.href,
    ...Object.values(body.pictures).map(({ href }) => href),
  ])
  const frames = [...new Set([...context.bodies.values()].flatMap(({ digest }) => digest.frames))].sort(order)
  const pairs = config.bilingual.filter((pair) => facingStories(context.site, pair).size > 0)
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
    pairs: pairs.length > 0 ? pairs.map((pair) => pair.join('-')) : undefined,
    articles: addressForms([...stories.map(({ entry }) => entry.address), ...pairs.flatMap((pair) => facingAddresses(context.site, pair))]),
    own: [...context.publicFiles.files.keys()]
      .filter((path) => path.endsWith('.html'))
      .map(toAddress)
      .sort(order),
    pictures: originsOf(fetched),
    recordings: originsOf(stories.map(({ audio }) => audio?.href)),
    frames,
    comments: config.comments?.server,
    offline: config.offline === true,
    newsletter: config.formats.newsletter !== undefined,
    wechat: config.formats.wechat,
    math: config.markdown.math,
  }))
}

/** Origins of other sites that files are fetched from. */
function originsOf(hrefs: (string | undefined)[]): string[] {
  const origins = hrefs.flatMap((href) => (href !== undefined && /^https?:/i.test(href) ? [new URL(href).origin] : []))
  return [...new Set(origins)].sort(order)
}

/** Of articles whose addresses have one form, that form; else all addresses. */
function addressForms(addresses: string[]): string[] {
  const forms = new Set(addresses.map((address) => address.replace(/[^/]+?(?=\/|\.html$|$)/g, ':step')))
  return forms.size > 1 ? [...addresses].sort(order) : forms.size === 1 ? [...forms] : ['/:step/:step/:step/']
}

export function chooserPage(context: PlanContext, { editions }: PreparedSite): ChooserPage {
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
        lead: leadOf(context, locale, editions.get(locale) ?? [])?.card,
      }
    }),
  }
}
