import { type Attributes, element, type Html, html, type PictureParts } from '../../html/html.ts'

/** amp-img fetches pictures as they come into view, so it must know their size before. */
export function image(attributes: Attributes, children?: Html): Html {
  const { src, srcset, alt, title, width, height, lang, class: className } = attributes
  const shared: Attributes = { src, srcset, alt, title, lang, class: className }
  if (isLength(width) && isLength(height))
    return element('amp-img', { ...shared, width, height, layout: 'responsive', fallback: attributes.fallback }, children ?? html``)
  // A picture from elsewhere, of unknown size: it fills a box of fixed proportions, uncropped.
  return html`<span class="picture-box">${element('amp-img', { ...shared, layout: 'fill', fallback: attributes.fallback }, children ?? html``)}</span>`
}

function isLength(value: Attributes[string]): boolean {
  return Number.isFinite(Number(value)) && Number(value) > 0
}

/** The best form outside; inside, for browsers that cannot read it, the form that all can (amp-img, "fallback"). */
export function ampPicture({ sources: [best], image: own }: PictureParts): Html {
  const srcset = String(best?.srcset)
  // The largest is named last.
  const src = srcset.split(', ').at(-1)?.split(' ')[0] ?? ''
  return image({ ...own, srcset, src }, image({ ...own, fallback: true }))
}
