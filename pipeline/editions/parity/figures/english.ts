import { digits } from './begins.ts'
import { after, before, coin, sign, withUnit } from './english-beside.ts'
import { count, countOf, larger, magnitudes, numerals, scales, small, word } from './english-number.ts'
import { timeForms } from './english-time.ts'
import type { FigureReader, Found } from './figure.ts'
import { createScanner, type Form, figure, joinRanges, readName } from './scan.ts'
import { valueOfWords } from './words.ts'

const parts =
  'half halves third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths'
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
