import { decodeAddress } from '../../core/decode-address.ts'
import { placeOfKeys } from '../../core/places.ts'
import type { Article, Entry } from '../article.ts'
import { folderAddress, splitAddress } from '../article-address.ts'
import { isExpired } from '../held.ts'
import type { Site } from '../site.ts'
import type { PlanContext } from './context.ts'
import type { RedirectPage, RedirectsPage } from './program-models.ts'

/** Where an address leads now. */
type Target = Pick<RedirectPage, 'to' | 'href' | 'moved' | 'ended'>

/** A page at every address that an article has had (`aliases`), and at that of one taken down that another has followed (`redirect`). */
export function movedPages(context: PlanContext): RedirectPage[] {
  const { site } = context
  const { href, url } = site.addresses
  const moved = publicArticles(site).flatMap((article) => {
    const target = { to: url(article.address), href: href(article.address), moved: pageOf(article) }
    return aliasesOf(article).map((alias) => redirectPage(site, article, alias, `${article.path} (its aliases)`, target))
  })
  const ended = [...site.byPath.values()].flatMap((article) => {
    const target = endOf(context, article)
    return target && isExpired(article, site.clock)
      ? addressesOf(article).map((address) => redirectPage(site, article, address, `${article.path} (its redirect)`, target))
      : []
  })
  return [...moved, ...ended]
}

/** The address of an article's own page: an introduction is a part of a list, which has no other formats. */
function pageOf({ address, introduces }: Article): string | undefined {
  return introduces ? undefined : address
}

function redirectPage({ addresses }: Site, { locale }: Article, address: string, source: string, target: Target): RedirectPage {
  return { kind: 'redirect', address, url: addresses.url(address), locale, source, ...target }
}

/** Where the readers of a story are led once it has expired. A path to nothing is reported at once, not on that day. */
function endOf(context: PlanContext, article: Article): Target | undefined {
  const { site, report } = context
  const { redirect } = article
  if (redirect === undefined) return undefined
  const place = placeOfKeys(article, 'redirect')
  // A translation that inherits it says nothing that its original does not say.
  const isOwn = article.places.includes(',redirect ')
  if (/^https?:/i.test(redirect)) return { to: new URL(redirect).href, href: new URL(redirect).href, ended: true }
  if (!redirect.endsWith('.md')) {
    if (isOwn && isExpired(article, site.clock)) context.pending.push({ address: redirect, written: redirect, place, report })
    return { to: site.addresses.url(redirect), href: site.addresses.href(redirect), ended: true }
  }
  const path = site.find(redirect)
  const story = site.byPath.get(path)?.story
  const entry = story === undefined ? undefined : nearest(site, story, article.locale)
  const isWrong = story === undefined ? !site.broken.has(path) : isExpired(article, site.clock) && !entry
  if (isWrong && isOwn)
    report.add(
      'link/missing',
      place,
      `"redirect" leads to ${JSON.stringify(redirect)}, ${story === undefined ? 'but there is no such article. Correct the path.' : 'which is not published. Publish it, name another, or delete this: then the address is gone (410).'}`,
    )
  if (!entry) return undefined
  const { to, href } = { to: site.addresses.url(entry.address), href: site.addresses.href(entry.address) }
  return entry.foreign ? { to, href, ended: true } : { to, href, moved: pageOf(entry.article) }
}

/** The story in this edition, else in one that has it. */
function nearest({ entryOf, locales }: Site, story: string, locale: string): Entry | undefined {
  return entryOf.get(locale)?.get(story) ?? locales.map((other) => entryOf.get(other)?.get(story)).find((entry) => entry !== undefined)
}

/** One list of all that has moved, and of what was taken down, for servers. None where there is nothing to list. */
export function redirectsPage({ site }: PlanContext, moved: RedirectPage[]): RedirectsPage[] {
  const { href, url } = site.addresses
  const led = new Set(moved.map(({ address }) => address))
  const gone = [...site.byPath.values()]
    .filter((article) => isExpired(article, site.clock))
    .flatMap(addressesOf)
    .filter((address) => !led.has(address))
  const rules = [
    ...moved.map((page) => ({ from: href(page.address), to: page.href, all: page.ended })),
    ...gone.map((address) => ({ from: href(address) })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1))
  if (rules.length === 0) return []
  const address = '/_redirects'
  return [{ kind: 'redirects', address, url: url(address), locale: site.config.defaultLocale, source: 'the list of redirects', rules }]
}

function publicArticles({ stories }: Site): Article[] {
  return [...stories.values()].flatMap((versions) => [...versions.values()])
}

/** Every address that an article has, or has had. */
export function addressesOf(article: Article): string[] {
  return [article.address, ...aliasesOf(article)]
}

const byAddress = new WeakMap<Site, Map<string, Article>>()

/** The article that an address from the site's root leads to, now or once. A site does not change: the table is made once. */
export function articleAt(site: Site, address: string): Article | undefined {
  const known =
    byAddress.get(site) ?? new Map([...site.byPath.values()].flatMap((article) => addressesOf(article).map((own) => [own, article])))
  byAddress.set(site, known)
  return known.get(address)
}

/** The addresses that an article has had, each once, however its aliases spell them. */
function aliasesOf(article: Article): string[] {
  const addresses = new Set(article.aliases.map((alias) => aliasAddress(alias, article)))
  addresses.delete(article.address)
  return [...addresses]
}

/**
 * `old-slug` is an address beside the article's own; `/en/world/old/` and `/2013/old.html` are whole ones. `/old`, `/old/`
 * and `/old/index.html` are one, and so are `/%E6%BD%AE/` and `/潮/`, in NFC or not: a server decodes what it is asked for.
 */
function aliasAddress(written: string, { address }: Article): string {
  const alias = decodeAddress(written)
  if (alias.startsWith('/')) return folderAddress(alias)
  const beside = `${splitAddress(address).folder}${alias.replace(/(?:\/(?:index\.html?)?)$/, '')}`
  return /\.html?$/.test(beside) ? beside : `${beside}/`
}
