import type { Heading, Paragraph, RootContent, Text } from 'mdast'
import { visit } from '../../visit.ts'
import type { Extension } from './index.ts'

// `{#causes}`, `{#causes .wide}`, kramdown's `{: #causes .wide}` and `{:.wide}`.
const list =
  '\\{:?\\s*(?:[#.][\\p{L}\\p{N}_.:-]+|[\\w-]+=(?:"[^"\\n]*"|[^\\s}"]+))(?:\\s+(?:[#.][\\p{L}\\p{N}_.:-]+|[\\w-]+=(?:"[^"\\n]*"|[^\\s}"]+)))*\\s*\\}'
const atEnd = new RegExp(`\\s*${list}\\s*$`, 'u')
const alone = new RegExp(`^${list}$`, 'u')
const ofKramdown = /\{:/

/**
 * Attributes behind a heading, and kramdown's on the line behind a block: the id is taken, so that links to it work;
 * classes belong to the other generator's style sheet and are left out.
 */
export const attributes: Extension = {
  mdast(tree, file) {
    if (!/\{:?\s*[#.\w]/.test(String(file.value))) return
    visit(tree, 'heading', (node) => {
      takeEnd(node, () => true)
    })
    visit(tree, 'paragraph', (node, index, parent) => {
      const [only] = node.children
      if (
        parent &&
        index !== undefined &&
        node.children.length === 1 &&
        only?.type === 'text' &&
        ofKramdown.test(only.value) &&
        alone.test(only.value)
      ) {
        setId(parent.children[index - 1] as RootContent | undefined, only.value)
        parent.children.splice(index, 1)
        return index
      }
      takeEnd(node, (written) => ofKramdown.test(written) && written.startsWith('\n'))
      return undefined
    })
  },
}

function takeEnd(node: Heading | Paragraph, isMeant: (written: string) => boolean): void {
  const last = node.children.at(-1)
  if (last?.type !== 'text') return
  const [written] = atEnd.exec(last.value) ?? []
  if (written === undefined || !isMeant(written)) return
  setId(node, written)
  ;(last as Text).value = last.value.slice(0, -written.length)
}

function setId(node: RootContent | undefined, written: string): void {
  const [, id] = /[{\s:]#([\p{L}\p{N}_.:-]+)/u.exec(written) ?? []
  if (node && id !== undefined)
    node.data = { ...node.data, hProperties: { id, ...(node.type === 'heading' && { dataOwnId: '' }) } } as typeof node.data
}
