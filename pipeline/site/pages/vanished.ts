import { type Report, startOf } from '../../core/diagnostics.ts'
import { toAddress, toPath } from '../../core/files.ts'
import { placeOfKeys } from '../../core/places.ts'
import type { Article } from '../article.ts'
import { lastStep, splitAddress } from '../article-address.ts'
import { isExpired } from '../held.ts'
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
  const down = new Set(expired.flatMap(addressesOf))
  const editions = new Set([...site.locales, ...before.paths.flatMap((path) => /^([^/]+)\/404\.html$/.exec(path)?.[1] ?? [])])
  const isStory = (path: string) => {
    if (!path.endsWith('.html') || /^(?:index|404)\.html$|\/404\.html$/.test(path) || before.isOtherFormat(path)) return false
    return !editions.has(path.split('/')[0] ?? '') || !lists.test(toAddress(path).slice(1))
  }
  return before.paths
    .filter((path) => isStory(path) && !now(path))
    .map(toAddress)
    .filter((address) => !down.has(address) && !site.config.gone.includes(address))
    .sort()
}

/** Articles that have no address among `before`, where a vanished one was: of its name, else in its section, else in its edition. */
export function successors(address: string, gone: string[], site: Site, { paths }: PublishedBefore): Article[] {
  const [, first = '', section = ''] = address.split('/')
  const locale = site.locales.includes(first) ? first : undefined
  const known = new Set(paths)
  const own = [...site.stories.values()]
    .flatMap((articles) => [...articles.values()])
    .filter((article) => (locale === undefined || article.locale === locale) && !known.has(toPath(article.address)))
  const { name } = splitAddress(address)
  const alike = own.filter((article) => [article.slug, lastStep(article.address), lastStep(article.story)].includes(name))
  const ofDefault = alike.filter((article) => article.locale === site.config.defaultLocale)
  if (alike.length === 1 || (locale === undefined && ofDefault.length === 1)) return alike.length === 1 ? alike : ofDefault
  if (locale === undefined) return alike
  const near = own.filter((article) => article.section === section)
  const rivals = gone.filter((other) => other.startsWith(`/${locale}/${near.length > 0 ? `${section}/` : ''}`))
  // Two that have gone and one that is new: which of them it was, only an editor knows.
  return rivals.length > 1 ? [] : near.length > 0 ? near : own
}

/** A story's address that was published leads somewhere still, or the site says that it is gone. */
export function checkVanished(site: Site, before: PublishedBefore, now: (path: string) => boolean, report: Report): void {
  const gone = vanished(site, before, now)
  for (const address of gone) {
    const [article, ...others] = successors(address, gone, site, before)
    if (article && others.length === 0) {
      const keep = keyToKeep(address, article)
      const message = `the address of this article changed from ${address} to ${article.address}. Run "diglot redirects --done" to redirect the old one, or keep it with "${keep.key}: ${keep.value}".`
      report.add('link/vanished', placeOfKeys(article, 'slug', 'title'), message, undefined, { hint: { kind: 'moved', address, ...keep } })
    } else
      report.add(
        'link/vanished',
        startOf('content'),
        `${address} was published and no longer exists. Restore the story, add the address to "aliases" in the front matter of the article that replaces it, or to "gone" in the settings.`,
      )
  }
}

/** The line of front matter that gives an article its old address. */
function keyToKeep(before: string, { address, locale, section, slug }: Article): { key: 'slug' | 'section' | 'url'; value: string } {
  const [old, next] = [splitAddress(before), splitAddress(address)]
  if (old.folder === next.folder && next.name === slug && before.endsWith('/')) return { key: 'slug', value: old.name }
  const [, edition, folder = ''] = before.split('/')
  const isOtherSection = address === `/${locale}/${section}/${slug}/` && edition === locale && old.name === slug
  return isOtherSection ? { key: 'section', value: folder } : { key: 'url', value: before }
}
