import type { ArticlePage, FacingPage, PageModel } from '../../../site/pages/models.ts'
import { asWritten, plainElement } from '../../html/html.ts'
import type { ViewContext } from '../../views/context.ts'
import { type Format, renderView, shownPage } from '../format.ts'
import { ampAddress } from './address.ts'
import { createDialect } from './dialect.ts'
import { componentScripts } from './head.ts'
import { readNames } from './page-names.ts'
import { createSheet, sheetFor, sheetOf } from './sheet.ts'
import { styles, stylesLimit } from './styles.ts'

/** A story, or two versions of it. A story shown in another language than its edition's has its AMP page in its own edition. */
const isStory = (page: PageModel): page is ArticlePage | FacingPage =>
  page.kind === 'facing' || (page.kind === 'article' && page.foreign === undefined)

const contexts = new WeakMap<ViewContext, ViewContext>()

/** An edition's context with AMP's dialect: the same for all of its pages. */
function contextOf(view: ViewContext, base: string): ViewContext {
  const context = contexts.get(view) ?? { ...view, dialect: createDialect(base) }
  contexts.set(view, context)
  return context
}

/** AMP HTML (amp.dev/documentation/guides-and-tutorials/learn/spec/amphtml), for articles. */
export const amp: Format = {
  name: 'amp',
  address: (page) => (isStory(page) ? ampAddress(page.address) : undefined),
  isExtra: (path) => path.endsWith('/amp/index.html'),
  build(page, context) {
    const { theme, addresses } = context
    const whole = renderView(page, contextOf(context.view, addresses.url('/')))
    const sheet = sheetOf(theme)
    const names = readNames(whole, sheet.names)
    // Of the sheet, it is known that it does not end the element.
    const style = plainElement('style', { 'amp-custom': '' }, asWritten(sheetFor(names.has, sheet)))
    const at = whole.search(/<\/head>/)
    const text = at < 0 ? whole : whole.slice(0, at) + componentScripts(names).text + style.text + whole.slice(at)
    return { text, shown: shownPage(page, text) }
  },
  links: (page, { addresses }) => (isStory(page) ? [{ rel: 'amphtml', href: addresses.url(ampAddress(page.address)) }] : []),
  refuses({ rules }) {
    // A page has at most all of its rules.
    const sheet = createSheet([...rules, ...styles])
    const whole = sheetFor(new Uint8Array(sheet.names.size).fill(1), sheet)
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
