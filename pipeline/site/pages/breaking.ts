import type { Entry } from '../article.ts'
import { frontPlaceOf } from '../front-place.ts'
import type { Site } from '../site.ts'
import { entriesOf, routes } from './context.ts'
import { memoizeBySite } from './memoize.ts'

/** A story of the banner, by its id, and whether all pages have the banner. */
interface Banner {
  story: string
  isOnAll: boolean
}

/** The breaking news of an edition that is in the banner of a page: on the front page all of it, on a story's own page never itself. */
export function breakingOn(site: Site, locale: string, address: string): Entry[] {
  const isFront = address === routes.home(locale)
  return bannersOf(site, locale).flatMap(({ story, isOnAll }) => {
    const entry = isFront || isOnAll ? site.entryOf.get(locale)?.get(story) : undefined
    return !entry || entry.address === address ? [] : [entry]
  })
}

function bannersOf(site: Site, locale: string): Banner[] {
  return banners(site, locale, () => findBanners(site, locale))
}

const banners = memoizeBySite<Banner[]>()

function findBanners(site: Site, locale: string): Banner[] {
  return entriesOf(site, locale).flatMap(({ article }) => {
    const place = frontPlaceOf(article, site.clock)
    return place?.place === 'breaking' ? [{ story: article.story, isOnAll: place.pages === 'all' }] : []
  })
}
