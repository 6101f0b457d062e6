import { type Html, html } from '../../html/html.ts'
import type { FormatContext } from '../format.ts'
import { bookDocument } from './book-document.ts'
import type { Chapter } from './chapter.ts'

/** The table of contents (EPUB 3.3, chapter 7), by section where the stories are of several. */
export function navigation(chapters: readonly Chapter[], { words, view }: FormatContext): Html {
  const { t } = words
  const item = ({ file, articles }: Chapter) => html`
    <li><a href="${file}">${articles.map(({ title, locale }, index) => html`${index > 0 && ' '}<span lang="${view.editions.get(locale)?.edition.tag}">${title}</span>`)}</a></li>
  `
  const groups = [...Map.groupBy(chapters, ({ section }) => section)]
  const list = groups.map(([section, own]) =>
    section === undefined ? own.map(item) : html`<li><span>${words.section(section)}</span><ol>${own.map(item)}</ol></li>`,
  )
  return bookDocument(
    { title: t('book.contents'), words, type: 'frontmatter' },
    html`<nav epub:type="toc" role="doc-toc"><h1>${t('book.contents')}</h1><ol>${list}</ol></nav>`,
  )
}
