import type { WidgetWord } from '../../core/edition.ts'
import type { ComponentName, ViewKind } from '../../core/settings/own-views.ts'
import type { ArticlePage, Chrome, PageModel } from '../../site/pages/models.ts'
import type { ArticleBody, Card, FacingTexts, ModelImage } from '../../site/pages/shared-models.ts'
import type { Html } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'
import type { UsedMessages } from '../localize/used-messages.ts'
import type { Dialect } from './dialect.ts'

/** What every view is given besides its model. The same for all pages of an edition. */
export interface ViewContext {
  words: Localizer
  /** Words of every edition, for the pages that speak more than one language. */
  editions: Map<string, Localizer>
  /** Which messages the page asks for: what is made once for many pages must say which it took. */
  messages: UsedMessages
  /** How the page's format writes what it does not share with HTML. */
  dialect: Dialect
  /** An article's body with its addresses resolved and its labels in the edition's words. */
  body(body: ArticleBody): Html
  /** Two bodies side by side, each in its edition's words. */
  rows(texts: FacingTexts): FacingRow[]
  theme: {
    styles: string
    lists: string
    script: string
    video: string
    chooser: string
    search: string
    /** Only where two languages are side by side. */
    facing?: string | undefined
    early: string
    offline?: { page?: string } | undefined
    icons: { svg: string; touch: string }
    paper: { light: string; dark: string }
    comments?: { page: string; client: string; styles: string; words: Record<string, WidgetWord> } | undefined
  }
  /** What pages are made of, by name: those of the site, or else of the theme. */
  components: Components
  /** The site's own views, in place of ours. */
  views?: Views | undefined
}

/** What two texts say in the same place: one of them may say nothing there. */
export interface FacingRow {
  cells: [first: Html | undefined, second: Html | undefined]
  /** Whether the original has changed there since it was translated. */
  isOutdated: boolean
}

/** What each component is made from. */
export interface ComponentModels {
  /** Authors, source, translator, dates, minutes to read. */
  byline: ArticlePage
  /** Comments, print, mail, share, text size. */
  toolbar: ArticlePage
  /** The share menu. */
  share: ArticlePage
  /** A picture with its caption and credit. */
  figure: FigureModel
  /** A story in a list. */
  card: CardModel
  masthead: Chrome
  /** The foot of every page. */
  foot: Chrome
  comments: ArticlePage
  /** Related stories, and the next ones by date. */
  further: ArticlePage
}

export interface FigureModel {
  image: ModelImage
  className: string
  /** Whether it is the first picture of its page, which is fetched at once. */
  isFirst: boolean
}

export interface CardModel {
  item: Card
  level: 'h2' | 'h3'
  picture: boolean
  summary: boolean
  /** Whether the section is named: not on the section's own page. */
  kicker: boolean
  className?: string
  first?: boolean
  /** Where its picture is shown. */
  stand?: Stand
}

export type Components = { [Name in ComponentName]: (model: ComponentModels[Name], context: ViewContext) => Html }
/** A site's own component. `standard` is the theme's. */
export type Component<Model> = (model: Model, context: ViewContext, standard: (model: Model, context: ViewContext) => Html) => Html
export type OwnComponents = { [Name in ComponentName]?: Component<ComponentModels[Name]> | undefined }

/** How wide pictures are shown, for the browser's choice among sizes: the style sheets' measures. */
export const pictureWidths = {
  /** The story's own picture: as wide as the page, at most `--wide`. */
  wide: '(min-width: 60rem) 56rem, 94vw',
  /** A picture in the text: the column, 36 characters wide. */
  column: '(min-width: 46rem) 42rem, 94vw',
  lead: '(min-width: 72rem) 44rem, (min-width: 60rem) 60vw, 94vw',
  block: '(min-width: 48rem) 30rem, 94vw',
  row: '(min-width: 60rem) 17rem, 30vw',
}

/** Where a picture is shown. */
export type Stand = keyof typeof pictureWidths

/** Kind of page → how it is drawn. `standard` is the view that the theme would have drawn it with. */
export type Views = { [Kind in ViewKind]?: View<Extract<PageModel, { kind: Kind }>> | undefined }
export type View<Model> = (model: Model, context: ViewContext, standard: (model: Model, context: ViewContext) => Html) => Html
