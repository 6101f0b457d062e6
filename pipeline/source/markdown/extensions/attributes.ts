import type { Heading, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { pointInText } from './text.ts'

const part = '(?:[#.][\\p{L}\\p{M}\\p{N}_.:-]+|[\\w-]+=(?:"[^"\\n]*"|[^\\s}"]+))'
// `{#causes}`, `{#causes .wide}`, kramdown's `{: #causes .wide}` and `{:.wide}`.
const list = `\\{:?\\s*${part}(?:\\s+${part})*\\s*\\}`
// An id in a comment of MDX: `{/*causes*/}`.
const note = '\\{/\\*\\s*[\\p{L}\\p{M}\\p{N}_.:-]+\\s*\\*/\\}'
const endOfHeading = new RegExp(`\\s*(?:${list}|${note})\\s*$`, 'u')
const endOfBlock = new RegExp(`\\n${list}\\s*$`, 'u')
const behindSpan = new RegExp(`^${list}`, 'u')
const alone = new RegExp(`^${list}$`, 'u')
const ofKramdown = /\{:/
const spans: ReadonlySet<string> = new Set(['link', 'image', 'emphasis', 'strong', 'inlineCode', 'delete'])

/**
 * Attributes behind a heading, a link or another span, and kramdown's on the line behind a block: the id is taken, so that
 * links to it work; classes belong to the other generator's style sheet and are left out.
 */
export const attributes: Extension = {
  mdast(tree, file) {
    if (!/\{(?::?\s*[#.\w]|\/\*)/.test(String(file.value))) return
    visit(tree, 'heading', (node) => takeEnd(node, endOfHeading, file))
    visit(tree, 'paragraph', (node, index, parent) => {
      const [only] = node.children
      if (parent && index !== undefined && node.children.length === 1 && isAlone(only)) {
        setId(ownerOf(index, parent.children as RootContent[]), only.value)
        parent.children.splice(index, 1)
        return index
      }
      takeEnd(node, endOfBlock, file)
      return undefined
    })
    visit(tree, 'text', (node, index, parent) => takeSpan(node, parent?.children[(index ?? 0) - 1] as PhrasingContent | undefined))
  },
}

function isAlone(node: PhrasingContent | undefined): node is Text {
  return node?.type === 'text' && ofKramdown.test(node.value) && alone.test(node.value)
}

/** As kramdown has it: the block on the lines before, or the next one where a blank line is before. */
function ownerOf(index: number, blocks: RootContent[]): RootContent | undefined {
  const [before, own, next] = [blocks[index - 1], blocks[index], blocks[index + 1]]
  const isBehind = before?.position?.end.line === (own?.position?.start.line ?? 0) - 1
  return isBehind ? before : (next ?? before)
}

/** Reads the end of a block as it is in the file: in the tree, the asterisks of `{/*id*` + `/}` are emphasis. */
function takeEnd(node: Heading | Paragraph, pattern: RegExp, file: VFile): void {
  const from = node.children[0]?.position?.start.offset
  const to = node.children.at(-1)?.position?.end.offset
  if (from === undefined || to === undefined) return
  const match = pattern.exec(String(file.value).slice(from, to))
  if (!match || (node.type === 'paragraph' && !ofKramdown.test(match[0]))) return
  const cut = from + match.index
  const first = node.children.findIndex(({ position }) => (position?.end.offset ?? 0) > cut)
  const last = node.children[first]
  const rest = String(file.value).slice(cut, last?.position?.end.offset).trim()
  if (last?.type !== 'text' || !last.value.trimEnd().endsWith(rest)) return
  setId(node, match[0])
  node.children.splice(first)
  const left = last.value.slice(0, last.value.lastIndexOf(rest)).trimEnd()
  if (left !== '') node.children.push({ ...last, value: left })
}

/** What follows a link or another span without a space. */
function takeSpan(node: Text, span: PhrasingContent | undefined): void {
  const [written] = node.value.startsWith('{') && span && spans.has(span.type) ? (behindSpan.exec(node.value) ?? []) : []
  const start = written === undefined ? undefined : pointInText(node, written.length)
  if (written === undefined || !start || !node.position) return
  setId(span, written)
  node.value = node.value.slice(written.length)
  node.position = { start, end: node.position.end }
}

function setId(node: RootContent | undefined, written: string): void {
  const [, id] = /(?:[{\s:]#|\{\/\*\s*)([\p{L}\p{M}\p{N}_.:-]+)/u.exec(written.normalize('NFC')) ?? []
  if (node && id !== undefined)
    node.data = { ...node.data, hProperties: { id, ...(node.type === 'heading' && { dataOwnId: '' }) } } as typeof node.data
}
