import { anchorRows } from '../figures/anchors/words.ts'
import { rows } from '../words/rows.ts'

/** English words and what Chinese says for them, as far as the checks of figures and of opposite words know any. */
let known: Map<string, string[]> | undefined

function dictionary(): Map<string, string[]> {
  if (known) return known
  known = new Map()
  const pairs: (readonly [english: string[], chinese: string[]])[] = [
    ...anchorRows.map(([english = '', chinese = '']) => [english.split(' '), chinese.split(' ')] as const),
    ...rows.flatMap((row) => row.map(([english, chinese]) => [english.split('|'), chinese.split('|')] as const)),
  ]
  for (const [english, chinese] of pairs) {
    // Of one character, a word is in many others.
    const words = chinese.filter((word) => word.length > 1)
    for (const word of english) if (words.length > 0 && /^[a-z]{3,}$/.test(word)) known.set(word, [...(known.get(word) ?? []), ...words])
  }
  return known
}

/** Latin words and figures of a text, each once. */
const tokensOf = (text: string) => new Set(text.toLowerCase().match(/[a-z][a-z0-9'’-]*|\d[\d.,]*\d|\d/g) ?? [])

/** A word, and without the endings of English. */
const formsOf = (word: string) => [
  word,
  word.replace(/(?:e?s|e?d|ing|ly)$/, ''),
  word.replace(/ies$/, 'y'),
  word.replace(/(?:ed|ing)$/, 'e'),
]

/** How much a text in English and one in Chinese say the same: words of which the other has a translation, and, twice, what both have in Latin letters or digits. */
export function likenessOf(english: string, chinese: string): number {
  const words = dictionary()
  const there = tokensOf(chinese)
  let sum = 0
  for (const token of tokensOf(english)) {
    if (there.has(token)) sum += 2
    else if (formsOf(token).some((form) => words.get(form)?.some((word) => chinese.includes(word)))) sum += 1
  }
  return sum
}
