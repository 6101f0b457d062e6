import type { Approximation, Figure, FigureReader } from './figure.ts'
import { type Form, figure, joinRanges, scan } from './scan.ts'
import { valueOfWords } from './words.ts'

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const larger =
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  )
const months = 'January February March April May June July August September October November December'.split(' ')
const magnitudes: Record<string, number> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9, m: 1e6 }
const parts =
  'half halves third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths'
const currencies: [words: RegExp, code: string][] = [
  [/^(?:yuan|renminbi|RMB|CNY|[¥￥])/u, 'CNY'],
  [/^HK(?:\$| dollars)/u, 'HKD'],
  [/^(?:US ?\$|USD|\$|(?:US )?dollars?)/u, 'USD'],
  [/^(?:€|euros?|EUR)/u, 'EUR'],
  [/^(?:£|pounds? sterling)/u, 'GBP'],
  [/^(?:yen|JPY)/u, 'JPY'],
]

const month = `(?<month>${months.join('|')})`
const before =
  '(?<approx>(?:\\b(?:more than|over|at least|fewer than|less than|not quite|nearly|almost|under|about|around|some|roughly|approximately)\\s+)?)'
const approximations: [RegExp, Approximation][] = [
  [/^(?:more than|over|at least)/i, 'more'],
  [/^(?:fewer than|less than|not quite|nearly|almost|under)/i, 'less'],
  [/^./, 'about'],
]
const coin = '(?:HK\\$|US ?\\$|[$€£¥￥])'
const after =
  '(?<after>\\s?%|[\\s-](?:percent|per cent)(?:age points?)?\\b|\\s(?:percentage points?|yuan|renminbi|RMB|(?:US |HK )?dollars?|euros?|yen|pounds sterling)\\b)?'
const word = `(?:${[...small, ...larger, 'hundred', 'thousand', 'million', 'billion', 'trillion'].join('|')})`

