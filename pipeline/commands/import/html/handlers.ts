import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast'
import { toString as textOfTree } from 'hast-util-to-string'
import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { oneBlock } from './raw-block.ts'
import { videoIn } from './videos.ts'

interface Conversion {
  html: string
  /** Elements that stay HTML are added here. */
  raw: Set<string>
  /** Ids that must stay: links lead to them. */
  anchors: ReadonlySet<string>
}

/** Elements within a line that Markdown does not have. */
const inlineRaw = [
  'sup',
  'sub',
  'u',
  'mark',
  'kbd',
  'ins',
  'small',
  'ruby',
  'rt',
  'rp',
  'abbr',
  'var',
  'samp',
  'dfn',
  'time',
  'bdi',
  'bdo',
  'span',
  'q',
]
const blockRaw = ['dl', 'details']
/** Attributes that raw HTML retains: property of hast → name in HTML. */
const attributeNames: Record<string, string> = { title: 'title', lang: 'lang', dir: 'dir', dateTime: 'datetime', cite: 'cite', id: 'id' }

/** How each element becomes Markdown, where hast-util-to-mdast would lose something. */
export function handlers({ html, raw, anchors }: Conversion): Record<string, Handle> {
  const asHtml = (node: Element): RootContent => {
    raw.add(node.tagName)
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    return { type: 'html', value: start === undefined || end === undefined ? '' : oneBlock(html.slice(start, end)) }
  }
  const inline: Handle = (state, node: Element) => {
    raw.add(node.tagName)
    return [{ type: 'html', value: openTag(node) }, ...phrasing(state, node), { type: 'html', value: `</${node.tagName}>` }]
  }
  const heading: Handle = (state, node: Element) => {
    const { id } = node.properties
    const end: PhrasingContent[] =
      typeof id === 'string' && anchors.has(id) && /^[\w-]+$/.test(id) ? [{ type: 'html', value: ` {#${id}}` }] : []
    return { type: 'heading', depth: Number(node.tagName.slice(1)) as 1 | 2 | 3 | 4 | 5 | 6, children: [...phrasing(state, node), ...end] }
  }
  return {
    ...Object.fromEntries(inlineRaw.map((name) => [name, inline])),
    ...Object.fromEntries(blockRaw.map((name) => [name, (_: State, node: Element) => asHtml(node)])),
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading])),
    cite: (state, node: Element) => ({ type: 'textDirective', name: 'cite', children: phrasing(state, node) }),
    table: (state, node: Element) => (isPlainTable(node) ? defaultHandlers.table(state, node) : asHtml(node)),
    ol: (state, node: Element) =>
      node.properties.reversed || /^[aAiI]$/.test(String(node.properties.type ?? '')) ? asHtml(node) : defaultHandlers.ol(state, node),
    figure: (state, node: Element) => figure(state, node),
    a: link,
    pre: (state, node: Element) => (node.children.some(isMarked) ? asHtml(node) : code(state, node)),
  }

  function link(state: State, node: Element): ReturnType<Handle> {
    const { href, id, name, dataEmbed } = node.properties
    const anchor = typeof id === 'string' ? id : typeof name === 'string' ? name : undefined
    const place: PhrasingContent[] =
      anchor !== undefined && anchors.has(anchor) ? [{ type: 'html', value: `<a id="${anchor.replace(/["&<>]/g, '')}"></a>` }] : []
    if (place.length > 0) raw.add('a')
    if (typeof dataEmbed === 'string' && dataEmbed !== '') return video(node, dataEmbed)
    if (href === undefined) return [...place, ...phrasing(state, node)]
    const made = defaultHandlers.a(state, node)
    return place.length === 0 ? made : [...place, ...([made].flat() as PhrasingContent[])]
  }
}

function phrasing(state: State, node: Element): PhrasingContent[] {
  return state.all(node) as PhrasingContent[]
}

function openTag({ tagName, properties }: Element): string {
  const attributes = Object.entries(attributeNames).flatMap(([property, name]) => {
    const value = properties[property]
    return typeof value === 'string' && value !== ''
      ? [` ${name}="${value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"`]
      : []
  })
  return `<${tagName}${attributes.join('')}>`
}

function video(node: Element, source: string): RootContent {
  const [provider = '', id = ''] = source.split('=')
  const label = textOfTree(node)
  const words = videoIn(label) === undefined && !/^https?:/.test(label) ? label : provider === 'bilibili' ? 'Bilibili' : 'YouTube'
  return { type: 'leafDirective', name: 'video', attributes: { [provider]: id }, children: [{ type: 'text', value: words }] }
}

