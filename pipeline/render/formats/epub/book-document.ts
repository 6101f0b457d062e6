import { type Html, html } from '../../html/html.ts'
import type { Localizer } from '../../localize/translate.ts'

interface DocumentOptions {
  title: string
  words: Localizer
  /** What it is in the book (EPUB Structural Semantics Vocabulary 1.1). */
  type: string
}

/** A document of a book, as HTML: `xhtml.ts` writes it as the XML that books have. */
export function bookDocument({ title, words, type }: DocumentOptions, body: Html): Html {
  return html`
    <!doctype html>
    <html lang="${words.edition.tag}" dir="${words.edition.direction}">
      <head>
        <title>${title}</title>
        <link rel="stylesheet" href="styles.css">
      </head>
      <body epub:type="${type}">${body}</body>
    </html>
  `
}
