import { articlePage, prepareArticle } from './article.ts'
import { entriesOf, hasSearch, type PlanContext } from './context.ts'
import { chooserPage, feedPages, feedsPage, headersPages, robotsPage, searchPage, sitemapEntry, sitemapPages } from './discovery.ts'
import { checkLabels } from './labels.ts'
import { frontPage, listPages, notFoundPages, type PreparedEditions } from './lists.ts'
import type { PageModel } from './models.ts'
import { movedPages, redirectsPage } from './moved.ts'
import { neighbours } from './neighbours.ts'
import type { SitemapPage } from './program-models.ts'

/**
 * Every page of the site as a model, in an order that depends on nothing but the site. One after the other: the models
 * of a large paper would fill the memory, and whoever takes them need not keep them.
 */
export function* planPages(context: PlanContext): Generator<PageModel> {
  const { site } = context
  const editions: PreparedEditions = new Map(
    site.locales.map((locale) => [locale, entriesOf(site, locale).map((entry) => prepareArticle(context, locale, entry))]),
  )
  checkLabels(context)
  const sitemap: SitemapPage['entries'] = []
  for (const page of readersPages(context, editions)) {
    const entry = sitemapEntry(page)
    if (entry) sitemap.push(entry)
    yield page
  }
  if (site.config.formats.sitemap) yield* sitemapPages(context, sitemap)
  const moved = movedPages(context)
  yield* moved
  yield* redirectsPage(context, moved)
  yield robotsPage(context)
  yield* headersPages(context, editions)
}

/** What people read, and what their readers of feeds do. */
function* readersPages(context: PlanContext, editions: PreparedEditions): Generator<PageModel> {
  const { formats } = context.site.config
  yield chooserPage(context)
  for (const [locale, stories] of editions) {
    const near = neighbours(stories)
    for (const [index, story] of stories.entries()) yield articlePage(context, locale, story, near(index))
    yield frontPage(context, locale, stories)
    yield* listPages(context, locale, editions)
    yield* notFoundPages(context, locale)
    if (hasSearch(context.site, locale)) yield searchPage(context, locale)
    if (formats.rss) {
      yield feedsPage(context, locale)
      yield* feedPages(context, locale, editions)
    }
  }
}
