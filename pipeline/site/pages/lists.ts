import type { ListKind } from '../story-kind.ts'
import type { Prepared } from './article.ts'
import { bookLinks } from './books.ts'
import { chrome } from './chrome.ts'
import { type PlanContext, routes } from './context.ts'
import { ownFeed } from './feed-lists.ts'
import { introductionOf } from './introductions.ts'
import type { ListPage, NotFoundPage } from './models.ts'
import { monthsOf } from './months.ts'
import { partOf } from './parts.ts'
import type { PlannedPage } from './planned.ts'
import type { Groups, PreparedSite } from './prepared.ts'

const latestOnNotFound = 5

/** A tag or an author with an introduction has a list, though it may be empty. `timeZone`: the site's (IANA). */
export function groupsOf(stories: Prepared[], introductions: Prepared[], timeZone: string): Groups {
  const groups: Groups = {
    section: by(stories, ({ entry }) => entry.article.section ?? []),
    tag: by(stories, ({ entry }) => entry.article.tags),
    author: by(stories, ({ entry }) => (entry.foreign ? [] : entry.article.authors)),
    month: monthsOf(stories, timeZone),
  }
  for (const { introduces } of introductions.map(({ entry }) => entry.article))
    if (introduces && !groups[introduces.kind].has(introduces.key)) groups[introduces.kind].set(introduces.key, [])
  return groups
}

/** The pages of every list of an edition: sections, tags and authors. `groups` are those of all editions. */
export function listPages(
  context: PlanContext,
  locale: string,
  { editions, introductions, groups }: Pick<PreparedSite, 'editions' | 'introductions' | 'groups'>,
): PlannedPage<ListPage>[] {
  const own = groups.get(locale)
  const stories = editions.get(locale) ?? []
  if (!own) return []
  const introductionTo = (kind: ListKind, key: string) => {
    const isOf = ({ entry: { article } }: Prepared) => article.introduces?.kind === kind && article.introduces.key === key
    return introductions.get(locale)?.find(isOf)
  }
  /** The same list in every edition that has something in it. */
  const versions = (kind: 'section' | 'tag', key: string, address: (other: string) => string) =>
    new Map(context.site.locales.filter((other) => groups.get(other)?.[kind].has(key)).map((other) => [other, address(other)]))
  const sections = [...own.section].flatMap(([key, members]) => {
    const same = versions('section', key, (other) => routes.section(other, key))
    return paged(context, locale, { kind: 'section', key }, { stories, members }, same, key)
  })
  const tags = [...own.tag].flatMap(([key, members]) => {
    const same = versions('tag', key, (other) => routes.tag(other, partOf(context, 'tag', key, other)))
    return paged(context, locale, { kind: 'tag', key }, { stories, members, introduction: introductionTo('tag', key) }, same)
  })
  const authors = [...own.author].flatMap(([key, members]) => {
    const same = authorVersions(context, locale, key, groups)
    return paged(context, locale, { kind: 'author', key }, { stories, members, introduction: introductionTo('author', key) }, same)
  })
  return [...sections, ...tags, ...authors]
}

/** Locale → the list of an author: in all editions where the author has an introduction, else in this one. */
function authorVersions(context: PlanContext, locale: string, name: string, groups: ReadonlyMap<string, Groups>): Map<string, string> {
  const { authors, locales } = context.site
  const isJoined = authors.slugOf(name, locale) !== undefined
  return new Map(
    locales.flatMap((other) => {
      const there = other === locale ? name : isJoined ? authors.nameIn(name, other) : undefined
      const isThere = there !== undefined && groups.get(other)?.author.has(there) === true
      return isThere ? [[other, routes.author(other, partOf(context, 'author', there, other))] as const] : []
    }),
  )
}

function by(stories: Prepared[], keys: (story: Prepared) => string | string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, story] of stories.entries()) {
    for (const key of [keys(story)].flat()) {
      const group = groups.get(key)
      if (group) group.push(index)
      else groups.set(key, [index])
    }
  }
  return groups
}

/** What a list is made of: positions in the stories of its edition. */
interface Listed {
  stories: Prepared[]
  members: number[]
  introduction?: Prepared | undefined
}

/** The pages of one list; `same` has the list of each edition. */
export function paged(
  context: PlanContext,
  locale: string,
  of: ListPage['of'],
  { stories, members, introduction }: Listed,
  same: Map<string, string>,
  section?: string,
): PlannedPage<ListPage>[] {
  const { site } = context
  const size = site.config.pageSize
  const pages = Math.max(1, Math.ceil(members.length / size))
  const list = same.get(locale) ?? ''
  const at = (number: number) => (number >= 1 && number <= pages ? site.addresses.href(routes.page(list, number)) : undefined)
  const feed = of.kind === 'archive' ? undefined : ownFeed(context, locale, of.kind, of.key)
  const source = `the ${of.kind} ${JSON.stringify(of.key)} of the edition "${locale}"`
  const pageAt = (page: number): ListPage => ({
    kind: 'list',
    // Page 2 of one edition is not the same page as page 2 of another: the switch leads to the beginning of the list.
    ...chrome(context, locale, routes.page(list, page), source, { versions: same, alternates: page === 1, section }),
    of,
    introduction: page === 1 && introduction ? introductionOf(context, introduction) : undefined,
    cards: members.slice((page - 1) * size, page * size).flatMap((index) => stories[index]?.card ?? []),
    total: members.length,
    page,
    pages,
    newer: at(page - 1),
    older: at(page + 1),
    feed,
    books: page === 1 ? bookLinks(site, locale, of) : undefined,
  })
  return Array.from({ length: pages }, (_, index) => ({ address: routes.page(list, index + 1), model: () => pageAt(index + 1) }))
}

/** One for each edition; many servers know only the one at the root, which is the default edition's. */
export function notFoundPages(context: PlanContext, locale: string, stories: Prepared[]): NotFoundPage[] {
  const latest = stories.filter(({ entry }) => entry.article.section !== undefined).slice(0, latestOnNotFound)
  const cards = latest.map(({ card }) => card)
  const addresses = [routes.notFound(locale), ...(locale === context.site.config.defaultLocale ? ['/404.html'] : [])]
  const source = `the page for missing addresses of the edition "${locale}"`
  const options = { versions: homes(context), alternates: false }
  return addresses.map((address) => ({ kind: 'notFound', ...chrome(context, locale, address, source, options), latest: cards }))
}

/** Locale → the address of its front page. */
function homes({ site }: PlanContext): Map<string, string> {
  return new Map(site.locales.map((locale) => [locale, routes.home(locale)]))
}
