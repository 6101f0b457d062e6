import type { FeedItem } from '../../site/pages/program-models.ts'
import { element, type Html, html, plainElement, writeIn } from '../html/html.ts'
import { corrections } from '../views/corrections.ts'
import type { Dialect } from '../views/dialect.ts'
import { figure } from '../views/figure.ts'
import { versionNotices } from '../views/version-notices.ts'
import type { FormatContext } from './format.ts'

/** What is needed of a story to write its full text. `url`: its address, absolute. */
type FeedText = Pick<FeedItem, 'url' | 'tag' | 'stale' | 'converted' | 'image' | 'body' | 'corrections'>

/** The full text of a story for a feed reader: its picture first, every address absolute. */
export function feedContent(item: FeedText, { view }: FormatContext): Html {
  return writeIn(dialectOf(item.url), () => {
    const lead = item.image && figure({ image: item.image, className: 'lead', isFirst: true })
    const content = html`${versionNotices(item, view.words)}${lead}${view.body(item.body)}${corrections(item, view)}`
    return item.tag === undefined ? content : html`<div lang="${item.tag}">${content}</div>`
  })
}

/** Attributes that mean something outside our pages. */
const portable = new Set(
  'href src width height alt lang dir id title translate colspan rowspan start type checked disabled datetime hreflang aria-label'.split(
    ' ',
  ),
)

const elements: Dialect['elements'] = {
  // Feed readers play nothing: the link to a video stays.
  video: (_, link) => link,
  // Nor have they our style sheet: slanted Chinese characters and kana are hard to read.
  em: (attributes, children) =>
    plainElement(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(children.text) ? 'strong' : 'em', attributes, children),
  // Most of them take MathML away, and leave its letters.
  math: ({ alttext }) => html`<code>${alttext}</code>`,
}

/** What a feed has otherwise: absolute addresses, one picture of several, none of our attributes. `base` is the story's address. */
function dialectOf(base: string): Dialect {
  return {
    elements,
    picture: ({ image }) => element('img', image),
    attribute(name, value, write) {
      if (name === 'class') return alignment(String(value), write)
      if (!portable.has(name)) return ''
      return write(name, (name === 'href' || name === 'src') && value !== true ? new URL(value, base).href : value)
    },
  }
}

/** Feed readers have none of our classes; all of them know the old attribute. */
function alignment(className: string, write: (name: string, value: string) => string): string {
  const [, align] = /\balign-(\w+)/.exec(className) ?? []
  return align === undefined ? '' : write('align', align)
}
