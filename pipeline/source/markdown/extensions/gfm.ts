import type { Element } from 'hast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Extension } from './extension.ts'

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
  elements: () => (node) => {
    const { properties } = node
    labelTask(node)
    if (typeof properties.align !== 'string') return
    properties.className = [`align-${properties.align}`]
    delete properties.align
  },
}

const blocks = new Set(['p', 'ul', 'ol', 'dl', 'pre', 'blockquote', 'table', 'div', 'figure', 'details', 'hr', 'section'])

/** The words behind the box of a task are its label, up to the first block. */
function labelTask(node: Element): void {
  if (node.tagName !== 'li' && node.tagName !== 'p') return
  const at = node.children.findIndex((child) => child.type === 'element' && child.tagName === 'input')
  if (at < 0) return
  const end = node.children.findIndex((child, index) => index > at && child.type === 'element' && blocks.has(child.tagName))
  const words = node.children.slice(at, end < 0 ? undefined : end)
  node.children.splice(at, words.length, { type: 'element', tagName: 'label', properties: {}, children: words })
}
