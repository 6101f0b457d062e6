import type { ArticlePage } from '../../site/pages/models.ts'
import type { HeadLink } from '../../site/pages/shared-models.ts'
import { type Html, type HtmlDialect, plainHtml } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'

/** What the share menu says of a network that a format may serve by an element of its own. */
export interface NetworkLink {
  key: string
  label: string
  /** Its name. */
  network: string
  /** The story's. */
  title: string
  url: string
}

/** What a format writes its own way. HTML's is the plain one; any other's is in the format's folder. */
export interface Dialect extends HtmlDialect {
  /** A link of the head; undefined where the format has none. `url` is that of the page. */
  headLink?(link: HeadLink, url: string): HeadLink | undefined
  /** The tool that prints the page, as an item of a list. */
  printTool?(label: string): Html
  /** The items of the share menu that are no networks. */
  shareTools?(label: string, title: string, url: string): Html
  /** Undefined for a network that it reaches by a link, as HTML does. */
  network?(link: NetworkLink): Html | undefined
  /** The tool that says how many comments there are, where they can be read on the page in HTML alone. */
  commentsTool?(label: Html, page: ArticlePage, words: Localizer): Html
}

export const htmlDialect: Dialect = plainHtml
