import { startOf } from '../core/diagnostics.ts'
import { lackingLinks, type Pointer, pointersOf } from '../editions/pointers.ts'
import type { Cache } from '../engine/cache.ts'
import type { PlanContext } from '../pages/context.ts'
import type { PageModel } from '../pages/models.ts'
import type { Views } from '../views/context.ts'

/** Where a page leads that a site's own view has rendered: our views link to what the model proves. Plain data. */
export interface PageLinks {
  pointers: Pointer[]
  /** `rel href` of links of the head that are missing. */
  lacks: string[]
}

/** Pages that name their canonical address and their other editions. */
const reciprocal = new Set<PageModel['kind']>(['article', 'front', 'list', 'feeds'])

/** Undefined for a page that no view of the site has rendered. */
export function linksOfPage(page: PageModel, html: string | undefined, views: Views, base: string): PageLinks | undefined {
  if (html === undefined || !Object.hasOwn(views, page.kind)) return undefined
  const links = 'head' in page && reciprocal.has(page.kind) ? page.head.filter(({ type }) => type === undefined) : []
  return { pointers: pointersOf(html, page.url, base), lacks: lackingLinks(html, links) }
}

const table = 'page-links'

/** Remembers where pages lead that need not be rendered again, and hands it to the proof of links. */
export function createPageLinks(context: PlanContext, views: Views, cache: Cache) {
  const known = cache.rows(table)
  const take = (page: PageModel, { pointers, lacks }: PageLinks) => {
    const place = startOf(page.address)
    for (const pointer of pointers) context.pending.push({ ...pointer, place, view: page.kind })
    for (const link of lacks) {
      const [rel, href] = link.split(' ')
      context.report.add(
        'link/reciprocal',
        place,
        `the head of the page has no "${rel}" link to ${href}, which names this page. Let the view "${page.kind}" print all of "model.head".`,
      )
    }
  }
  return {
    /** Whether it is known where the page leads, as it was rendered with this key. */
    again(page: PageModel, key: string): boolean {
      if (!Object.hasOwn(views, page.kind)) return true
      const row = known.get(page.address)
      if (row?.stamp !== key) return false
      take(page, JSON.parse(row.text))
      return true
    },
    fresh(page: PageModel, key: string, links: PageLinks | undefined): void {
      if (!links) return
      cache.put(table, page.address, { stamp: key, text: JSON.stringify(links) })
      take(page, links)
    },
  }
}
