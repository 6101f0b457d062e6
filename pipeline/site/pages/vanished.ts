import { type Report, startOf } from '../../core/diagnostics.ts'
import { toAddress, toPath } from '../../core/files.ts'
import { placeOfKeys } from '../../core/places.ts'
import type { Article } from '../article.ts'
import { lastStep, splitAddress } from '../article-address.ts'
import { showDate } from '../date-order.ts'
import { isExpired, termOf } from '../held.ts'
import type { Site } from '../site.ts'
import { addressesOf } from './moved.ts'

/** What was published before, and what of it is another format of an article. */
export interface PublishedBefore {
  /** Paths in the output folder. */
  paths: string[]
  isOtherFormat(path: string): boolean
}

/** Lists come and go with what they list; stories have addresses that others keep. */
const lists = /^[^/]+\/(?:[^/]+\/)?$|^[^/]+\/(?:tags|authors|archive)\/|\/page\/\d+\/$/

/** Addresses of stories among the files published `before` that are neither published `now` nor known to be taken down. */
export function vanished(site: Site, before: PublishedBefore, now: (path: string) => boolean): string[] {
  const expired = [...site.byPath.values()].filter((article) => isExpired(article, site.clock))
  const known = new Set([...expired.flatMap(addressesOf), ...site.config.gone])
  const editions = new Set([...site.locales, ...before.paths.flatMap((path) => /^([^/]+)\/404\.html$/.exec(path)?.[1] ?? [])])
  const pairs = new Set(site.locales.flatMap((one) => site.locales.map((other) => `${one}-${other}`)))
  const isStory = (path: string) => {
    if (!path.endsWith('.html') || /^(?:index|404)\.html$|\/404\.html$/.test(path) || before.isOtherFormat(path)) return false
    const [first = ''] = path.split('/')
    // What is side by side is there as long as both articles are, each of which has an address of its own.
    if (pairs.has(first)) return false
    return !editions.has(first) || !lists.test(toAddress(path).slice(1))
  }
  return before.paths
    .filter((path) => isStory(path) && !now(path))
    .map(toAddress)
    .filter((address) => !known.has(address))
    .sort()
}

/** Finds what an address that has vanished may have become: articles that have no address among `before`. */
export function createSuccessors(gone: readonly string[], site: Site, { paths }: PublishedBefore): (address: string) => Article[] {
  const known = new Set(paths)
  const all = [...site.stories.values()].flatMap((articles) => [...articles.values()])
  const fresh = all.filter((article) => !known.has(toPath(article.address)))
  const namesOf = (article: Article) => new Set([article.slug, lastStep(article.address), lastStep(article.story)])
  const pairs = fresh.flatMap((article) => [...namesOf(article)].map((name) => [name, article] as const))
  const named = Map.groupBy(pairs, ([name]) => name)
  const byEdition = Map.groupBy(fresh, ({ locale }) => locale)
  const bySection = Map.groupBy(fresh, ({ locale, section }) => `/${locale}/${section}`)
  const rivals = { edition: countBy(gone, editionOf), section: countBy(gone, sectionOf) }
  return (address) => {
    const edition = editionOf(address)
    const locale = site.locales.includes(edition) ? edition : undefined
    const alike = (named.get(lastStep(address)) ?? [])
      .map(([, article]) => article)
      .filter((article) => locale === undefined || article.locale === locale)
    if (alike.length === 1) return alike
    if (locale === undefined) {
      const ofDefault = alike.filter((article) => article.locale === site.config.defaultLocale)
      return ofDefault.length === 1 ? ofDefault : alike
    }
    const near = bySection.get(sectionOf(address)) ?? []
    const count = near.length > 0 ? rivals.section.get(sectionOf(address)) : rivals.edition.get(locale)
    // Two that have gone and one that is new: which of them it was, only an editor knows.
    return (count ?? 0) > 1 ? [] : near.length > 0 ? near : (byEdition.get(locale) ?? [])
  }
}

const editionOf = (address: string) => address.split('/')[1] ?? ''
const sectionOf = (address: string) => address.split('/', 3).join('/')

function countBy(values: readonly string[], keyOf: (value: string) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1)
  return counts
}

/** A story's address that was published leads somewhere still, or the site says that it is gone. */
export function checkVanished(site: Site, before: PublishedBefore, now: (path: string) => boolean, report: Report): void {
  const gone = vanished(site, before, now)
  if (gone.length === 0) return
  const successorsOf = createSuccessors(gone, site, before)
  const heldBack = articlesHeldBack(site)
  for (const address of gone) {
    const held = heldBack.get(address)
    if (held) {
      report.add('link/vanished', placeOfKeys(held, 'publishAt', 'date', 'draft'), heldMessage(address, held, site))
      continue
    }
    const [article, ...others] = successorsOf(address)
    if (article && others.length === 0) {
      const former = formerKey(address, article)
      const message = `the address of this article changed from ${address} to ${article.address}. Run "diglot redirects --done" to redirect the old one, or keep it with "${former.key}: ${former.value}".`
      report.add('link/vanished', placeOfKeys(article, 'slug', 'title'), message, undefined, {
        hint: { kind: 'moved', address, ...former },
      })
    } else
      report.add(
        'link/vanished',
        startOf('content'),
        `${address} was published and no longer exists. Restore the story, add the address to "aliases" in the front matter of the article that replaces it, or to "gone" in the settings.`,
      )
  }
}

/** Articles that are not public, by the addresses that they have or have had. */
function articlesHeldBack({ byPath, stories }: Site): Map<string, Article> {
  const held = [...byPath.values()].filter((article) => stories.get(article.story)?.get(article.locale) !== article)
  return new Map(held.flatMap((article) => addressesOf(article).map((address) => [address, article] as const)))
}

function heldMessage(address: string, article: Article, { clock, config }: Site): string {
  const { publishAt } = termOf(article)
  const isScheduled = publishAt !== undefined && !clock.isPast(publishAt)
  const why = isScheduled
    ? `is held back until ${showDate(publishAt, config.timeZone)} now. Correct the date of the story`
    : 'is held back now, as a draft or until every edition has the story. Publish it again'
  return `${address} was published, and ${why}, or add the address to "gone" in the settings.`
}

/** The line of front matter that gives an article its old address. */
function formerKey(before: string, { address, locale, section, slug }: Article): { key: 'slug' | 'section' | 'url'; value: string } {
  const [old, next] = [splitAddress(before), splitAddress(address)]
  if (old.folder === next.folder && next.name === slug && before.endsWith('/')) return { key: 'slug', value: old.name }
  const [, edition, folder = ''] = before.split('/')
  const isOtherSection = address === `/${locale}/${section}/${slug}/` && edition === locale && old.name === slug
  return isOtherSection ? { key: 'section', value: folder } : { key: 'url', value: before }
}
