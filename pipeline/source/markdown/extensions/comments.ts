import type { Html, Parent, PhrasingContent, RootContent } from 'mdast'
import { SKIP, visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { replaceChild } from './replace.ts'

const comment = /<!--[\s\S]*?-->/g

/** Drops HTML comments: they are notes among those who write, and count in nothing. */
export const htmlComments: Extension = {
  mdast(tree, file) {
    if (!String(file.value).includes('<')) return
    visit(tree, 'html', (node, index, parent) => {
      const left = node.value.replace(comment, '')
      if (left === node.value || !parent || index === undefined) return undefined
      if (left.includes('<')) {
        node.value = left
        return undefined
      }
      const rest = left.trim() === '' ? [] : [textOf(node, left.trim(), parent.type === 'paragraph')]
      replaceChild(parent, index, rest)
      if (rest.length === 0) joinLists(parent.children, index)
      return [SKIP, index + rest.length]
    })
  },
}

/** A comment between two items ends the list for CommonMark (5.3); for its author there is one list. */
function joinLists(nodes: Parent['children'], index: number): void {
  const [before, after] = [nodes[index - 1], nodes[index]]
  if (before?.type !== 'list' || after?.type !== 'list' || before.ordered !== after.ordered) return
  before.children.push(...after.children)
  before.spread ||= after.spread ?? false
  if (before.position && after.position) before.position.end = after.position.end
  nodes.splice(index, 1)
}

/** Words on the line where a comment ends are no HTML, though CommonMark (4.6) takes the line for it. */
function textOf({ position }: Html, value: string, inline: boolean): RootContent | PhrasingContent {
  const text = { type: 'text' as const, value, ...(position && { position }) }
  return inline ? text : { type: 'paragraph', children: [text], ...(position && { position }) }
}
