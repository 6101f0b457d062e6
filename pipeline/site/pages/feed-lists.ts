import { type FeedKind, type FeedOf, feedKinds } from '../../core/feed-formats.ts'
import type { Entry } from '../article.ts'
import type { Site } from '../site.ts'
import { entriesOf, type PlanContext, routes, sectionsOf } from './context.ts'
import { memoizeBySite } from './memoize.ts'
import { partOf } from './parts.ts'
import type { OwnFeed } from './shared-models.ts'

/** A list of stories that has a feed. */
export interface FeedList {
  /** Absent for all stories of an edition. */
  of?: FeedOf<FeedKind> | undefined
  /** The list's own address. */
  address: string
}

/** An edition's lists that have feeds. */
export function feedLists(context: PlanContext, locale: string): FeedList[] {
  return [...listsByName(context, locale).values()]
}

/** A list of an edition, if it has a feed. */
export function feedList(context: PlanContext, locale: string, of: FeedOf<FeedKind> | undefined): FeedList | undefined {
  return listsByName(context, locale).get(nameOf(of))
}

/** What a page says of the feed of its section, tag or author. */
export function ownFeed(context: PlanContext, locale: string, kind: FeedKind, key: string | undefined): OwnFeed | undefined {
  const of = key === undefined ? undefined : { kind, key }
  const list = of && feedList(context, locale, of)
  return list && { of, list: list.address }
}

type Lists = Map<string, FeedList>

const known = memoizeBySite<Lists>()

function listsByName(context: PlanContext, locale: string): Lists {
  return known(context.site, locale, () => findLists(context, locale))
}

function findLists(context: PlanContext, locale: string): Lists {
  const lists: FeedList[] = [{ address: routes.home(locale) }]
  for (const kind of feedKinds)
    if (context.site.config.feeds.of.includes(kind))
      for (const key of keysOf(context.site, locale, kind))
        lists.push({ of: { kind, key }, address: addressOf(context, locale, { kind, key }) })
  return new Map(lists.map((list) => [nameOf(list.of), list]))
}

/** What stories with a date are of: only these are in feeds. */
function keysOf(site: Site, locale: string, kind: FeedKind): string[] {
  const used = new Set(entriesOf(site, locale).flatMap((entry) => (entry.article.date === undefined ? [] : namesIn(entry, kind))))
  return kind === 'section' ? sectionsOf(site, locale).filter((section) => used.has(section)) : [...used]
}

function namesIn({ article, foreign }: Entry, kind: FeedKind): string[] {
  if (kind === 'section') return article.section === undefined ? [] : [article.section]
  if (kind === 'tag') return article.tags
  return foreign ? [] : article.authors
}

function addressOf(context: PlanContext, locale: string, { kind, key }: FeedOf<FeedKind>): string {
  return kind === 'section' ? routes.section(locale, key) : routes[kind](locale, partOf(context, kind, key, locale))
}

function nameOf(of: FeedOf<FeedKind> | undefined): string {
  return of ? `${of.kind} ${of.key}` : ''
}
