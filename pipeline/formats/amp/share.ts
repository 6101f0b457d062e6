import type { Element } from 'hast'
import { toString as textContent } from 'hast-util-to-string'
import { h } from '../../core/h.ts'
import type { Transform } from './amp.ts'
import { visitOwn } from './elements.ts'

/**
 * Networks that amp-social-share serves with the same address as our link. Facebook would need an app's id, LinkedIn
 * and mail gain nothing by it; the rest it does not know: they stay links, which need no script.
 */
const builtIn: Record<string, string> = { x: 'twitter', whatsapp: 'whatsapp', line: 'line' }
const size = { width: 44, height: 44 }

/** The system's share sheet and the networks that AMP knows, by its component. */
export const share: Transform = {
  concerns: ({ properties }) => properties.dataAction === 'share' || builtIn[String(properties.dataNetwork)] !== undefined,
  apply(tree, { url }) {
    const title = textOf(tree.children, 'h1')
    visitOwn(tree, (node, index, parent) => {
      if (!parent || index === undefined) return
      const { dataAction, dataNetwork, dataTitle, dataUrl } = node.properties
      if (dataAction === 'share') {
        if (parent.type === 'element') parent.properties = {}
        const [label] = node.children
        parent.children[index] = component(
          'system',
          String(dataTitle),
          String(dataUrl),
          label?.type === 'text' ? label.value : '',
          node.children,
        )
      }
      const type = builtIn[String(dataNetwork)]
      if (type === undefined) return
      parent.children[index] = component(type, title, url, String(node.properties.ariaLabel), node.children)
    })
  },
}

function component(type: string, title: string, url: string, label: string, children: Element['children']): Element {
  const text = type === 'whatsapp' ? `${title} ${url}` : title
  return h(
    'amp-social-share',
    { type, ...size, role: 'button', ariaLabel: label, 'data-param-text': text, ...(type === 'whatsapp' ? {} : { 'data-param-url': url }) },
    children,
  )
}

type Nodes = readonly { type: string }[]

function find(nodes: Nodes, test: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    const element = node as Element
    const found = test(element) ? element : find(element.children, test)
    if (found) return found
  }
  return undefined
}

function textOf(nodes: Nodes, tagName: string): string {
  const found = find(nodes, (element) => element.tagName === tagName)
  return found ? textContent(found) : ''
}
