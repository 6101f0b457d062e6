import { type Fix, type Place, type Report, startOf } from './diagnostics.ts'

/** Characters that XML 1.0 (section 2.2) forbids, and so no feed could carry: halves of surrogate pairs among them. */
export const forbidden = /[[\p{Cc}\p{Cs}\uFFFE\uFFFF]--[\t\n\r\u007F-\u009F]]/v

/** All of them, for `replace` and `matchAll`. */
export const allForbidden = new RegExp(forbidden, 'gv')

// Making a decoder that refuses bad bytes costs more than using it.
const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Bytes of a text file to text: UTF-8 only, without a byte order mark, lines ended by a line feed.
 * Returns undefined, with what is wrong in `report`, where that is impossible.
 */
export function decode(path: string, bytes: Uint8Array, report: Report): string | undefined {
  const text = asUtf8(bytes)
  if (text === undefined) {
    const offset = firstBadByte(bytes)
    report.add('content/encoding', placeOfByte(path, bytes, offset), encodingMessage(bytes))
    return undefined
  }
  const lines = text.replace(/\r\n?/g, '\n')
  reportControls(path, lines, report)
  return lines
}

/** Of one file; the rest is counted. A place is looked for from the start of the file, which takes long for each of a million. */
const mostControls = 20

function reportControls(path: string, lines: string, report: Report): void {
  if (!forbidden.test(lines)) return
  let count = 0
  let next = 0
  for (const { index, 0: character } of lines.matchAll(allForbidden)) {
    if (count < mostControls) {
      const place = placeAt(path, lines, index)
      reportControl(report, place, character, { fix: deletion(place, character) })
    }
    if (count === mostControls) next = index
    count += 1
  }
  const more = count - mostControls
  if (more <= 0) return
  const message = `there ${more === 1 ? 'is 1 more control character' : `are ${more} more control characters`} from here on. Delete ${more === 1 ? 'it' : 'them'}.`
  report.add('content/control-character', placeAt(path, lines, next), message)
}

function deletion({ path, line, column }: Place, character: string): Fix {
  const title = `Delete U+${codeOf(character)}`
  return { title, edits: [{ path, start: { line, column }, end: { line, column: column + character.length }, text: '' }] }
}

export function reportControl(report: Report, place: Place, character: string, more?: { fix: Fix }): void {
  const why = /[\u202A-\u202E\u2066-\u2069]/.test(character) ? 'and nothing ends what it begins' : 'which no feed can carry'
  report.add(
    'content/control-character',
    place,
    `there is a control character here (U+${codeOf(character)}), ${why}. Delete it.`,
    undefined,
    more,
  )
}

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}

/** What the file is instead, and how an editor saves it otherwise. */
function encodingMessage(bytes: Uint8Array): string {
  const name = isUtf16(bytes) ? 'UTF-16' : isGbk(bytes) ? 'GBK (GB 18030)' : undefined
  if (name === undefined) return 'this file is not UTF-8. Save it as UTF-8 (in VS Code: "Save with Encoding", "UTF-8").'
  const open = name.replace(/.*\((.*)\)/, '$1')
  return `this file is ${name}, not UTF-8. Save it as UTF-8 (in VS Code: "Reopen with Encoding", "${open}", then "Save with Encoding", "UTF-8").`
}

/** By its byte order mark. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

function isGbk(bytes: Uint8Array): boolean {
  try {
    return /\p{sc=Han}{2}/u.test(new TextDecoder('gb18030', { fatal: true }).decode(bytes))
  } catch {
    return false
  }
}

/** The longest prefix that is UTF-8 ends where the first bad byte is. */
function firstBadByte(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  // A prefix may end in the middle of a character.
  while (low > 0 && asUtf8(bytes.subarray(0, low)) === undefined) low -= 1
  return low
}

function placeOfByte(path: string, bytes: Uint8Array, offset: number): Place {
  return placeAt(path, new TextDecoder().decode(bytes.subarray(0, offset)), Number.POSITIVE_INFINITY)
}

/** The line and column of an offset (in UTF-16 code units) of a text. */
function placeAt(path: string, text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { ...startOf(path), line, column: before.length - before.lastIndexOf('\n') }
}

/** What ends a CDATA section: many feed readers and scrapers stop there. */
export const cdataEnd = {
  sign: ']]>',
  message: 'the text contains "]]>", which would end the text in a feed. Write it as code, or as "]]&gt;".',
}
