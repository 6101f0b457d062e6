import type { PhrasingContent } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import { SKIP, visit } from 'unist-util-visit'
import type { Extension } from './index.ts'

const language = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/**
 * `:zh[分享按钮]` marks a run of another language, `:cite[…]` the title of a work.
 * The text form alone is read: two and three colons stay what they were.
 */
export const languages: Extension = {
  syntax() {
    const data = this.data()
    const { text } = directive()
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), text ? { text } : {}]
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()]
  },
  mdast(tree, file) {
    visit(tree, 'textDirective', (node, index, parent) => {
      if (!parent || index === undefined) return
      const from = node.position?.start.offset ?? 0
      const source = String(file).slice(from, node.position?.end.offset)
      const labelled = source.charAt(1 + node.name.length) === '['
      if (labelled && node.name === 'cite') node.data = { hName: 'cite' }
      else if (labelled && isLanguage(node.name)) node.data = { hName: 'span', hProperties: { lang: canonical(node.name) } }
      else {
        // "10:30am" and "see:this" are prose, not directives.
        if (labelled)
          file.message(`":${node.name}[…]" is read as plain text; expected a language tag, as in ":zh[…]", or "cite".`, {
            place: node.position,
            ruleId: 'directive',
            source: 'markdown',
          })
        const name: PhrasingContent = {
          type: 'text',
          value: labelled ? `:${node.name}[` : source,
          ...(node.position && { position: node.position }),
        }
        const rest: PhrasingContent[] = labelled ? [...node.children, { type: 'text', value: source.slice(source.lastIndexOf(']')) }] : []
        parent.children.splice(index, 1, name, ...rest)
        return [SKIP, index + 1 + rest.length]
      }
      return undefined
    })
  },
}

function isLanguage(tag: string): boolean {
  try {
    return language.of(tag) !== undefined
  } catch {
    return false
  }
}

function canonical(tag: string): string {
  return Intl.getCanonicalLocales(tag)[0] ?? tag
}
