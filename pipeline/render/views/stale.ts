import type { Original } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'
import { fill } from './text.ts'

/** Says that the original has changed since it was translated, and leads to it. */
export function staleNotice(original: Original | undefined, words: Localizer): Html {
  if (!original) return html``
  const { url, tag } = original
  const language = html`<a href="${url}" hreflang="${tag}">${words.language(tag)}</a>`
  return html`<p class="notice stale">${fill((slot) => words.t('article.stale', { language: slot }), language)}</p>`
}
