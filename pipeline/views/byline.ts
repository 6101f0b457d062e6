import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { ArticlePage } from '../pages/models.ts'
import type { ViewContext } from './context.ts'
import { fill, listOf, time } from './text.ts'

/** Who wrote it, for whom, when, and how long it takes to read. */
export function byline(model: ArticlePage, { words }: ViewContext): (Element | undefined)[] {
  const by = authorship(model, words)
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
      h('span', { className: ['minutes'] }, t('article.minutes', { count: model.minutes })),
    ]),
  ]
}

function authorship(model: ArticlePage, words: ViewContext['words']): ElementContent[] | undefined {
  const { t } = words
  const source = model.publication === undefined ? undefined : own(model, model.publication)
  if (model.authors.length === 0) return source && fill((slot) => t('article.source', { source: slot }), source)
  const names = model.authors.map(({ name, href }) =>
    href === undefined ? h('span', { lang: model.foreign?.tag }, name) : h('a', { href, rel: ['author'] }, name),
  )
  const authors = listOf(words, names)
  return source
    ? fill((by, of) => t('article.byWithSource', { authors: by ?? '', source: of ?? '' }), authors, source)
    : fill((by) => t('article.by', { authors: by }), authors)
}

/** A name in the article's own language: marked where that is not the page's. */
function own(model: ArticlePage, name: string): ElementContent[] {
  return [model.foreign ? h('span', { lang: model.foreign.tag }, name) : { type: 'text', value: name }]
}
