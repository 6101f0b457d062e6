import type { Root } from 'hast'
import type { Addresses } from '../content/addresses.ts'
import type { ArticlePart } from '../core/body.ts'
import type { Words } from '../i18n/translate.ts'
import type { HeadLink, PageModel, RedirectPage } from '../pages/models.ts'
import type { Theme } from '../theme/theme.ts'
import type { ViewContext } from '../views/context.ts'
import { view } from '../views/index.ts'

/** What a format is given besides the page: the view's context, and what only a format needs. */
export interface FormatContext {
  view: ViewContext
  theme: Theme
  words: Words
  addresses: Addresses
}

/** A page in one format, built but not yet written: `trees` is what readers will read, for the checks. */
export interface Built {
  trees: { tree: Root /** The id of the article whose body stands in the tree. */; article?: string }[]
  /** Text, or its bytes in UTF-8. */
  write(): string | Uint8Array
}

/** A kind of output. One file in this folder, and its row in `index.ts`. */
export interface Format {
  name: string
  /** Where this format publishes a page, from the site's root; undefined where it does not publish it. */
  address(page: PageModel): string | undefined
  build(page: PageModel, context: FormatContext): Built
  /** What it leaves out of an article on purpose: anything else that is missing is told (`loss/undeclared`). */
  omits?: ArticlePart[]
  /** Links that the heads of all pages of an edition, or of this page, carry to this format's page. */
  links?(page: PageModel, context: Pick<FormatContext, 'words' | 'addresses'>): HeadLink[]
  /** What the format asks of a style sheet that this one does not keep. */
  refuses?(theme: Theme): string | undefined
  /** Where an article has moved: the page at the address that this format had for it. */
  moved?(page: PageModel, addresses: Addresses): RedirectPage | undefined
  /** Where the format is switched off: the page that stands at the address it had. */
  redirect?(page: PageModel, addresses: Addresses): RedirectPage | undefined
}

const drawn = new WeakMap<object, Root>()

/** The tree of a page for readers: drawn once for all formats, so that none of them may change it. */
export function draw(page: PageModel, context: ViewContext): Root {
  const known = drawn.get(page)
  if (known) return known
  const tree = view(page, context)
  if (!tree) throw new Error(`no view draws a page of the kind "${page.kind}"`)
  drawn.set(page, tree)
  return tree
}

/** The article whose body a page shows, for `trees`. */
export function bodyOf(page: PageModel): { article?: string } {
  return page.kind === 'article' ? { article: page.body.id } : {}
}
