import type { Element, ElementContent } from 'hast'
import { visit } from '../../visit.ts'
import type { Extension } from './index.ts'

/** A picture alone in its paragraph becomes a figure, its title the caption. Tables get a box that can scroll. */
export const figures: Extension = {
  hast(tree) {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return
      if (node.tagName === 'table') parent.children[index] = element('div', { className: ['table'], role: 'group', tabIndex: 0 }, [node])
      const picture = node.tagName === 'p' ? lone(node) : undefined
      if (!picture) return
      const { title, ...properties } = picture.properties
      picture.properties = properties
      const caption =
        typeof title === 'string' && title !== ''
          ? [element('figcaption', {}, [{ type: 'text', value: title, ...(picture.position && { position: picture.position }) }])]
          : []
      parent.children[index] = { ...element('figure', {}, [picture, ...caption]), ...(node.position && { position: node.position }) }
    })
  },
}

function lone(paragraph: Element): Element | undefined {
  const [only, ...rest] = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return rest.length === 0 && only?.type === 'element' && only.tagName === 'img' ? only : undefined
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
