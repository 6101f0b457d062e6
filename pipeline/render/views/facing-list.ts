import type { FacingListPage } from '../../site/pages/models.ts'
import type { Card } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'
import { headline } from './headline.ts'
import { pagination } from './list.ts'
import { time } from './text.ts'

/** The stories that are in two languages side by side, each with what both editions say of it. */
export function facingListView(model: FacingListPage, context: ViewContext): Html {
  const { words } = context
  const page = words.t('list.page', { page: model.page, pages: model.pages })
  const title = [words.t('facing.title'), model.page > 1 ? page : undefined, words.site.title].filter(Boolean).join(' – ')
  const description = `${words.t('facing.title')} – ${words.site.description}`
  return document(
    model,
    context,
    { title, description, social: { 'og:type': 'website', 'og:title': title, 'og:url': model.url, 'og:description': description } },
    html`
      <header class="list-head">
        <h1>${words.t('facing.title')}</h1>
        <p>${words.t('list.stories', { count: model.total })}</p>
      </header>
      <div class="list facing-list">${model.stories.map((story) => storyOf(story, model, context))}</div>
      ${model.pages > 1 && pagination(model, context, page)}
    `,
  )
}

/** One link for both headlines, so that a screen reader hears it once. */
function storyOf({ href, cards }: FacingListPage['stories'][number], { languages }: FacingListPage, { words }: ViewContext): Html {
  const inColumns = (element: 'span' | 'p', className: string | undefined, write: (card: Card, tag: string) => Html | string) =>
    cards.map((card, index) => {
      const { tag = '', direction = undefined } = languages[index] ?? {}
      return html`<${element} class="${className}" lang="${tag}" dir="${direction}">${write(card, tag)}</${element}>`
    })
  const [{ date }] = cards
  return html`
    <article class="card">
      <div class="card-words">
        <h2><a href="${href}" class="facing-row">${inColumns('span', undefined, ({ title }, tag) => headline(title, tag))}</a></h2>
        ${cards.some(({ summary }) => summary !== '') && html`<div class="facing-row">${inColumns('p', 'card-summary', ({ summary }) => summary)}</div>`}
        ${date !== undefined && html`<p class="card-date">${time(words, date)}</p>`}
      </div>
    </article>
  `
}
