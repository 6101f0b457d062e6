import type { Element, ElementContent, Root } from 'hast'
import type { Position } from 'unist'
import type { BodyPiece } from '../core/body.ts'

/**
 * A body as bytes: a line of what it is written as (`BodyPiece`), and its tree. Pages need the first, checks the second.
 */
export function encodeBody(pieces: BodyPiece[], tree: Root): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(pieces)}\n`), encodeTree(tree)])
}

export function decodePieces(bytes: Uint8Array): BodyPiece[] {
  return JSON.parse(decoder.decode(bytes.subarray(0, bytes.indexOf(lineEnd))))
}

/** JSON has no line end but those that are laid out. */
const lineEnd = 0x0a

/**
 * A body's tree as bytes, for the cache and for other threads: elements as `[name, properties, children, line, column]`,
 * texts as `[value, line, column]`, anything else as it is. Of a position only the start is kept: nobody asks for its end.
 */
function encodeTree(tree: Root): Uint8Array {
  return Buffer.from(JSON.stringify(tree.children.map((node) => pack(node as ElementContent))))
}

export function decodeTree(bytes: Uint8Array): Root {
  return { type: 'root', children: (JSON.parse(decoder.decode(bytes.subarray(bytes.indexOf(lineEnd) + 1))) as Packed[]).map(unpack) }
}

const decoder = new TextDecoder()

type Packed =
  | [value: string, line?: number, column?: number]
  | [name: string, properties: Element['properties'], children: Packed[], line?: number, column?: number]
  | Exclude<ElementContent, { type: 'text' }>

function pack(node: ElementContent): Packed {
  const start = node.position?.start
  if (node.type === 'text') return start ? [node.value, start.line, start.column] : [node.value]
  // A plugin of the site may have left more on a node than the rest of us know.
  if (node.type !== 'element' || node.data !== undefined || node.content !== undefined) return node
  const children = node.children.map(pack)
  return start ? [node.tagName, node.properties, children, start.line, start.column] : [node.tagName, node.properties, children]
}

function unpack(packed: Packed): ElementContent {
  if (!Array.isArray(packed)) return packed
  if (!Array.isArray(packed[2])) {
    const [value, line, column] = packed as [string, number?, number?]
    return { type: 'text', value, ...at(line, column) }
  }
  const [tagName, properties, children, line, column] = packed as [string, Element['properties'], Packed[], number?, number?]
  return { type: 'element', tagName, properties, children: children.map(unpack), ...at(line, column) }
}

function at(line: number | undefined, column: number | undefined): { position?: Position } {
  if (line === undefined || column === undefined) return {}
  const point = { line, column }
  return { position: { start: point, end: point } }
}
