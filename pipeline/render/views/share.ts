import type { ArticlePage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'
import { networks, type Shared } from '../share/networks.ts'
import { qrPath } from '../share/qr.ts'
import type { ViewContext } from './context.ts'
import { isCount, mailBodyOf } from './text.ts'

/** The share menu: opens without a script, and asks nothing of anybody until the reader chooses. */
export function shareMenu(model: ArticlePage, context: ViewContext): Html {
  const { words, dialect } = context
  const { t } = words
  const shared: Shared = {
    url: model.url,
    title: model.title,
    summary: model.summary,
    picture: model.image?.url,
    tag: words.edition.tag,
    mailBody: mailBodyOf(model, words),
    mastodon: model.mastodon,
  }
  const hasCode = words.edition.share.some((key) => networks[key]?.qr)
  return html`
    <details class="share">
      ${summary(context, model.counts.shares)}
      <div class="share-menu">
        <ul>
          ${dialect.shareTools ? dialect.shareTools(t('share.system'), model.title, model.url) : scripted(model, t)}
          ${words.edition.share.map((key) => link(key, shared, context))}
        </ul>
        ${hasCode && qrCode(model.url, t('share.scan'))}
        ${status}
      </div>
    </details>
  `
}

/** What takes a script: hidden where there is none. */
function scripted({ title, url }: ArticlePage, t: Localizer['t']): Html {
  return html`
    <li hidden>
      <button type="button" data-action="share" data-title="${title}" data-url="${url}">${t('share.system')}</button>
    </li>
    <li hidden>
      <button type="button" data-action="copy" data-url="${url}" data-done="${t('share.copied')}" data-failed="${t('share.notCopied')}">
        ${t('share.copy')}
      </button>
    </li>
  `
}

/** The number of shares, if there are any: as a figure, and as a phrase for screen readers. */
function summary({ words }: ViewContext, count: number | undefined): Html {
  const { t } = words
  const shares = (known: number) =>
    html`<span class="share-count" aria-hidden="true">· ${words.number(known)}</span> <span class="unseen">${t('shares.count', { count: known })}</span>`
  return html`<summary class="tool tool-share">${t('share.label')} ${isCount(count) && count > 0 && shares(count)}</summary>`
}

const status = html`<p class="share-status" role="status"></p>`

const codeId = 'share-code'

function link(key: string, shared: Shared, { words: { t }, dialect }: ViewContext): Html {
  // A network without an address of its own is reached by the code below.
  const href = networks[key]?.qr ? `#${codeId}` : networks[key]?.href?.(shared)
  if (href === undefined) return html``
  const network = t(`networks.${key}` as 'networks.x')
  const label = key === 'mail' ? t('share.mail') : t('share.on', { network })
  const target = href.startsWith('#') || key === 'mail' ? undefined : '_blank'
  const own = html`<a href="${href}" data-network="${key}" rel="noopener nofollow" target="${target}" aria-label="${label}">${network}</a>`
  return html`<li class="${networks[key]?.qr && 'share-scan'}">${dialect.network?.({ key, label, network, title: shared.title, url: shared.url }) ?? own}</li>`
}

/** Made when the page is built: nobody is asked for it. */
function qrCode(url: string, words: string): Html {
  const { size, path } = qrPath(url)
  return html`
    <figure class="share-qr share-scan" id="${codeId}" tabindex="-1">
      <svg viewBox="0 0 ${size} ${size}" width="${size * 4}" height="${size * 4}" role="img" aria-label="${words}" shape-rendering="crispEdges">
        <rect width="${size}" height="${size}" fill="#fff"/>
        <path d="${path}" stroke="#000"/>
      </svg>
      <figcaption>${words}</figcaption>
    </figure>
  `
}
