import { feedFormatsOf } from '../../core/feed-formats.ts'
import type { Entry } from '../article.ts'
import { articlePage, besideBody, type Dated, isDated, type Prepared } from './article.ts'
import { chrome } from './chrome.ts'
import { type PlanContext, routes } from './context.ts'
import { facingFeedOf, facingStories, type LocalePair, languagesOf, listedStories } from './facing-links.ts'
import { facingFeed } from './feeds.ts'
import type { ArticlePage, FacingListPage, FacingPage } from './models.ts'
import type { PlannedPage } from './planned.ts'
import type { PreparedEditions } from './prepared.ts'
import type { FeedPage } from './program-models.ts'

/** The pages of all pairs of editions: each story that both have, side by side, and the lists of these. */
export function* facingPages(
  context: PlanContext,
  editions: PreparedEditions,
): Generator<PlannedPage<FacingPage | FacingListPage | FeedPage>> {
  for (const pair of context.site.config.bilingual) {
    const [first, second] = pair.map((locale) => preparedOf(editions, locale))
    const stories = [...facingStories(context.site, pair)].flatMap((story): [Prepared, Prepared][] => {
      const [one, other] = [first?.get(story), second?.get(story)]
      return one && other ? [[one, other]] : []
    })
    for (const versions of stories) yield { address: addressOf(pair, versions[0].entry), model: () => facingPage(context, pair, versions) }
    const listed = listedStories(context.site, pair)
    const inLists = stories.filter(([{ entry }]) => listed.has(entry.article.story))
    yield* listPages(context, pair, inLists)
    yield* feedOfPair(context, pair, inLists)
  }
}

/** None, if no story has a date, or the site has no feeds. */
function feedOfPair(context: PlanContext, pair: LocalePair, stories: [Prepared, Prepared][]): PlannedPage<FeedPage>[] {
  const { site } = context
  const list = feedFormatsOf(site.config).length > 0 ? facingFeedOf(site, pair) : undefined
  const dated = stories.flatMap(([one, other]) => {
    const url = site.addresses.url(addressOf(pair, one.entry))
    return isDated(one) && isDated(other) ? [{ url, versions: [one, other] as [Dated, Dated] }] : []
  })
  return list ? [{ address: routes.feed(list.list), model: () => facingFeed(context, pair, list, dated) }] : []
}

function preparedOf(editions: PreparedEditions, locale: string): Map<string, Prepared> {
  return new Map((editions.get(locale) ?? []).map((prepared) => [prepared.entry.article.story, prepared]))
}

function addressOf([first, second]: LocalePair, { address }: Entry): string {
  return routes.facing(first, second, address)
}

function facingPage(context: PlanContext, pair: LocalePair, [one, other]: [Prepared, Prepared]): FacingPage {
  const [first, second] = pair
  const { article } = one.entry
  const source = `${article.path} (beside ${other.entry.article.path})`
  const around = chrome(context, first, addressOf(pair, one.entry), source, { versions: new Map(), section: article.section })
  const [alone, beside] = [withoutNear(context, first, one), withoutNear(context, second, other)]
  return {
    kind: 'facing',
    ...around,
    // The language switch leads to the articles.
    switches: alone.switches.map((to) => ({ ...to, current: false })),
    articles: [alone, { ...beside, body: besideBody(beside.body, second) }],
    feed: facingFeedOf(context.site, pair),
    outdated: outdatedOf(context, [one.entry, other.entry]),
  }
}

function withoutNear(context: PlanContext, locale: string, prepared: Prepared): ArticlePage {
  return { ...articlePage(context, locale, prepared, { related: [] }), comments: undefined, facing: undefined }
}

/** Of a translation whose original is on the page, where readers learn that it is out of date. */
export function outdatedOf({ stale }: PlanContext, entries: [Entry, Entry]): FacingPage['outdated'] {
  const index = entries.findIndex(({ article }) => stale.has(article.id))
  const [translation, original] = [entries[index]?.article, entries[1 - index]?.article]
  if ((index !== 0 && index !== 1) || !original?.original || translation?.basis === undefined) return undefined
  return { index, basis: translation.basis }
}

function listPages(context: PlanContext, pair: LocalePair, stories: [Prepared, Prepared][]): PlannedPage<FacingListPage>[] {
  const { site } = context
  const [first, second] = pair
  const size = site.config.pageSize
  const pages = Math.ceil(stories.length / size)
  const address = (page: number) => routes.page(routes.facingList(first, second), page)
  const at = (page: number) => (page >= 1 && page <= pages ? site.addresses.href(address(page)) : undefined)
  const pageAt = (page: number): FacingListPage => ({
    kind: 'facingList',
    ...chrome(context, first, address(page), `the list of stories in "${first}" and "${second}"`, { versions: new Map() }),
    feed: facingFeedOf(site, pair),
    languages: languagesOf(site, pair),
    stories: stories.slice((page - 1) * size, page * size).map(([one, other]) => ({
      href: site.addresses.href(addressOf(pair, one.entry)),
      cards: [one.card, other.card],
    })),
    total: stories.length,
    page,
    pages,
    newer: at(page - 1),
    older: at(page + 1),
  })
  return Array.from({ length: pages }, (_, index) => ({ address: address(index + 1), model: () => pageAt(index + 1) }))
}
