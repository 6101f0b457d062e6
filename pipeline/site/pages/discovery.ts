import { order } from '../../core/diagnostics.ts'
import { toAddress } from '../../core/files.ts'
import type { Config } from '../../core/settings/config.ts'
import type { Addresses } from '../addresses.ts'
import { alternates, chrome } from './chrome.ts'
import { hasSearch, type PlanContext, routes, searchFolder } from './context.ts'
import { facingAddresses, facingStories } from './facing-links.ts'
import { leadOf } from './front.ts'
import type { ArticlePage, ChooserPage, PageModel, SearchPage } from './models.ts'
import type { PreparedSite } from './prepared.ts'
import type { HeadersPage, RobotsPage, SitemapPage } from './program-models.ts'

/**
 * The protocol's limits are 50,000 addresses and 50 MB in one file. The tree of so many addresses would take as much memory as
 * all else; `letters` are those of addresses and tags, which are half of a file and more.
 */
const sitemapLimits = { entries: 20_000, letters: 20_000_000 }

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

/** The pages of the sitemap, of which `add` takes what each page says: a part is made as soon as it is full. */
export function createSitemap(
  { addresses: { url }, config: { defaultLocale } }: { addresses: Pick<Addresses, 'url'>; config: Pick<Config, 'defaultLocale'> },
  limits = sitemapLimits,
) {
  const base = { kind: 'sitemap' as const, locale: defaultLocale, source: 'the sitemap' }
  let entries: SitemapPage['entries'] = []
  let letters = 0
  const parts: string[] = []
  const part = (): SitemapPage => {
    const address = `/sitemap-${parts.length + 1}.xml`
    const page = { ...base, address, url: url(address), entries }
    parts.push(page.url)
    entries = []
    letters = 0
    return page
  }
  return {
    /** A part that is full by now. */
    add(entry: SitemapPage['entries'][number]): SitemapPage | undefined {
      const own = lettersOf(entry)
      const isFull = entries.length > 0 && (entries.length >= limits.entries || letters + own > limits.letters)
      const full = isFull ? part() : undefined
      entries.push(entry)
      letters += own
      return full
    },
    /** The rest, and the index of the parts. */
    rest(): SitemapPage[] {
      const address = '/sitemap.xml'
      if (parts.length === 0) return [{ ...base, address, url: url(address), entries }]
      return [part(), { ...base, address, url: url(address), entries: [], parts }]
    },
  }
}

function lettersOf({ url, alternates, images }: SitemapPage['entries'][number]): number {
  const all = [url, ...alternates.flatMap((link) => [link.tag, link.url]), ...images]
  return all.reduce((sum, { length }) => sum + length, 0)
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
