import type { Element, Root } from 'hast'
import { h } from '../h.ts'
import type { ListPage } from '../pages/models.ts'
import { card } from './cards.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'

/** A list of stories, a page of it. The archive sets a heading before each month. */
export function listView(model: ListPage, context: ViewContext): Root {
  const { words } = context
  const heading = headingOf(model, context)
  const page = words.t('list.page', { page: model.page, pages: model.pages })
  const title = [heading, model.page > 1 ? page : undefined, words.site.title].filter(Boolean).join(' – ')
  const description = `${heading} – ${words.site.description}`
  const social = { 'og:type': 'website', 'og:title': title, 'og:url': model.url, 'og:description': description }
  return document(model, context, { title, description, social }, [
    h('header', { className: ['list-head'] }, [h('h1', heading), h('p', words.t('list.stories', { count: model.total }))]),
    h(
      'div',
      { className: ['list'] },
      model.of.kind === 'archive'
        ? months(model, context)
        : model.cards.map((item) =>
            card(item, context, { level: 'h2', picture: true, summary: true, kicker: model.of.kind !== 'section' }),
          ),
    ),
    model.pages > 1 ? pagination(model, context, page) : undefined,
  ])
}

function headingOf({ of }: ListPage, { words }: ViewContext): string {
  if (of.kind === 'section') return words.section(of.key)
  if (of.kind === 'tag') return words.t('list.tag', { tag: words.tag(of.key) })
  return of.kind === 'author' ? words.t('list.author', { author: of.key }) : words.t('list.archive')
}

function months(model: ListPage, context: ViewContext): Element[] {
  const elements: Element[] = []
  let last = ''
  for (const item of model.cards) {
    const month = context.words.month(item.date)
    if (month !== last) elements.push(h('h2', { className: ['month'] }, month))
    last = month
    elements.push(card(item, context, { level: 'h3', picture: false, summary: true, kicker: true } as const))
  }
  return elements
}

function pagination({ newer, older }: ListPage, { words: { t } }: ViewContext, page: string): Element {
  return h('nav', { className: ['pagination'], ariaLabel: t('list.pagination') }, [
    newer === undefined ? undefined : h('a', { href: newer, rel: ['prev'] }, t('list.newer')),
    h('span', page),
    older === undefined ? undefined : h('a', { href: older, rel: ['next'] }, t('list.older')),
  ])
}
