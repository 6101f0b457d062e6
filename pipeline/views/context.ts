import type { ElementContent } from 'hast'
import type { Words } from '../i18n/translate.ts'
import type { ArticleBody } from '../pages/models.ts'

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
    early: string
    icon: string
    comments?: { page: string; client: string; styles: string } | undefined
  }
}
