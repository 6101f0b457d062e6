import { SaxesParser } from 'saxes'
import { CommandError } from '../command.ts'

/** An element of a file, with the place of its start. Names are local: `uri` says whose. */
export interface XmlElement {
  name: string
  uri: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
  line: number
  column: number
}

const deepest = 100

/** Reads XML. A document type is refused: entities are how a small file becomes a large one, and XLIFF has none. */
export function readXml(text: string, name: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const stack: XmlElement[] = []
  let root: XmlElement | undefined
  let [line, column] = [1, 1]
  const fail = (says: string) => {
    throw new CommandError(`${name}:${parser.line}:${parser.column + 1} ${says}`)
  }
  const add = (piece: XmlElement | string) => stack.at(-1)?.children.push(piece)
  parser.on('error', ({ message }) => fail(`this is not well-formed XML: ${message.replace(/^\d+:\d+:\s*|\.$/g, '')}.`))
  parser.on('doctype', () => fail('there is a document type here; XLIFF has none, and its entities are not read. Delete "<!DOCTYPE …>".'))
  // The parser has read "<" and the name by then.
  parser.on('opentagstart', ({ name }) => {
    line = parser.line
    column = Math.max(1, parser.column - name.length - 1)
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (stack.length > deepest) fail(`elements are nested more than ${deepest} deep; expected XLIFF.`)
    const element = { name: local, uri, attributes: valuesOf(attributes), children: [], line, column }
    add(element)
    root ??= element
    stack.push(element)
  })
  parser.on('closetag', () => stack.pop())
  parser.on('text', add)
  parser.on('cdata', add)
  parser.write(text).close()
  if (!root) throw new CommandError(`${name}:1:1 this file is empty; expected XLIFF 2.`)
  return root
}

function valuesOf(attributes: Record<string, { value: string }>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, { value }]) => [name, value]))
}

export function isElement(child: XmlElement | string): child is XmlElement {
  return typeof child !== 'string'
}

export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter(isElement).filter((child) => child.name === name)
}

/** All text in an element, marks and all. */
export function textContent({ children }: XmlElement): string {
  return children.map((child) => (isElement(child) ? textContent(child) : child)).join('')
}
