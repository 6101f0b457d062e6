import { languageOf } from '../blocks.ts'
import type { Bead } from './align.ts'
import type { PlacedBlock } from './compared-text.ts'
import { simplifyCharacters, toSimplified } from './figures/chinese/traditional.ts'
import { type Pair, type ParityFinding, shownPlace } from './finding.ts'
import { isProse, placeIn } from './prose.ts'
import { scriptOf } from './script-of.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import type { SaidWord } from './words/opposite.ts'

/** A block of the original and its counterpart: one is in English, the other in Chinese. */
export interface TextPair {
  there: PlacedBlock
  here: PlacedBlock
  isFromEnglish: boolean
  /** As words are looked for in them: in lower case, with straight apostrophes, in simplified characters. Places stay. */
  english: string
  chinese: string
}

/** Each check of words asks for the same. */
const known = new WeakMap<Pair, TextPair[]>()

/** Headlines, summaries and prose of two articles of which one is in English, the other in Chinese. None of any other pair. */
export function textPairs(pair: Pair): TextPair[] {
  const texts = known.get(pair) ?? readTexts(pair)
  known.set(pair, texts)
  return texts
}

function readTexts(pair: Pair): TextPair[] {
  const [one, other] = [pair.original, pair.translation].map(({ tag }) => comparedLanguage(tag))
  if (!one || !other || one === other) return []
  const isFromEnglish = one === 'en'
  const simplify = [pair.original, pair.translation].some(({ tag }) => scriptOf(tag) === 'Hant') ? simplifyCharacters : toSimplified
  const beads = pair.beads()
  const blocks = beads.flatMap(blockPair)
  // Words are compared between a text and its translation, and not between two texts on the same things.
  if (beads.length > fewBlocks && blocks.length < beads.length * leastShare) return []
  return [...headPairs(pair), ...blocks].map(([there, here]) => {
    const [english, chinese] = isFromEnglish ? [there.text, here.text] : [here.text, there.text]
    return { there, here, isFromEnglish, english: plainEnglish(english), chinese: lowerCase(simplify(chinese)) }
  })
}

/** Of fewer blocks nobody can say how many should be pairs. */
const fewBlocks = 5
/** Share of the blocks of two articles that are pairs of prose, at least. */
const leastShare = 0.4
/** How far the lengths of two blocks may be from what is usual, in standard deviations. */
const farthest = 3

type BlockPair = [original: PlacedBlock, translation: PlacedBlock]

/** Headline, summary and picture, where both articles have as many of these. */
function headPairs({ original, translation }: Pair): BlockPair[] {
  const [there, here] = [original, translation].map(({ blocks }) => blocks.filter(({ kind }) => kind === 'head'))
  if (there?.length !== here?.length) return []
  return there?.map((block, at): BlockPair => [block, here?.[at] ?? block]) ?? []
}

function blockPair({ original: [there, ...more], translation: [here, ...others], deviation }: Bead<PlacedBlock>): BlockPair[] {
  const isPair = there && here && more.length + others.length === 0 && isProse(there) && isProse(here) && Math.abs(deviation) <= farthest
  return isPair ? [[there, here]] : []
}

const languages = ['en', 'zh'] as const
/** Which of the two an article is in; undefined for any other. */
const comparedLanguage = (tag: string) => languages.find((language) => languageOf(tag).startsWith(`${language}-`))

/** The one letter that is two in lower case would move all places behind it. */
const lowerCase = (text: string) => text.replaceAll('İ', 'I').toLowerCase()
/** English as words are looked for in it. Places stay. */
export const plainEnglish = (text: string) => lowerCase(text).replaceAll('’', "'")

/**
 * Sentence by sentence where both have as many, else both as a whole if one of them is one sentence; and each of these by its
 * semicolons, where both have as many.
 */
export function sentencePairs({ english, chinese }: TextPair): [english: Sentence, chinese: Sentence][] {
  const [there, here] = [sentencesOf(english), sentencesOf(chinese)]
  if (there.length !== here.length && Math.min(there.length, here.length) > 1) return []
  const whole = (text: string): Sentence => ({ text, index: 0 })
  if (there.length !== here.length) return [[whole(english), whole(chinese)]]
  return there.flatMap((sentence, at) => partPairs(sentence, here[at] ?? sentence))
}

function partPairs(english: Sentence, chinese: Sentence): [Sentence, Sentence][] {
  const [there, here] = [partsOf(english), partsOf(chinese)]
  if (there.length === 1 || there.length !== here.length) return [[english, chinese]]
  return there.map((part, at) => [part, here[at] ?? part])
}

/** The parts of a sentence between its semicolons. */
function partsOf({ text, index }: Sentence): Sentence[] {
  const start = index - (text.length - text.trimStart().length)
  return [...text.matchAll(/[^;；]+[;；]?/g)].map(({ 0: part, index: at }) => ({
    text: part,
    index: start + at + (part.length - part.trimStart().length),
  }))
}

let segmenter: Intl.Segmenter | undefined

/** Whether a Chinese word is more than the end of one word and the beginning of the next: 长女 is no more in 最长女婿. */
export function isWholeWord(text: string, { text: word, index }: SaidWord): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const end = index + word.length
  const segments = segmenter.segment(text)
  const [first, last] = [segments.containing(index), segments.containing(end - 1)]
  return !first || !last || first.index === index || last.index <= index || last.index + last.segment.length === end
}

/** Words of two sentences that differ: as they are written, in their articles. */
export interface WordPair {
  english: SaidWord
  chinese: SaidWord
}

/** What is found between a word of each of two sentences. `say` is given the words as they are written, and the place of the original's. */
export function wordFinding(
  rule: ParityFinding['rule'],
  { there, here, isFromEnglish }: TextPair,
  [english, chinese]: [Sentence, Sentence],
  words: WordPair,
  { original, translation }: Pair,
  say: (word: { own: string; other: string; origin: string }) => string,
): ParityFinding {
  const [englishBlock, chineseBlock] = isFromEnglish ? [there, here] : [here, there]
  const [first, second] = [written(words.english, english, englishBlock), written(words.chinese, chinese, chineseBlock)]
  const [from, to] = isFromEnglish ? [first, second] : [second, first]
  const [place, origin] = [placeIn(here, to.index, translation.path), placeIn(there, from.index, original.path)]
  const shown = { own: JSON.stringify(to.text), other: JSON.stringify(from.text), origin: shownPlace(origin, translation.path) }
  return { rule, place, there: origin, subject: to.text, message: say(shown) }
}

/** A word as it is written, and where it is in its block. */
function written({ text, index }: SaidWord, sentence: Sentence, block: PlacedBlock): SaidWord {
  const blank = sentence.text.length - sentence.text.trimStart().length
  const at = sentence.index - blank + index
  return { text: block.text.slice(at, at + text.length), index: at }
}
