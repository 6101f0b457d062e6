import type { FacingLink } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'
import { fill } from './text.ts'

/** The way to the pages where a story is in two languages side by side: `Side by side: English · 中文`. */
export function linksToFacing(links: FacingLink[] | undefined, words: Localizer): Html {
  if (!links) return html``
  return html`<p class="facing-link">${links.map((link) => facingLink(link, words))}</p>`
}

export function facingLink({ href, languages }: FacingLink, words: Localizer): Html {
  return html`<a href="${href}"><span>${facingName(languages, words)}</span></a>`
}

/** `Side by side: English · 中文` */
export function facingName(languages: FacingLink['languages'], { t }: Localizer): Html {
  const names = html`${languages.map(({ tag, direction, name }, index) => html`${index > 0 && ' · '}<span lang="${tag}" dir="${direction}">${name}</span>`)}`
  return fill((slot) => t('facing.link', { languages: slot }), names)
}
