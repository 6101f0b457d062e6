import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import type { BodyPiece } from '../core/body.ts'
import { decodeReferences } from '../core/html.ts'
import { writeFragment } from './write.ts'

/** What a page or a format puts in place of what is written. */
type Piece = Exclude<BodyPiece, string>
type Keep = (piece: Piece) => string

/** Around the number of a piece in the text: characters that no article has, and that the serialiser writes as they are. */
const [open, close] = ['\u0001', '\u0002']
const marks = new RegExp(` ([^\\s"=]+)="${open}(\\d+)${close}"|${open}(\\d+)${close}`, 'g')

/** Attributes that every format writes as they are. */
const plain = new Set('width height alt lang dir title translate colSpan rowSpan start type checked disabled dateTime hrefLang'.split(' '))

/**
 * The HTML of an article's body, written once for all pages and formats: cut where a page puts its own address, picture
 * or text of the interface, and where a format may write an attribute otherwise.
 */
export function writeBody(tree: Root): BodyPiece[] {
  const pieces: Piece[] = []
  const keep: Keep = (piece) => `${open}${pieces.push(piece) - 1}${close}`
  return cut(writeFragment({ type: 'root', children: tree.children.map((node) => marked(node, keep)) }), pieces)
}

function marked<Node extends RootContent>(node: Node, keep: Keep): Node | ElementContent {
  if (node.type === 'text') return node.value.includes(open) ? { ...node, value: node.value.replaceAll(open, '') } : node
  if (node.type !== 'element') return node
  const { tagName, properties } = node
  if (tagName === 'img' && typeof properties.src === 'string') return textOf(keep({ picture: attributesOf(node) }))
  if (properties.dataVideo !== undefined) return textOf(keep(videoOf(node)))
  if (properties.dataFootnoteBackref !== undefined) return backReference(node, keep)
  // remark-rehype hides the label of footnotes; it is a heading like any other.
  if (properties.id === 'footnote-label')
    return {
      ...node,
      properties: { id: keep({ attribute: 'id', value: 'footnote-label' }) },
      children: [textOf(keep({ message: 'article.footnotes' }))],
    }
  return { ...node, properties: markedProperties(properties, keep), children: node.children.map((child) => marked(child, keep)) }
}

function textOf(value: string): { type: 'text'; value: string } {
  return { type: 'text', value }
}

function markedProperties(properties: Properties, keep: Keep): Properties {
  const result: Properties = {}
  for (const [name, value] of Object.entries(properties)) {
    const written = plain.has(name) ? undefined : toValue(value)
    result[name] = written === undefined ? value : keep({ attribute: '', value: written })
  }
  return result
}

/** Undefined for a property that is not written. */
function toValue(value: Properties[string]): string | true | undefined {
  if (value === undefined || value === null || value === false || Number.isNaN(value)) return undefined
  return value === true ? true : Array.isArray(value) ? value.join(' ') : String(value)
}

/** `#fnref-1`, `#fnref-1-2`: remark-rehype numbers repeated calls after the first. */
function backReference(node: Element, keep: Keep): Element {
  const number = /fnref-(\d+)/.exec(String(node.properties.href))?.[1] ?? ''
  const properties = markedProperties({ ...node.properties, className: ['footnote-back'], ariaLabel: '' }, keep)
  // Variation selector 15 keeps phones from drawing the arrow as a picture.
  return {
    ...node,
    properties: { ...properties, ariaLabel: keep({ attribute: 'aria-label', value: '', number }) },
    children: [textOf('↩︎')],
  }
}

function videoOf(node: Element): Piece {
  const { dataVideo, href, ...properties } = node.properties
  return { video: String(dataVideo), attributes: attributesOf({ ...node, properties }), href: String(href) }
}

/** An element's attributes by their names in HTML, as the serialiser writes them. */
function attributesOf(node: Element): Record<string, string | true> {
  const [tag = ''] = /^<(?:"[^"]*"|[^">])*>/.exec(writeFragment({ type: 'root', children: [{ ...node, children: [] }] })) ?? []
  const attributes: Record<string, string | true> = {}
  for (const [, name = '', value] of tag.matchAll(/ ([^\s"=>]+)(?:="([^"]*)")?/g))
    attributes[name] = value === undefined ? true : decodeReferences(value)
  return attributes
}

function cut(text: string, pieces: Piece[]): BodyPiece[] {
  const result: BodyPiece[] = []
  let from = 0
  for (const { 0: whole, 1: attribute, 2: inTag, 3: inText, index } of text.matchAll(marks)) {
    if (index > from) result.push(text.slice(from, index))
    from = index + whole.length
    const piece = pieces[Number(inTag ?? inText)]
    if (piece) result.push(attribute === undefined ? piece : { ...piece, attribute })
  }
  if (from < text.length) result.push(text.slice(from))
  return result
}
