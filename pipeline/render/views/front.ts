import type { FrontPage } from '../../site/pages/models.ts'
import type { Card } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { CardModel, ViewContext } from './context.ts'
import { document } from './document.ts'

/** The front page of an edition: the lead, what is beside it, the latest, and a block for each section. */
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
      ${rowsOf(model.blocks).map((row) => blockRow(row, context))}
    `,
  )
}

function top({ lead, tops, latest }: FrontPage, context: ViewContext): Html {
  const { card } = context.components
  if (!lead) return html``
  // A short list has room for what its stories say.
  const isShort = latest.length < 6
  return html`
    ${card({ item: lead, level: 'h2', picture: true, summary: true, kicker: true, className: 'lead', first: true, stand: 'lead' }, context)}
    ${
      tops.length > 0 &&
      html`
        <div class="tops">
          ${tops.map((item) => card({ item, level: 'h3', picture: true, summary: true, kicker: true, stand: 'block' }, context))}
        </div>
      `
    }
    ${
      latest.length > 0 &&
      html`
        <section class="latest" aria-labelledby="latest">
          <h2 id="latest">${context.words.t('front.latest')}</h2>
          ${latest.map((item) => card({ item, level: 'h3', picture: false, summary: isShort, kicker: true }, context))}
        </section>
      `
    }
  `
}

type Block = FrontPage['blocks'][number]

/** Sections that have one story left share a row with others like them, at most three. */
function rowsOf(blocks: Block[]): Block[][] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (last && block.cards.length === 1 && last[0]?.cards.length === 1) last.push(block)
    else runs.push([block])
  }
  return runs.flatMap((run) => {
    const size = Math.ceil(run.length / Math.ceil(run.length / mostInRow))
    return Array.from({ length: Math.ceil(run.length / size) }, (_, row) => run.slice(row * size, (row + 1) * size))
  })
}

const mostInRow = 3

function blockRow(row: Block[], context: ViewContext): Html {
  const blocks = row.map((block) => sectionBlock(block, context))
  return row.length === 1 ? html`${blocks}` : html`<div class="block-row">${blocks}</div>`
}

function sectionBlock({ section, cards }: Block, context: ViewContext): Html {
  const { words } = context
  const name = words.section(section.key)
  const id = `section-${section.key}`
  return html`
    <section class="block" aria-labelledby="${id}">
      <h2 id="${id}"><a href="${section.href}">${name}</a></h2>
      <div class="block-cards">${cards.map((item, index) => blockCard(item, index, cards, context))}</div>
      <p class="block-more"><a href="${section.href}">${words.t('front.moreFrom', { section: name })}</a></p>
    </section>
  `
}

/** Few stories get more room each, so that no column ends before the others. Without a picture, all are alike. */
function blockCard(item: Card, index: number, cards: Card[], context: ViewContext): Html {
  const isFirst = index === 0
  const model: CardModel = {
    item,
    level: 'h3',
    picture: isFirst || cards.length === 2,
    summary: isFirst || cards.length < 4 || !cards[0]?.image,
    kicker: false,
    stand: isFirst ? 'block' : 'row',
    className: isFirst ? 'card card-first' : 'card',
  }
  return context.components.card(model, context)
}
