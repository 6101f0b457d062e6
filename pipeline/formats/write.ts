import type { Element, ElementContent, Root, RootContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { isSealed } from '../core/sealed.ts'
import { createTags, type Tag, type Tags } from './attributes.ts'
import { encode, type Kept } from './encode.ts'

const options = { characterReferences: { useNamedReferences: true }, closeSelfClosing: false, allowDangerousHtml: false }
const { compiler } = unified().use(rehypeStringify, options).freeze()
const file = new VFile()
const compile = (tree: Root): string => String(compiler?.(tree, file))

/** Of each tag and attribute, and of all that is not plain, the serialiser says how it is written; what it said is put together here. */
const html = createTags((node) => compile({ type: 'root', children: [node] }))
/** In SVG, attributes have names of their own. */
const svg = createTags((node) => {
  const whole = compile({
    type: 'root',
    children: [{ type: 'element', tagName: 'svg', properties: {}, children: [node as ElementContent] }],
  })
  return whole.slice('<svg>'.length, -'</svg>'.length)
})

/** A tree to HTML, by the HTML Standard's rules. The only place where markup becomes text. */
export function writeHtml(tree: Root): string {
  return `${writeFragment(tree)}\n`
}

/** The same in UTF-8. */
export function writeBytes(tree: Root): Uint8Array {
  return encode([...write(tree), '\n'])
}

/** A part of a page to HTML, for feeds. */
export function writeFragment(tree: Root): string {
  return write(tree)
    .map((piece) => (typeof piece === 'string' ? piece : piece.text))
    .join('')
}

/** The HTML of a tree in pieces: that of sealed elements is made once, and not copied from level to level. */
function write(tree: Root): (string | Kept)[] {
  const pieces: (string | Kept)[] = []
  let run = ''
  const add = (node: RootContent, tags: Tags): void => {
    if (node.type === 'text') run += tags.text(node.value)
    else if (node.type !== 'element') run += tags.other(node)
    // What is known of a sealed element is its HTML.
    else if (tags === svg || !isSealed(node)) element(node, tags)
    else {
      pieces.push(run, htmlOf(node))
      run = ''
    }
  }
  const element = (node: Element, outer: Tags): void => {
    const tags = node.tagName === 'svg' ? svg : outer
    const tag = tags.of(node)
    if (!tag) run += tags.other(node)
    else {
      run += opening(tag, node, tags)
      for (const child of node.children) add(child, tags)
      run += tag.close
    }
  }
  for (const child of tree.children) add(child, html)
  pieces.push(run)
  return pieces
}

const known = new WeakMap<Element, Kept>()

/** The HTML of a sealed element: the same wherever it stands. */
function htmlOf(node: Element): Kept {
  let kept = known.get(node)
  if (kept === undefined) {
    kept = { text: writeFragment({ type: 'root', children: [{ ...node }] }) }
    known.set(node, kept)
  }
  return kept
}

function opening(tag: Tag, { properties }: Element, tags: Tags): string {
  let text = tag.open
  for (const name in properties) {
    const attribute = tags.attribute(name, properties[name])
    if (attribute !== '') text += ` ${attribute}`
  }
  return `${text}>`
}
