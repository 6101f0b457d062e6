import { languageOf } from '../blocks.ts'
import type { Bead } from './align.ts'
import type { PlacedBlock } from './compared-text.ts'
import { toSimplified } from './figures/traditional.ts'
import { type Pair, type ParityCheck, type ParityFinding, shownPlace } from './finding.ts'
import { isProse, placeIn } from './prose.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { isSaidAsOften, type Opposite, oppositeIn, rowsBetween, type SaidWord } from './words/opposite.ts'

/** A word of the translation that says another thing than the original's, of one kind: 日出 for "sunset". Of English and Chinese. */
export const oppositeWord: ParityCheck = {
  rule: 'parity/word',
  find(pair) {
    const [one, other] = [pair.original, pair.translation].map(({ tag }) => comparedLanguage(tag))
    if (!one || !other || one === other) return []
    return [...headPairs(pair), ...pair.beads().flatMap(blockPair)].flatMap(([there, here]) => {
      const [english, chinese] = one === 'en' ? [there, here] : [here, there]
      const whole = [toLowerCase(english.text), toSimplified(chinese.text)] as const
      const among = rowsBetween(...whole)
      if (among.length === 0) return []
      return sentencePairs(english, chinese).flatMap(([first, second]) => {
        const found = oppositeIn(toLowerCase(first.text), toSimplified(second.text), among)
        return found && !isSaidAsOften(found, ...whole) ? [findingOf(found, { there, here, english: first, chinese: second }, pair)] : []
      })
    })
  },
}

type BlockPair = [original: PlacedBlock, translation: PlacedBlock]

/** Headline, summary and picture, where both articles have as many of these. */
function headPairs({ original, translation }: Pair): BlockPair[] {
  const [there, here] = [original, translation].map(({ blocks }) => blocks.filter(({ kind }) => kind === 'head'))
  if (there?.length !== here?.length) return []
  return there?.map((block, at): BlockPair => [block, here?.[at] ?? block]) ?? []
}

function blockPair({ original: [there, ...more], translation: [here, ...others] }: Bead<PlacedBlock>): BlockPair[] {
  const isPair = there && here && more.length + others.length === 0 && isProse(there) && isProse(here)
  return isPair ? [[there, here]] : []
}

const languages = ['en', 'zh'] as const
/** Which of the two an article is in; undefined for any other. */
const comparedLanguage = (tag: string) => languages.find((language) => languageOf(tag).startsWith(`${language}-`))
const toLowerCase = (text: string) => text.toLowerCase().replaceAll('’', "'")

/** Sentence by sentence where both have as many, else both as a whole if one of them is one sentence. */
function sentencePairs({ text: english }: PlacedBlock, { text: chinese }: PlacedBlock): [Sentence, Sentence][] {
  const [there, here] = [sentencesOf(english), sentencesOf(chinese)]
  if (there.length !== here.length && Math.min(there.length, here.length) > 1) return []
  const whole = (text: string): Sentence => ({ text, index: 0 })
  if (there.length !== here.length) return [[whole(english), whole(chinese)]]
  return there.map((sentence, at) => [sentence, here[at] ?? sentence])
}

interface Place {
  there: PlacedBlock
  here: PlacedBlock
  english: Sentence
  chinese: Sentence
}

function findingOf(
  { english, chinese }: Opposite,
  { there, here, english: first, chinese: second }: Place,
  { original, translation }: Pair,
): ParityFinding {
  const isFromEnglish = comparedLanguage(original.tag) === 'en'
  const [from, to] = isFromEnglish
    ? [written(english, first), written(chinese, second)]
    : [written(chinese, second), written(english, first)]
  const [place, origin] = [placeIn(here, to.index, translation.path), placeIn(there, from.index, original.path)]
  return {
    rule: 'parity/word',
    place,
    there: origin,
    subject: to.text,
    message: `${JSON.stringify(to.text)} differs from the original's ${JSON.stringify(from.text)} (${shownPlace(origin, translation.path)}). Correct one of them.`,
  }
}

/** A word as it is written, and where it is in its block. */
function written({ text, index }: SaidWord, sentence: Sentence): SaidWord {
  const blank = sentence.text.length - sentence.text.trimStart().length
  return { text: sentence.text.slice(index, index + text.length), index: sentence.index - blank + index }
}
