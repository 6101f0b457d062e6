import type { Card, FrontPage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { CardModel, ViewContext } from './context.ts'
import { document } from './document.ts'

/** The front page of an edition: the lead, the latest, and a block for each section. */
export function frontView(model: FrontPage, context: ViewContext): Html {
  const { words } = context
  const options = {
    title: words.site.title,
    description: words.site.description,
    social: { 'og:type': 'website', 'og:title': words.site.title, 'og:url': model.url, 'og:description': words.site.description },
  }
  return document(
    model,
    context,
    options,
    html`
      <div class="front-top">${top(model, context)}</div>
      ${model.blocks.map((block) => sectionBlock(block, context))}
    `,
  )
}

function top({ lead, latest }: FrontPage, context: ViewContext): Html {
  const { card } = context.components
  if (!lead) return html``
  return html`
    ${card({ item: lead, level: 'h2', picture: true, summary: true, kicker: true, className: 'lead', first: true, stand: 'lead' }, context)}
    <section class="latest" aria-labelledby="latest">
      <h2 id="latest">${context.words.t('front.latest')}</h2>
      ${latest.map((item) => card({ item, level: 'h3', picture: false, summary: false, kicker: true }, context))}
    </section>
  `
}

function sectionBlock({ section, cards }: FrontPage['blocks'][number], context: ViewContext): Html {
  const { words } = context
  const name = words.section(section.key)
  const id = `section-${section.key}`
  return html`
    <section class="block" aria-labelledby="${id}">
      <h2 id="${id}"><a href="${section.href}">${name}</a></h2>
      <div class="block-cards">${cards.map((item, index) => blockCard(item, index, cards.length, context))}</div>
      <p class="block-more"><a href="${section.href}">${words.t('front.moreFrom', { section: name })}</a></p>
    </section>
  `
}

/** Few stories get more room each, so that no column ends before the others. */
function blockCard(item: Card, index: number, count: number, context: ViewContext): Html {
  const isFirst = index === 0
  const model: CardModel = {
    item,
    level: 'h3',
    picture: isFirst || count === 2,
    summary: isFirst || count < 4,
    kicker: false,
    stand: isFirst ? 'block' : 'row',
    className: isFirst ? 'card card-first' : 'card',
  }
  return context.components.card(model, context)
}
