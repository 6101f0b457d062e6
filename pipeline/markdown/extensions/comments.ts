import type { Html, PhrasingContent, RootContent } from 'mdast'
import { SKIP, visit } from '../../visit.ts'
import type { Extension } from './index.ts'

const comment = /<!--[\s\S]*?-->/g

/** Drops HTML comments: they are notes among those who write, and count in nothing. */
export const comments: Extension = {
  mdast(tree, file) {
    if (!String(file.value).includes('<')) return
    visit(tree, 'html', (node, index, parent) => {
      const left = node.value.replace(comment, '')
      if (left === node.value || !parent || index === undefined) return undefined
      if (left.includes('<')) {
        node.value = left
        return undefined
      }
      const kept = left.trim() === '' ? [] : [textOf(node, left.trim(), parent.type === 'paragraph')]
      parent.children.splice(index, 1, ...(kept as never[]))
      return [SKIP, index + kept.length]
    })
  },
}

/** Words on the line where a comment ends are no HTML, though CommonMark (4.6) takes the line for it. */
function textOf({ position }: Html, value: string, inline: boolean): RootContent | PhrasingContent {
  const text = { type: 'text' as const, value, ...(position && { position }) }
  return inline ? text : { type: 'paragraph', children: [text], ...(position && { position }) }
}
