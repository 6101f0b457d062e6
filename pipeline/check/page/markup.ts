import { rawTexts, voids } from '../../core/elements.ts'
import { decodeReferences } from '../../core/escape.ts'

/**
 * Events of reading a page's markup, in order: names as written, attributes as written between the name and `>`. `at` is
 * where it begins in the page, in UTF-16 code units.
 */
export interface MarkupReader {
  open(name: string, attributes: string, isVoid: boolean, at: number): void
  close(name: string, at: number): void
  /** It parts the texts beside it. */
  comment?(): void
  /** Between two tags. */
  text(written: string, at: number): void
}

/**
 * Reads HTML as Diglot writes it: elements are closed, attributes are in double quotes, `<` is escaped in texts. It takes
 * a tenth of the time that a parser needs, which has to know what browsers make of anything. `from` and `to` are where
 * the first and the last element of a part begins and ends. Returns where it has ended.
 */
export function readMarkup(html: string, reader: MarkupReader, from = 0, to = html.length): number {
  let at = from
  while (at < to) {
    const next = html.indexOf('<', at)
    const tag = next < 0 || next > to ? to : next
    if (tag > at) reader.text(html.slice(at, tag), at)
    if (tag === to) return to
    const first = html.charCodeAt(tag + 1)
    if (first === exclamation && html.startsWith('<!--', tag)) {
      const end = html.indexOf('-->', tag + 4)
      at = end < 0 ? html.length : end + 3
      reader.comment?.()
      continue
    }
    // An end tag has no attributes.
    const end = first === slash ? endFrom(html, tag) : endOfTag(html, tag)
    at = end + 1
    if (first === slash) close(html.slice(tag + 2, end), tag, reader)
    else if (first !== exclamation) at = readOpen(html, tag, end, reader)
  }
  return at
}

/** In SVG, such an element may have an end tag: it holds nothing all the same. */
function close(name: string, at: number, reader: MarkupReader): void {
  if (!voids.has(name)) reader.close(name, at)
}

const [slash, exclamation, space, quote] = [0x2f, 0x21, 0x20, 0x22]

/** Where the next `>` is; the end of the page, where there is none. */
function endFrom(html: string, from: number): number {
  const end = html.indexOf('>', from)
  return end < 0 ? html.length : end
}

/** Where a tag ends: `>` may be in an attribute. */
function endOfTag(html: string, tag: number): number {
  let end = endFrom(html, tag)
  // Tags are short: the next quotation mark may be far behind one that has none.
  for (let at = tag; at < end; at++) {
    if (html.charCodeAt(at) !== quote) continue
    const closing = html.indexOf('"', at + 1)
    if (closing < 0) break
    if (closing > end) end = endFrom(html, closing)
    at = closing
  }
  return end
}

/** Where it goes on. */
function readOpen(html: string, tag: number, end: number, reader: MarkupReader): number {
  let name = tag + 1
  while (name < end && html.charCodeAt(name) > space) name += 1
  const tagName = html.slice(tag + 1, name)
  const isVoid = voids.has(tagName)
  reader.open(tagName, html.slice(name, end), isVoid, tag)
  if (!rawTexts.has(tagName)) return end + 1
  const close = html.indexOf(`</${tagName}`, end)
  const from = end + 1
  const to = close < 0 ? html.length : close
  if (to > from) reader.text(html.slice(from, to), from)
  return to
}

/** The value of an attribute, undefined where there is none. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`)
  if (start < 0) return undefined
  const from = start + name.length + 3
  return decodeReferences(attributes.slice(from, attributes.indexOf('"', from)))
}
