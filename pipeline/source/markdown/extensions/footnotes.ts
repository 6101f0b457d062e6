import { SKIP, visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'

/** Footnotes are numbered in the order in which they are called, so that `[^注]` gets the id `fn-1`. */
export const footnotes: Extension = {
  mdast(tree, file) {
    if (!String(file.value).includes('[^')) return
    const numbers = new Map<string, string>()
    visit(tree, 'footnoteReference', (node) => {
      const number = numbers.get(node.identifier) ?? String(numbers.size + 1)
      numbers.set(node.identifier, number)
      node.identifier = number
    })
    visit(tree, 'footnoteDefinition', (node, index, parent) => {
      const number = numbers.get(node.identifier)
      if (number) {
        node.identifier = number
        return undefined
      }
      file.message(
        `the footnote "[^${node.label ?? node.identifier}]" is not referred to in the text, so it is not shown. Refer to it, or delete it.`,
        { place: node.position, ruleId: 'footnote', source: 'markdown' },
      )
      if (!parent || index === undefined) return undefined
      // Out of the tree, or its name could be another's number.
      parent.children.splice(index, 1)
      return [SKIP, index]
    })
  },
}
