import type { Element, Root, RootContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { isSealed } from '../sealed.ts'
import { encode } from './encode.ts'

function createCompiler(allowDangerousHtml: boolean): (tree: Root) => string {
  const options = { characterReferences: { useNamedReferences: true }, closeSelfClosing: false, allowDangerousHtml }
  const { compiler } = unified().use(rehypeStringify, options).freeze()
  const file = new VFile()
  return (tree) => String(compiler?.(tree, file))
}

const compile = createCompiler(false)
/** For what `shorten` gives, and for that alone: the only raw nodes in it are marks. */
const compileShortened = createCompiler(true)

/** Where a sealed element stands in the HTML of the rest. No page should hold this character; where one does, all is written at once. */
const mark = { type: 'raw', value: '\0' } as const

/** A tree to HTML, by the HTML Standard's rules. The only place where markup becomes text. */
export function writeHtml(tree: Root): string {
  return `${write(tree).join('')}\n`
}

/** The same in UTF-8. */
export function writeBytes(tree: Root): Uint8Array {
  return encode([...write(tree), '\n'])
}

/** A part of a page to HTML, for feeds. */
export function writeFragment(tree: Root): string {
  return compile(tree)
}

/** The HTML of a tree in pieces: that of sealed elements is made once, and not copied from level to level. */
function write(tree: Root): string[] {
  const sealed: Element[] = []
  const html = compileShortened(shorten(tree, sealed))
  if (sealed.length === 0) return [html]
  const between = html.split(mark.value)
  if (between.length !== sealed.length + 1) return [compile(tree)]
  const pieces = [between[0] ?? '']
  for (const [index, element] of sealed.entries()) pieces.push(htmlOf(element), between[index + 1] ?? '')
  return pieces
}

const known = new WeakMap<Element, string>()

/** The HTML of a sealed element: the same wherever it stands. */
function htmlOf(node: Element): string {
  let html = known.get(node)
  if (html === undefined) {
    html = write({ type: 'root', children: [{ ...node }] }).join('')
    known.set(node, html)
  }
  return html
}

/** The same tree with marks in place of sealed elements, which are told to `sealed`. What was raw is text, as it is to `compile`. */
function shorten<Node extends Root | Element>(node: Node, sealed: Element[] | undefined): Node {
  // What stands in a drawing is written by the rules of SVG, and of a template its content.
  const own = node.type === 'element' && (node.tagName === 'svg' || node.tagName === 'template') ? undefined : sealed
  let children: RootContent[] | undefined
  let index = 0
  for (const child of node.children) {
    const short = shortOf(child, own)
    if (short !== child) {
      children ??= [...node.children]
      children[index] = short
    }
    index += 1
  }
  const content = node.type === 'element' && node.content ? { content: shorten(node.content, undefined) } : undefined
  return children || content ? { ...node, ...content, children: children ?? node.children } : node
}

function shortOf(node: RootContent, sealed: Element[] | undefined): RootContent {
  if (node.type === 'raw') return { type: 'text', value: node.value }
  if (node.type !== 'element') return node
  if (!sealed || !isSealed(node)) return shorten(node, sealed)
  sealed.push(node)
  return mark
}
