import { createRequire } from 'node:module'

type Recognizers = typeof import('@microsoft/recognizers-text-number')
let recognizers: Recognizers | undefined
const known = new Map<string, number | undefined>()

/**
 * The value of a number in words ("twenty-five", `六万五千`), read by Microsoft's recognizers. They take a quarter of a
 * second to load and half a second to warm up: they are loaded for the first number that needs them, and asked for
 * each number once.
 */
export function valueOfWords(words: string, culture: 'en-us' | 'zh-cn'): number | undefined {
  const key = `${culture} ${words}`
  if (known.has(key)) return known.get(key)
  recognizers ??= createRequire(import.meta.url)('@microsoft/recognizers-text-number') as Recognizers
  const results = recognizers.recognizeNumber(words, culture)
  const [first] = results
  const whole = results.length === 1 && first?.start === 0 && first.end === words.length - 1
  const value = whole ? Number(first.resolution?.value) : Number.NaN
  known.set(key, Number.isFinite(value) ? value : undefined)
  return known.get(key)
}
