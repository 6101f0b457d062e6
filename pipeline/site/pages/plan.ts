import { feedFormatsOf } from '../../core/feed-formats.ts'
import type { Entry } from '../article.ts'
import type { Site } from '../site.ts'
import { archivePages } from './archive.ts'
import { articlePage, type Prepared, prepareArticle } from './article.ts'
import { bookPages } from './books.ts'
import { hasSearch, type PlanContext, routes } from './context.ts'
import { chooserPage, createSitemap, headersPages, robotsPage, searchPage, sitemapEntry } from './discovery.ts'
import { facingPages } from './facing.ts'
import { feedPages, feedsPage } from './feeds.ts'
import { frontPage } from './front.ts'
import { manifestPage, offlinePage, workerPages } from './installed.ts'
import { checkIntroductions } from './introductions.ts'
import { checkLabels } from './labels.ts'
import { groupsOf, listPages, notFoundPages } from './lists.ts'
import type { PageModel } from './models.ts'
import { movedPages, redirectsPage } from './moved.ts'
import { neighbours, relatedStories } from './neighbours.ts'
import { newsSitemapPage } from './news-sitemap.ts'
import { newsletterPages } from './newsletter.ts'
import type { PlannedPage } from './planned.ts'
import type { PreparedEditions, PreparedSite } from './prepared.ts'

/** Resolves what articles show and link to: all, or those of some stories where the others are as they were `before`. */
export function prepareSite(
  context: PlanContext,
  { before, stories }: { before?: PreparedSite; stories?: ReadonlySet<string> } = {},
): PreparedSite {
  const { site, used, pending } = context
  const prepare = (locale: string, entries: Entry[], known: Prepared[] = []) =>
    entries.map((entry, index) => {
      const same = stories?.has(entry.article.story) ? undefined : known[index]
      if (same) return same
      const prepared = prepareArticle(context, locale, entry)
      for (const path of prepared.used) used.add(path)
      pending.push(...prepared.pending)
      return prepared
    })
  const all = (lists: Site['editions'], known?: PreparedEditions) =>
    new Map(site.locales.map((locale) => [locale, prepare(locale, lists.get(locale) ?? [], known?.get(locale))]))
  const [editions, introductions] = [all(site.editions, before?.editions), all(site.introductions, before?.introductions)]
  if (before) return { ...before, editions, introductions }
  const related = new Map([...editions].map(([locale, prepared]) => [locale, relatedStories(prepared)]))
  const groups = new Map(
    [...editions].map(([locale, prepared]) => [locale, groupsOf(prepared, introductions.get(locale) ?? [], site.config.timeZone)]),
  )
  return { editions, introductions, related, groups }
}

/** Reports what is wrong with what pages are planned from, besides articles. */
export function checkPlan(context: PlanContext): void {
  checkLabels(context)
  checkIntroductions(context)
}

/**
 * Every page of the site, in an order that depends on nothing but the site. Models are to be asked for in this order:
 * the sitemap lists the pages whose models have been made.
 */
export function* planPages(context: PlanContext, prepared: PreparedSite): Generator<PlannedPage> {
  const { site } = context
  const sitemap = site.config.formats.sitemap ? createSitemap(site) : undefined
  for (const { address, model } of readersPages(context, prepared)) {
    let full: PageModel | undefined
    const listed = () => {
      const page = model()
      const entry = sitemapEntry(page)
      full = entry && sitemap?.add(entry)
      return page
    }
    yield { address, model: listed }
    if (full) yield planned(full)
  }
  yield* (sitemap?.rest() ?? []).map(planned)
  const moved = movedPages(context)
  yield* [...moved, ...redirectsPage(context, moved), robotsPage(context), ...workerPages(context), ...headersPages(context, prepared)].map(
    planned,
  )
}

/** What people read, and what their readers of feeds do. */
export function* readersPages(context: PlanContext, prepared: PreparedSite): Generator<PlannedPage> {
  const { editions, related } = prepared
  yield { address: '/', model: () => chooserPage(context, prepared) }
  for (const [locale, stories] of editions) {
    const near = neighbours(stories, related.get(locale) ?? [])
    for (const [index, story] of stories.entries())
      yield { address: story.entry.address, model: () => articlePage(context, locale, story, near(index)) }
    yield { address: routes.home(locale), model: () => frontPage(context, locale, stories) }
    yield* listPages(context, locale, prepared)
    yield* archivePages(context, locale, prepared)
    yield* notFoundPages(context, locale, stories).map(planned)
    yield planned(manifestPage(context, locale))
    if (context.site.config.offline === true) yield { address: routes.offline(locale), model: () => offlinePage(context, locale) }
    if (hasSearch(context.site, locale)) yield { address: routes.search(locale), model: () => searchPage(context, locale) }
    if (context.site.config.formats.newsSitemap)
      yield { address: routes.newsSitemap(locale), model: () => newsSitemapPage(context, locale, stories) }
    yield* newsletterPages(context, locale, stories).map(planned)
    if (feedFormatsOf(context.site.config).length === 0) continue
    yield { address: routes.feeds(locale), model: () => feedsPage(context, locale) }
    yield* feedPages(context, locale, prepared)
  }
  yield* facingPages(context, editions)
  yield* bookPages(context, editions)
}

function planned(model: PageModel): PlannedPage {
  return { address: model.address, model: () => model }
}
