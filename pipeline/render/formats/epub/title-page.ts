import type { BookPage } from '../../../site/pages/models.ts'
import { type Html, html } from '../../html/html.ts'
import { bookTitle } from '../../views/text.ts'
import type { FormatContext } from '../format.ts'
import { bookDocument } from './book-document.ts'
import { fullTitle } from './package-document.ts'

/** The first page: the name of the site and of the book, in each of its languages. */
export function titlePage(page: BookPage, { words, view }: FormatContext): Html {
  const titles = page.locales.flatMap((locale) => view.editions.get(locale) ?? [])
  return bookDocument(
    { title: fullTitle(page, words), words, type: 'frontmatter titlepage' },
    html`
      <section class="title-page">
        ${titles.map(
          (own) => html`
            <div lang="${own.edition.tag}" dir="${own.edition.direction}">
              <p class="title-site">${own.site.title}</p>
              <h1>${bookTitle(page.of, own)}</h1>
              <p>${own.site.description}</p>
            </div>
          `,
        )}
        <p class="title-address"><a href="${page.url.slice(0, page.url.lastIndexOf('/') + 1)}">${words.site.title}</a></p>
      </section>
    `,
  )
}

/** The picture that readers show on a shelf, as a page. */
export function coverPage(page: BookPage, { words }: FormatContext): Html {
  const title = fullTitle(page, words)
  return bookDocument({ title, words, type: 'cover' }, html`<div class="cover"><img src="${page.cover}" alt="${title}"></div>`)
}
