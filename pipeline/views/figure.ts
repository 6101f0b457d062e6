import type { Element, Properties } from 'hast'
import { h } from '../h.ts'
import type { ModelImage, ModelPicture } from '../pages/models.ts'

/** How wide pictures stand, for the browser's choice among sizes: the style sheets' measures. */
const widths = {
  /** The story's own picture: as wide as the page, at most `--wide`. */
  wide: '(min-width: 60rem) 56rem, 94vw',
  /** A picture in the text: the column, 36 characters wide. */
  column: '(min-width: 46rem) 42rem, 94vw',
  lead: '(min-width: 72rem) 44rem, (min-width: 60rem) 60vw, 94vw',
  block: '(min-width: 48rem) 30rem, 94vw',
  row: '(min-width: 60rem) 17rem, 30vw',
}

/** Where a picture stands. */
export type Stand = keyof typeof widths

/** A picture with what is said of it. The first on a page is fetched at once, others as they come into view. */
export function figure(image: ModelImage, className: string, first: boolean): Element {
  const caption = image.caption === undefined ? [] : [h('span', image.caption)]
  const credit = image.credit === undefined ? [] : [h('small', image.credit)]
  // The space parts them where there is no style sheet.
  const words = [...caption, ...(caption.length > 0 && credit.length > 0 ? [' '] : []), ...credit]
  return h('figure', { className: [className] }, [img(image, first, 'wide'), words.length > 0 ? h('figcaption', words) : undefined])
}

export function img(image: ModelImage, first: boolean, stand: Stand): Element {
  return pictureElement(image, { alt: image.alt, ...(first ? { fetchPriority: 'high' } : { loading: 'lazy' }), decoding: 'async' }, stand)
}

/** `picture` with a source for each form (HTML Standard 4.8.1), or a plain `img` where there is but one file. */
export function pictureElement({ href, width, height, sources = [], colour }: ModelPicture, own: Properties, stand: Stand): Element {
  const fallback = sources.at(-1)
  const sizes = fallback && widths[stand]
  const image = h('img', {
    ...own,
    src: href,
    srcSet: fallback?.srcset,
    sizes,
    width,
    height,
    className: colour === undefined ? undefined : tint(colour),
  })
  if (sources.length < 2) return image
  return h('picture', [...sources.slice(0, -1).map(({ type, srcset }) => h('source', { type, srcSet: srcset, sizes })), image])
}

/** A ground by three classes, a channel each (theme/tints.ts): a strict policy allows no style in an element. */
function tint(colour: string): string[] {
  return ['tint', ...Array.from(colour, (digit, index) => `tint-${'rgb'[index]}${digit}`)]
}
