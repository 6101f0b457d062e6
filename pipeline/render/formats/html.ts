import type { PageModel } from '../../site/pages/models.ts'
import { type Format, renderView, shownPage } from './format.ts'

/** Kinds of page that are not for readers. */
const others = new Set<PageModel['kind']>([
  'feed',
  'book',
  'sitemap',
  'newsSitemap',
  'newsletter',
  'robots',
  'headers',
  'redirects',
  'manifest',
  'worker',
])

/** Pages for readers: HTML, by the HTML Standard. */
export const htmlFormat: Format = {
  name: 'html',
  address: (page) => (others.has(page.kind) ? undefined : page.address),
  build(page, context) {
    const text = renderView(page, context.view)
    return { text, shown: shownPage(page, text) }
  },
}
