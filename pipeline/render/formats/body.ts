import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import type { BodyPiece } from '../../core/body.ts'
import { voids } from '../../core/elements.ts'
import { decodeReferences } from '../../core/escape.ts'
import { isNoticeType } from '../../core/notices.ts'
import { writeFragment } from './write.ts'

/** What a page or a format puts in place of what is written. */
type Piece = Exclude<BodyPiece, string>

/** The marks of what is cut out: the number of a piece between characters that the serialiser writes as they are. */
interface Marks {
  inTag(piece: Piece): string
  inText(piece: Piece): { type: 'text'; value: string }
}

const [tagMark, textMark, end] = ['\u0001', '\u0002', '\u0003']
const marked = new RegExp(`[${tagMark}${textMark}](\\d+)${end}`, 'g')
/** No mark may come from an article: raw HTML can name any character. */
const foreign = new RegExp(`[${tagMark}${textMark}${end}]`, 'g')
const anyForeign = new RegExp(foreign.source)
const withoutForeign = (value: string) => (anyForeign.test(value) ? value.replace(foreign, '') : value)

/** Attributes that every format writes as they are. */
const plain = new Set('width height alt lang dir title translate colSpan rowSpan start type checked disabled dateTime hrefLang'.split(' '))
/** Elements that a format may write its own way. All but `em` are put into a body by plugins of the site. */
const formatted = new Set(['em', 'img', 'picture', 'source', 'video', 'script', 'link', 'math'])

/**
 * The HTML of an article's body, written once for all pages and formats: cut where a page puts its own address, picture
 * or text of the interface, and where a format may write an element or an attribute otherwise.
 */
export function writeBody(tree: Root): BodyPiece[] {
  return writeNodes(tree.children)
}

function writeNodes(nodes: readonly RootContent[]): BodyPiece[] {
  const pieces: Piece[] = []
  const marks: Marks = {
    inTag: (piece) => `${tagMark}${pieces.push(piece) - 1}${end}`,
    inText: (piece) => ({ type: 'text', value: `${textMark}${pieces.push(piece) - 1}${end}` }),
  }
  return cut(writeFragment({ type: 'root', children: nodes.map((node) => withMarks(node, marks)) }), pieces)
}

/** A node with marks; the same one where there is nothing to mark in it. */
function withMarks<Node extends RootContent>(node: Node, marks: Marks): Node | ElementContent {
  if (node.type !== 'element') return 'value' in node && anyForeign.test(node.value) ? { ...node, value: withoutForeign(node.value) } : node
  const { tagName, properties, data } = node
  if (data?.formula) return withMarks(data.formula, marks)
  if (tagName === 'img' && typeof properties.src === 'string') return marks.inText({ picture: attributesOf(node) })
  if (formatted.has(tagName)) return marks.inText(elementOf(node))
  if (properties.dataVideo !== undefined) return marks.inText(videoOf(node))
  if (properties.dataFootnoteBackref !== undefined) return backReference(node, marks)
  // remark-rehype hides the label of footnotes; it is a heading like any other.
  if (properties.id === 'footnote-label')
    return {
      ...node,
      properties: { id: marks.inTag({ attribute: 'id', value: 'footnote-label' }) },
      children: [marks.inText({ message: 'article.footnotes' })],
    }
  const { dataMessage, ...own } = properties
  if (isNoticeType(dataMessage))
    return {
      ...node,
      properties: markedProperties({ tagName, properties: own }, marks),
      children: [marks.inText({ message: `article.notice.${dataMessage}` })],
    }
  const [written, children] = [markedProperties(node, marks), childrenWithMarks(node.children, marks)]
  return written === properties && children === node.children ? node : { ...node, properties: written, children }
}

function childrenWithMarks(nodes: ElementContent[], marks: Marks): ElementContent[] {
  const written = nodes.map((node) => withMarks(node, marks))
  return written.every((node, index) => node === nodes[index]) ? nodes : written
}

/** Nothing of what is in these is a format's to write. */
const isWhole = new Set(['script', 'math'])

/** A script's text is not escaped. */
function wholeOf(node: Element): string {
  return node.tagName === 'script' ? textContent(node) : writeFragment({ type: 'root', children: node.children })
}

function elementOf(node: Element): Piece {
  const attributes = attributesOf(node)
  if (voids.has(node.tagName)) return { element: node.tagName, attributes }
  const children = isWhole.has(node.tagName) ? [wholeOf(node)] : writeNodes(node.children)
  return { element: node.tagName, attributes, children }
}

