import { bookTitle } from '../../views/text.ts'
import type { Format } from '../format.ts'

let writer: typeof import('./book.ts') | undefined

/** Books of stories (EPUB 3.3), in one language or in two side by side. */
export const epub: Format = {
  name: 'epub',
  address: (page) => (page.kind === 'book' ? page.address : undefined),
  // Links to videos and recordings stay.
  omits: ['audio', 'player', 'data'],
  async load() {
    writer = await import('./book.ts')
  },
  build(page, context) {
    if (page.kind !== 'book') throw new Error(`no book is made of a page of the kind "${page.kind}"`)
    if (!writer) throw new Error('what writes books has not been loaded')
    return writer.writeBook(page, context)
  },
  links: (page, { words }) =>
    page.kind === 'list'
      ? (page.books ?? []).map(({ url, of }) => ({
          rel: 'alternate',
          type: 'application/epub+zip',
          href: url,
          title: bookTitle(of, words),
        }))
      : [],
}
