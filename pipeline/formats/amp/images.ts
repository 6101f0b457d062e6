import type { Element, Properties } from 'hast'
import { h } from 'hastscript'
import { visit } from '../../visit.ts'
import type { Transform } from './amp.ts'

/** amp-img fetches pictures as they come into view, so it must know their size before. */
export const images: Transform = (tree) => {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'img' && parent && index !== undefined)
      parent.children[index] = { ...toAmpImg(node), ...(node.position && { position: node.position }) }
  })
}

function toAmpImg({ properties }: Element): Element {
  const { src, alt, title, width, height, lang } = properties
  const shared: Properties = { src, alt, title, lang }
  const number = (value: unknown) => Number.isFinite(Number(value)) && Number(value) > 0
  if (number(width) && number(height)) return h('amp-img', { ...shared, width, height, layout: 'responsive' })
  // A picture from elsewhere, of unknown size: it fills a box of fixed proportions, uncropped.
  return h('span', { className: ['picture-box'] }, h('amp-img', { ...shared, layout: 'fill' }))
}