function markedProperties({ tagName, properties }: Pick<Element, 'tagName' | 'properties'>, marks: Marks): Properties {
  const result: Properties = {}
  let isSame = true
  for (const [name, value] of Object.entries(properties)) {
    const written = plain.has(name) ? (typeof value === 'string' ? withoutForeign(value) : value) : markedValue(tagName, name, value, marks)
    isSame &&= written === value
    if (written !== undefined || plain.has(name)) result[name] = written
  }
  return isSame ? properties : result
}

function markedValue(tagName: string, name: string, value: Properties[string], marks: Marks): string | undefined {
  const written = typeof value === 'string' ? value : writtenValue(tagName, name, value)
  return written === undefined ? undefined : marks.inTag({ attribute: '', value: written })
}

/** A list, a number or a boolean as the serialiser writes it; undefined where it writes nothing. */
function writtenValue(tagName: string, name: string, value: Properties[string]): string | true | undefined {
  if (value === undefined || value === null || value === false) return undefined
  if (name === 'className' && Array.isArray(value)) return value.join(' ')
  return Object.values(attributesOf({ tagName, properties: { [name]: value } }))[0]
}

/** `#fnref-1`, `#fnref-1-2`: remark-rehype numbers repeated calls after the first. */
function backReference(node: Element, marks: Marks): Element {
  const number = /fnref-(\d+)/.exec(String(node.properties.href))?.[1] ?? ''
  const own = { ...node.properties, className: ['footnote-back'] }
  const properties = markedProperties({ tagName: node.tagName, properties: own }, marks)
  // Variation selector 15 keeps phones from drawing the arrow as a picture.
  return {
    ...node,
    properties: { ...properties, ariaLabel: marks.inTag({ attribute: 'aria-label', value: '', number }) },
    children: [{ type: 'text', value: '↩︎' }],
  }
}

function videoOf(node: Element): Piece {
  const { dataVideo, href, ...properties } = node.properties
  return { video: String(dataVideo), attributes: attributesOf({ ...node, properties }), href: String(href) }
}

/** An element's attributes by their names in HTML, as the serialiser writes them. */
function attributesOf({ tagName, properties }: Pick<Element, 'tagName' | 'properties'>): Record<string, string | true> {
  const attributes: Record<string, string | true> = {}
  for (const [property, value] of Object.entries(properties)) {
    const name = typeof value === 'string' || Number.isInteger(value) ? attributeName(property) : undefined
    if (name === undefined) return writtenAttributes(tagName, properties)
    attributes[name] = String(value)
  }
  return attributes
}

function writtenAttributes(tagName: string, properties: Properties): Record<string, string | true> {
  const element: Element = { type: 'element', tagName, properties, children: [] }
  const [tag = ''] = /^<(?:"[^"]*"|[^">])*>/.exec(writeFragment({ type: 'root', children: [element] })) ?? []
  const attributes: Record<string, string | true> = {}
  for (const [, name = '', value] of tag.matchAll(/ ([^\s"=>]+)(?:="([^"]*)")?/g))
    attributes[name] = value === undefined ? true : decodeReferences(value)
  return attributes
}

const names = new Map<string, string | undefined>()

/** What the serialiser calls a property for which it writes any text as it is. */
function attributeName(property: string): string | undefined {
  if (!names.has(property)) {
    const [[name, value] = [], [, empty] = []] = ['x', ''].map((text) => Object.entries(writtenAttributes('a', { [property]: text }))[0])
    names.set(property, value === 'x' && empty === '' ? name : undefined)
  }
  return names.get(property)
}

function cut(text: string, pieces: Piece[]): BodyPiece[] {
  const result: BodyPiece[] = []
  let from = 0
  for (const { 0: mark, 1: number, index } of text.matchAll(marked)) {
    const piece = pieces[Number(number)]
    // The whole attribute is cut out: ` href="…"`.
    const isInTag = mark.startsWith(tagMark)
    const start = isInTag ? text.lastIndexOf(' ', index) : index
    if (start > from) result.push(text.slice(from, start))
    from = index + mark.length + Number(isInTag)
    if (piece) result.push(isInTag ? { ...piece, attribute: text.slice(start + 1, index - 2) } : piece)
  }
  if (from < text.length) result.push(text.slice(from))
  return result
}
