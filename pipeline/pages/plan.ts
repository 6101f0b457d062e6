import { prepareArticle } from './article.ts'
import { entriesOf, type PlanContext } from './context.ts'
import { chooserPage, feedPages, feedsPage, headersPages, robotsPage, searchPage, sitemapPages } from './discovery.ts'
import { checkLabels } from './labels.ts'
import { frontPage, listPages, notFoundPages, type PreparedEditions } from './lists.ts'
import type { PageModel } from './models.ts'
import { withNeighbours } from './neighbours.ts'

/** Every page of the site as a model, in an order that depends on nothing but the site. */
export function planPages(context: PlanContext): PageModel[] {
  const { site } = context
  const editions: PreparedEditions = new Map(
    site.locales.map((locale) => [locale, withNeighbours(entriesOf(site, locale).map((entry) => prepareArticle(context, locale, entry)))]),
  )
  const pages: PageModel[] = [chooserPage(context)]
  checkLabels(context)
  for (const [locale, stories] of editions) {
    pages.push(
      ...stories.map(({ page }) => page),
      frontPage(context, locale, stories),
      ...listPages(context, locale, editions),
      ...notFoundPages(context, locale),
    )
    if (site.config.search) pages.push(searchPage(context, locale))
    if (site.config.formats.rss) pages.push(feedsPage(context, locale), ...feedPages(context, locale, editions))
  }
  if (site.config.formats.sitemap) pages.push(...sitemapPages(context, pages))
  return [...pages, robotsPage(context), ...headersPages(context, pages)]
}

/** Proves that links by address lead to something that is published. `paths` are the files of the output folder. */
export function checkLinks({ pending, report, site, used }: PlanContext, paths: Set<string>): void {
  const assets = new Set([...used].map((path) => site.assets.get(path)?.address))
  for (const { address, written, place } of pending) {
    const path = address.slice(1)
    if (paths.has(path) || paths.has(`${path}index.html`) || assets.has(address)) continue
    const slash = paths.has(`${path}/index.html`) ? ` The page's address ends in a slash: ${address}/.` : ''
    report.add(
      'link/missing',
      place,
      `the link leads to ${JSON.stringify(written)}, where nothing is published.${slash} Link to an article by the path of its .md file, or mend the address.`,
    )
  }
}
