import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'

/** Raw HTML is found here; whether it is an error is the site's setting (see processor.ts). */
export const rawHtml: Extension = {
  mdast(tree, file) {
    if (!String(file.value).includes('<')) return
    visit(tree, 'html', (node) => {
      file.data.hasHtml = true
      if (file.data.allowHtml) return
      const shown = node.value.length > 40 ? `${node.value.slice(0, 39)}…` : node.value
      file.message(
        `raw HTML is not allowed here: ${JSON.stringify(shown)}. Write it in Markdown, or set "markdown.allowHtml" in the settings.`,
        {
          place: node.position,
          ruleId: 'html',
          source: 'markdown',
        },
      )
    })
  },
}

declare module 'vfile' {
  interface DataMap {
    /** Set by the site's `markdown.allowHtml`. */
    allowHtml: boolean
    /** Whether the text holds raw HTML that must pass through rehype-raw and rehype-sanitize. */
    hasHtml: boolean
  }
}
