import { valueOfWords } from '../forms/words.ts'

/** Words that may be a figure, or part of a phrase. */
export const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
export const larger =
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  )
const large = ['hundred', 'thousand', 'million', 'billion', 'trillion', 'quadrillion', 'crore', 'lakh']
export const magnitudes: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  'lakh crore': 1e12,
  billion: 1e9,
  trillion: 1e12,
  quadrillion: 1e15,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
}
export const englishNumerals = [...small, ...larger, ...large]
/** One word of a number in words. */
export const word = `(?:${englishNumerals.join('|')})`
/** In either case, in a pattern that knows case. */
export const scales = `(?<scale>(?:[Ll]akh crore|${large.map((name) => `[${name[0]?.toUpperCase()}${name[0]}]${name.slice(1)}`).join('|')}|bn|mn|tn|trn)s?)`
/** `7.5m`, `250k`, `$2.4bn`: letters right behind the digits. */
export const shortScales = '(?<short>k|[mM]n?|[bB]n|B|[tT]r?n|T)(?![\\p{L}\\d])'
/** A count in digits, or in words below a hundred. */
export const count = `(?:\\d+(?:\\.\\d+)?|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-(?:${small.slice(0, 9).join('|')})|${[...small, ...larger].join('|')})`
export const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

/** A number that was written in digits or in words, "a" among them. */
export function countOf(written = ''): number {
  if (/^\d/.test(written)) return Number(written)
  const index = small.indexOf(written.toLowerCase())
  return index >= 0 ? index + 1 : (valueOfWords(written.toLowerCase(), 'en-us') ?? 1)
}

/** How many a word such as `million`, `bn` or `thousands` stands for. */
export function magnitudeOf(word = ''): number {
  const lower = word.toLowerCase()
  return magnitudes[lower] ?? magnitudes[lower.replace(/s$/, '')] ?? 1
}

/** `fourth`, `4th`, `twenty-first`: its number. */
export function ordinalOf(written = ''): number {
  if (/^\d/.test(written)) return Number.parseInt(written, 10)
  const [tens, last = tens ?? ''] = written.toLowerCase().split(/[- ]/)
  // "Thirtieth", and the like up to ninety.
  if (/.ieth$/.test(last) && !ordinals.includes(last)) return countOf(last.replace(/ieth$/, 'y'))
  const own = ordinals.indexOf(last) + 1
  return tens === last || tens === undefined ? own : countOf(tens) + own
}
