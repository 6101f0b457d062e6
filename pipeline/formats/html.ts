import { bodyOf, draw, type Format } from './format.ts'
import { writeHtml } from './write.ts'

/** Pages for readers: HTML, by the HTML Standard. */
export const html: Format = {
  name: 'html',
  address: (page) => (page.kind === 'feed' || page.kind === 'sitemap' || page.kind === 'robots' ? undefined : page.address),
  build(page, context) {
    const tree = draw(page, context.view)
    return { trees: [{ tree, ...bodyOf(page) }], write: () => writeHtml(tree) }
  },
}
