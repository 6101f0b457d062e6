import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import { styleOf } from './styles.ts'

/** A link of the text, which can only be read where it cannot be followed. */
export interface LinkNote {
  text: string
  url: string
}

/** Elements that the editor of WeChat takes away or changes → what it keeps. */
const replacements: Record<string, string> = {
  article: 'section',
  aside: 'section',
  details: 'section',
  div: 'section',
  figcaption: 'p',
  figure: 'section',
  small: 'span',
  summary: 'p',
  time: 'span',
}

/** All that the editor of WeChat keeps of an element besides its style. */
const attributes = new Set(['src', 'alt', 'width', 'height', 'colSpan', 'rowSpan', 'start', 'lang', 'dir'])

/**
 * A text for the editor of WeChat, which takes styles in attributes alone: no class, no id, and no link but to its own
 * articles. Links become text with a number; their addresses are in `notes`, in that order.
 */
export function inlineStyles(tree: Root): { tree: Root; notes: LinkNote[] } {
  const notes: LinkNote[] = []
  const write = (node: RootContent | ElementContent): ElementContent[] => {
    if (node.type === 'text') return [node]
    if (node.type !== 'element') return []
    const children = node.children.flatMap(write)
    return node.tagName === 'a' ? writeLink(node, children, notes) : [styled(node, children)]
  }
  return { tree: { type: 'root', children: tree.children.flatMap(write) }, notes }
}

function styled({ tagName, properties }: Element, children: ElementContent[]): Element {
  const style = styleOf(tagName)
  const own = Object.fromEntries(Object.entries(properties).filter(([name]) => attributes.has(name)))
  return { type: 'element', tagName: replacements[tagName] ?? tagName, properties: { ...own, ...(style && { style }) }, children }
}

/** A link within the page leads nowhere in WeChat: that back from a footnote goes, of another its text stays. */
function writeLink({ properties, children: inner }: Element, children: ElementContent[], notes: LinkNote[]): ElementContent[] {
  const url = String(properties.href ?? '')
  const text = textContent({ type: 'root', children: inner })
  if (url.includes('#') && text.startsWith('↩')) return []
  // The address is its own note.
  if (!/^https?:/i.test(url) || text === url || isWithin(properties)) return children
  const known = notes.findIndex((note) => note.url === url)
  const number = known < 0 ? notes.push({ text, url }) : known + 1
  const mark: ElementContent = {
    type: 'element',
    tagName: 'sup',
    properties: { style: styleOf('sup') },
    children: [{ type: 'text', value: `[${number}]` }],
  }
  return [...children, mark]
}

/** A call of a footnote. */
function isWithin({ href, id }: Element['properties']): boolean {
  return /#[^/]*fn-/.test(String(href)) || String(id ?? '').includes('fnref')
}
