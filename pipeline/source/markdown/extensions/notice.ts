import type { Element } from 'hast'
import type { Blockquote } from 'mdast'
import { directive } from 'micromark-extension-directive'
import { isNoticeType, noticeTypeOf } from '../../../core/notices.ts'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { flowSyntax, named } from './guard.ts'
import { hastElement } from './hast-element.ts'
import { pointInText } from './text.ts'

const names = ['notice', 'details', 'output']

/**
 * `:::notice[Title]{type=tip}` and `:::details[Title]`, which shortcodes/kinds.ts writes for `:::tip Title` and what else
 * other generators have for that; and GitHub's `> [!TIP]`. Without a title, a page shows the word for the type.
 */
export const notice: Extension = {
  syntax() {
    for (const name of names) {
      const { flow } = directive()
      flowSyntax(this, flow, 0, named(name, 3, 99))
    }
  },
  mdast(tree, file) {
    const source = String(file.value)
    if (source.includes(':::'))
      visit(tree, 'containerDirective', (node) => {
        const isNotice = node.name === 'notice'
        if (!names.includes(node.name)) return
        const [first] = node.children
        const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : undefined
        if (isNotice) node.data = { hName: 'div', hProperties: { dataNotice: node.attributes?.type ?? 'note' } }
        else if (node.name === 'details') node.data = { hName: 'details' }
        // HTML's own way to say that a text is not to be translated.
        else node.data = { hName: 'div', hProperties: { translate: 'no' } }
        if (label) label.data = { ...label.data, ...(isNotice ? { hProperties: { dataNoticeTitle: '' } } : { hName: 'summary' }) }
      })
    if (source.includes('[!')) visit(tree, 'blockquote', readAlert)
  },
  elements: () => (node) => {
    if (node.tagName === 'div' && node.properties.dataNotice !== undefined) finish(node)
  },
}

const alert = /^\[!([A-Za-z]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/

/** `> [!TIP]` of GitHub; behind it may be a title (Obsidian). */
function readAlert(node: Blockquote): void {
  const [first] = node.children
  const [text] = first?.type === 'paragraph' ? first.children : []
  if (first?.type !== 'paragraph' || text?.type !== 'text') return
  const [whole, word = '', title = ''] = alert.exec(text.value) ?? []
  const type = noticeTypeOf(word)
  // A title with other markup in it ends elsewhere.
  if (whole === undefined || type === undefined || (title !== '' && !whole.endsWith('\n') && first.children.length > 1)) return
  node.data = { hName: 'div', hProperties: { dataNotice: type } }
  const rest = pointInText(text, whole.length)
  const titleAt = pointInText(text, whole.lastIndexOf(title))
  text.value = text.value.slice(whole.length)
  if (text.position && rest) text.position = { start: rest, end: text.position.end }
  if (text.value === '') first.children.shift()
  if (first.children.length === 0) node.children.shift()
  if (title === '') return
  const position = titleAt && { position: { start: titleAt, end: titleAt } }
  node.children.unshift({
    type: 'paragraph',
    data: { hProperties: { dataNoticeTitle: '' } },
    children: [{ type: 'text', value: title.trim(), ...position }],
    ...position,
  })
}

function finish(node: Element): void {
  const { dataNotice } = node.properties
  const type = isNoticeType(dataNotice) ? dataNotice : 'note'
  node.properties = { className: ['notice', `notice-${type}`], role: 'note' }
  const title = node.children.find((child) => child.type === 'element' && child.properties.dataNoticeTitle !== undefined)
  if (title?.type === 'element') title.properties = { className: ['notice-title'] }
  else {
    const own = hastElement('p', { className: ['notice-title'], dataMessage: type }, [])
    node.children.unshift(own)
  }
}
