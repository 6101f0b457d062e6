import { order } from '../../core/diagnostics.ts'
import { type FeedOf, feedFormatsOf } from '../../core/feed-formats.ts'
import { type Dated, facingFeedItem, feedItem, isDated, type Prepared } from './article.ts'
import { chrome, tagOf } from './chrome.ts'
import { type PlanContext, routes } from './context.ts'
import { facingFeedOf, type LocalePair, languagesOf } from './facing-links.ts'
import { type FeedList, feedList, feedLists } from './feed-lists.ts'
import type { FeedsPage } from './models.ts'
import type { PlannedPage } from './planned.ts'
import type { PreparedSite } from './prepared.ts'
import type { FeedItem, FeedPage } from './program-models.ts'
import type { OwnFeed } from './shared-models.ts'

/** The feeds of an edition: all stories, and those of its lists. A story is in several of them as one item. */
export function feedPages(
  context: PlanContext,
  locale: string,
  { editions, groups }: Pick<PreparedSite, 'editions' | 'groups'>,
): PlannedPage<FeedPage>[] {
  const known = new Map<Prepared, FeedItem>()
  const itemOf = (story: Dated) => {
    const item = known.get(story) ?? feedItem(context, locale, story)
    known.set(story, item)
    return item
  }
  const all = editions.get(locale) ?? []
  const membersOf = ({ of }: FeedList) => (of ? (groups.get(locale)?.[of.kind].get(of.key) ?? []).values() : all.keys())
  const storiesOf = (list: FeedList) =>
    membersOf(list)
      .map((index) => all[index])
      .filter((story) => story !== undefined && isDated(story))
  return feedLists(context, locale).map((list) => ({
    address: routes.feed(list.address),
    model: () => feedPage(context, locale, list, [...storiesOf(list).take(context.site.config.feedSize)].map(itemOf)),
  }))
}

function feedPage(context: PlanContext, locale: string, list: FeedList, items: FeedItem[]): FeedPage {
  const { site } = context
  const { url } = site.addresses
  const of = list.of ? `the ${list.of.kind} ${JSON.stringify(list.of.key)} of ` : ''
  return {
    ...feedOf(context, locale, list, items),
    source: `the feed of ${of}the edition "${locale}"`,
    alternates: site.locales.flatMap((other) => {
      const same = other === locale ? undefined : feedList(context, other, list.of)
      return same ? [{ tag: tagOf(site, other), url: url(routes.feed(same.address)) }] : []
    }),
  }
}

/** The feed of the stories that two editions have side by side, each story in both languages; newest first. */
export function facingFeed(
  context: PlanContext,
  pair: LocalePair,
  list: OwnFeed,
  stories: { url: string; versions: [Dated, Dated] }[],
): FeedPage {
  const items = stories.slice(0, context.site.config.feedSize).map(({ url, versions }) => facingFeedItem(context, pair, url, versions))
  return {
    ...feedOf(context, pair[0], { of: list.of, address: list.list }, items),
    source: `the feed of stories in "${pair[0]}" and "${pair[1]}"`,
    alternates: [],
  }
}

function feedOf({ site }: PlanContext, locale: string, list: { of?: FeedOf | undefined; address: string }, items: FeedItem[]) {
  const { url } = site.addresses
  const address = routes.feed(list.address)
  const times = items.flatMap(({ beside, ...first }) => [first, ...(beside ? [beside] : [])]).flatMap((one) => [one.published, one.updated])
  return {
    kind: 'feed' as const,
    address,
    url: url(address),
    locale,
    of: list.of,
    pageUrl: url(list.address),
    updated: times.sort(order).at(-1) ?? '',
    hub: site.config.feeds.hub,
    items,
  }
}

/** The page about an edition's feeds. Feeds of tags and authors are linked on the pages of these. */
export function feedsPage(context: PlanContext, locale: string): FeedsPage {
  const { site } = context
  const around = chrome(context, locale, routes.feeds(locale), `the page about feeds of the edition "${locale}"`, {
    versions: new Map(site.locales.map((other) => [other, routes.feeds(other)])),
  })
  const formats = feedFormatsOf(site.config)
  const inFormats = (address: string) =>
    formats.map(({ name, type, file }) => ({ name, type, url: site.addresses.url(`${address}${file}`) }))
  const own = feedLists(context, locale).flatMap(({ of, address }) =>
    of === undefined || of.kind === 'section' ? [{ section: of?.key, feeds: inFormats(address) }] : [],
  )
  const facing = site.config.bilingual.flatMap((pair) => {
    const feed = pair.includes(locale) ? facingFeedOf(site, pair) : undefined
    return feed ? [{ languages: languagesOf(site, pair), feeds: inFormats(feed.list) }] : []
  })
  const list = [...own, ...facing]
  return { kind: 'feeds', ...around, list }
}
