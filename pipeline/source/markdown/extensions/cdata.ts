import { cdataEnd } from '../../../core/decode.ts'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'

/** `]]>` in prose. Only as it is written: `]]&gt;` was meant, and code is carried safely. */
export const cdata: Extension = {
  mdast(tree, file) {
    const source = String(file.value)
    if (!source.includes(cdataEnd.sign)) return
    visit(tree, ['text', 'html', 'image', 'link'], (node) => {
      const { start, end } = node.position ?? {}
      const texts =
        'value' in node ? [node.value] : node.type === 'image' ? [node.alt, node.title] : node.type === 'link' ? [node.title] : []
      if (!texts.some((text) => text?.includes(cdataEnd.sign)) || start?.offset === undefined) return
      const at = source.slice(start.offset, end?.offset).indexOf(cdataEnd.sign)
      if (at < 0) return
      const before = source.slice(0, start.offset + at).split('\n')
      file.message(cdataEnd.message, {
        place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
        ruleId: 'cdata-end',
        source: 'content',
      })
    })
  },
}
