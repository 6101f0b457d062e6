import type { Element } from 'hast'
import { h } from '../h.ts'
import type { ArticlePage, Card } from '../pages/models.ts'
import { seal } from '../sealed.ts'
import { card } from './cards.ts'
import type { ViewContext } from './context.ts'
import { headline } from './headline.ts'
import { part } from './part.ts'

/** Where a reader may go on from the end of a story. */
export function further(model: ArticlePage, context: ViewContext): (Element | undefined)[] {
  const { words } = context
  const { t } = words
  return [
    model.related.length === 0
      ? undefined
      : seal(
          h('section', { className: ['related'], ariaLabelledBy: ['related'] }, [
            part(title, context),
            h(
              'div',
              { className: ['related-cards'] },
              model.related.map((item) => card(item, context, { level: 'h3', picture: true, summary: false, kicker: true })),
            ),
          ]),
        ),
    model.newer || model.older
      ? seal(
          h('nav', { className: ['beside'], ariaLabel: t('article.beside') }, [
            beside(model.newer, 'prev', t('article.newer'), words.edition.tag),
            beside(model.older, 'next', t('article.older'), words.edition.tag),
          ]),
        )
      : undefined,
  ]
}

function title({ words: { t } }: ViewContext): Element {
  return h('h2', { id: 'related' }, t('article.related'))
}

function beside(item: Card | undefined, rel: 'prev' | 'next', label: string, tag: string): Element | undefined {
  return (
    item &&
    h('a', { href: item.href, rel: [rel], hrefLang: item.tag, className: [`beside-${rel}`] }, [
      h('span', label),
      h('strong', { lang: item.tag, dir: item.direction }, headline(item.title, item.tag ?? tag)),
    ])
  )
}
