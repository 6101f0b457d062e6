import type { ModelImage, ModelPicture } from '../../site/pages/shared-models.ts'
import { type Attributes, element, type Html, html, pictureText } from '../html/html.ts'
import { type FigureModel, pictureWidths, type Stand } from './context.ts'

/** A picture with what is said of it. The first on a page is fetched at once, others as they come into view. */
export function figure({ image, className, isFirst }: FigureModel): Html {
  const { caption, credit } = image
  return html`
    <figure class="${className}">
      ${img(image, isFirst, 'wide')}
      ${(caption ?? credit) !== undefined && html`<figcaption>${words(caption, credit)}</figcaption>`}
    </figure>
  `
}

function words(caption: string | undefined, credit: string | undefined): Html {
  if (credit === undefined) return html`<span>${caption}</span>`
  // The space parts them where there is no style sheet.
  return caption === undefined ? html`<small>${credit}</small>` : html`<span>${caption}</span> <small>${credit}</small>`
}

export function img(image: ModelImage, first: boolean, stand: Stand): Html {
  const loading: Attributes = first ? { fetchpriority: 'high' } : { loading: 'lazy' }
  return pictureElement(image, { alt: image.alt, ...loading, decoding: 'async' }, stand)
}

/** `picture` with a source for each form (HTML Standard 4.8.1), or a plain `img` where there is but one file. */
export function pictureElement({ href, width, height, sources = [], colour }: ModelPicture, own: Attributes, stand: Stand): Html {
  const fallback = sources.at(-1)
  const sizes = fallback && pictureWidths[stand]
  const image: Attributes = {
    ...own,
    src: href,
    srcset: fallback?.srcset,
    sizes,
    width: width?.toString(),
    height: height?.toString(),
    class: colour === undefined ? undefined : tint(colour),
  }
  if (sources.length < 2) return element('img', image)
  return pictureText(
    sources.slice(0, -1).map(({ type, srcset }) => ({ type, srcset, sizes })),
    image,
  )
}

/** A ground by three classes, a channel each (render/theme/tints.ts): a strict policy allows no style in an element. */
function tint(colour: string): string {
  return ['tint', ...Array.from(colour, (digit, index) => `tint-${'rgb'[index]}${digit}`)].join(' ')
}
