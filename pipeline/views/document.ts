import type { Root } from 'hast'
import type { Chrome } from '../pages/models.ts'
import type { ViewContext } from './context.ts'
import { type HeadOptions, head } from './head.ts'
import { type Html, html, page } from './html.ts'
import { part } from './part.ts'

type PageHead = Omit<HeadOptions, 'links' | 'scripts'> & { scripts?: string[] }

/** A whole page of an edition: its head, the masthead, what the page is about, the foot. */
export function document(model: Chrome, context: ViewContext, options: PageHead, main: Html): Root {
  const { words, theme } = context
  const scripts = [theme.script, ...(options.scripts ?? [])]
  return page`
    <!doctype html>
    <html lang="${words.edition.tag}" dir="${words.edition.direction}">
      ${head({ ...options, links: model.head, scripts }, context)}
      <body>
        ${part(skip, context)}
        ${context.components.masthead(model, context)}
        <main id="main">${main}</main>
        ${context.components.foot(model, context)}
      </body>
    </html>
  `
}

function skip({ words }: ViewContext): Html {
  return html`<a class="skip" href="#main">${words.t('nav.skip')}</a>`
}
