import { hashWith, isDigitCode, isLetterCode } from '../letter-codes.ts'

/** Letters à to ɏ count as well. */
const word = /[a-zà-ɏ][\wà-ɏ'’-]*|\d[\d.,]*/g

/** Words in Latin letters and figures in digits, in lower case: `kubernetes`, `2024`. */
function wordsIn(text: string): string[] {
  return text.toLowerCase().match(word) ?? []
}

/** A set of words, by 12 bits of a hash of each. */
export type WordFilter = Uint8Array

export function filterOf(words: Iterable<string>): WordFilter {
  const filter: WordFilter = new Uint8Array(0x1000)
  for (const word of words) {
    let hash = 0
    for (let at = 0; at < word.length; at++) hash = hashWith(hash, word.charCodeAt(at))
    filter[hash & 0xfff] = 1
  }
  return filter
}

/** Those words of a text that may be in a filter: no string is made of the others, which are most. Without one, all of them. */
export function someWordsIn(text: string, filter?: WordFilter): string[] {
  const found: string[] = []
  const { length } = text
  let at = 0
  while (at < length) {
    const from = at
    const code = text.charCodeAt(at++)
    if (isLetterCode(code)) {
      let hash = hashWith(0, code)
      for (; at < length; at++) {
        const next = text.charCodeAt(at)
        if (!isInWord(next)) break
        hash = hashWith(hash, next)
      }
      if (!filter || filter[hash & 0xfff] === 1) found.push(text.slice(from, at).toLowerCase())
    } else if (isDigitCode(code)) {
      while (at < length && isInFigure(text.charCodeAt(at))) at++
      found.push(text.slice(from, at))
      // A word goes on with such a letter, too: it is met next, and then all of the text is read the other way.
    } else if (code >= 0xc0 && !isSign(code)) return wordsIn(text)
  }
  return found
}

/** Letters, digits, `_`, `'`, `’` and `-`. */
function isInWord(code: number): boolean {
  return isLetterCode(code) || isDigitCode(code) || code === 0x5f || code === 0x27 || code === 0x2019 || code === 0x2d
}

/** Digits, `.` and `,`. */
function isInFigure(code: number): boolean {
  return isDigitCode(code) || code === 0x2e || code === 0x2c
}

/** Punctuation, and characters of Chinese and Japanese: none of them is, or becomes in lower case, a Latin letter. */
function isSign(code: number): boolean {
  return (code >= 0x2000 && code <= 0x206f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xff00 && code <= 0xff65)
}
