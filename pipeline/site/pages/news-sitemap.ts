import { isDated, type Prepared } from './article.ts'
import { type PlanContext, routes } from './context.ts'
import type { NewsSitemapPage } from './models.ts'

/** Search engines take the stories of the last two days, and at most 1,000 of them (Google: "Create a news sitemap"). */
const window = 2 * 24 * 60 * 60 * 1000
const limit = 1000

/** The newest stories of an edition, for search engines that have news. */
export function newsSitemapPage({ site }: PlanContext, locale: string, stories: Prepared[]): NewsSitemapPage {
  const { url } = site.addresses
  const address = routes.newsSitemap(locale)
  const isNew = ({ card: { date } }: { card: { date: string } }) => !site.clock.isPast(Date.parse(date) + window)
  return {
    kind: 'newsSitemap',
    address,
    url: url(address),
    locale,
    source: `the news sitemap of the edition "${locale}"`,
    stories: stories
      .filter(isDated)
      .filter(({ entry }) => !entry.foreign)
      .filter(isNew)
      .slice(0, limit)
      .map(({ entry, card }) => ({ url: url(entry.address), published: card.date, card })),
  }
}
