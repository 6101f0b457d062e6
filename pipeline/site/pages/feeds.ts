import { order } from '../../core/diagnostics.ts'
import { type FeedOf, feedFormatsOf } from '../../core/feed-formats.ts'
import { type Dated, feedItem, isDated, type Prepared } from './article.ts'
import { chrome, tagOf } from './chrome.ts'
import { type PlanContext, routes } from './context.ts'
import { type FeedList, feedList, feedLists } from './feed-lists.ts'
import type { FeedsPage } from './models.ts'
import type { PlannedPage } from './planned.ts'
import type { PreparedEditions } from './prepared.ts'
import type { FeedItem, FeedPage } from './program-models.ts'

/** The feeds of an edition: all stories, and those of its lists. A story is in several of them as one item. */
export function feedPages(context: PlanContext, locale: string, editions: PreparedEditions): PlannedPage<FeedPage>[] {
  const known = new Map<Prepared, FeedItem>()
  const itemOf = (story: Dated) => {
    const item = known.get(story) ?? feedItem(context, locale, story)
    known.set(story, item)
    return item
  }
  const dated = (editions.get(locale) ?? []).filter(isDated)
  return feedLists(context, locale).map((list) => ({
    address: routes.feed(list.address),
    model: () => feedPage(context, locale, list, dated, itemOf),
  }))
}

function feedPage(context: PlanContext, locale: string, list: FeedList, stories: Dated[], itemOf: (story: Dated) => FeedItem): FeedPage {
  const { site } = context
  const { url } = site.addresses
  const items = stories
    .filter((story) => isIn(story, list.of))
    .slice(0, site.config.feedSize)
    .map(itemOf)
  const address = routes.feed(list.address)
  return {
    kind: 'feed',
    address,
    url: url(address),
    locale,
    source: `the feed of ${list.of ? `the ${list.of.kind} ${JSON.stringify(list.of.key)} of ` : ''}the edition "${locale}"`,
    of: list.of,
    pageUrl: url(list.address),
    alternates: site.locales.flatMap((other) => {
      const same = other === locale ? undefined : feedList(context, other, list.of)
      return same ? [{ tag: tagOf(site, other), url: url(routes.feed(same.address)) }] : []
    }),
    updated:
      items
        .flatMap(({ published, updated }) => [published, updated])
        .sort(order)
        .at(-1) ?? '',
    hub: site.config.feeds.hub,
    items,
  }
}

function isIn({ entry: { article, foreign } }: Dated, of: FeedOf | undefined): boolean {
  switch (of?.kind) {
    case undefined:
      return true
    case 'section':
      return article.section === of.key
    case 'tag':
      return article.tags.includes(of.key)
    case 'author':
      return !foreign && article.authors.includes(of.key)
  }
}

/** The page about an edition's feeds. Feeds of tags and authors are linked on the pages of these. */
export function feedsPage(context: PlanContext, locale: string): FeedsPage {
  const { site } = context
  const around = chrome(context, locale, routes.feeds(locale), `the page about feeds of the edition "${locale}"`, {
    versions: new Map(site.locales.map((other) => [other, routes.feeds(other)])),
  })
  const formats = feedFormatsOf(site.config)
  const list = feedLists(context, locale).flatMap(({ of, address }) =>
    of === undefined || of.kind === 'section'
      ? [
          {
            section: of?.key,
            feeds: formats.map(({ name, type, file }) => ({ name, type, url: site.addresses.url(`${address}${file}`) })),
          },
        ]
      : [],
  )
  return { kind: 'feeds', ...around, list }
}
