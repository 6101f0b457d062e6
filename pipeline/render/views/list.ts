import type { ListPage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'

/** A list of stories, a page of it. The archive sets a heading before each month. */
export function listView(model: ListPage, context: ViewContext): Html {
  const { words } = context
  const heading = headingOf(model, context)
  const page = words.t('list.page', { page: model.page, pages: model.pages })
  const title = [heading, model.page > 1 ? page : undefined, words.site.title].filter(Boolean).join(' – ')
  const description = `${heading} – ${words.site.description}`
  const social = { 'og:type': 'website', 'og:title': title, 'og:url': model.url, 'og:description': description }
  return document(
    model,
    context,
    { title, description, social, section: model.of.kind === 'section' ? model.of.key : undefined },
    html`
      <header class="list-head">
        <h1>${heading}</h1>
        <p>${words.t('list.stories', { count: model.total })}</p>
      </header>
      <div class="list">${model.of.kind === 'archive' ? months(model, context) : cards(model, context)}</div>
      ${model.pages > 1 && pagination(model, context, page)}
    `,
  )
}

function headingOf({ of }: ListPage, { words }: ViewContext): string {
  if (of.kind === 'section') return words.section(of.key)
  if (of.kind === 'tag') return words.t('list.tag', { tag: words.tag(of.key) })
  return of.kind === 'author' ? words.t('list.author', { author: of.key }) : words.t('list.archive')
}

function cards({ cards, of }: ListPage, context: ViewContext): Html[] {
  const { card } = context.components
  return cards.map((item) => card({ item, level: 'h2', picture: true, summary: true, kicker: of.kind !== 'section' }, context))
}

function months(model: ListPage, context: ViewContext): Html[] {
  let last = ''
  return model.cards.map((item) => {
    const month = item.date === undefined ? last : context.words.month(item.date)
    const isNew = month !== last
    last = month
    return html`
      ${isNew && html`<h2 class="month">${month}</h2>`}
      ${context.components.card({ item, level: 'h3', picture: false, summary: true, kicker: true }, context)}
    `
  })
}

function pagination({ newer, older }: ListPage, { words: { t } }: ViewContext, page: string): Html {
  return html`
    <nav class="pagination" aria-label="${t('list.pagination')}">
      ${newer !== undefined && html`<a href="${newer}" rel="prev">${t('list.newer')}</a>`}
      <span>${page}</span>
      ${older !== undefined && html`<a href="${older}" rel="next">${t('list.older')}</a>`}
    </nav>
  `
}
