import { h } from '../../core/h.ts'
import { SKIP } from '../../core/visit.ts'
import type { Transform } from './amp.ts'
import { visitOwn } from './elements.ts'

/**
 * A file plays in amp-video, which fetches nothing before play. Players of others stay links: their components would
 * ask for them as they come into view.
 */
export const video: Transform = {
  concerns: ({ tagName, properties }) => tagName === 'video' || properties.dataPlayer !== undefined,
  apply(tree, { url }) {
    visitOwn(tree, (node, index, parent) => {
      if (node.properties.dataPlayer !== undefined) {
        const { dataPlayer: _, ...properties } = node.properties
        node.properties = properties
      }
      if (node.tagName !== 'video' || !parent || index === undefined) return undefined
      const { src, width, height } = node.properties
      const link = node.children
      parent.children[index] = {
        ...h(
          'amp-video',
          { src: new URL(String(src), url).href, width, height, layout: 'responsive', controls: true, preload: 'none' },
          h('div', { fallback: true }, link),
        ),
        ...(node.position && { position: node.position }),
      }
      return SKIP
    })
  },
}
