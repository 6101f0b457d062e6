import { visit } from '../../visit.ts'
import type { Extension } from './index.ts'
import { pointIn } from './text.ts'

// None begins inside another: a text of beginnings alone is read once, not once for each.
const shortcode = /\{\{[<%](?:(?!\{\{[<%]).)*?[>%]\}\}|\{%(?:(?!\{%).)*?%\}/gs

/** Commands of other generators (Hugo, Jekyll, Nunjucks) that readers would see as text. */
export const shortcodes: Extension = {
  mdast(tree, file) {
    // A character reference may stand for a bracket.
    if (!/[{&]/.test(String(file.value))) return
    visit(tree, 'text', (node) => {
      for (const match of node.value.matchAll(shortcode)) {
        const place = pointIn(node, match.index)
        file.message(
          `${JSON.stringify(match[0])} is another generator's shortcode, which is shown to readers as it stands. Replace it with Markdown.`,
          { ...(place && { place }), ruleId: 'shortcode', source: 'markdown' },
        )
      }
    })
  },
}
