import { chineseDigits, parseChineseNumber, scaleOf } from '../chinese/number.ts'
import { larger, ordinalOf, ordinals, small } from '../english/number.ts'
import type { Figure } from '../figure.ts'
import { goesOn } from './reading.ts'

/** Every number that a text may have, however it is written: by value, and by digits without point and zeros at either end. */
export interface Writings {
  values: ReadonlySet<number>
  digits: ReadonlySet<string>
  /** Those that are written in digits. */
  latin: ReadonlySet<number>
}

/** The digits of a number without its point, its sign and the zeros at either end: 7.5, 750 and 0.75 have the same. */
export function digitsOf(value: number): string {
  return strip(String(Number(Math.abs(value).toPrecision(12))).replace(/e.*$/, ''))
}

const strip = (digits: string) => digits.replace(/\D/g, '').replace(/^0+|0+$/g, '')

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?'
const tens = 'twent|thirt|fort|fift|sixt|sevent|eight|ninet'
const units = 'one|two|three|four|five|six|seven|eight|nine'
const word = `(?:(?:${tens})(?:y|ieth|ies)|${units}|ten|eleven|twelve|\\p{L}{3,5}teen|hundred|thousand|million|billion|trillion|decade|millennia|millennium)`
const scales: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  decade: 10,
  millennia: 1e3,
  millennium: 1e3,
}

/** Forms that a number may have. Each adds what it may stand for; none is sure. */
const forms: [pattern: RegExp, read: (match: RegExpExecArray, add: (value: number) => void) => void][] = [
  [/\d+(?:[.,]\d+)*/g, ([whole], add) => readDigits(whole, add)],
  // `1 700`, dates in digits (10.15, 2023-10-15, 8/11), and numbers of courses (11-785).
  [
    /(?<!\d)\d{2}-\d{3}(?!\d)|\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)|\d{1,4}(?:[./·-]\d{1,2}){1,2}/g,
    ([whole], add) => add(Number(whole.replace(/\D/g, ''))),
  ],
  [
    /(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})/gu,
    ([, a, b], add) => addDay(parseChineseNumber(a), parseChineseNumber(b), add),
  ],
  [
    new RegExp(`\\b${month} (?<day>\\d{1,2})|\\b(?<first>\\d{1,2})(?:st|nd|rd|th)? ${month.replace('month', 'later')}`, 'giu'),
    ({ groups = {} }, add) => {
      const name = (groups.month ?? groups.later ?? '').toLowerCase()
      addDay(months.indexOf(name.slice(0, 3)) + 1, Number(groups.day ?? groups.first), add)
    },
  ],
  [new RegExp(`\\b${month}`, 'giu'), ({ groups = {} }, add) => add(months.indexOf((groups.month ?? '').slice(0, 3).toLowerCase()) + 1)],
  [/[〇零一二两三四五六七八九十百千万亿廿]+(?:点[〇零一二三四五六七八九]+)?/gu, ([whole], add) => readHan(whole, add)],
  // The second quarter is from April to June.
  [
    /\b(?:(first|second|third|fourth|1st|2nd|3rd|4th) quarter|Q([1-4]))\b|第?([一二三四1-4])季度/giu,
    ([, ordinal, latin, han], add) => {
      const last = 3 * (ordinal === undefined ? parseChineseNumber(latin ?? han) : ordinalOf(ordinal))
      for (const month of [last - 2, last - 1, last]) add(month)
    },
  ],
  // 90 ka are 90,000 years.
  [/(\d+(?:\.\d+)?) ?([kM])(?:y|a|yr|ya)s?\b/g, ([, count, scale], add) => add(Number(count) * (scale === 'k' ? 1e3 : 1e6))],
  // 六十多 may be 63.
  [
    /([一二三四五六七八九]?十|\d0)[多余几]/gu,
    ([, tens], add) => Array.from({ length: 9 }, (_, more) => add(parseChineseNumber(tens) + more + 1)),
  ],
  // 万三 is three in ten thousand, 0.03 percent.
  [
    /([百千万])([一二三四五六七八九])/gu,
    ([, of = '', count], add) => add(Number(((parseChineseNumber(count) / scaleOf(of)) * 100).toPrecision(6))),
  ],
  [/(\d+(?:\.\d+)?)([十百千万亿]+)/gu, ([, count, scale = ''], add) => add(Number((Number(count) * scaleOf(scale)).toPrecision(12)))],
  [new RegExp(`\\b${word}(?:[ -](?:and )?${word})*s?\\b`, 'giu'), ([whole], add) => readWords(whole.toLowerCase(), add)],
  [
    new RegExp(`\\b(?:(?:${tens})(?:y|ieth))?-?(?!seconds)(?:${ordinals.join('|')})(?=s?\\b)`, 'giu'),
    ([whole], add) => add(ordinalOf(whole)),
  ],
  [
    /(\d+(?:\.\d+)?)[ -]?(hundred|thousand|million|billion|trillion|decade|millennia|millennium)/gi,
    ([, count, scale = ''], add) => add(Number((Number(count) * (scales[scale.toLowerCase()] ?? 1)).toPrecision(12))),
  ],
]

