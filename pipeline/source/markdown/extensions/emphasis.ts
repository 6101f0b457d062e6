import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { pointInText } from './text.ts'

const run = /(?<![\w_])_{1,2}(?=\S)(?=[^_\n]*\p{sc=Han})[^_\n]*(?<=\S)_{1,2}|_{1,2}(?=\S)[^_\n]*(?<=\S)_{1,2}(?=\p{sc=Han})/gu

/** `_你好_再见` is no emphasis: `_` does not work inside a word, and Chinese has no spaces between words. */
export const emphasis: Extension = {
  mdast(tree, file) {
    if (!/[_&]/.test(String(file.value))) return
    visit(tree, 'text', (node) => {
      if (!node.value.includes('_')) return
      for (const match of node.value.matchAll(run)) {
        const place = pointInText(node, match.index)
        file.message(
          `${JSON.stringify(match[0])} is not read as emphasis: "_" does not work between Chinese characters. Write "*" instead.`,
          { ...(place && { place }), ruleId: 'emphasis', source: 'markdown' },
        )
      }
    })
  },
}
