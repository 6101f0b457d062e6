import type { ArticlePage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { fill, listOf, time } from './text.ts'

/** Who wrote it, for whom, when, and how long it takes to read. */
export function byline(model: ArticlePage, context: ViewContext): Html {
  const { words } = context
  const { t } = words
  const by = authorship(model, context)
  const translator = model.translator === undefined ? undefined : translation(own(model, model.translator), context)
  const { published, updated } = model
  const day = (key: 'article.published' | 'article.updated', instant: string) =>
    fill((slot) => t(key, { date: slot }), time(words, instant, 'dateTime'))
  return html`
    ${(by || translator) && html`<p class="byline">${by && html`<span>${by}</span>`}${translator}</p>`}
    <p class="dateline">
      ${published !== undefined && html`<span>${day('article.published', published)}</span>`}
      ${updated !== undefined && updated !== published && html`<span class="updated">${day('article.updated', updated)}</span>`}
      ${minutes(context, model.minutes)}
    </p>
  `
}

function translation(name: Html, { words: { t } }: ViewContext): Html {
  return html`<span class="translator">${fill((slot) => t('article.translator', { name: slot }), name)}</span>`
}

function minutes({ words: { t } }: ViewContext, count: number): Html {
  return html`<span class="minutes">${t('article.minutes', { count })}</span>`
}

function authorship(model: ArticlePage, context: ViewContext): Html | undefined {
  const { words } = context
  const { t } = words
  const source = model.publication === undefined ? undefined : own(model, model.publication)
  if (model.authors.length === 0) return source && fill((slot) => t('article.source', { source: slot }), source)
  const names = model.authors.map((author) => nameOf(author, model.foreign?.tag))
  const authors = listOf(words, names)
  return source
    ? fill((by, of) => t('article.byWithSource', { authors: by ?? '', source: of ?? '' }), authors, source)
    : fill((by) => t('article.by', { authors: by }), authors)
}

function nameOf({ name, href }: ArticlePage['authors'][number], lang: string | undefined): Html {
  return href === undefined ? html`<span lang="${lang}">${name}</span>` : html`<a href="${href}" rel="author">${name}</a>`
}

/** A name in the article's own language: marked where that is not the page's. */
function own({ foreign }: ArticlePage, name: string): Html {
  return foreign ? html`<span lang="${foreign.tag}">${name}</span>` : html`${name}`
}
