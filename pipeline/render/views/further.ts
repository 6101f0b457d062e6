import type { ArticlePage } from '../../site/pages/models.ts'
import type { Card } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { headline } from './headline.ts'

/** Where a reader may go on from the end of a story. */
export function further({ related, newer, older, published }: ArticlePage, context: ViewContext): Html {
  const { t, edition } = context.words
  const { card } = context.components
  const cards = () => related.map((item) => card({ item, level: 'h3', picture: true, summary: false, kicker: true }, context))
  const relatedCards = () => html`
    <section class="related" aria-labelledby="related">
      ${title(context)}
      <div class="related-cards">${cards()}</div>
    </section>
  `
  const [label, before, after] =
    published === undefined
      ? (['article.besidePages', 'article.previousPage', 'article.nextPage'] as const)
      : (['article.beside', 'article.newer', 'article.older'] as const)
  const neighbours = () => html`
    <nav class="beside" aria-label="${t(label)}">
      ${beside(newer, 'prev', t(before), edition.tag)}
      ${beside(older, 'next', t(after), edition.tag)}
    </nav>
  `
  return html`${related.length > 0 && relatedCards()}${(newer || older) && neighbours()}`
}

function title({ words: { t } }: ViewContext): Html {
  return html`<h2 id="related">${t('article.related')}</h2>`
}

function beside(item: Card | undefined, rel: 'prev' | 'next', label: string, tag: string): Html {
  if (!item) return html``
  return html`
    <a href="${item.href}" rel="${rel}" hreflang="${item.tag}" class="beside-${rel}">
      <span>${label}</span>
      <strong lang="${item.tag}" dir="${item.direction}">${headline(item.title, item.tag ?? tag)}</strong>
    </a>
  `
}
