import type { ListPage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'
import { introduction, introductionSocial, listData } from './introduction.ts'

/** A list of stories, a page of it. The archive sets a heading before each month. */
export function listView(model: ListPage, context: ViewContext): Html {
  const { words } = context
  const heading = headingOf(model, context)
  const page = words.t('list.page', { page: model.page, pages: model.pages })
  const title = [model.introduction?.title ?? heading, model.page > 1 ? page : undefined, words.site.title].filter(Boolean).join(' – ')
  const said = model.introduction
  const description = said?.summary || `${heading} – ${words.site.description}`
  const social = {
    'og:type': 'website',
    'og:title': title,
    'og:url': model.url,
    'og:description': description,
    ...introductionSocial(model, context),
  }
  return document(
    model,
    context,
    { title, description, social, data: listData(model, context), section: model.of.kind === 'section' ? model.of.key : undefined },
    html`
      ${said ? introduction(said, model, heading, context) : listHead(heading, model, context)}
      <div class="list">${model.of.kind === 'archive' ? months(model, context) : cards(model, context)}</div>
      ${model.pages > 1 && pagination(model, context, page)}
    `,
  )
}

function listHead(heading: string, { total }: ListPage, { words }: ViewContext): Html {
  return html`<header class="list-head"><h1>${heading}</h1><p>${words.t('list.stories', { count: total })}</p></header>`
}

function headingOf({ of }: ListPage, { words }: ViewContext): string {
  if (of.kind === 'section') return words.section(of.key)
  if (of.kind === 'tag') return words.t('list.tag', { tag: words.tag(of.key) })
  return of.kind === 'author' ? words.t('list.author', { author: of.key }) : words.t('list.archive')
}

function cards({ cards, of, introduction: said }: ListPage, context: ViewContext): Html[] {
  const { card } = context.components
  return cards.map((item) =>
    card({ item, level: said ? 'h3' : 'h2', picture: true, summary: true, kicker: of.kind !== 'section' }, context),
  )
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
