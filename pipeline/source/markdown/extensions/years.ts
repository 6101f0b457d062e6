import type { List, ListItem, RootContent } from 'mdast'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { replaceChild } from './replace.ts'

/** No list begins with such a number: it is a year, or a sum. */
const large = 1000

/**
 * A paragraph that begins with a year (`2026. That is when …`) is a list for CommonMark (5.2). One item of so large a
 * number, and items that do not count on from the first, are paragraphs: a list would show other numbers.
 */
export const years: Extension = {
  mdast(tree, file) {
    const source = String(file.value)
    if (!/\d{4,9}[.)](?:[ \t]|$)/m.test(source)) return
    visit(tree, 'list', (list, index, parent) => {
      if (!parent || index === undefined || (list.start ?? 0) < large) return undefined
      const marks = list.children.map((item) => markOf(item, source))
      const counts = marks.every((mark, at) => Number.parseInt(mark, 10) === (list.start ?? 0) + at)
      if (list.children.length > 1 && counts) return undefined
      const blocks = (list as List).children.flatMap((item, at) => toBlocks(item, marks[at] ?? ''))
      replaceChild(parent, index, blocks)
      return index + blocks.length
    })
  },
}

/** `2026.` as it is written in front of an item. */
function markOf({ position }: ListItem, source: string): string {
  return /^\d+[.)]/.exec(source.slice(position?.start.offset, (position?.start.offset ?? 0) + 12))?.[0] ?? ''
}

function toBlocks({ children, position }: ListItem, mark: string): RootContent[] {
  const [first, ...rest] = children
  const text = { type: 'text' as const, value: `${mark} `, ...(position && { position: { start: position.start, end: position.start } }) }
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [text], ...(position && { position }) }, ...children]
  const [begin, ...others] = first.children
  const merged =
    begin?.type === 'text'
      ? [
          {
            ...text,
            value: text.value + begin.value,
            ...(begin.position && position && { position: { start: position.start, end: begin.position.end } }),
          },
          ...others,
        ]
      : [text, ...first.children]
  return [
    { ...first, children: merged, ...(position && first.position && { position: { start: position.start, end: first.position.end } }) },
    ...rest,
  ]
}
