import type { Element } from 'hast'
import { SKIP } from '../../core/visit.ts'
import type { Transform } from './amp.ts'
import { visitOwn } from './elements.ts'

/** Buttons of the page's script: printing is an action of AMP's own, copying is not to be had. */
export const actions: Transform = {
  concerns: ({ properties }) => properties.dataAction !== undefined,
  apply(tree) {
    visitOwn(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined
      const button =
        node.tagName === 'li'
          ? node.children.find((child): child is Element => child.type === 'element' && child.properties.dataAction !== undefined)
          : undefined
      if (button?.properties.dataAction === 'copy') {
        parent.children.splice(index, 1)
        return [SKIP, index]
      }
      if (button?.properties.dataAction === 'print') {
        const { dataAction: _, ...properties } = button.properties
        button.properties = { ...properties, on: 'tap:AMP.print' }
        node.properties = {}
      }
      return undefined
    })
  },
}
