import type { ArticlePage, FacingPage, PageModel } from '../../../site/pages/models.ts'
import { html } from '../../html/html.ts'
import type { Dialect } from '../../views/dialect.ts'
import { type Format, renderView, shownPage } from '../format.ts'
import { ampAddress } from './address.ts'
import { createDialect, headLink } from './dialect.ts'
import { componentScripts } from './head.ts'
import { sheetFor, sheetOf } from './needed.ts'
import { readNames } from './page-names.ts'
import { rulesFor } from './select-rules.ts'
import { styles, stylesLimit } from './styles.ts'

/** A story, or two versions of it. A story shown in another language than its edition's has its AMP page in its own edition. */
const isStory = (page: PageModel): page is ArticlePage | FacingPage =>
  page.kind === 'facing' || (page.kind === 'article' && page.foreign === undefined)

let known: { base: string; dialect: Dialect } | undefined

/** The same for all pages of a site. */
function dialectOf(base: string): Dialect {
  if (known?.base !== base) known = { base, dialect: createDialect(base) }
  return known.dialect
}

/** AMP HTML (amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml), for articles. */
export const amp: Format = {
  name: 'amp',
  address: (page) => (isStory(page) ? ampAddress(page.address) : undefined),
  isExtra: (path) => path.endsWith('/amp/index.html'),
  build(page, context) {
    const { theme, addresses } = context
    const dialect: Dialect = { ...dialectOf(addresses.url('/')), headLink: (link) => headLink(link, page.url, ampAddress) }
    const whole = renderView(page, { ...context.view, dialect })
    const sheet = sheetOf(theme)
    const names = readNames(whole, sheet.names)
    const end = html`${componentScripts(names)}<style amp-custom="">${sheetFor(names.names, sheet)}</style>`
    const at = whole.search(/<\/head>/)
    const text = at < 0 ? whole : whole.slice(0, at) + end.text + whole.slice(at)
    return { text, shown: shownPage(page, text) }
  },
  links: (page, { addresses }) => (isStory(page) ? [{ rel: 'amphtml', href: addresses.url(ampAddress(page.address)) }] : []),
  refuses({ rules }) {
    // A page has at most all of them.
    const whole = rulesFor([...rules, ...styles], () => true)
    const size = Buffer.byteLength(whole)
    if (size > stylesLimit) return `style sheets that make at most ${stylesLimit} bytes with the theme's, as AMP asks; these make ${size}`
    return whole.includes('!important') ? 'style sheets without "!important", which AMP forbids; write a stronger selector' : undefined
  },
  moved: (page, addresses) =>
    page.kind === 'redirect' && (page.moved !== undefined || page.ended) && page.address.endsWith('/')
      ? {
          ...page,
          address: ampAddress(page.address),
          url: addresses.url(ampAddress(page.address)),
          ...(page.moved !== undefined && { to: addresses.url(ampAddress(page.moved)), href: addresses.href(ampAddress(page.moved)) }),
          moved: undefined,
          ended: undefined,
        }
      : undefined,
  redirect: (page, addresses) =>
    isStory(page)
      ? {
          kind: 'redirect',
          address: ampAddress(page.address),
          url: addresses.url(ampAddress(page.address)),
          locale: page.locale,
          source: `${page.source} (AMP is switched off)`,
          to: page.url,
          href: addresses.href(page.address),
        }
      : undefined,
}
