import { anchorRows } from '../figures/anchors/words.ts'
import { lazily } from '../vocabulary.ts'
import { rows } from '../words/rows.ts'
import { type Alignable, tokensOf } from './measure.ts'

/** English words and what Chinese says for them, as far as the checks of figures and of opposite words know any. */
const dictionary = lazily(() => {
  const known = new Map<string, string[]>()
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
})

/** A word, and without the endings of English. */
const formsOf = (word: string) => [
  word,
  word.replace(/(?:e?s|e?d|ing|ly)$/, ''),
  word.replace(/ies$/, 'y'),
  word.replace(/(?:ed|ing)$/, 'e'),
]

/**
 * How much a block in English and one in Chinese say the same: words of which the other has a translation, and, twice, what no
 * translation changes: words in Latin letters, figures, links and code.
 */
export function likenessOf(english: Alignable, chinese: Alignable): number {
  const there = tokensOf(chinese)
  let sum = 0
  for (const token of tokensOf(english)) {
    if (there.has(token)) sum += 2
    else if (
      formsOf(token).some((form) =>
        dictionary()
          .get(form)
          ?.some((word) => chinese.text.includes(word)),
      )
    )
      sum += 1
  }
  return sum
}
