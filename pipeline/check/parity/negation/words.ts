import { wordsAToC } from './a-to-c.ts'
import { wordsDToH } from './d-to-h.ts'
import { wordsIToQ } from './i-to-q.ts'
import { wordsRToZ } from './r-to-z.ts'

/** The form of an English word → how Chinese says it. */
export const chineseOf: ReadonlyMap<string, readonly string[]> = new Map(
  [...wordsAToC, ...wordsDToH, ...wordsIToQ, ...wordsRToZ].flatMap(([english, chinese]) => {
    const [word = '', ...more] = english.split('|')
    return [word, ...inflected(word), ...more].map((form): [string, string[]] => [form, chinese.split('|')])
  }),
)

function inflected(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`]
  if (word.endsWith('e')) return [`${word}s`, `${word}d`, `${word.slice(0, -1)}ing`]
  return [`${word}${/(?:s|sh|ch|x)$/.test(word) ? 'es' : 's'}`, `${word}ed`, `${word}ing`]
}
