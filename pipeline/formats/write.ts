import type { Element, Root, RootContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { isSealed } from '../sealed.ts'

function createCompiler(allowDangerousHtml: boolean): (tree: Root) => string {
  const options = { characterReferences: { useNamedReferences: true }, closeSelfClosing: false, allowDangerousHtml }
  const processor = unified().use(rehypeStringify, options).freeze()
  return (tree) => processor.stringify(tree)
}

const compile = createCompiler(false)
/** For trees that `shorten` has made, and for these alone: the raw nodes in them are what `compile` gave. */
const compileShortened = createCompiler(true)

/** A tree to HTML, by the HTML Standard's rules. The only place where markup becomes text. */
export function writeHtml(tree: Root): string {
  return `${compileShortened(shorten(tree))}\n`
}

/** A part of a page to HTML, for feeds. */
export function writeFragment(tree: Root): string {
  return compile(tree)
}

const known = new WeakMap<Element, string>()

/** The HTML of a sealed element: the same wherever it stands in HTML. */
function htmlOf(node: Element): string {
  let html = known.get(node)
  if (html === undefined) {
    html = compileShortened({ type: 'root', children: [shorten(node)] })
    known.set(node, html)
  }
  return html
}

/** The same tree with the HTML of sealed elements in their place; what was raw before is text, as it is to `compile`. */
function shorten<Node extends Root | Element>(node: Node, inSvg = false): Node {
  // What stands in a drawing is written by the rules of SVG.
  const svg = inSvg || (node.type === 'element' && node.tagName === 'svg')
  let children: RootContent[] | undefined
  for (const [index, child] of node.children.entries()) {
    const short = shortOf(child, svg)
    if (short === child) continue
    children ??= [...node.children]
    children[index] = short
  }
  const content = node.type === 'element' && node.content ? { content: shorten(node.content) } : undefined
  return children || content ? { ...node, ...content, children: children ?? node.children } : node
}

function shortOf(node: RootContent, inSvg: boolean): RootContent {
  if (node.type === 'raw') return { type: 'text', value: node.value }
  if (node.type !== 'element') return node
  return isSealed(node) && !inSvg ? { type: 'raw', value: htmlOf(node) } : shorten(node, inSvg)
}
