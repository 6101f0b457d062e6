import type { Element, Root, RootContent } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { isSealed } from '../sealed.ts'
import { createTags, type Tag } from './attributes.ts'
import { encode } from './encode.ts'

const options = { characterReferences: { useNamedReferences: true }, closeSelfClosing: false, allowDangerousHtml: false }
const { compiler } = unified().use(rehypeStringify, options).freeze()
const file = new VFile()
const compile = (tree: Root): string => String(compiler?.(tree, file))

/** Of each tag and attribute, and of all that is not plain, the serialiser says how it is written; what it said is put together here. */
const tags = createTags((node) => compile({ type: 'root', children: [node] }))

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
  return write(tree).join('')
}

/** The HTML of a tree in pieces: that of sealed elements is made once, and not copied from level to level. */
function write(tree: Root): string[] {
  const pieces: string[] = []
  let run = ''
  const add = (node: RootContent): void => {
    if (node.type === 'text') run += tags.text(node.value)
    else if (node.type !== 'element') run += tags.other(node)
    else if (!isSealed(node)) element(node)
    else {
      pieces.push(run, htmlOf(node))
      run = ''
    }
  }
  const element = (node: Element): void => {
    const tag = tags.of(node)
    if (!tag) run += tags.other(node)
    else {
      run += opening(tag, node)
      for (const child of node.children) add(child)
      run += tag.close
    }
  }
  for (const child of tree.children) add(child)
  pieces.push(run)
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

function opening(tag: Tag, { properties }: Element): string {
  let text = tag.open
  for (const name in properties) {
    const attribute = tags.attribute(name, properties[name])
    if (attribute !== '') text += ` ${attribute}`
  }
  return `${text}>`
}
