import { valueOfWords } from './words.ts'

/** Words that may be a figure, or part of a phrase. */
export const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
export const larger =
  'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  )
export const magnitudes: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  m: 1e6,
}
export const numerals = [...small, ...larger, 'hundred', 'thousand', 'million', 'billion', 'trillion']
/** One word of a number in words. */
export const word = `(?:${numerals.join('|')})`
export const scales = '(?<scale>hundred|thousand|million|billion|trillion|bn)'
/** A count in digits or in one word. */
export const count = `(?:\\d+(?:\\.\\d+)?|${[...small, ...larger].join('|')})`

/** A number that was written in digits or in words, "a" among them. */
export function countOf(written = ''): number {
  if (/^\d/.test(written)) return Number(written)
  const index = small.indexOf(written.toLowerCase())
  return index >= 0 ? index + 1 : (valueOfWords(written.toLowerCase(), 'en-us') ?? 1)
}
