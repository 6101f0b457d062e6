import type { WidgetWord } from '../../core/edition.ts'

/** What a browser needs of a server of comments: a script that exports `mount` (see `Mount`), its style sheet, and the words that it shows. It is fetched when a reader opens the comments. */
export interface CommentsClient {
  script: URL
  styles: URL
  words: WidgetWords
}

/** The provider's name of each word that its client shows → the word of the catalogue, below `comments.widget`. */
export type WidgetWords = Record<string, WidgetWord>

/**
 * Puts the comments of a page into an element. `lang` is the BCP 47 tag of the edition. `words` are the edition's, by the
 * provider's names; the placeholder of a level is `{level}`.
 */
export type Mount = (element: HTMLElement, options: { server: string; path: string; lang: string; words: Record<string, string> }) => void
