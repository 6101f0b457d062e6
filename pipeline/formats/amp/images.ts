import type { Element, Properties } from 'hast'
import { h } from '../../core/h.ts'
import { SKIP } from '../../core/visit.ts'
import type { Transform } from './amp.ts'
import { visitOwn } from './elements.ts'

/** amp-img fetches pictures as they come into view, so it must know their size before. */
export const images: Transform = {
  concerns: ({ tagName }) => tagName === 'img' || tagName === 'picture',
  apply(tree) {
    visitOwn(tree, (node, index, parent) => {
      if (!parent || index === undefined || (node.tagName !== 'img' && node.tagName !== 'picture')) return undefined
      const drawn = node.tagName === 'img' ? toAmpImg(node) : toNested(node)
      parent.children[index] = { ...drawn, ...(node.position && { position: node.position }) }
      return SKIP
    })
  },
}

/** The best form outside; inside, for browsers that cannot read it, the form that all can (amp-img, "fallback"). */
function toNested({ children }: Element): Element {
  const [first] = children
  const image = children.at(-1)
  if (first?.type !== 'element' || image?.type !== 'element') throw new Error('a picture without sources or without img')
  const inner = toAmpImg(image)
  inner.properties.fallback = true
  const outer = toAmpImg(image)
  const srcset = String(first.properties.srcSet)
  outer.properties.srcSet = srcset
  // The largest is named last.
  outer.properties.src = srcset.split(', ').at(-1)?.split(' ')[0] ?? ''
  outer.children = [inner]
  return outer
}

/** Its place stays with the words of the picture: what is wrong with them is reported there. */
function toAmpImg({ properties, position }: Element): Element {
  const place = position && { position }
  const { src, srcSet, alt, title, width, height, lang, className } = properties
  const shared: Properties = { src, srcSet, alt, title, lang, className }
  const number = (value: unknown) => Number.isFinite(Number(value)) && Number(value) > 0
  if (number(width) && number(height)) return { ...h('amp-img', { ...shared, width, height, layout: 'responsive' }), ...place }
  // A picture from elsewhere, of unknown size: it fills a box of fixed proportions, uncropped.
  return h('span', { className: ['picture-box'] }, { ...h('amp-img', { ...shared, layout: 'fill' }), ...place })
}
