import type { ArticlePart } from '../../core/body.ts'
import type { Addresses } from '../../site/addresses.ts'
import type { PageModel } from '../../site/pages/models.ts'
import type { RedirectPage } from '../../site/pages/program-models.ts'
import type { HeadLink } from '../../site/pages/shared-models.ts'
import type { Localizer } from '../localize/translate.ts'
import type { Theme } from '../theme/theme.ts'
import type { ViewContext } from '../views/context.ts'
import { view } from '../views/index.ts'

/** What a format is given besides the page: the view's context, and what only a format needs. */
export interface FormatContext {
  view: ViewContext
  theme: Theme
  words: Localizer
  addresses: Addresses
  /** A picture that is published, by its address from the site's root: of those that the page's model has as files. */
  file(address: string): Uint8Array | undefined
}

/** A page in one format. */
export interface Built {
  text: string | Uint8Array
  /** What readers read of it, as HTML, for the checks: the page itself, or what a feed has of each story. */
  shown: {
    html: string
    /** The id of the article that it shows. */
    article?: string
    /** What it says is in another of these, where untranslated text is looked for. */
    isRepeated?: boolean
  }[]
}

/** A kind of output. One file in this folder, and its row in `index.ts`. */
export interface Format {
  name: string
  /** Where this format publishes a page, from the site's root; undefined where it does not publish it. */
  address(page: PageModel): string | undefined
  build(page: PageModel, context: FormatContext): Built
  /** Loads what this format alone needs, before it builds anything. */
  load?(): Promise<void>
  /** Whether a published HTML file is this format's, and no page that readers and search engines have addresses of. */
  isExtra?(path: string): boolean
  /** What it leaves out of an article on purpose: anything else that is missing is reported (`loss/undeclared`). */
  omits?: ArticlePart[]
  /** Links that the heads of all pages of an edition, or of this page, carry to this format's page. */
  links?(page: PageModel, context: Pick<FormatContext, 'words' | 'addresses'>): HeadLink[]
  /** What the format asks of a style sheet that this one does not keep. */
  refuses?(theme: Theme): string | undefined
  /** Where an article has moved: the page at the address that this format had for it. */
  moved?(page: PageModel, addresses: Addresses): RedirectPage | undefined
  /** Where the format is switched off: the page that is at the address it had. */
  redirect?(page: PageModel, addresses: Addresses): RedirectPage | undefined
}

/** A page for readers, in the dialect of the context. */
export function renderView(page: PageModel, context: ViewContext): string {
  const made = view(page, context)
  if (!made) throw new Error(`no view renders a page of the kind "${page.kind}"`)
  return `${made.text}\n`
}

/** What the checks read of a page for readers. */
export function shownPage(page: PageModel, html: string): Built['shown'] {
  if (page.kind === 'facing') return page.articles.map(({ body }, index) => ({ html, article: body.id, isRepeated: index > 0 }))
  const body = page.kind === 'article' ? page.body : page.kind === 'list' ? page.introduction?.body : undefined
  return [{ html, ...(body && { article: body.id }) }]
}
