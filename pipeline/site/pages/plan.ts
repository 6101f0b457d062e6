import { feedFormatsOf } from '../../core/feed-formats.ts'
import { articlePage, prepareArticle } from './article.ts'
import { entriesOf, hasSearch, type PlanContext, routes } from './context.ts'
import { chooserPage, headersPages, robotsPage, searchPage, sitemapEntry, sitemapPages } from './discovery.ts'
import { feedPages, feedsPage } from './feeds.ts'
import { checkLabels } from './labels.ts'
import { frontPage, type Groups, groupsOf, listPages, notFoundPages, type PreparedEditions } from './lists.ts'
import type { PageModel } from './models.ts'
import { movedPages, redirectsPage } from './moved.ts'
import { neighbours, type Related, relatedStories } from './neighbours.ts'
import { newsSitemapPage } from './news-sitemap.ts'
import type { PlannedPage } from './planned.ts'
import type { SitemapPage } from './program-models.ts'

/** The stories of all editions, with what pages show of them. */
export interface PreparedSite {
  /** Locale → its stories, newest first. */
  editions: PreparedEditions
  /** Locale → which of them are related. */
  related: Map<string, Related>
  /** Locale → which lists they are in. */
  groups: Map<string, Groups>
}

/** Resolves what all articles show and link to. */
export function prepareSite(context: PlanContext): PreparedSite {
  const { site, used, pending } = context
  const editions: PreparedEditions = new Map()
  const related = new Map<string, Related>()
  const groups = new Map<string, Groups>()
  for (const locale of site.locales) {
    const stories = entriesOf(site, locale).map((entry) => prepareArticle(context, locale, entry))
    for (const story of stories) {
      for (const path of story.used) used.add(path)
      pending.push(...story.pending)
    }
    editions.set(locale, stories)
    related.set(locale, relatedStories(stories))
    groups.set(locale, groupsOf(stories))
  }
  return { editions, related, groups }
}

/**
 * Every page of the site, in an order that depends on nothing but the site. Models are to be asked for in this order:
 * the sitemap lists the pages whose models have been made.
 */
export function* planPages(context: PlanContext, prepared: PreparedSite): Generator<PlannedPage> {
  const { site } = context
  checkLabels(context)
  const sitemap: SitemapPage['entries'] = []
  for (const { address, model } of readersPages(context, prepared)) {
    const listed = () => {
      const page = model()
      const entry = sitemapEntry(page)
      if (entry) sitemap.push(entry)
      return page
    }
    yield { address, model: listed }
  }
  if (site.config.formats.sitemap) yield* sitemapPages(context, sitemap).map(planned)
  const moved = movedPages(context)
  yield* [...moved, ...redirectsPage(context, moved), robotsPage(context), ...headersPages(context, prepared.editions)].map(planned)
}

/** What people read, and what their readers of feeds do. */
export function* readersPages(context: PlanContext, { editions, related, groups }: PreparedSite): Generator<PlannedPage> {
  yield { address: '/', model: () => chooserPage(context) }
  for (const [locale, stories] of editions) {
    const near = neighbours(stories, related.get(locale) ?? [])
    for (const [index, story] of stories.entries())
      yield { address: story.entry.address, model: () => articlePage(context, locale, story, near(index)) }
    yield { address: routes.home(locale), model: () => frontPage(context, locale, stories) }
    yield* listPages(context, locale, editions, groups)
    yield* notFoundPages(context, locale).map(planned)
    if (hasSearch(context.site, locale)) yield { address: routes.search(locale), model: () => searchPage(context, locale) }
    if (context.site.config.formats.newsSitemap)
      yield { address: routes.newsSitemap(locale), model: () => newsSitemapPage(context, locale, stories) }
    if (feedFormatsOf(context.site.config).length === 0) continue
    yield { address: routes.feeds(locale), model: () => feedsPage(context, locale) }
    yield* feedPages(context, locale, editions)
  }
}

function planned(model: PageModel): PlannedPage {
  return { address: model.address, model: () => model }
}
