import { view } from '../views/index.ts'
import { bodyOf, type Format } from './format.ts'
import { writeHtml } from './write.ts'

/** Pages for readers: HTML, by the HTML Standard. */
export const html: Format = {
  name: 'html',
  address: (page) => (page.kind === 'feed' || page.kind === 'sitemap' || page.kind === 'robots' ? undefined : page.address),
  build(page, context) {
    const tree = view(page, context.view)
    if (!tree) throw new Error(`no view draws a page of the kind "${page.kind}"`)
    return { trees: [{ tree, ...bodyOf(page) }], write: () => writeHtml(tree) }
  },
}
