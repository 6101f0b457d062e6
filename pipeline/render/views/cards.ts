import type { Named } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { CardModel, ViewContext } from './context.ts'
import { img } from './figure.ts'
import { headline } from './headline.ts'
import { time } from './text.ts'

/** A story in a list. The headline is the only link to it, so that a screen reader hears it once. */
export function card(model: CardModel, context: ViewContext): Html {
  const { words } = context
  const { item, level, picture, summary, kicker, className = 'card', first = false, stand = 'row' } = model
  const { image, href, tag, direction } = item
  const title = headline(item.title, tag ?? words.edition.tag)
  return html`
    <article class="${className}">
      ${picture && image && html`<div class="card-picture" lang="${tag}" dir="${direction}">${img(image, first, stand)}</div>`}
      <div class="card-words">
        ${kicker && item.section && kickerTo(context, item.section)}
        <${level} lang="${tag}" dir="${direction}"><a href="${href}" hreflang="${tag}">${title}</a></${level}>
        ${summary && item.summary !== '' && html`<p class="card-summary" lang="${tag}" dir="${direction}">${headline(item.summary, tag ?? words.edition.tag)}</p>`}
        ${item.date !== undefined && html`<p class="card-date">${time(words, item.date)}</p>`}
      </div>
    </article>
  `
}

function kickerTo({ words }: ViewContext, { key, href }: Named): Html {
  return html`<p class="kicker"><a href="${href}">${words.section(key)}</a></p>`
}
