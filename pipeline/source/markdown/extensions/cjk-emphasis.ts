import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import type { Extension } from './extension.ts'

/** `**真，**她`: CommonMark's flanking rule (6.2) knows no full-width punctuation. */
export const cjkEmphasis: Extension = {
  syntax() {
    this.use(remarkCjkFriendly)
    this.use(remarkCjkFriendlyGfmStrikethrough, { singleTilde: false })
  },
}