/** Words with a number that counts nothing. */
const fixed = /第三方|第三者|[二三][进進维維]|一[下些样樣般直定起旦切致律]|进一步|進一步|\bthird[ -]part(?:y|ies)\b/giu

function readDigits(written: string, add: (value: number) => void): void {
  const plain = written.replace(/,(?=\d{3}(?!\d))/g, '')
  add(Number(plain.replace(',', '.')))
  for (const part of plain.split(/[.,]/)) add(Number(part))
  // 23年 is 2023, 97年 1997, and 811 a day.
  if (/^\d\d$/.test(plain)) for (const century of [1900, 2000]) add(century + Number(plain))
  if (/^(?:19|20)\d\d$/.test(plain)) add(Number(plain.slice(2)))
  if (/^\d{3,4}$/.test(plain)) for (const part of [plain.slice(0, -2), plain.slice(-2)]) add(Number(part))
}

/** 6月11日 is in other words 611. */
function addDay(month: number, day: number, add: (value: number) => void): void {
  add(month)
  add(day)
  if (month > 0 && day > 0) add(Number(`${month}${String(day).padStart(2, '0')}`))
}

function readHan(written: string, add: (value: number) => void): void {
  add(/^[十百千万亿]+$/u.test(written) ? scaleOf(written) : parseChineseNumber(written.replace('廿', '二十')))
  // 三四千 is 3,000 or 4,000.
  const [, some = '', scale = ''] = /^([一二两三四五六七八九]{2,})([十百千万亿]*)/u.exec(written) ?? []
  for (const one of some) add(parseChineseNumber(one) * scaleOf(scale))
  for (const one of written) if (chineseDigits.includes(one) || one === '两') add(parseChineseNumber(one))
}

/** `fourteen hundred`, `twenty-five`, `twenties`. */
function readWords(written: string, add: (value: number) => void): void {
  let [sum, current] = [0, 0]
  for (const part of written.split(/[ -]/)) {
    const scale = scales[part.replace(/s$/, '')]
    const own = scale ?? countIn(part.replace(/(?:ies|ieth)$/, 'y'))
    if (own === 0) continue
    add(own)
    if (scale === undefined) current += own
    else if (scale === 100) current = (current || 1) * 100
    else [sum, current] = [sum + (current || 1) * scale, 0]
  }
  add(sum + current)
}

const counts = [...small, ...larger]

function countIn(word: string): number {
  const at = counts.indexOf(word)
  return at < 20 ? at + 1 : (at - 17) * 10
}

/** Reads a text for whatever may be a number in it: to find out whether a figure that was not read may be there. */
export function writingsOf(text: string): Writings {
  const values = new Set<number>()
  const add = (value: number) => {
    if (Number.isFinite(value)) values.add(value)
  }
  const plain = text.replace(fixed, ' ')
  for (const [pattern, read] of forms) for (const match of plain.matchAll(pattern)) read(match as RegExpExecArray, add)
  const latin = new Set(Array.from(plain.matchAll(/\d+(?:\.\d+)?/g), ([whole]) => Number(whole)))
  return { values, latin, digits: new Set([...values].map(digitsOf)) }
}

/** Whether a text may have a figure in any writing: by its value or as it is written, or by its digits where it has a scale or goes on. */
export function mayBeIn(figure: Figure, { values, digits, latin }: Writings): boolean {
  const { value, also = [], text } = figure
  // No word says 1.0.
  if (/(?<![\d.])\d+\.0$/.test(text)) return latin.has(value)
  const isScaled = goesOn(figure) || /\d\.\d|[十百千万亿]|illion|thousand|hundred|\d\s?[kKmMbB]/.test(text)
  const has = (one: number) =>
    values.has(Math.abs(one)) || (isScaled && (digitsOf(one).length > 1 || goesOn(figure)) && digits.has(digitsOf(one)))
  if ([value, ...also].some(has)) return true
  const written = text
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .match(/\d+(?:\.\d+)?/g)
    ?.map(Number)
  if (written) return written.every((one) => values.has(one))
  return /^[百千万][一二三四五六七八九]$/u.test(text) && [...writingsOf(text).values].some((one) => one < 1 && values.has(one))
}

/** Every number in texts that is written in digits, without separators and leading zeros. */
export function digitsIn(texts: string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => text.match(/\d+(?:[.,]\d+)*/g) ?? []).map((written) => written.replaceAll(',', '').replace(/^0+(?=\d)/, '')),
  )
}
