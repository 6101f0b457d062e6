import { isWholeWord, sentencePairs, textPairs, wordFinding } from './english-and-chinese.ts'
import type { ParityCheck } from './finding.ts'
import { denialIn, isDeniedElsewhere, mayDeny } from './negation/denial.ts'

/** What one article says, and the other denies: "did not approve", 批准了. Of English and Chinese. */
export const deniedWord: ParityCheck = {
  rule: 'parity/negation',
  find(pair) {
    return textPairs(pair).flatMap((texts) => {
      if (!mayDeny(texts.english, texts.chinese)) return []
      return sentencePairs(texts).flatMap((sentences) => {
        const [english, chinese] = sentences
        const found = denialIn(english.text, chinese.text)
        if (!found || isDeniedElsewhere(found, texts.english, texts.chinese) || !isWholeWord(chinese.text, found.chinese)) return []
        const isDeniedHere = (found.deniedIn === 'english') !== texts.isFromEnglish
        return [
          wordFinding('parity/negation', texts, sentences, found, pair, ({ own, other, origin }) =>
            isDeniedHere
              ? `${own} denies what the original says: ${other} (${origin}). Correct one of them.`
              : `${own} says what the original denies: ${other} (${origin}). Correct one of them.`,
          ),
        ]
      })
    })
  },
}
