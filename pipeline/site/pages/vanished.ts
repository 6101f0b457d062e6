import { type Report, startOf } from '../../core/diagnostics.ts'
import { placeOfKeys } from '../../core/places.ts'
import type { Article } from '../article.ts'
import { isExpired } from '../held.ts'
import type { Site } from '../site.ts'
import { addressesOf } from './moved.ts'

/** Lists come and go with what they list; stories have addresses that others keep. */
const story = /^[^/]+\/(?!tags\/|authors\/|archive\/)[^/]+\/(?!page\/)[^/]+\/index\.html$/

/** Addresses of stories among the files published `before` that are neither published `now` nor known to be taken down. */
export function vanished(site: Site, before: string[], now: (path: string) => boolean): string[] {
  const expired = [...site.byPath.values()].filter((article) => isExpired(article, site.clock))
  const down = new Set(expired.flatMap(addressesOf))
  return before
    .filter((path) => story.test(path) && !now(path))
    .map((path) => `/${path.slice(0, -'index.html'.length)}`)
    .filter((address) => !down.has(address) && !site.config.gone.includes(address))
    .sort()
}

/** Articles that have no address among `before`, where a vanished one was: in its section, else in its edition. */
export function successors(address: string, gone: string[], { stories }: Site, before: string[]): Article[] {
  const [, locale = '', section = ''] = address.split('/')
  const own = [...stories.values()].flatMap((articles) => {
    const article = articles.get(locale)
    return article && !before.includes(`${article.address.slice(1)}index.html`) ? [article] : []
  })
  const near = own.filter((article) => article.section === section)
  const rivals = gone.filter((other) => other.startsWith(`/${locale}/${near.length > 0 ? `${section}/` : ''}`))
  // Two that have gone and one that is new: which of them it was, only an editor knows.
  return rivals.length > 1 ? [] : near.length > 0 ? near : own
}

/** A story's address that was published leads somewhere still, or the site says that it is gone. */
export function checkVanished(site: Site, before: string[], now: (path: string) => boolean, report: Report): void {
  const gone = vanished(site, before, now)
  for (const address of gone) {
    const [article, ...others] = successors(address, gone, site, before)
    if (article && others.length === 0) report.add('link/vanished', placeOfKeys(article, 'slug', 'title'), movedMessage(address, article))
    else
      report.add(
        'link/vanished',
        startOf('content'),
        `${address} was published and no longer exists. Restore the story, add the address to "aliases" in the front matter of the article that replaces it, or to "gone" in the settings.`,
      )
  }
}

/** The address is made of edition, section and slug: what keeps it is one line. */
function movedMessage(address: string, { address: next, section }: Article): string {
  const [, , before = '', slug = ''] = address.split('/')
  const keep = section === before ? `slug: ${slug}` : `section: ${before}`
  return `the address of this article changed from ${address} to ${next}. Run "diglot redirects --done" to redirect the old one, or keep it with "${keep}".`
}
