import type { PageModel } from '../pages/models.ts'
import { bodyOf, draw, type Format } from './format.ts'
import { writeBytes } from './write.ts'

/** Kinds of page that are not for readers. */
const others = new Set<PageModel['kind']>(['feed', 'sitemap', 'robots', 'headers', 'redirects'])

/** Pages for readers: HTML, by the HTML Standard. */
export const html: Format = {
  name: 'html',
  address: (page) => (others.has(page.kind) ? undefined : page.address),
  build(page, context) {
    const tree = draw(page, context.view)
    return { trees: [{ tree, ...bodyOf(page) }], write: () => writeBytes(tree) }
  },
}
