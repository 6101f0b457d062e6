import { digits } from './begins.ts'
import { timeForms } from './english-time.ts'
import type { Approximation, Figure, FigureReader, Found } from './figure.ts'
import { measureOf } from './measures.ts'
import { createScanner, type Form, figure, joinRanges } from './scan.ts'
import { valueOfWords } from './words.ts'

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const larger =
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  )
const magnitudes: Record<string, number> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, bn: 1e9, m: 1e6 }
const parts =
  'half halves third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths'
const currencies: [words: RegExp, code: string][] = [
  [/^(?:yuan|renminbi|RMB|CNY|[¥￥])/u, 'CNY'],
  [/^HK(?:\$| dollars)/u, 'HKD'],
  [/^A(?:\$|ustralian dollars)/u, 'AUD'],
  [/^C(?:\$|anadian dollars)/u, 'CAD'],
  [/^(?:US ?\$|USD|\$|(?:US )?dollars?)/u, 'USD'],
  [/^(?:€|euros?|EUR)/u, 'EUR'],
  [/^(?:£|pounds? sterling)/u, 'GBP'],
  [/^(?:yen|JPY)/u, 'JPY'],
  [/^won/u, 'KRW'],
  [/^rou?bles?/u, 'RUB'],
  [/^rupees?/u, 'INR'],
]

const bounds: [Approximation, string][] = [
  [
    'more',
    'more than|over|at least|above|(?:old|long|high|larg|bigg|tall|deep|heavi|great|fast|wid)er than|upwards of|in excess of|exceed(?:s|ed|ing)?|topp(?:ed|ing)|surpass(?:es|ed|ing)?|(?:no|not) (?:fewer|less|(?:low|short|young|small)er) than',
  ],
  [
    'less',
    'fewer than|less than|(?:low|short|young|small|light|cheap)er than|not quite|nearly|almost|close to|(?:just )?under|below|at (?:the )?most|(?:no|not) (?:more|(?:old|long|high|larg|bigg|tall|deep|heavi|great|fast|wid)er) than|a maximum of',
  ],
  ['less', 'up to|as (?:many|much|high) as'],
  ['about', 'about|around|some|roughly|approximately|an estimated|or so|more or less'],
]
const before = new RegExp(
  `\\b(?:${bounds
    .map(([, words]) => words)
    .reverse()
    .join('|')})\\s+(?:an? )?$`,
  'iu',
)
const saying = bounds.map(([bound, words]) => [bound, new RegExp(`^(?:${words})\\s`, 'i')] as const)
const sign = '(?<sign>minus\\s|(?<![\\d\\p{L}%])[-−](?=\\d))?'
const coin = '(?:(?:HK|A|C|US ?)\\$|[$€£¥￥])'
const after =
  '(?<after>\\s?%|[\\s-](?:percent|per cent)(?:age points?)?\\b|\\s(?:percentage points?|yuan|renminbi|RMB|(?:US |HK |Australian |Canadian )?dollars?|euros?|yen|won|rou?bles?|rupees?|pounds sterling)\\b)?'
const numerals = [...small, ...larger, 'hundred', 'thousand', 'million', 'billion', 'trillion']
const word = `(?:${numerals.join('|')})`
const scales = '(?<scale>hundred|thousand|million|billion|trillion|bn)'
const count = `(?:\\d+(?:\\.\\d+)?|${[...small, ...larger].join('|')})`

