import type { Element, ElementContent } from 'hast'
import { h } from '../h.ts'
import type { ArticlePage } from '../pages/models.ts'
import type { ViewContext } from './context.ts'
import { part } from './part.ts'
import { fill, listOf, time } from './text.ts'

/** Who wrote it, for whom, when, and how long it takes to read. */
export function byline(model: ArticlePage, context: ViewContext): (Element | undefined)[] {
  const { words } = context
  const by = authorship(model, context)
  const { t } = words
  const changed = model.updated !== model.published
  const translator =
    model.translator === undefined
      ? undefined
      : h(
          'span',
          { className: ['translator'] },
          fill((slot) => t('article.translator', { name: slot }), own(model, model.translator)),
        )
  return [
    by || translator ? h('p', { className: ['byline'] }, [...(by ? [h('span', by)] : []), translator]) : undefined,
    h('p', { className: ['dateline'] }, [
      h(
        'span',
        fill((slot) => t('article.published', { date: slot }), time(words, model.published, 'dateTime')),
      ),
      changed
        ? h(
            'span',
            { className: ['updated'] },
            fill((slot) => t('article.updated', { date: slot }), time(words, model.updated, 'dateTime')),
          )
        : undefined,
      part(minutes, context, model.minutes),
    ]),
  ]
}

function minutes({ words: { t } }: ViewContext, count: number): Element {
  return h('span', { className: ['minutes'] }, t('article.minutes', { count }))
}

function authorship(model: ArticlePage, context: ViewContext): ElementContent[] | undefined {
  const { words } = context
  const { t } = words
  const source = model.publication === undefined ? undefined : own(model, model.publication)
  if (model.authors.length === 0) return source && fill((slot) => t('article.source', { source: slot }), source)
  const names = model.authors.map((author) => part(nameOf, context, author, model.foreign?.tag))
  const authors = listOf(words, names)
  return source
    ? fill((by, of) => t('article.byWithSource', { authors: by ?? '', source: of ?? '' }), authors, source)
    : fill((by) => t('article.by', { authors: by }), authors)
}

function nameOf(_: ViewContext, { name, href }: ArticlePage['authors'][number], lang: string | undefined): Element {
  return href === undefined ? h('span', { lang }, name) : h('a', { href, rel: ['author'] }, name)
}

/** A name in the article's own language: marked where that is not the page's. */
function own(model: ArticlePage, name: string): ElementContent[] {
  return [model.foreign ? h('span', { lang: model.foreign.tag }, name) : { type: 'text', value: name }]
}
