import type { ArticlePage } from '../../site/pages/models.ts'
import type { PageLink } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { fill, time } from './text.ts'

type Corrected = Pick<ArticlePage, 'corrections' | 'correctionsPolicy'> & { foreign?: { tag: string } | undefined }

/** What was wrong in a story, each correction with its day; on its page and in feeds. */
export function corrections(model: Corrected, context: Pick<ViewContext, 'words'>): Html {
  return model.corrections.length === 0
    ? html``
    : html`<section class="corrections" id="corrections">${correctionList(model, context)}</section>`
}

/** The same without the place that links lead to: a page of two articles has two. */
export function correctionList({ corrections: all, correctionsPolicy, foreign }: Corrected, { words }: Pick<ViewContext, 'words'>): Html {
  return html`
    <h2>${words.t('article.corrections')}</h2>
    ${all.map((correction) => html`<p>${correctionText(correction, foreign, words)}</p>`)}
    ${correctionsPolicy && policyLink(correctionsPolicy)}
  `
}

export function correctedOn(date: string, words: ViewContext['words']): Html {
  return fill((slot) => words.t('article.correctedOn', { date: slot }), time(words, date))
}

/** One of them. `foreign`: in another language than the page's. */
export function correctionText(
  { date, text }: Corrected['corrections'][number],
  foreign: Corrected['foreign'],
  words: ViewContext['words'],
): Html {
  const when = correctedOn(date, words)
  // Chinese and Japanese have a colon there, and no space.
  const [colon, space] = words.edition.scripts.includes('Han') ? ['：', ''] : ['', ' ']
  return html`<strong>${when}${colon}</strong>${space}${foreign ? html`<span lang="${foreign.tag}">${text}</span>` : text}`
}

function policyLink({ href, title, tag, direction }: PageLink): Html {
  return html`<p class="corrections-policy"><a href="${href}" hreflang="${tag}" lang="${tag}" dir="${direction}">${title}</a></p>`
}