/** A table that GFM can have: a first row of headings, one line in each cell, no cell over several. */
function isPlainTable(table: Element): boolean {
  let isPlain = true
  let rows = 0
  const visit = (node: Element) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const { rowSpan, colSpan } = child.properties
      if (Number(rowSpan ?? 1) > 1 || Number(colSpan ?? 1) > 1 || /^(?:caption|table|ul|ol|dl|pre|blockquote|h[1-6])$/.test(child.tagName))
        isPlain = false
      if (/^t[hd]$/.test(child.tagName) && child.children.filter((inner) => inner.type === 'element' && inner.tagName === 'p').length > 1)
        isPlain = false
      if (child.tagName === 'br' && node.tagName !== 'table') isPlain = false
      if (child.tagName === 'tr') rows += 1
      if (child.tagName === 'tr' && rows === 1 && child.children.some((cell) => cell.type === 'element' && cell.tagName !== 'th'))
        isPlain = false
      visit(child)
    }
  }
  visit(table)
  return isPlain && rows > 0
}

/** Whether code has emphasis, links or pictures in it, which Markdown would show as text. */
function isMarked(node: ElementContent): boolean {
  return node.type === 'element' && (/^(?:strong|em|b|i|a|img|mark|u|s|del|sup|sub)$/.test(node.tagName) || node.children.some(isMarked))
}

function code(state: State, node: Element): ReturnType<Handle> {
  const made = defaultHandlers.pre(state, node)
  const names = [node, ...node.children].flatMap((part) =>
    part.type === 'element' ? [part.properties.className, part.properties.dataEnlighterLanguage, part.properties.lang].flat() : [],
  )
  const language = /(?:^|\s)(?:language-|lang-|brush:\s*)?([a-z][\w+#-]*)/i
  const named = names.map(String).find((name) => /^(?:language-|lang-|brush:)/i.test(name))
  if (named && made && !Array.isArray(made) && made.type === 'code' && !made.lang)
    made.lang = language.exec(named.replace(/;.*/, ''))?.[1] ?? null
  return made
}

/** A picture with its caption; for anything else in a figure, the caption is a paragraph after it. */
function figure(state: State, node: Element): (BlockContent | Paragraph)[] {
  const caption = node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'figcaption')
  const others = node.children.filter((child) => child !== caption && !(child.type === 'text' && child.value.trim() === ''))
  const [only, ...more] = others
  const words = caption ? textOfTree(caption).replace(/\s+/g, ' ').trim() : ''
  const picture = more.length === 0 && only ? pictureIn(only) : undefined
  const isPlain =
    caption === undefined ||
    caption.children.every((child) => child.type === 'text' || (child.type === 'element' && child.tagName === 'br'))
  if (picture && isPlain) {
    const { src, alt } = picture.properties
    return [{ type: 'paragraph', children: [{ type: 'image', url: String(src ?? ''), alt: String(alt ?? ''), title: words || null }] }]
  }
  const content = state.toFlow(state.all({ ...node, children: others })) as BlockContent[]
  return caption && words !== '' ? [...content, { type: 'paragraph', children: phrasing(state, caption) }] : content
}

/** The picture that a figure shows alone, or in a link to its own file. */
function pictureIn(node: ElementContent): Element | undefined {
  if (node.type !== 'element') return undefined
  if (node.tagName === 'img') return node
  const [only, ...more] = node.children.filter((child) => !(child.type === 'text' && child.value.trim() === ''))
  if (node.tagName === 'p' && only && more.length === 0) return pictureIn(only)
  if (node.tagName !== 'a' || more.length > 0 || only?.type !== 'element' || only.tagName !== 'img') return undefined
  return isSameFile(String(node.properties.href ?? ''), String(only.properties.src ?? '')) ? only : undefined
}

/** Whether a link leads to the file of the picture itself, in another size: Diglot makes the sizes. */
export function isSameFile(href: string, src: string): boolean {
  const nameOfFile = (address: string) =>
    (address.split(/[?#]/)[0] ?? '').replace(/^.*\//, '').replace(/-(?:\d+x\d+|scaled|rotated)(?=\.\w+$)/, '')
  return /\.(?:jpe?g|png|gif|webp|avif|svg)$/i.test(href.split(/[?#]/)[0] ?? '') && nameOfFile(href) === nameOfFile(src)
}
