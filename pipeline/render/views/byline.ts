import type { ArticlePage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { fill, listOf, time } from './text.ts'

/** What is said of an article below its headline. A book has no reading time. */
type Described = Pick<ArticlePage, 'authors' | 'publication' | 'translator' | 'fields' | 'published' | 'updated' | 'corrections'> &
  Partial<Pick<ArticlePage, 'foreign' | 'minutes'>>

/** Who wrote it, for whom, when, and how long it takes to read. */
export function byline(model: Described, context: ViewContext): Html {
  const { t } = context.words
  const by = authorship(model, context.words)
  const translator = model.translator === undefined ? undefined : translation(own(model, model.translator), context)
  return html`
    ${(by || translator) && html`<p class="byline">${by && html`<span>${by}</span>`}${translator}</p>`}
    <p class="dateline">
      ${dates(model, context)}
      ${corrected(model, context)}
      ${model.minutes !== undefined && html`<span class="minutes">${t('article.minutes', { count: model.minutes })}</span>`}
    </p>
  `
}

/** The hour and its time zone are said once, of the last change; the day before it has its hour in a tooltip. */
function dates({ published, updated }: Described, { words }: ViewContext): Html {
  const { t } = words
  const isUpdated = updated !== undefined && updated !== published
  const updatedAt = isUpdated && fill((slot) => t('article.updated', { date: slot }), time(words, updated, 'zonedDateTime'))
  const publishedAt =
    published !== undefined &&
    (isUpdated ? time(words, published, 'date', words.dateTime(published)) : time(words, published, 'zonedDateTime'))
  return html`
    ${updatedAt && html`<span class="updated">${updatedAt}</span>`}
    ${publishedAt && html`<span>${fill((slot) => t('article.published', { date: slot }), publishedAt)}</span>`}
  `
}

/** The day of the last correction, which leads to all of them. */
function corrected({ corrections }: Described, { words }: ViewContext): Html {
  const last = corrections.reduce((latest, { date }) => (date > latest ? date : latest), '')
  if (last === '') return html``
  return html`<span><a href="#corrections">${fill((slot) => words.t('article.correctedOn', { date: slot }), time(words, last))}</a></span>`
}

function translation(name: Html, { words: { t } }: ViewContext): Html {
  return html`<span class="translator">${fill((slot) => t('article.translator', { name: slot }), name)}</span>`
}

type Signed = Pick<ArticlePage, 'authors' | 'publication'> & { foreign?: { tag: string } | undefined }

/** Who wrote it, and for whom; undefined where nobody is named. */
export function authorship(model: Signed, words: ViewContext['words']): Html | undefined {
  const { t } = words
  const source = model.publication === undefined ? undefined : own(model, model.publication)
  if (model.authors.length === 0) return source && fill((slot) => t('article.source', { source: slot }), source)
  const names = model.authors.map((author) => nameOf(author, model.foreign?.tag))
  const authors = listOf(words, names)
  return source
    ? fill((by, of) => t('article.byWithSource', { authors: by ?? '', source: of ?? '' }), authors, source)
    : fill((by) => t('article.by', { authors: by }), authors)
}

function nameOf({ name, href }: Described['authors'][number], lang: string | undefined): Html {
  return href === undefined ? html`<span lang="${lang}">${name}</span>` : html`<a href="${href}" rel="author">${name}</a>`
}

/** A name in the article's own language: marked where that is not the page's. */
function own({ foreign }: Pick<Signed, 'foreign'>, name: string): Html {
  return foreign ? html`<span lang="${foreign.tag}">${name}</span>` : html`${name}`
}
