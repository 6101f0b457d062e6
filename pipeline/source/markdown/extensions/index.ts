import { attributes } from './attributes.ts'
import { autolinks } from './autolinks.ts'
import { cdata } from './cdata.ts'
import { cjkEmphasis } from './cjk-emphasis.ts'
import { columns } from './columns.ts'
import { htmlComments } from './comments.ts'
import { emoji } from './emoji.ts'
import { emphasis } from './emphasis.ts'
import type { Extension } from './extension.ts'
import { figures } from './figures.ts'
import { footnotes } from './footnotes.ts'
import { gfm } from './gfm.ts'
import { headings } from './headings.ts'
import { rawHtml } from './html.ts'
import { languages } from './languages.ts'
import { leftovers } from './leftovers.ts'
import { lines } from './lines.ts'
import { longWords } from './long-words.ts'
import { math } from './math.ts'
import { notice } from './notice.ts'
import { pullquote } from './pullquote.ts'
import { unclosed } from './unclosed.ts'
import { video } from './video.ts'
import { years } from './years.ts'

/** In order. Each row says why it has its place. */
export const extensions: Extension[] = [
  // Syntax. GFM's strikethrough first: the part for Chinese replaces its tokenizer.
  gfm,
  cjkEmphasis,
  languages,
  // After languages, which teaches the tree what a directive is.
  video,
  pullquote,
  notice,
  // Text as it was written, as for what is left of other dialects.
  math,
  // Comments go before anything reads: translators keep the original there.
  htmlComments,
  // Lists that are none are paragraphs for everything else.
  years,
  // What never ends, before the HTML that it swallows is looked at.
  unclosed,
  rawHtml,
  // Attributes are taken before what is left of other dialects is reported.
  attributes,
  // Text as it was written: before links and joined lines cut it up.
  leftovers,
  // After these, which read texts as they were written; before links, which split them as well.
  emoji,
  cdata,
  emphasis,
  // Links before lines: a line end next to an address still ends it.
  autolinks,
  lines,
  // Numbers in the order of the references that are left.
  footnotes,
  // HTML: ids need the headings' final text; figures need paragraphs in their final form.
  headings,
  // Before figures, which share its walk: the class of a paragraph that becomes a figure goes with it.
  longWords,
  figures,
  // Alignment that is written has become classes by now.
  columns,
]
