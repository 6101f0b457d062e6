import type { FootnoteDefinition } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Extension } from './index.ts'

/** Footnotes are numbered in the order in which they are called, so that `[^注]` gets the id `fn-1`. */
export const footnotes: Extension = {
  mdast(tree, file) {
    const numbers = new Map<string, string>()
    const definitions: FootnoteDefinition[] = []
    visit(tree, (node) => {
      if (node.type === 'footnoteDefinition') definitions.push(node)
      if (node.type !== 'footnoteReference') return
      const number = numbers.get(node.identifier) ?? String(numbers.size + 1)
      numbers.set(node.identifier, number)
      node.identifier = number
    })
    for (const definition of definitions) {
      const number = numbers.get(definition.identifier)
      if (number) definition.identifier = number
      else
        file.message(
          `the footnote "[^${definition.label ?? definition.identifier}]" is never called, so no reader sees it. Call it in the text, or delete it.`,
          { place: definition.position, ruleId: 'footnote', source: 'markdown' },
        )
    }
  },
}
