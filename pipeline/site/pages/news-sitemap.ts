import { isDated, type Prepared } from './article.ts'
import { type PlanContext, routes } from './context.ts'
import type { NewsSitemapPage } from './models.ts'
import { recentBy } from './recent.ts'

/** Search engines take the stories of the last two days, and at most 1,000 of them (Google: "Create a news sitemap"). */
const [days, limit] = [2, 1000]

/** The newest stories of an edition, for search engines that have news. */
export function newsSitemapPage({ site }: PlanContext, locale: string, stories: Prepared[]): NewsSitemapPage {
  const { url } = site.addresses
  const address = routes.newsSitemap(locale)
  const isRecent = recentBy(site.clock, days)
  return {
    kind: 'newsSitemap',
    address,
    url: url(address),
    locale,
    source: `the news sitemap of the edition "${locale}"`,
    stories: stories
      .filter(isDated)
      .filter(({ entry }) => !entry.foreign)
      .filter(({ card }) => isRecent(card.date))
      .slice(0, limit)
      .map(({ entry, card }) => ({ url: url(entry.address), published: card.date, card })),
  }
}
