import type { ArticlePage } from '../../../site/pages/models.ts'
import type { HeadLink } from '../../../site/pages/shared-models.ts'
import { type Attributes, asWritten, type Html, html, plainElement } from '../../html/html.ts'
import type { Localizer } from '../../localize/translate.ts'
import type { Dialect, NetworkLink } from '../../views/dialect.ts'
import { ampAddress } from './address.ts'
import { required } from './head.ts'
import { ampPicture, image } from './images.ts'
import { toHref, toId } from './reserved.ts'

/** What AMP writes its own way: this file is the whole difference between an HTML page and its AMP page, but for the style sheet. */
export function createDialect(base: string): Dialect {
  return {
    elements: { ...elements, video: (attributes, children) => video(attributes, children, base) },
    attribute(name, value, write) {
      if (name === 'data-player') return ''
      if (name === 'id' && value !== true) return write(name, toId(value))
      return write(name, (name === 'href' || name === 'cite') && value !== true ? toHref(value) : value)
    },
    picture: ampPicture,
    headLink,
    printTool: (label) => html`<li><button type="button" class="tool tool-print" on="tap:AMP.print">${label}</button></li>`,
    shareTools: (label, title, url) => html`<li>${share('system', { title, url, label, network: label })}</li>`,
    network: ({ key, ...link }) => {
      const type = builtIn[key]
      return type === undefined ? undefined : share(type, link)
    },
    commentsTool,
  }
}

/** Links of the head: none to itself, and alternates are AMP pages as it is one. */
function headLink(link: HeadLink, url: string): HeadLink | undefined {
  if (link.rel === 'amphtml') return undefined
  if (link.rel === 'canonical') return { ...link, href: url }
  return link.rel === 'alternate' && link.hreflang !== undefined ? { ...link, href: ampAddress(link.href) } : link
}

const elements: Dialect['elements'] = {
  html: (attributes, children) => plainElement('html', { amp: true, ...attributes }, children),
  head: (attributes, { text }) =>
    plainElement('head', attributes, asWritten(text.replace(/^(?:<meta[^>]*>){0,2}/, (first) => first + required.text))),
  // No other script than AMP's, but data; and no other style sheet than the page's own.
  script: (attributes, children) => (isAllowed(attributes) ? plainElement('script', attributes, children) : html``),
  link: (attributes) => (/\b(?:stylesheet|amphtml)\b/.test(String(attributes.rel)) ? html`` : plainElement('link', attributes)),
  img: (attributes) => image(attributes),
  audio,
  math: ({ alttext, display }) => formula(String(alttext), display === 'block'),
  picture: (_, { text }) => asWritten(text.replace(/<source(?:[^">]|"[^"]*")*>/g, '')),
}

function isAllowed({ type, src }: Attributes): boolean {
  return type === 'application/ld+json' || String(src ?? '').startsWith('https://cdn.ampproject.org/')
}

/**
 * A file plays in amp-video, which fetches nothing before play. Players of others stay links: their components would
 * ask for them as they come into view.
 */
function video({ src, width = '1280', height = '720' }: Attributes, children: Html, base: string): Html {
  const address = src === undefined ? undefined : new URL(String(src), base).href
  // Sources come beside the element that is shown without them.
  const sources = src === undefined ? asWritten((children.text.match(/<source(?:[^">]|"[^"]*")*>/g) ?? []).join('')) : html``
  const fallback = asWritten(children.text.replace(/<(?:source|track)(?:[^">]|"[^"]*")*>/g, ''))
  return html`<amp-video src="${address}" width="${width}" height="${height}" layout="responsive" controls preload="none">${sources}<div fallback>${fallback}</div></amp-video>`
}

/** Its own component fetches nothing before play either. */
function audio({ src, lang, 'aria-label': label }: Attributes, children: Html): Html {
  return html`<amp-audio src="${src}" width="auto" height="54" preload="none" aria-label="${label}" lang="${lang}"><div fallback>${children}</div></amp-audio>`
}

/** AMP lets no MathML through: its own component draws the TeX. */
function formula(tex: string, isDisplay: boolean): Html {
  return isDisplay
    ? html`<amp-mathml layout="container" data-formula="${`\\[${tex}\\]`}"></amp-mathml>`
    : html`<amp-mathml layout="container" inline data-formula="${`\\(${tex}\\)`}"></amp-mathml>`
}

/**
 * Networks that amp-social-share serves with the same address as our link. Facebook would need an app's id, LinkedIn
 * and mail gain nothing by it; the rest it does not know: they stay links, which need no script.
 */
const builtIn: Record<string, string> = { x: 'twitter', whatsapp: 'whatsapp', line: 'line' }

/** The system's share sheet and the networks that AMP knows, by its component. */
function share(type: string, { title, url, label, network }: Omit<NetworkLink, 'key'>): Html {
  const isWhatsApp = type === 'whatsapp'
  return html`<amp-social-share type="${type}" width="44" height="44" role="button" aria-label="${label}" data-param-text="${isWhatsApp ? `${title} ${url}` : title}" data-param-url="${isWhatsApp ? undefined : url}">${network}</amp-social-share>`
}

/**
 * The number of comments by amp-list, fresh from the server; to read and write them, a link to the HTML page.
 * `{"data": [3]}` is a list of one number, which AMP's templates call `{{.}}`.
 */
function commentsTool(label: Html, { url, comments }: ArticlePage, { t }: Localizer): Html {
  const live = t('comments.live', { count: '{count}' as never }).replace('{count}', '{{.}}')
  return html`
    <a class="tool tool-comments" href="${url}#comments">
      <amp-list layout="fixed-height" height="40" src="${comments?.countUrl}" items="${comments?.items}">
        <template type="amp-mustache"><b aria-hidden="true">{{.}}</b> <span class="phrase">${live}</span></template>
        <span placeholder="">${label}</span>
        <span fallback=""><b aria-hidden="true"></b> <span class="phrase">${t('comments.unknown')}</span></span>
      </amp-list>
    </a>
  `
}
