import { isDated, type Prepared } from './article.ts'
import { bookLinks } from './books.ts'
import { chrome } from './chrome.ts'
import { type PlanContext, routes } from './context.ts'
import { paged } from './lists.ts'
import type { ListPage } from './models.ts'
import { monthOf } from './months.ts'
import type { PlannedPage } from './planned.ts'
import type { PreparedSite } from './prepared.ts'
import type { Period } from './shared-models.ts'

/**
 * The archive of an edition: a page of all months with the newest stories, one for each year, and the pages of each
 * month. A new story changes the first, its year and its month alone, however many there are.
 */
export function archivePages(
  context: PlanContext,
  locale: string,
  { editions, groups }: Pick<PreparedSite, 'editions' | 'groups'>,
): PlannedPage<ListPage>[] {
  const stories = editions.get(locale) ?? []
  const months = groups.get(locale)?.month ?? new Map<string, number[]>()
  // Every page leads to the archive: an edition without stories has one too.
  const archives = new Map(context.site.locales.map((other) => [other, routes.archive(other)]))
  if (!stories.some(isDated)) {
    const members = [...stories.keys()]
    return paged(context, locale, { kind: 'archive', key: '' }, { stories, members }, archives)
  }
  const edition: Edition = { context, locale, stories, months, years: yearsOf(context, locale, months) }
  const versions = (key: string) =>
    new Map(context.site.locales.filter((other) => has(groups.get(other)?.month, key)).map((other) => [other, routes.period(other, key)]))
  return [
    overview(edition, '', archives),
    ...edition.years.map(({ key }) => overview(edition, key, versions(key))),
    ...[...months.keys()].flatMap((key) => monthPages(edition, key, versions(key))),
  ]
}

/** What the pages of an archive are made of. */
interface Edition {
  context: PlanContext
  locale: string
  stories: Prepared[]
  months: Map<string, number[]>
  years: Period[]
}

function has(months: ReadonlyMap<string, number[]> | undefined, key: string): boolean {
  return months !== undefined && (months.has(key) || [...months.keys()].some((month) => month.startsWith(`${key}-`)))
}

/** Years, newest first, each with its months from January on. */
function yearsOf({ site }: PlanContext, locale: string, months: Map<string, number[]>): Period[] {
  const period = (key: string, total: number): Period => ({ key, total, href: site.addresses.href(routes.period(locale, key)) })
  const years = Map.groupBy(months, ([month]) => month.slice(0, 4))
  return [...years].map(([year, own]) => {
    const parts = own.map(([month, members]) => period(month, members.length)).reverse()
    return {
      ...period(
        year,
        parts.reduce((sum, { total }) => sum + total, 0),
      ),
      parts,
    }
  })
}

/** The archive, or a year of it (`key`): its months, and its newest stories. */
function overview({ context, locale, stories, months, years }: Edition, key: string, versions: Map<string, string>): PlannedPage<ListPage> {
  const { site } = context
  const address = versions.get(locale) ?? ''
  const members = [...months].flatMap(([month, own]) => (month.startsWith(key) ? own : []))
  const [shown, next] = [members.slice(0, site.config.pageSize), stories[members[site.config.pageSize] ?? -1]]
  const nextMonth = next?.card.date && monthOf(next.card.date, site.config.timeZone)
  const source = `the archive ${JSON.stringify(key)} of the edition "${locale}"`
  const model = (): ListPage => ({
    kind: 'list',
    ...chrome(context, locale, address, source, { versions }),
    of: { kind: 'archive', key },
    cards: shown.flatMap((index) => stories[index]?.card ?? []),
    total: members.length,
    page: 1,
    pages: 1,
    older: nextMonth && site.addresses.href(routes.period(locale, nextMonth)),
    periods: key === '' ? years : years.filter((year) => year.key === key),
    beside: key === '' ? undefined : besideOf(years, key),
    books: bookLinks(site, locale, { kind: 'archive', key }),
  })
  return { address, model }
}

function monthPages({ context, locale, stories, months, years }: Edition, key: string, versions: Map<string, string>) {
  const pages = paged(context, locale, { kind: 'archive', key }, { stories, members: months.get(key) ?? [] }, versions)
  const all = years.flatMap(({ parts = [] }) => parts.toReversed())
  const beside = besideOf(all, key)
  const [year] = years.filter((one) => key.startsWith(one.key))
  const within = year && { key: year.key, href: year.href }
  return pages.map(({ address, model }) => ({ address, model: () => ({ ...model(), beside: { ...beside, within } }) }))
}

/** The periods before and after one, of a list with the newest first. Without totals: a story of one changes no page of another. */
function besideOf(periods: Period[], key: string): ListPage['beside'] {
  const at = periods.findIndex((period) => period.key === key)
  const [newer, older] = [periods[at - 1], periods[at + 1]].map((period) => period && { key: period.key, href: period.href })
  return { newer, older }
}
