import type { BookLink } from '../../site/pages/book-models.ts'
import type { ListPage } from '../../site/pages/models.ts'
import type { Named, Period } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'
import { introduction, introductionSocial, listData } from './introduction.ts'
import { bookTitle, fill, listOf } from './text.ts'

/** A list of stories, a page of it. A section begins with a lead; the archive sets a heading before each month. */
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
      ${model.periods && calendar(model.periods, context)}
      ${model.of.kind === 'archive' ? html`<div class="list list-dated">${months(model, context)}</div>` : columns(model, context)}
      ${(model.pages > 1 || model.older !== undefined) && pagination(model, context, model.pages > 1 ? page : undefined)}
      ${besidePeriods(model, context)}
    `,
  )
}

function listHead(heading: string, model: ListPage, context: ViewContext): Html {
  const count = context.words.t('list.stories', { count: model.total })
  return html`<header class="list-head">${within(model, context)}<h1>${heading}</h1><p>${count}</p>${model.books?.map((book) => bookLink(book, context))}</header>`
}

function bookLink({ href, of, languages }: BookLink, { words }: ViewContext): Html {
  const title = html`${bookTitle(of, words)}`
  const names = languages?.map(({ tag, direction, name }) => html`<span lang="${tag}" dir="${direction}">${name}</span>`)
  const text = names
    ? fill((slot, list) => words.t('book.bilingual', { title: slot ?? '', languages: list ?? '' }), title, listOf(words, names))
    : fill((slot) => words.t('book.link', { title: slot }), title)
  return html`<p><a href="${href}" type="application/epub+zip">${text}</a></p>`
}

function headingOf({ of }: ListPage, { words }: ViewContext): string {
  if (of.kind === 'section') return words.section(of.key)
  if (of.kind === 'tag') return words.t('list.tag', { tag: words.tag(of.key) })
  if (of.kind === 'author') return words.t('list.author', { author: of.key })
  return of.key === '' ? words.t('list.archive') : words.period(of.key)
}

/** A section leads with its newest story. */
function columns({ cards, of, page, introduction: said }: ListPage, context: ViewContext): Html {
  const { card } = context.components
  const kicker = of.kind !== 'section'
  const [lead] = of.kind === 'section' && page === 1 ? cards : []
  const others = cards.filter((item) => item !== lead)
  return html`
    <div class="list list-columns">
      ${lead && card({ item: lead, level: 'h2', picture: true, summary: true, kicker, className: 'lead', first: true, stand: 'lead' }, context)}
      ${others.map((item) => card({ item, level: said ? 'h3' : 'h2', picture: true, summary: true, kicker }, context))}
    </div>
  `
}

function months(model: ListPage, context: ViewContext): Html[] {
  // Of one month, it is the heading of the page.
  if (model.of.key.length > 4)
    return model.cards.map((item) => context.components.card({ item, level: 'h2', picture: false, summary: true, kicker: true }, context))
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

export function pagination(
  { newer, older }: Pick<ListPage, 'newer' | 'older'>,
  { words: { t } }: ViewContext,
  page: string | undefined,
): Html {
  return html`
    <nav class="pagination" aria-label="${t('list.pagination')}">
      ${newer !== undefined && html`<a href="${newer}" rel="prev">${t('list.newer')}</a>`}
      ${page !== undefined && html`<span>${page}</span>`}
      ${older !== undefined && html`<a href="${older}" rel="next">${t('list.older')}</a>`}
    </nav>
  `
}

/** What a year or a month of the archive is in. */
function within({ archive, beside }: ListPage, { words }: ViewContext): Html {
  if (!beside) return html``
  const year = beside.within && html` <a href="${beside.within.href}">${words.period(beside.within.key)}</a>`
  return html`<p class="kicker"><a href="${archive}">${words.t('list.archive')}</a>${year}</p>`
}

/** Years, each with a link to every month that has stories. By their classes, the same months of all years are in one column. */
function calendar(years: Period[], { words }: ViewContext): Html {
  const { t } = words
  const month = ({ key, href, total }: Period) => html`
    <li class="${`month-${Number(key.slice(5))}`}">
      <a href="${href}">
        <span aria-hidden="true">${words.monthName(key)}</span> <b aria-hidden="true">${words.number(total)}</b>
        <span class="unseen">${t('list.inMonth', { month: words.period(key), count: total })}</span>
      </a>
    </li>
  `
  return html`
    <nav class="calendar" aria-label="${t('list.months')}">
      ${years.map(
        ({ key, href, parts = [] }) => html`
          <div>
            <a class="calendar-year" href="${href}">${words.period(key)}</a>
            <ol>${parts.map(month)}</ol>
          </div>
        `,
      )}
    </nav>
  `
}

/** The periods before and after a year or a month. */
function besidePeriods({ beside }: ListPage, { words }: ViewContext): Html {
  if (!beside?.newer && !beside?.older) return html``
  const link = (period: Named | undefined, rel: string) =>
    period && html`<a href="${period.href}" rel="${rel}">${words.period(period.key)}</a>`
  return html`
    <nav class="pagination" aria-label="${words.t('list.months')}">${link(beside.newer, 'prev')} ${link(beside.older, 'next')}</nav>
  `
}
