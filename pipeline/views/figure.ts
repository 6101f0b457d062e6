import type { Element } from 'hast'
import { h } from 'hastscript'
import type { ModelImage } from '../pages/models.ts'

/** A picture with what is said of it. The first on a page is fetched at once, others as they come into view. */
export function figure(image: ModelImage, className: string, first: boolean): Element {
  const words = [
    image.caption === undefined ? undefined : h('span', image.caption),
    image.credit === undefined ? undefined : h('small', image.credit),
  ]
  return h('figure', { className: [className] }, [img(image, first), words.some(Boolean) ? h('figcaption', words) : undefined])
}

export function img({ href, width, height, alt }: ModelImage, first: boolean): Element {
  return h('img', { src: href, width, height, alt, ...(first ? { fetchPriority: 'high' } : { loading: 'lazy' }), decoding: 'async' })
}
