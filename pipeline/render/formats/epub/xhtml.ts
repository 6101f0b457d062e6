import type { Element, ElementContent, Properties, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toXast } from 'hast-util-to-xast'
import { voids } from '../../../core/elements.ts'
import { onlyXml, writeXml } from '../xml.ts'
import type { Chapter } from './chapter.ts'
import { createLinks, type IdsByFile, type Links } from './links.ts'
import type { File } from './package-document.ts'
import { xmlName } from './xml-name.ts'

/** A document of a book, as HTML. */
export interface Document {
  file: string
  html: string
  /** The story that it has. */
  chapter?: Chapter | undefined
}

/** Writes documents as the XHTML of books (EPUB 3.3, section 6.1). `pictures` have the address that a page has for each. */
export function writeDocuments(documents: readonly Document[], pictures: readonly (File & { href: string })[], site: string): File[] {
  const parsed = documents.map(({ file, html, chapter }) => ({ file, chapter, tree: fromHtml(html) }))
  const anchors: IdsByFile = new Map(parsed.map(({ file, tree }) => [file, new Set(idsIn(tree))]))
  const links = createLinks(
    documents.flatMap(({ file, chapter }) => (chapter ? [{ file, articles: chapter.articles }] : [])),
    anchors,
    site,
    new Map(pictures.map(({ href, path }) => [href, path])),
  )
  return parsed.map(({ file, chapter, tree }) => {
    const properties = new Set<string>(file === 'nav.xhtml' ? ['nav'] : [])
    const children = tree.children.flatMap((node) => rewritten(node, { links, file, isStory: chapter !== undefined, properties }))
    return { path: file, type: 'application/xhtml+xml', bytes: writeXhtml(children), properties: [...properties].sort() }
  })
}

function writeXhtml(children: RootContent[]): string {
  const [root] = children.flatMap((node) => (node.type === 'element' ? [toXast(node)] : []))
  if (root?.type !== 'element') throw new Error('a document of a book has no root')
  root.attributes = { ...root.attributes, 'xmlns:epub': 'http://www.idpf.org/2007/ops' }
  return onlyXml(writeXml(root)).replaceAll(emptied, '/>')
}

/** Elements without an end tag in HTML have none in XHTML either, where a reader takes it for HTML: `<br/>`, and no other is closed that way. */
const emptied = new RegExp(`></(?:${[...voids].join('|')})>`, 'g')

function idsIn(node: Root | RootContent): string[] {
  if (!('children' in node)) return []
  const own = node.type === 'element' && typeof node.properties.id === 'string' ? [node.properties.id] : []
  return [...own, ...node.children.flatMap(idsIn)]
}

interface Rewriting {
  links: Links
  /** The document that it is in. */
  file: string
  isStory: boolean
  /** What it has that the package document must declare. */
  properties: Set<string>
}

/** What is not for paper, and what a book cannot run. */
const dropped = new Set(['canvas', 'embed', 'object', 'script', 'style', 'template'])

function rewritten<Node extends RootContent | ElementContent>(node: Node, to: Rewriting): (Node | ElementContent)[] {
  if (node.type === 'comment') return []
  if (node.type !== 'element') return [node]
  const { tagName, properties } = node
  if (dropped.has(tagName) || [properties.className].flat().includes('printed')) return []
  if (tagName === 'math') to.properties.add('mathml')
  if (tagName === 'svg') to.properties.add('svg')
  const children = node.children.flatMap((child) => rewritten(child, to))
  if (!named.test(tagName)) return children
  if (tagName === 'img') return picture(node, to)
  if (tagName === 'iframe') return [link(String(properties.src ?? ''), String(properties.title ?? properties.src ?? ''))]
  const name = tagName === 'form' ? 'div' : tagName
  return [
    { ...node, tagName: name, properties: { ...ownProperties(node, to), ...footnoteProperties(node), ...spaceOf(tagName) }, children },
  ]
}

/** A picture that is not in the book is a link to it, by what it shows. */
function picture({ properties }: Element, { links }: Rewriting): ElementContent[] {
  const { alt = '', title, width, height, className } = properties
  const path = links.picture(String(properties.src ?? ''))
  if (path !== undefined)
    return [{ type: 'element', tagName: 'img', properties: { src: path, alt, title, width, height, className }, children: [] }]
  return alt === '' ? [] : [link(links.absolute(String(properties.src ?? '')), String(alt))]
}

function link(href: string, text: string): Element {
  return { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: text }] }
}

/** Names of elements and properties that XML can have. A site's plugins may write others, such as `@click`, `[text]` and `<o:p>`. */
const named = /^(?:epub:)?[a-z_][\w.-]*$/i
/** For scripts, for a choice of files that a book does not have, or of a namespace (`spaceOf`). */
const foreign = /^(?:data|on[a-zA-Z]|xmlns|(?:loading|decoding|fetchPriority|srcSet|sizes|target|tabIndex)$)/
const naming = new Set(['id', 'htmlFor', 'headers', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaDetails', 'ariaControls', 'ariaOwns'])

function ownProperties({ tagName, properties }: Element, { links, file, isStory }: Rewriting): Properties {
  const own: Properties = {}
  const isWithin = isStory && tagName === 'a' && ![properties.rel].flat().includes('external')
  for (const [name, value] of Object.entries(properties)) {
    if (foreign.test(name) || !named.test(name)) continue
    if (naming.has(name)) own[name] = Array.isArray(value) ? value.map((id) => xmlName(String(id))) : xmlName(String(value))
    else own[name] = name === 'href' && isWithin ? links.resolve(String(value), file) : value
  }
  return own
}

/** HTML's parser knows the namespace of formulas, and that of links in drawings, by their names alone. */
function spaceOf(tagName: string): Properties {
  if (tagName === 'svg') return { xmlnsXLink: 'http://www.w3.org/1999/xlink' }
  return tagName === 'math' ? { xmlns: 'http://www.w3.org/1998/Math/MathML' } : {}
}

/** Readers of e-books show a note where it is called (EPUB 3.3, section 6.1.3.1; DPUB-ARIA 1.1). */
function footnoteProperties({ tagName, properties }: Element): Properties {
  if (properties.dataFootnoteRef !== undefined) return { 'epub:type': 'noteref', role: 'doc-noteref' }
  if (properties.dataFootnoteBackref !== undefined) return { role: 'doc-backlink' }
  if (properties.dataFootnotes !== undefined) return { 'epub:type': 'footnotes', role: 'doc-endnotes' }
  return tagName === 'li' && /(?:^|:)(?:user-content-)?fn-/.test(String(properties.id ?? '')) ? { 'epub:type': 'footnote' } : {}
}
