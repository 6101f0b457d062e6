import { isSpaceCode } from '../../letter-codes.ts'

/** A text as the readers of figures expect it, and where each of its characters is in the text as written. */
export interface Normalized {
  text: string
  /** The index in the text as written of the character at `index`; its length for the end. */
  source(index: number): number
}

// Spaces that do not end a line: no-break, thin, narrow and ideographic ones included.
const space = '[ \\t\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]'
const spaces = new RegExp(`${space}+`, 'gu')
const mayHaveGaps = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]|\s/
const fullWidth = /[０-９Ａ-Ｚａ-ｚ．％＋]|(?<=[０-９])／(?=[０-９])|(?<=[A-Za-zＡ-Ｚａ-ｚ])－(?=[0-9０-９])/g
/** `12 000`, with a no-break or a thin space, is one number. */
const grouped =
  /(?<=(?<![\d.,])\d{1,3}(?:[\u00A0\u2007-\u2009\u202F ]\d{3}){0,3})(?:[\u00A0\u2007-\u2009\u202F](?=\d{3}(?!\d))| (?=(?:\d{3} )*000(?![\d,.]\d?)))|(?<=(?<![\d.,])\d{1,3},) (?=000(?!\d))|(?<=[\p{sc=Han}、，]\d{1,3}) (?=\d{3}[名人位例户件元吨米个家头只台辆亩座枚次所项处间棵])/gu

/** `100_000`, as programs write it. */
const underscored = /(?<![\w.,])\d{1,3}(?:_\d{3})+(?!\w)/g
const withCommas = (text: string) => (text.includes('_') ? text.replace(underscored, (number) => number.replaceAll('_', ',')) : text)

const identity = (index: number) => index

/** What a text has of which anything is changed. */
const mayChange = /[\n\r\t’\u00A0\u2000-\u200A\u202F\u2011]|\d,? 000|\d_\d/

/** English: every space is a plain one, and the spaces within a number are left out. */
export function normalizeEnglish(text: string): Normalized {
  if (!mayChange.test(text)) return { text, source: identity }
  // One for one: places stay. A line may end within a phrase.
  const plain = withCommas(text.replace(/[\n\r\t]/g, ' ').replaceAll('’', "'"))
  if (!/[\u00A0\u2000-\u200A\u202F\u2011]|\d,? 000/.test(plain)) return { text: plain, source: identity }
  const gaps = [...plain.matchAll(grouped)].map(({ index }): Gap => [index, index + 1])
  const cut = without(plain, gaps)
  return { ...cut, text: cut.text.replace(/[\u00A0\u2000-\u200A\u202F]/g, ' ').replace(/\u2011/g, '-') }
}

/**
 * Chinese: no space between a figure and Han characters, in either order, nor within a figure (`1200 万 美元`, `11 月 1 日`);
 * digits and letters of half width; numerals as they are written in prose.
 */
export function normalizeChinese(written: string): Normalized {
  const text = withPlainNumerals(written)
  const isCounted = text.includes('个亿')
  if (!isCounted && !mayChangeChinese(text)) return { text, source: identity }
  const half = text.replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)).replaceAll('﹪', '%')
  const plain = withCommas(half)
  if (!isCounted && !mayHaveGaps.test(plain)) return { text: plain, source: identity }
  const gaps: Gap[] = []
  for (const { 0: gap, index } of plain.matchAll(spaces)) {
    const end = index + gap.length
    if (joins(plain[index - 1] ?? '', plain[end] ?? '', plain, index, end)) gaps.push([index, end])
  }
  if (isCounted) gaps.push(...Array.from(plain.matchAll(counted), ({ index }): Gap => [index, index + 1]))
  return without(
    plain,
    gaps.toSorted(([a], [b]) => a - b),
  )
}

/** 100个亿 is 100亿. */
const counted = /(?<=[\d一二三四五六七八九十百千万两几] ?)个(?=亿)/gu

/** 伍拾万元 is 五十万元, as sums are written on cheques. */
function withPlainNumerals(text: string): string {
  return formal.test(text) ? text.replace(formalNumber, (number) => number.replace(/./gu, (digit) => plainDigits[digit] ?? digit)) : text
}

const plainDigits: Record<string, string> = Object.fromEntries(
  Array.from('壹贰叁肆伍陆柒捌玖拾佰仟', (digit, at) => [digit, '一二三四五六七八九十百千'.charAt(at)]),
)
const formal = /[壹贰叁肆伍陆柒捌玖][拾佰仟万亿元圆]/u
const formalNumber = /[壹贰叁肆伍陆柒捌玖](?=[拾佰仟万亿元圆])[壹贰叁肆伍陆柒捌玖拾佰仟零万亿]*/gu

const underscore = 0x5f

/** Whether a text has white space, an underscore, or a character that has another width. Read by its codes: a pattern takes far longer for characters of Chinese. */
function mayChangeChinese(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === underscore) return true
    if ((code > 0x20 && code < 0x80) || (code >= 0x4e00 && code <= 0x9fff)) continue
    if (isSpaceCode(code) || code === 0xfe6a || (code >= 0xff05 && code <= 0xff5a && !isFullSign(code))) return true
  }
  return false
}

/** Of the characters of full width from `％` to `ｚ`: punctuation, which stays as it is, `（），：；` and more. */
function isFullSign(code: number): boolean {
  if (code === 0xff05 || code === 0xff0b || code === 0xff0d) return false
  return code < 0xff0e || (code > 0xff19 && code < 0xff21) || (code > 0xff3a && code < 0xff41)
}

type Gap = [from: number, to: number]

const han = /\p{sc=Han}/u
/** What a figure may begin and end with, besides Han characters. */
const edge = /[0-9A-Za-z%‰\-−–—~～.,$€£¥￥℃°"“”'）)（(《》]/
const scale = /[十百千万亿多余来几约近超第逾]/
const isDigit = /\d/

/** Whether a space only sets a figure apart. */
function joins(before: string, after: string, text: string, from: number, to: number): boolean {
  if (han.test(before))
    return edge.test(after) || ((scale.test(before) || scale.test(after)) && han.test(after) && isNearDigit(text, from, to))
  if (han.test(after)) return edge.test(before)
  if (isDigit.test(before))
    return (
      /[%‰℃°~～–—]/.test(after) || (isDigit.test(after) && isGrouped(text.slice(Math.max(0, from - 20), from + 20), Math.min(20, from)))
    )
  return /[~～–—$€£¥￥]/.test(before) && isDigit.test(after)
}

/** `8 万 美元`: Han characters on both sides, and a digit in front of the scale. */
function isNearDigit(text: string, from: number, to: number): boolean {
  return /\d/.test(text.slice(Math.max(0, from - 4), from)) || /^\p{sc=Han}? ?\d/u.test(text.slice(to, to + 4))
}

function isGrouped(text: string, at: number): boolean {
  return [...text.matchAll(grouped)].some(({ index }) => index === at)
}

function without(text: string, gaps: Gap[]): Normalized {
  if (gaps.length === 0) return { text, source: identity }
  let cut = ''
  let from = 0
  // For each gap: where it is in the shorter text, and how much was left out up to there.
  const places: number[] = []
  const shifts: number[] = []
  for (const [start, end] of gaps) {
    cut += text.slice(from, start)
    places.push(cut.length)
    shifts.push(end - cut.length)
    from = end
  }
  cut += text.slice(from)
  return { text: cut, source: (index) => index + (shifts[lastAtMost(places, index)] ?? 0) }
}

/** The last of some ascending numbers that is not above `value`; -1 where none is. */
function lastAtMost(numbers: number[], value: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