/** A row for each way in which figures are written. */
export const forms: Form[] = [
  // Addresses are no prose; names such as TAT-8, G20 or UTC+8 may be told in other words, but count for others.
  { needs: ['://', 'www.'], pattern: /(?:https?:\/\/|www\.)\S+/gu, read: () => [] },
  {
    needs: /\d(?:(?<=\p{L}[-–−+]?\d)|[A-Z])/u,
    pattern: /\b\p{L}+[-–−+]?\d+(?:[:.-]?\d+)*\p{L}*|\b\d+[A-Z]\b/gu,
    read: readName,
  },
  ...timeForms,
  {
    begins: 'tens dozens scores hundreds several a many thousands millions billions'.split(' '),
    pattern:
      /\b(?:(?<tens>tens|dozens|scores|hundreds) of |several |a few |many )?(?<size>hundred|thousand|million|billion|dozen|ten)s\b/giu,
    read: readVague,
  },
  {
    begins: ['several', 'a', 'many', 'scores'],
    pattern:
      /\b(?:several|a few|many) (?<size>hundred|thousand|million|billion|dozen)\b|\ba (?<size>dozen) or (?:so|more)\b|\bscores of\b/giu,
    read: readVague,
  },
  {
    needs: ['dozen'],
    begins: ['a', 'half', ...small],
    pattern: new RegExp(`\\b(?<count>a|half a|${small.join('|')}) dozen\\b`, 'giu'),
    read: readDozen,
  },
  // "Three and a half million", "an hour and a half", "ten hours and a quarter".
  {
    needs: ['and'],
    begins: [...digits, ...small, ...larger],
    pattern: new RegExp(`\\b(?<count>${count})[ -]and[ -]an?[ -](?<part>half|quarter|third)(?:[ -]${scales}\\b)?${after}`, 'giu'),
    bound: before,
    read: readCompound,
  },
  {
    needs: [' and a '],
    begins: ['a', 'an', ...digits, ...small, ...larger],
    pattern: new RegExp(`\\b(?<count>an?|${count}) (?<unit>\\p{L}+) and a (?<part>half|quarter)\\b`, 'giu'),
    read: readCompound,
  },
  {
    begins: ['in'],
    pattern: /\bin (?:his|her|their) (?:early |mid-?|late )?(?<tens>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b/giu,
    read: ({ groups = {} }) => [figure(countOf(`${groups.tens}y`), 'number', 'soft', { approx: 'more' })],
  },
  {
    needs: ['half a', 'Half a'],
    begins: ['half'],
    pattern: new RegExp(`\\bhalf an? ${scales}\\b${after}`, 'giu'),
    bound: before,
    read: ({ groups = {} }) => [withUnit((magnitudes[(groups.scale ?? '').toLowerCase()] ?? 1) / 2, 'hard', groups, '')],
  },
  // One ten-millionth.
  {
    begins: ['one', 'a'],
    pattern: /\b(?:one|a) (?<ten>ten-)?(?<part>hundredth|thousandth|millionth|billionth)\b/giu,
    read: ({ groups = {} }) => [
      figure(1 / ((groups.ten ? 10 : 1) * (magnitudes[(groups.part ?? '').toLowerCase().slice(0, -2)] ?? 1)), 'number'),
    ],
  },
  {
    begins: ['a', ...small],
    pattern: new RegExp(
      `\\b(?<count>a|${small.join('|')})[ -](?<part>${parts.split(' ').join('|')})\\b(?! (?:largest|time|man|woman|world))(?<of> of\\b)?`,
      'giu',
    ),
    bound: before,
    read: readFraction,
  },
  // "One in five", "nine out of ten"; "one pupil in five" may also be something else.
  {
    begins: [...digits, ...small],
    pattern: new RegExp(
      `(?<![\\d,.])\\b(?<above>\\d|${small.join('|')})(?<noun>(?<=one) \\p{L}+)? (?:in|out of)(?: every)? (?<below>\\d{1,3}(?![\\d,.])|${[...small, ...larger].join('|')})\\b(?![ -](?:thousand|million|(?:second|minute|hour|day|week|month|year)s?|${small.join('|')}))`,
      'giu',
    ),
    read: readRatio,
  },
  {
    begins: 'twice double doubled doubles doubling two twofold'.split(' '),
    pattern: /\b(?:twice|double)(?= (?:as|the|its|their|that|what|last)\b)|\b(?:doubled|doubles|doubling|two-?fold)\b/giu,
    read: () => [times(2)],
  },
  {
    begins: 'tripled triples tripling trebled trebles trebling three threefold'.split(' '),
    pattern: /\b(?:tripl(?:ed|es|ing)|trebl(?:ed|es|ing)|three-?fold)\b/giu,
    read: () => [times(3)],
  },
  {
    begins: 'quadrupled quadruples quadrupling four fourfold'.split(' '),
    pattern: /\b(?:quadrupl(?:ed|es|ing)|four-?fold)\b/giu,
    read: () => [times(4)],
  },
  {
    begins: [...digits, ...'$€£¥￥-−', 'minus'],
    lead: { of: /\$|minus\s/giu, reach: 4 },
    pattern: new RegExp(
      `(?<coin>${coin}\\s?)?${sign}(?<digits>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?:st|nd|rd|th)?(?:[\\s-]?${scales}\\b)?${after}`,
      'giu',
    ),
    bound: before,
    read: readDigits,
  },
  {
    begins: ['minus', ...numerals],
    pattern: new RegExp(`\\b(?<sign>minus\\s)?(?<words>${word}(?:(?:[\\s-]|\\sand\\s)${word})*)\\b${after}`, 'giu'),
    bound: before,
    read: readWords,
  },
  { begins: ['half'], pattern: /\bhalf\b/giu, read: () => [figure(0.5, 'number', 'soft')] },
]

const scan = createScanner(forms)

/** Reads figures of English prose. */
export const english: FigureReader = (text) =>
  joinRanges(scan(text), text, /^\s?(?:and|to|or|–|-)\s$|^[–-]$/u, { from: /\bfrom $/iu, to: /^\D{0,24}\bto $/iu })

function readName([whole]: RegExpExecArray): Found[] {
  const [name = ''] = /^\p{L}+/u.exec(whole) ?? []
  return [...whole.matchAll(/\d+/g)].map((digits) =>
    figure(Number(digits[0]), 'number', 'soft', { index: digits.index, ...(name.length > 0 && { name }) }),
  )
}

function times(value: number): Found {
  return figure(value, 'times', 'small')
}

const tens: Record<string, number> = { tens: 10, dozens: 10, scores: 10, hundreds: 100 }

function readVague({ groups = {} }: RegExpExecArray): Found[] {
  const size = (groups.size ?? 'ten').toLowerCase()
  return [figure((tens[(groups.tens ?? '').toLowerCase()] ?? 1) * (magnitudes[size] ?? 10), 'vague', 'small')]
}

function readDozen({ groups = {} }: RegExpExecArray): Found[] {
  const written = (groups.count ?? '').toLowerCase()
  return [figure(12 * (written === 'half a' ? 0.5 : Math.max(1, small.indexOf(written) + 1)), 'number', 'soft')]
}

/** A number that was written in digits or in words, "a" among them. */
function countOf(written = ''): number {
  if (/^\d/.test(written)) return Number(written)
  const index = small.indexOf(written.toLowerCase())
  return index >= 0 ? index + 1 : (valueOfWords(written.toLowerCase(), 'en-us') ?? 1)
}

function readCompound(match: RegExpExecArray, text: string): Found[] {
  const { groups = {} } = match
  const part = 1 / (divisors[(groups.part ?? '').slice(0, 3).toLowerCase()] ?? 2)
  const value = (countOf(groups.count) + part) * (magnitudes[(groups.scale ?? '').toLowerCase()] ?? 1)
  const following = groups.unit === undefined ? text.slice(match.index + match[0].length) : ` ${groups.unit}`
  return [withUnit(value, 'hard', groups, following)]
}

const divisors: Record<string, number> = { hal: 2, thi: 3, qua: 4, fif: 5, six: 6, sev: 7, eig: 8, nin: 9, ten: 10 }

function readFraction({ groups = {} }: RegExpExecArray): Found[] {
  const count = Math.max(1, small.indexOf((groups.count ?? '').toLowerCase()) + 1)
  const divisor = divisors[(groups.part ?? '').slice(0, 3).toLowerCase()] ?? 1
  // "A sixth basin" is one more, not a part: it may be either, and is not asked for.
  const ordinal = groups.count?.toLowerCase() === 'a' && groups.of === undefined && divisor > 2 && divisor !== 4
  const read = withUnit(count / divisor, ordinal ? 'soft' : 'hard', { approx: groups.approx ?? '' }, '')
  return [ordinal ? { ...read, also: [divisor] } : read]
}

function readRatio({ groups = {} }: RegExpExecArray): Found[] {
  const [above, below] = [countOf(groups.above), countOf(groups.below)]
  const ratio = figure(above / below, 'number', groups.noun === undefined && above < below ? 'hard' : 'soft')
  return ratio.weight === 'hard' ? [ratio] : [ratio, figure(above, 'number', 'soft'), figure(below, 'number', 'soft')]
}

function readDigits(match: RegExpExecArray, text: string): Found[] {
  const { groups = {} } = match
  const { digits: written = '', scale } = groups
  const count = Number(written.replaceAll(',', ''))
  // As written it is exact; times a magnitude it is not.
  const value =
    scale === undefined && written.length <= 12 ? count : Number((count * (magnitudes[scale?.toLowerCase() ?? ''] ?? 1)).toPrecision(12))
  return [withUnit(value, 'hard', groups, text.slice(match.index + match[0].length))]
}

function readWords(match: RegExpExecArray, text: string): Found[] {
  const { groups = {} } = match
  const words = (groups.words ?? '').toLowerCase()
  // "A thousand" is seldom a figure.
  if (words in magnitudes) return [figure(magnitudes[words] ?? 0, 'number', 'soft')]
  const index = small.indexOf(words)
  const value = index >= 0 ? index + 1 : valueOfWords(words, 'en-us')
  if (value === undefined) return []
  const read = withUnit(value, index === 0 ? 'soft' : index > 0 ? 'small' : 'hard', groups, text.slice(match.index + match[0].length))
  return [read.unit === 'number' || read.unit === 'times' ? read : { ...read, weight: 'hard' }]
}

function withUnit(value: number, weight: Figure['weight'], groups: Record<string, string>, following: string): Found {
  const { coin: mark, after: unit = '', approx = '', sign } = groups
  const negative = sign !== undefined || /^ (?:degrees?(?: Celsius| Fahrenheit)?|C|F|°C)? ?below (?:zero|freezing)/i.test(following)
  const said = boundOf(approx, following)
  const more = { ...(said && { approx: said }) }
  const signed = negative ? -value : value
  if (/^[\s-]?(?:%|per)/i.test(unit)) return figure(signed, /points?$/i.test(unit) ? 'points' : 'percent', weight, more)
  const currency = currencies.find(([words]) => words.test(mark?.trim() ?? unit.trim()))?.[1]
  if (currency !== undefined) return figure(signed, 'money', weight, { ...more, currency })
  if (/^[\s-](?:times|fold)\b/i.test(following) && !/^ times (?:in|on|since|this|last|a|and)\b/i.test(following))
    return figure(signed, 'times', weight, more)
  const measure = measureOf(following, 'english')
  return figure(signed, 'number', weight, { ...more, ...(measure && { measure }) })
}

/** "More than 250", "250 or more", "nearly 250"; but "over ten years" is a time in which something happens. */
function boundOf(approx: string, following: string): Approximation | undefined {
  const trailing = /^(?: \p{L}+)? or (?<bound>more|less|fewer|so)\b|^(?<plus>\+)/iu.exec(following)?.groups
  if (trailing) return trailing.bound === 'so' ? 'about' : /less|fewer/i.test(trailing.bound ?? '') ? 'less' : 'more'
  if (/^over\b/i.test(approx) && /^ (?:\p{L}+ )?(?:hours|days|weeks|months|years|decades)\b/iu.test(following)) return undefined
  return approx === '' ? undefined : saying.find(([, words]) => words.test(approx))?.[0]
}
