import type { ArticlePage } from '../../site/pages/models.ts'
import type { PageLink } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { fill, time } from './text.ts'

type Corrected = Pick<ArticlePage, 'corrections' | 'correctionsPolicy'> & { foreign?: { tag: string } | undefined }

/** What was wrong in a story, each correction with its day; on its page and in feeds. */
export function corrections({ corrections: all, correctionsPolicy, foreign }: Corrected, { words }: Pick<ViewContext, 'words'>): Html {
  if (all.length === 0) return html``
  const when = (date: string) => fill((slot) => words.t('article.correctedOn', { date: slot }), time(words, date))
  // Chinese and Japanese have a colon there, and no space.
  const [colon, space] = words.edition.scripts.includes('Han') ? ['：', ''] : ['', ' ']
  return html`
    <section class="corrections" id="corrections">
      <h2>${words.t('article.corrections')}</h2>
      ${all.map(
        ({ date, text }) =>
          html`<p><strong>${when(date)}${colon}</strong>${space}${foreign ? html`<span lang="${foreign.tag}">${text}</span>` : text}</p>`,
      )}
      ${correctionsPolicy && policyLink(correctionsPolicy)}
    </section>
  `
}

function policyLink({ href, title, tag, direction }: PageLink): Html {
  return html`<p class="corrections-policy"><a href="${href}" hreflang="${tag}" lang="${tag}" dir="${direction}">${title}</a></p>`
}
