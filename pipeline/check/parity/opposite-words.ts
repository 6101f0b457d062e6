import { isWholeWord, sentencePairs, textPairs, type WordPair, wordFinding } from './english-and-chinese.ts'
import type { ParityCheck } from './finding.ts'
import { clauseBefore, clauseBehind, denyDifferently, isDenial } from './negation/denial.ts'
import { turnedOrder } from './words/before-and-after.ts'
import { isSaidAsOften, oppositeIn, rowsBetween, type SaidWord } from './words/opposite.ts'
import type { WordRow } from './words/row.ts'

/** A word of the translation that says another thing than the original's, of one kind: 日出 for "sunset". Of English and Chinese. */
export const oppositeWord: ParityCheck = {
  rule: 'parity/word',
  find(pair) {
    return textPairs(pair).flatMap((texts) => {
      const { english, chinese } = texts
      const among = rowsBetween(english, chinese)
      if (among.length === 0 && !(/\b(?:before|after)\b/.test(english) && /[前后]/.test(chinese))) return []
      const wordsOf = (first: string, second: string) => oppositeOf(first, second, among, texts) ?? turnedOrder(first, second)
      return sentencePairs(texts).flatMap((sentences) => {
        const found = wordsOf(sentences[0].text, sentences[1].text)
        return found && isWholeWord(sentences[1].text, found.chinese)
          ? [wordFinding('parity/word', texts, sentences, found, pair, message)]
          : []
      })
    })
  },
}

function oppositeOf(
  first: string,
  second: string,
  among: WordRow[],
  { english, chinese }: Record<'english' | 'chinese', string>,
): WordPair | undefined {
  const found = oppositeIn(first, second, among)
  return found && !isSaidAsOften(found, english, chinese) && !mayBeRight(found, first, second) ? found : undefined
}

/** Whether the English word is in the Chinese sentence as well, or one sentence says by a denial what the other says by an opposite. */
function mayBeRight(words: WordPair, first: string, second: string): boolean {
  const { english, chinese } = words
  return second.includes(english.text) || (isDenial(words) && denyDifferently(besides(first, english), besides(second, chinese)))
}

/** A sentence without a word, and its clause without it. */
function besides(text: string, { text: word, index }: SaidWord): Record<'sentence' | 'clause', string> {
  const [before, behind] = [text.slice(0, index), text.slice(index + word.length)]
  return { sentence: `${before} ${behind}`, clause: `${clauseBefore(before, before.length)} ${clauseBehind(behind, 0)}` }
}

const message = ({ own, other, origin }: Record<'own' | 'other' | 'origin', string>) =>
  `${own} differs from the original's ${other} (${origin}). Correct one of them.`
