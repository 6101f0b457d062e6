import type { Chrome } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { type HeadOptions, head } from './head.ts'

type PageHead = Omit<HeadOptions, 'url' | 'links' | 'scripts' | 'hasLists'> & {
  scripts?: string[]
  /** The key of the section that the page belongs to, for style sheets: `data-section`. */
  section?: string | undefined
}

/** A whole page of an edition: its head, the masthead, what the page is about, the foot. */
export function document(model: Chrome, context: ViewContext, options: PageHead, main: Html): Html {
  const { words, theme } = context
  const hasLists = !('kind' in model && model.kind === 'article')
  const hasPlayers = main.text.includes(' data-player=')
  const offline = theme.offline?.page
  const scripts = [
    theme.script,
    ...(hasPlayers ? [theme.video] : []),
    ...(options.scripts ?? []),
    ...(offline === undefined ? [] : [offline]),
  ]
  return html`
    <!doctype html>
    <html lang="${words.edition.tag}" dir="${words.edition.direction}" data-section="${options.section}">
      ${head({ ...options, url: model.url, links: model.head, scripts, hasLists }, context)}
      <body>
        ${skip(context)}
        ${context.components.masthead(model, context)}
        ${breaking(model, context)}
        <main id="main">${main}</main>
        ${context.components.foot(model, context)}
        ${printedFrom(model)}
      </body>
    </html>
  `
}

/** On paper, a page says where it is published. */
function printedFrom({ url }: Chrome): Html {
  return html`<p class="printed">${url}</p>`
}

/** Breaking news: a line for each story. */
function breaking({ breaking }: Chrome, { words }: ViewContext): Html {
  if (breaking.length === 0) return html``
  const word = words.t('front.breaking')
  return html`
    <aside class="breaking" aria-label="${word}">
      ${breaking.map(
        ({ href, title, tag, direction }) => html`
          <p><strong>${word}</strong> <a href="${href}" hreflang="${tag}" lang="${tag}" dir="${direction}">${title}</a></p>
        `,
      )}
    </aside>
  `
}

function skip({ words }: ViewContext): Html {
  return html`<a class="skip" href="#main">${words.t('nav.skip')}</a>`
}