const forms: Form[] = [
  // Addresses are no prose; names such as TAT-8, G20 or UTC+8 may be told in other words, but count for others.
  { pattern: /(?:https?:\/\/|www\.)\S+/gu, read: () => [] },
  { pattern: /\b\p{L}+[-–−+]?\d+(?:[:.-]?\d+)*\p{L}*|\b\d+[A-Z]\b/gu, read: readName },
  {
    pattern: new RegExp(`\\b${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<year>\\d{4})\\b)?`, 'gu'),
    read: readDate,
  },
  { pattern: new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? ${month}\\b(?:,? (?<year>\\d{4})\\b)?`, 'gu'), read: readDate },
  { pattern: new RegExp(`\\b${month},? (?<year>\\d{4})\\b`, 'gu'), read: readDate },
  // "May" and "March" are words too: a month alone stands after a preposition.
  {
    pattern: new RegExp(`(?<=\\b(?:in|since|until|till|from|to|by|of|during|early|late|mid|last|next|and|between) )${month}\\b`, 'gu'),
    read: readDate,
  },
  // One ten-millionth.
  {
    pattern: /\b(?:one|a) (?<ten>ten-)?(?<part>hundredth|thousandth|millionth|billionth)\b/giu,
    read: ({ groups = {} }) => [
      figure(1 / ((groups.ten ? 10 : 1) * (magnitudes[(groups.part ?? '').toLowerCase().slice(0, -2)] ?? 1)), 'number'),
    ],
  },
  { pattern: /\b(?<decade>\d{3}0)s\b/gu, read: ({ groups }) => [figure(Number(groups?.decade), 'decade')] },
  {
    pattern: /\b(?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s?(?<half>[ap])\.?m\b\.?|\b(?<hour24>\d{1,2}):(?<minute24>\d{2})\b/giu,
    read: readTime,
  },
  {
    pattern: new RegExp(
      `\\b(?<count>a|${small.join('|')})[ -](?<part>${parts.split(' ').join('|')})\\b(?! (?:largest|time|man|woman|world))`,
      'giu',
    ),
    read: readFraction,
  },
  {
    pattern: new RegExp(
      `${before}(?<coin>${coin}\\s?)?(?<digits>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?:st|nd|rd|th)?(?:[\\s-]?(?<scale>hundred|thousand|million|billion|trillion|bn)\\b)?${after}`,
      'giu',
    ),
    read: readDigits,
  },
  { pattern: new RegExp(`${before}\\b(?<words>${word}(?:(?:[\\s-]|\\sand\\s)${word})*)\\b${after}`, 'giu'), read: readWords },
  { pattern: /\bhalf\b/giu, read: () => [figure(0.5, 'number', 'soft')] },
]

/** Reads figures of English prose. */
export const english: FigureReader = (text) => joinRanges(scan(text, forms), text, /^\s?(?:and|to|or|–|-)\s$|^[–-]$/u)

function readName([whole]: RegExpExecArray): Omit<Figure, 'text'>[] {
  return [...whole.matchAll(/\d+/g)].map((digits) => figure(Number(digits[0]), 'number', 'soft', { index: digits.index }))
}

function readDate({ groups = {} }: RegExpExecArray): Omit<Figure, 'text'>[] {
  const { month: name = '', day, year } = groups
  return [
    figure(months.indexOf(name) + 1, 'month', day === undefined && year === undefined ? 'soft' : 'hard'),
    ...(day === undefined ? [] : [figure(Number(day), 'day')]),
    ...(year === undefined ? [] : [figure(Number(year), 'year')]),
  ]
}

function readTime({ groups = {} }: RegExpExecArray): Omit<Figure, 'text'>[] {
  const hour = Number(groups.hour ?? groups.hour24) + (groups.half?.toLowerCase() === 'p' ? 12 : 0)
  return [figure(hour * 60 + Number(groups.minute ?? groups.minute24 ?? 0), 'time')]
}

const divisors: Record<string, number> = { hal: 2, thi: 3, qua: 4, fif: 5, six: 6, sev: 7, eig: 8, nin: 9, ten: 10 }

function readFraction({ groups = {} }: RegExpExecArray): Omit<Figure, 'text'>[] {
  const count = Math.max(1, small.indexOf((groups.count ?? '').toLowerCase()) + 1)
  return [figure(count / (divisors[(groups.part ?? '').slice(0, 3).toLowerCase()] ?? 1), 'number')]
}

function readDigits({ groups = {} }: RegExpExecArray): Omit<Figure, 'text'>[] {
  const value = Number((groups.digits ?? '').replaceAll(',', '')) * (magnitudes[(groups.scale ?? '').toLowerCase()] ?? 1)
  return [withUnit(Number(value.toPrecision(12)), 'hard', groups)]
}

function readWords({ groups = {} }: RegExpExecArray): Omit<Figure, 'text'>[] {
  const words = (groups.words ?? '').toLowerCase()
  // "Hundreds of" is no figure, and "a thousand" seldom one.
  if (words in magnitudes) return [figure(magnitudes[words] ?? 0, 'number', 'soft')]
  const index = small.indexOf(words)
  const value = index >= 0 ? index + 1 : valueOfWords(words, 'en-us')
  if (value === undefined) return []
  const unit = withUnit(value, index === 0 ? 'soft' : index > 0 ? 'small' : 'hard', groups)
  return [unit.unit === 'number' ? unit : { ...unit, weight: 'hard' }]
}

function withUnit(value: number, weight: Figure['weight'], { coin: sign, after: unit = '', approx = '' }: Record<string, string>) {
  const said = approximations.find(([words]) => words.test(approx))?.[1]
  const more = { index: approx.length, ...(said && { approx: said }) }
  if (/^[\s-]?(?:%|per)/i.test(unit)) return figure(value, 'percent', weight, more)
  const currency = currencies.find(([words]) => words.test(sign?.trim() ?? unit.trim()))?.[1]
  return currency === undefined ? figure(value, 'number', weight, more) : figure(value, 'money', weight, { ...more, currency })
}
