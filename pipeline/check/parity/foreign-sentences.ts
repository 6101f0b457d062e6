import { sentencesOf } from './sentences.ts'

/** A text, its sentences in its own language and those in the other one, each with blanks where the others are. */
interface Split {
  own: string
  foreign: string
}

/**
 * What is not translated yet is in the other language, English or Chinese: a paragraph, or a sentence of a Chinese one. Its
 * figures are read as that language writes them ("not more than 6 million").
 *
 * @param tag of the text: BCP 47.
 */
export function splitByLanguage(text: string, tag: string): Split {
  const hasCharacters = /\p{sc=Han}/u.test(text)
  if (tag.startsWith('en')) return hasCharacters && isMostlyChinese(text) ? { own: '', foreign: text } : { own: text, foreign: '' }
  if (!hasCharacters)
    return /[a-z]{2} [a-z]|\d (?:hours?|hrs?|min(?:ute)?s?|sec(?:ond)?s?|days?|weeks?|months?|years?)\b/.test(text)
      ? { own: '', foreign: text }
      : { own: text, foreign: '' }
  return sentence.test(text) ? splitSentences(text) : { own: text, foreign: '' }
}

/** So many words in lower case are no name. */
const sentence = /(?:[a-z]+,? ){4}/

function isMostlyChinese(text: string): boolean {
  return (text.match(/\p{sc=Han}/gu)?.length ?? 0) > (text.match(/[A-Za-z]+/g)?.length ?? 0)
}

function splitSentences(text: string): Split {
  const sentences = sentencesOf(text)
  let [own, foreign] = ['', '']
  for (const [at, { index }] of sentences.entries()) {
    const part = text.slice(at === 0 ? 0 : index, sentences[at + 1]?.index)
    const isForeign = !/\p{sc=Han}/u.test(part) && sentence.test(part)
    const blank = ' '.repeat(part.length)
    own += isForeign ? blank : part
    foreign += isForeign ? part : blank
  }
  return foreign.trim() === '' ? { own: text, foreign: '' } : { own, foreign }
}
