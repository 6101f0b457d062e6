import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { visit } from '../../visit.ts'
import type { Extension } from './index.ts'

/** GFM 0.29 but for autolink literals, which double the time that a parse takes: see autolinks.ts. */
export const gfm: Extension = {
  syntax() {
    const data = this.data()
    data.micromarkExtensions = [
      ...(data.micromarkExtensions ?? []),
      gfmTable(),
      gfmFootnote(),
      gfmStrikethrough({ singleTilde: false }),
      gfmTaskListItem(),
    ]
    data.fromMarkdownExtensions = [
      ...(data.fromMarkdownExtensions ?? []),
      gfmTableFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ]
  },
  // HTML took the attribute away: a class says it to our style sheet.
  hast(tree) {
    visit(tree, 'element', ({ properties }) => {
      if (typeof properties.align !== 'string') return
      properties.className = [`align-${properties.align}`]
      delete properties.align
    })
  },
}
