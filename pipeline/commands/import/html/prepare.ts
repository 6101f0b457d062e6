import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { embeddedAddress, videoIn } from './videos.ts'

type Parent = Root | Element

/** Without a meaning of their own: what is in them stays. */
const unwrapped = new Set([
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'center',
  'font',
  'span',
  'big',
  'nobr',
  'picture',
  'tt',
])
const dropped = new Set(['script', 'style', 'noscript', 'template', 'link', 'meta', 'title', 'head', 'source', 'wbr'])
const inline = new Set(['strong', 'em', 'b', 'i', 'a', 'del', 's', 'strike', 'u', 'mark', 'sup', 'sub', 'code'])
const interactive = new Set(['form', 'input', 'button', 'select', 'textarea'])
const wide = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303F\\uFF00-\\uFF65]'
const lineEnd = new RegExp(`(?<=${wide})[ \\t]*\\n[ \\t]*(?=${wide})`, 'gu')

/**
 * Makes a tree of HTML ready to become Markdown: without what readers do not see, with embedded videos as links, and with no
 * spaces at the line ends of Chinese. What is left out or changed is added to `changed`.
 */
export function prepareHtml(tree: Root, changed: Set<string>): void {
  tree.children = withParagraphs(prepared(tree, changed)) as RootContent[]
}

function prepared(parent: Parent, changed: Set<string>): ElementContent[] {
  const isCode = parent.type === 'element' && parent.tagName === 'pre'
  return (parent.children as ElementContent[]).flatMap((node): ElementContent[] => {
    if (node.type === 'comment') return []
    if (node.type === 'text') return [isCode ? node : { ...node, value: node.value.replace(lineEnd, '') }]
    if (node.type !== 'element') return []
    return isCode ? [node] : preparedElement(node, changed)
  })
}

function preparedElement(node: Element, changed: Set<string>): ElementContent[] {
  const { tagName } = node
  if (dropped.has(tagName)) {
    if (/^(?:script|style)$/.test(tagName)) changed.add(`\`<${tagName}>\` was left out`)
    return []
  }
  if (interactive.has(tagName) && node.properties.type !== 'checkbox') {
    changed.add(`\`<${tagName}>\` was left out: only its text is there`)
    return tagName === 'form' || tagName === 'button' ? prepared(node, changed) : []
  }
  if (tagName === 'img') return [withoutTitle(node)]
  const embedded = embed(node, changed)
  if (embedded) return embedded
  node.children = tagName === 'pre' ? node.children : prepared(node, changed)
  if (unwrapped.has(tagName) && node.properties.lang === undefined) return apart(node)
  if (inline.has(tagName)) return trimmed(node)
  if (/^(?:p|h[1-6]|li|figcaption)$/.test(tagName) && isBlank(node) && tagName !== 'li') return []
  return [node]
}

/** In HTML a title is a hint, which few readers see; in Markdown it is the caption. It is the text of a picture that has none. */
function withoutTitle(node: Element): Element {
  const { title, ...properties } = node.properties
  return { ...node, properties: { ...properties, ...(!String(properties.alt ?? '').trim() && title && { alt: title }) } }
}

/** A video, a sound or a frame: one that Diglot plays, or a link. */
function embed(node: Element, changed: Set<string>): ElementContent[] | undefined {
  if (!/^(?:iframe|embed|object|video|audio)$/.test(node.tagName)) return undefined
  const url = embeddedAddress(node) ?? ''
  if (url === '') {
    changed.add(`\`<${node.tagName}>\` without an address was left out`)
    return []
  }
  const video = videoIn(url)
  if (!video) changed.add(`\`<${node.tagName}>\` became a link: ${url.slice(0, 200)}`)
  const title = String(node.properties.title ?? '').trim()
  const element: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: url, dataEmbed: video ?? '' },
    children: [{ type: 'text', value: title || url }],
  }
  return [{ type: 'element', tagName: 'p', properties: {}, children: [element] }]
}

/** What was in a block of its own stays apart from what is beside it. */
function apart(node: Element): ElementContent[] {
  const isBlock = /^(?:div|section|article|main|header|footer|aside|center)$/.test(node.tagName)
  const hasBlocks = node.children.some((child) => child.type === 'element' && blocks.has(child.tagName))
  if (!isBlock || isBlank(node)) return node.children
  return hasBlocks ? withParagraphs(node.children) : [{ ...node, tagName: 'p', properties: {} }]
}

/** Text beside blocks becomes paragraphs. */
function withParagraphs(children: ElementContent[]): ElementContent[] {
  const found: ElementContent[] = []
  let loose: Element | undefined
  for (const child of children) {
    const isBlock = child.type === 'element' && blocks.has(child.tagName)
    if (isBlock) {
      found.push(child)
      loose = undefined
    } else if (loose) loose.children.push(child)
    else if (!(child.type === 'text' && child.value.trim() === '')) {
      loose = { type: 'element', tagName: 'p', properties: {}, children: [child] }
      found.push(loose)
    }
  }
  return found
}

const blocks = new Set('p div h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote figure hr details section'.split(' '))

/** Spaces at the ends of emphasis and links go outside: `**bold **` is no emphasis. */
function trimmed(node: Element): ElementContent[] {
  const [first, last] = [node.children[0], node.children.at(-1)]
  const parts: ElementContent[] = []
  if (node.children.length === 0 && node.properties.id === undefined && node.properties.name === undefined) return []
  if (node.tagName === 'code') return [node]
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : ''
  if (first?.type === 'text') first.value = first.value.slice(before.length)
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : ''
  if (last?.type === 'text') last.value = last.value.slice(0, last.value.length - after.length)
  if (before) parts.push(text(' '))
  const isEmpty = node.children.every((child) => child.type === 'text' && child.value === '')
  if (!isEmpty || node.properties.id !== undefined || node.properties.name !== undefined) parts.push(node)
  if (after) parts.push(text(' '))
  return parts
}

function text(value: string): Text {
  return { type: 'text', value }
}

/** Nothing but spaces, `&nbsp;` and line breaks. */
function isBlank({ children }: Element): boolean {
  return children.every((child) =>
    child.type === 'text' ? child.value.replace(/[\s\u00A0\u200B]/g, '') === '' : child.type === 'element' && child.tagName === 'br',
  )
}
