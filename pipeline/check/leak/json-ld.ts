import type { Element, RootContent } from 'hast'

export function isData(node: RootContent): node is Element {
  return node.type === 'element' && node.tagName === 'script' && node.properties.type === 'application/ld+json'
}

/** The JSON-LD of a page. */
export function dataOf({ children: [text] }: Element): unknown {
  return text?.type === 'text' ? JSON.parse(text.value) : undefined
}
