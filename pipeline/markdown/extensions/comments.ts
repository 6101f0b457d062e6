import { SKIP, visit } from 'unist-util-visit'
import type { Extension } from './index.ts'

const comment = /<!--[\s\S]*?-->/g

/** Drops HTML comments: they are notes among those who write, and count in nothing. */
export const comments: Extension = {
  mdast(tree) {
    visit(tree, 'html', (node, index, parent) => {
      const left = node.value.replace(comment, '')
      if (left === node.value || !parent || index === undefined) return undefined
      if (left.trim() !== '') {
        node.value = left
        return undefined
      }
      parent.children.splice(index, 1)
      return [SKIP, index]
    })
  },
}
