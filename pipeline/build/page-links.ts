import { type InternalLink, lackingLinks, pointersOf } from '../check/links/internal-links.ts'
import { type Report, startOf } from '../core/diagnostics.ts'
import type { Views } from '../render/views/context.ts'
import type { PlanContext } from '../site/pages/context.ts'
import type { PageModel } from '../site/pages/models.ts'

/** Where a page leads that a site's own view has rendered: our views link to what the model proves. Plain data. */
export interface PageLinks {
  pointers: InternalLink[]
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

/** Has the links of a page proved with all others. */
export function takeLinks(
  { address, kind }: Pick<PageModel, 'address' | 'kind'>,
  { pointers, lacks }: PageLinks,
  { pending }: Pick<PlanContext, 'pending'>,
  report: Report,
): void {
  const place = startOf(address)
  for (const pointer of pointers) pending.push({ ...pointer, place, view: kind, report })
  for (const link of lacks) {
    const [rel, href] = link.split(' ')
    report.add(
      'link/reciprocal',
      place,
      `the head of the page has no "${rel}" link to ${href}, which names this page. Let the view "${kind}" print all of "model.head".`,
    )
  }
}
