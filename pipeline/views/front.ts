import type { Root } from 'hast'
import { h } from '../h.ts'
import type { FrontPage } from '../pages/models.ts'
import { card } from './cards.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'

/** The front page of an edition: the lead, the latest, and a block for each section. */
export function frontView(model: FrontPage, context: ViewContext): Root {
  const { words } = context
  const options = {
    title: words.site.title,
    description: words.site.description,
    social: { 'og:type': 'website', 'og:title': words.site.title, 'og:url': model.url, 'og:description': words.site.description },
  }
  return document(model, context, options, [
    h('div', { className: ['front-top'] }, [
      model.lead &&
        card(model.lead, context, {
          level: 'h2',
          picture: true,
          summary: true,
          kicker: true,
          className: 'lead',
          first: true,
          stand: 'lead',
        }),
      model.lead &&
        h('section', { className: ['latest'], ariaLabelledBy: ['latest'] }, [
          h('h2', { id: 'latest' }, words.t('front.latest')),
          ...model.latest.map((item) => card(item, context, { level: 'h3', picture: false, summary: false, kicker: true })),
        ]),
    ]),
    ...model.blocks.map(({ section, cards }) =>
      h('section', { className: ['block'], ariaLabelledBy: [`section-${section.key}`] }, [
        h('h2', { id: `section-${section.key}` }, h('a', { href: section.href }, words.section(section.key))),
        h(
          'div',
          { className: ['block-cards'] },
          cards.map((item, index) =>
            card(item, context, {
              level: 'h3',
              // Few stories are told at more length, so that no column ends before the others.
              picture: index === 0 || cards.length === 2,
              summary: index === 0 || cards.length < 4,
              kicker: false,
              stand: index === 0 ? 'block' : 'row',
              className: index === 0 ? 'card card-first' : 'card',
            }),
          ),
        ),
        h(
          'p',
          { className: ['block-more'] },
          h('a', { href: section.href }, words.t('front.moreFrom', { section: words.section(section.key) })),
        ),
      ]),
    ),
  ])
}
