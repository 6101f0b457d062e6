import type { Original } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'
import { fill } from './text.ts'

interface Versions {
  /** The original, where it has changed since this version was made. */
  stale?: Original | undefined
  /** The version that this one is converted from. */
  converted?: Original | undefined
}

/** Says what readers must know of how a version was made, and leads to the version that it was made from. */
export function versionNotices({ stale, converted }: Versions, words: Localizer): Html {
  return html`${stale && notice('stale', stale, words)}${converted && notice('converted', converted, words)}`
}

function notice(kind: keyof Versions, { url, tag }: Original, words: Localizer): Html {
  const language = html`<a href="${url}" hreflang="${tag}">${words.language(tag)}</a>`
  return html`<p class="${`notice ${kind}`}">${fill((slot) => words.t(`article.${kind}`, { language: slot }), language)}</p>`
}
