import type { ElementContent, Root } from 'hast'
import type { Words } from '../i18n/translate.ts'
import type { ArticleBody, PageModel } from '../pages/models.ts'
import type { WidgetWord } from '../types.ts'

/** What every view is given besides its model. The same for all pages of an edition. */
export interface ViewContext {
  words: Words
  /** Words of every edition, for the pages that speak more than one language. */
  editions: Map<string, Words>
  /** An article's body with its addresses resolved and its labels in the edition's words. */
  body(body: ArticleBody): ElementContent[]
  theme: {
    styles: string
    script: string
    chooser: string
    search: string
    early: string
    icon: string
    comments?: { page: string; client: string; styles: string; words: Record<string, WidgetWord> } | undefined
  }
  /** The site's own views, in place of ours. */
  views?: Views | undefined
}

/** Kind of page → how it is drawn. `standard` is the view that the theme would have drawn it with. */
export type Views = { [Kind in ViewKind]?: View<Extract<PageModel, { kind: Kind }>> | undefined }
export type View<Model> = (model: Model, context: ViewContext, standard: (model: Model, context: ViewContext) => Root) => Root
/** Pages for readers. */
export type ViewKind = (typeof viewKinds)[number]
export const viewKinds = ['article', 'front', 'list', 'search', 'feeds', 'notFound', 'chooser', 'redirect'] as const
