import type { Blockquote } from 'mdast'
import { directive } from 'micromark-extension-directive'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { flowSyntax, named } from './guard.ts'

/** `:::pullquote[Who says it]` … `:::`: words of the story, or of somebody in it, set large. */
export const pullquote: Extension = {
  syntax() {
    const { flow } = directive()
    flowSyntax(this, flow, 0, named('pullquote', 3, 99))
  },
  mdast(tree, file) {
    if (!String(file.value).includes(':::')) return
    visit(tree, 'containerDirective', (node) => {
      if (node.name !== 'pullquote') return
      const fail = (reason: string) => file.message(reason, { place: node.position, ruleId: 'embed', source: 'markdown' })
      const [first, ...rest] = node.children
      const label = first?.type === 'paragraph' && first.data?.directiveLabel === true ? first : undefined
      const quoted = label ? rest : node.children
      const [attribute] = Object.keys(node.attributes ?? {})
      if (attribute !== undefined)
        fail(`a pull quote has no attribute "${attribute}"; write who says it in square brackets: ":::pullquote[Name]".`)
      if (quoted.length === 0) fail('the pull quote is empty; expected the words quoted, on lines of their own before ":::".')
      const source = String(file.value).slice(node.position?.start.offset, node.position?.end.offset)
      if (!/\n[ \t>]*:{3,}\s*$/.test(source)) fail('the pull quote has no end; expected a line ":::" after its words.')
      if (label) label.data = { ...label.data, hName: 'figcaption' }
      const quote: Blockquote = { type: 'blockquote', children: quoted }
      node.data = { hName: 'figure', hProperties: { dataPullquote: '' } }
      node.children = [quote, ...(label ? [label] : [])]
    })
  },
  elements: () => (node) => {
    if (node.tagName === 'figure' && 'dataPullquote' in node.properties) node.properties = { className: ['pullquote'] }
  },
}
