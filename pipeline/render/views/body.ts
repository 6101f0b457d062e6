import type { BodyAttribute, BodyPiece } from '../../core/body.ts'
import { escapeText } from '../../core/escape.ts'
import type { ArticleBody } from '../../site/pages/shared-models.ts'
import { type Attributes, asWritten, attributeText, element, type Html, html } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'
import { pictureElement } from './figure.ts'

/** An article's body for one page: its addresses resolved, its labels in the edition's words, in the dialect of the format. `site` is the URL of the site. */
export function renderBody(pieces: BodyPiece[], model: ArticleBody, words: Localizer, site: string): Html {
  let text = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece
    else if ('attribute' in piece) text += attributeText(piece.attribute, attributeValue(piece, model, words))
    else if ('picture' in piece) text += picture(piece.picture, model).text
    else if ('element' in piece)
      text += element(piece.element, piece.attributes, piece.children && renderBody(piece.children, model, words, site)).text
    else if ('video' in piece) text += video(piece, model, words, site).text
    else text += escapeText(words.t(piece.message))
  }
  return asWritten(text)
}

/** Attributes that lead to another page. */
const linked = new Set(['href', 'cite'])

/** Attributes that name elements of their own page by ids, with spaces between. */
const naming = new Set(['id', 'for', 'headers', 'aria-labelledby', 'aria-describedby', 'aria-details', 'aria-controls', 'aria-owns'])

function attributeValue({ attribute, value, number }: BodyAttribute, model: ArticleBody, words: Localizer): string | true {
  if (number !== undefined) return words.t('article.backToText', { number })
  if (value === true) return value
  const { links, idPrefix } = model
  const written = linked.has(attribute) ? own(links, value, value) : value
  if (idPrefix === undefined) return written
  if (naming.has(attribute)) return written.replace(/[^ ]+/g, (id) => idPrefix + id)
  return linked.has(attribute) ? written.replace(/^#(?=.)/, `#${encodeURI(idPrefix)}`) : written
}

function picture(attributes: Attributes, { pictures }: ArticleBody): Html {
  const found = own(pictures, String(attributes.src), undefined)
  return found ? pictureElement(found, { ...attributes, loading: 'lazy', decoding: 'async' }, 'column') : element('img', attributes)
}

/**
 * A file plays in its place, and has its address on paper; a video of others is a link, which the page's script turns
 * into a player when pressed.
 */
function video(
  { video, attributes, href }: Extract<BodyPiece, { video: string }>,
  { links }: ArticleBody,
  words: Localizer,
  site: string,
): Html {
  const provider = video === 'youtube' || video === 'bilibili' ? words.t(`video.${video}`) : undefined
  const label = provider === undefined ? words.t('video.play') : words.t('video.playOn', { provider })
  const target = own(links, href, href)
  const all = { ...attributes, href: target, rel: provider === undefined ? undefined : 'noopener' }
  const link = element('a', all, html`<span lang="${words.edition.tag}">${label}</span>`)
  if (provider !== undefined) return link
  return html`
    <video src="${target}" controls preload="none" width="1280" height="720">${link}</video>
    <span class="printed">${new URL(target, site).href}</span>
  `
}

/** Names of articles' own choice may be those of every object. */
function own<Value, Other>(record: Record<string, Value>, name: string, other: Other): Value | Other {
  return Object.hasOwn(record, name) ? (record[name] as Value) : other
}
