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
 * a tenth of the time that a parser needs, which has to know what browsers make of anything.
 */
export function readMarkup(html: string, reader: MarkupReader): void {
  let at = 0
  let quote = -1
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    if (tag < 0) break
    if (tag > at) reader.text(html.slice(at, tag), at)
    if (html.startsWith('<!--', tag)) {
      const end = html.indexOf('-->', tag + 4)
      at = end < 0 ? html.length : end + 3
      reader.comment?.()
      continue
    }
    if (quote < tag) quote = next(html, '"', tag)
    let end = next(html, '>', tag)
    // `>` may be in an attribute.
    while (quote < end) {
      const closing = next(html, '"', quote + 1)
      if (closing > end) end = next(html, '>', closing)
      quote = next(html, '"', closing + 1)
    }
    at = end + 1
    if (html.charCodeAt(tag + 1) === slash) close(html.slice(tag + 2, end), tag, reader)
    else if (html.charCodeAt(tag + 1) !== exclamation) at = readOpen(html, tag, end, reader)
  }
  if (at < html.length) reader.text(html.slice(at), at)
}

/** In SVG, such an element may have an end tag: it holds nothing all the same. */
function close(name: string, at: number, reader: MarkupReader): void {
  if (!voids.has(name)) reader.close(name, at)
}

const [slash, exclamation, space] = [0x2f, 0x21, 0x20]

/** Where a sign is next; at the end where it is not. */
function next(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from)
  return at < 0 ? html.length : at
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
