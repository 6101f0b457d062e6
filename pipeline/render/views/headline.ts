import { type Html, html } from '../html/html.ts'

/** Scripts that put no spaces between words; a line may end after a sign by itself. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
/** No line ends after an opening bracket or quotation mark: `读懂|《红楼梦》`. */
const endsOpen = /[\p{Ps}\p{Pi}]$/u
/** As long as this, a part may be wider than a card on a phone, where a browser would break it anywhere, even before a full stop. */
const endsLong = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{8}$/u
const segmenters = new Map<string, Intl.Segmenter>()
const known = new Map<string, string[]>()

/**
 * A headline or a summary whose lines break between words: `行动<wbr>保护`, where the style sheet keeps all else together. The text
 * stays the same for reading, searching and copying. `tag` is the BCP 47 tag of its language.
 */
export function headline(text: string, tag: string): Html {
  if (!unspaced.test(text)) return html`${text}`
  return html`${words(text, tag).map((value, index) => (index === 0 ? value : html`<wbr>${value}`))}`
}

/** The parts that hold together. A headline is on many pages, and is divided once. */
function words(text: string, tag: string): string[] {
  const key = `${tag} ${text}`
  const found = known.get(key) ?? cut(text, tag)
  if (known.size > 20_000) known.clear()
  known.set(key, found)
  return found
}

function cut(text: string, tag: string): string[] {
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'word' })
  segmenters.set(tag, segmenter)
  const parts: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = parts.at(-1)
    const joins = last !== undefined && (endsOpen.test(last) || !(isWord(last) && startsLine(segment, last)))
    if (joins) parts[parts.length - 1] = last + segment
    else parts.push(segment)
  }
  return parts
}

/** One character more does not begin a line, unless what holds together is long: `拼成|一版`, `二十国|联合`, never `的|茶`. */
function startsLine(segment: string, last: string): boolean {
  return isWord(segment) || (endsLong.test(last) && unspaced.test(segment))
}

function isWord(part: string): boolean {
  return Array.from(part).length > 1 && unspaced.test(part)
}
