import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** As many headings of the second level a page has at least that begins with a list of them. */
const enough = 4

/** A rehype plugin: long pages begin with a list of their headings, with links. */
export function contents() {
  return (tree: Root): void => {
    const headings = tree.children.filter((node): node is Element => node.type === 'element' && node.tagName === 'h2')
    if (headings.length < enough) return
    const items = headings.map((heading) => item(String(heading.properties.id), textOf(heading)))
    tree.children.unshift(element('ul', items, { className: ['contents'] }))
  }
}

function item(id: string, text: string): Element {
  return element('li', [element('a', [{ type: 'text', value: text }], { href: `#${id}` })])
}

function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children }
}
