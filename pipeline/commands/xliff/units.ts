import type { Image, Nodes, PhrasingContent, Root } from 'mdast'
import { type ProseContext, parseSource, type SourceSyntax } from '../../source/markdown/source.ts'

/** A stretch of prose that is translated as one, and where it is in its Markdown, in UTF-16 code units. */
export interface TranslationUnit {
  setting: ProseContext
  nodes: PhrasingContent[]
  /** What of it is no text, in order. */
  codes: PhrasingContent[]
  start: number
  end: number
  line: number
}

/** Prose with its codes by id: a text, a code without contents, or one around more. */
export type UnitPiece = string | { id: string; children?: UnitPiece[] }

/** Node → its id in the unit that it is matched to. */
export type CodeIds = Map<PhrasingContent, string>

const spans = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'textDirective'])

/** The units of a body, in the order of the text. Code, raw HTML and comments are none. */
export function unitsOf(markdown: string, syntax: SourceSyntax): TranslationUnit[] {
  const units: TranslationUnit[] = []
  collect(parseSource(markdown, syntax), units)
  return units
}

function collect(node: Nodes, units: TranslationUnit[]): void {
  const setting = settingOf(node)
  if (setting === undefined) {
    if ('children' in node) for (const child of node.children) collect(child, units)
    return
  }
  const nodes = ('children' in node ? node.children : []) as PhrasingContent[]
  const [start, end] = [nodes[0]?.position?.start, nodes.at(-1)?.position?.end]
  if (start?.offset === undefined || end?.offset === undefined) return
  units.push({ setting, nodes, codes: codesOf(nodes), start: start.offset, end: end.offset, line: start.line })
}

function settingOf(node: Nodes): ProseContext | undefined {
  if (node.type === 'heading') return 'heading'
  if (node.type === 'tableCell') return 'cell'
  if (node.type === 'leafDirective') return 'label'
  if (node.type === 'paragraph') return node.data && 'directiveLabel' in node.data ? 'label' : 'paragraph'
  return undefined
}

function codesOf(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'text' ? [] : [node, ...(isSpan(node) ? codesOf(node.children) : [])]))
}

/** A code around text. An address that stands for itself (`<https://…>`) is one piece. */
export function isSpan(node: PhrasingContent): node is Extract<PhrasingContent, { children: PhrasingContent[] }> {
  if (!spans.has(node.type) || !('children' in node)) return false
  const [only] = node.children
  return node.type !== 'link' || node.children.length !== 1 || only?.type !== 'text' || only.value !== node.url
}

export function isImage(node: PhrasingContent): node is Image {
  return node.type === 'image'
}

export function piecesOf(nodes: PhrasingContent[], ids: CodeIds): UnitPiece[] {
  return nodes.map((node): UnitPiece => {
    if (node.type === 'text') return node.value
    const id = ids.get(node) ?? ''
    return isSpan(node) ? { id, children: piecesOf(node.children, ids) } : { id }
  })
}

/** Whether there is anything to translate: a picture alone has its words elsewhere. */
export function hasText(pieces: UnitPiece[]): boolean {
  return pieces.some((piece) => (typeof piece === 'string' ? /[\p{L}\p{N}]/u.test(piece) : hasText(piece.children ?? [])))
}

/** Codes of the original are numbered; those of a translation take the number of their counterpart, or one of their own. */
export function numberCodes({ codes }: Pick<TranslationUnit, 'codes'>): CodeIds {
  return new Map(codes.map((node, index) => [node, String(index + 1)]))
}

/** By what they are and where they lead, then by their kind in order. */
export function matchCodes(original: TranslationUnit, translation: TranslationUnit): CodeIds {
  const numbers = numberCodes(original)
  const left = [...original.codes]
  const ids: CodeIds = new Map()
  for (const same of [signature, ({ type }: PhrasingContent) => type])
    for (const node of translation.codes) {
      const index = ids.has(node) ? -1 : left.findIndex((other) => isSpan(other) === isSpan(node) && same(other) === same(node))
      const [found] = index < 0 ? [] : left.splice(index, 1)
      if (found) ids.set(node, numbers.get(found) ?? '')
    }
  let own = 0
  for (const node of translation.codes) if (!ids.has(node)) ids.set(node, `t${++own}`)
  return ids
}

function signature(node: PhrasingContent): string {
  const { type } = node
  if ('url' in node) return `${type} ${node.url}`
  if ('identifier' in node) return `${type} ${node.identifier}`
  return 'value' in node ? `${type} ${node.value}` : 'name' in node ? `${type} ${node.name}` : type
}

/** The Markdown before and after the contents of a code; of one without contents, all of it. */
export function writtenAs(node: PhrasingContent, markdown: string): { before: string; behind: string } {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  if (!isSpan(node)) return { before: markdown.slice(start, end), behind: '' }
  const [from, to] = [node.children[0]?.position?.start.offset ?? end, node.children.at(-1)?.position?.end.offset ?? end]
  return { before: markdown.slice(start, from), behind: markdown.slice(to, end) }
}

/** The code that a piece of Markdown writes, such as `**…**`; undefined where it is none. */
export function readCode(before: string, behind: string, isSpanning: boolean, syntax: SourceSyntax): PhrasingContent | undefined {
  const root: Root = parseSource(isSpanning ? `${before}x${behind}` : before, syntax)
  const [block] = root.children
  const [node, ...more] = block?.type === 'paragraph' ? block.children : []
  return root.children.length === 1 && node && more.length === 0 && node.type !== 'text' && isSpan(node) === isSpanning ? node : undefined
}

/** Line ends are no part of a text: between Chinese characters they are nothing, elsewhere a space. */
export function unwrap(text: string): string {
  return text.replace(/\s*\n\s*/g, (found, at: number) => {
    const [before = '', after = ''] = [text[at - 1], text[at + found.length]]
    return /[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(before) && /[\p{sc=Han}\u3000-\u303F\uFF00-\uFFEF]/u.test(after) ? '' : ' '
  })
}

/** Pieces as one line, to compare them by: texts that touch are one, however they came. */
export function flattenPieces(pieces: UnitPiece[]): string {
  const flat = (list: UnitPiece[]): string =>
    list
      .map((piece) =>
        typeof piece === 'string'
          ? piece
          : piece.children
            ? `\u{E000}${piece.id}\u{E001}${flat(piece.children)}\u{E002}`
            : `\u{E000}${piece.id}\u{E002}`,
      )
      .join('')
  return unwrap(flat(pieces)).replace(/\s+/g, ' ').trim()
}

/** The beginning of a text, for a message. */
export function excerpt(text: string): string {
  const plain = unwrap(text)
  return plain.length > 40 ? `${plain.slice(0, 39)}…` : plain
}

export function unitText(pieces: UnitPiece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : unitText(piece.children ?? []))).join('')
}
