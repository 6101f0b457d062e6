import { deviationOf } from './align/cost.ts'
import { codeLength, lengthOf } from './align/measure.ts'
import { type Likeness, likenessBetween, settleGaps } from './align/settle-gaps.ts'
import { alignBlocks, type Bead } from './align.ts'
import type { PlacedBlock } from './compared-text.ts'
import { type ParityCheck, type ParityFinding, shownPlace } from './finding.ts'
import { beginning } from './gaps/quotation.ts'
import { isOddLength } from './omission.ts'
import { sentencesOf } from './sentences.ts'

/**
 * A sentence that is missing within a paragraph, where three things say so: the paragraph is too short by about that
 * sentence (measured by the article's other paragraphs), its sentences can be aligned without it, and no sentence beside
 * the gap is so long that it may hold it too.
 */
export const missingSentence: ParityCheck = {
  rule: 'parity/omission',
  find(pair) {
    const paragraphs = pair.beads().filter(isParagraph)
    const usual = usualLengths(paragraphs)
    if (!usual) return []
    const likeness = likenessBetween(pair)
    const found = paragraphs.flatMap((bead) => {
      const gap = isShort(bead, usual) ? gapIn(bead, usual, likeness) : undefined
      return gap ? [finding(bead, gap)] : []
    })
    // Asked last: it reads all paragraphs.
    return found.length > 0 && sameCounts(paragraphs) >= limits.same ? found : []
  },
}

/** Tuned on articles from English into Chinese: 7 of 8 findings were true, and a third of dropped sentences was found. On other articles: 1 of 1, and a fifth. */
const limits = {
  /** Paragraphs of at least 60 letters by which an article's usual length is known. */
  paragraphs: 6,
  /** How much too short a paragraph is, and without the sentence is not, in usual spreads of the article. */
  short: -1.7,
  without: [-2, 1],
  /** Standard deviations of a sentence beside the gap: if it held the missing one too, and as it is. */
  both: -2,
  alone: 0.6,
  /** Standard deviations of each sentence, if two of the original are one here. */
  joined: 1.5,
  /** Share of paragraphs with as many sentences as their original. */
  same: 0.55,
  /** Sentences of the original, and the length of the missing one in letters. */
  sentences: 3,
  length: 40,
} as const

interface Usual {
  /** Logarithm of the ratio of lengths, and its spread. */
  ratio: number
  spread: number
}

interface Gap {
  sentence: string
  there: number
  here: number
}

function isParagraph({ original: [one, ...more], translation: [other, ...others] }: Bead<PlacedBlock>): boolean {
  return more.length + others.length === 0 && one?.kind === other?.kind && (one?.kind === 'paragraph' || one?.kind === 'item')
}

const logRatio = ({ own, length }: Bead<PlacedBlock>) => Math.log(length / own)

/** Median and spread (by the median of deviations), moved towards what most articles have: 0 and 0.2. */
function usualLengths(beads: Bead<PlacedBlock>[]): Usual | undefined {
  const ratios = beads
    .filter(({ original: [one], translation: [other], own }) => one && other && own - codeLength(one) >= 60 && other.text.trim() !== '')
    .map(logRatio)
  const count = ratios.length
  if (count <= limits.paragraphs) return undefined
  const middle = median(ratios)
  const spread = 1.4826 * median(ratios.map((ratio) => Math.abs(ratio - middle)))
  return { ratio: (middle * count) / (count + 3), spread: Math.sqrt((count * spread ** 2 + 4 * 0.2 ** 2) / (count + 4)) }
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2
}

function isShort(bead: Bead<PlacedBlock>, { ratio, spread }: Usual): boolean {
  const [one, other] = [bead.original[0], bead.translation[0]]
  if (!one || !other || (logRatio(bead) - ratio) / spread >= limits.short) return false
  // Where code is in a sentence is not known.
  return other.text.trim() !== '' && !isOddLength(bead) && codeLength(one) + codeLength(other) === 0
}

/** How often the translation has one sentence for one; articles with few paragraphs are moved towards two thirds. */
function sameCounts(beads: Bead<PlacedBlock>[]): number {
  const counts = beads.map(({ original: [one], translation: [other] }) => [split(one?.text ?? '').length, split(other?.text ?? '').length])
  const several = counts.filter(([there = 0]) => there > 1)
  return (several.filter(([there, here]) => there === here).length + 2) / (several.length + 3)
}

/** The one sentence of the original without which all others can be aligned. */
function gapIn(
  { original: [one], translation: [other], own, length: whole }: Bead<PlacedBlock>,
  { ratio, spread }: Usual,
  likeness: Likeness | undefined,
): Gap | undefined {
  if (!one || !other) return undefined
  const [there, here] = [split(one.text), split(other.text)]
  if (there.length < limits.sentences || here.length === 0 || here.length >= there.length) return undefined
  if (mayBeJoined(there, here, Math.exp(ratio))) return undefined
  const aligned = alignBlocks(there.map(asBlock), here.map(asBlock))
  const at = aligned.findIndex(({ translation }) => translation.length === 0)
  const [gap, ...more] = aligned.filter(({ translation }) => translation.length === 0)
  const sentence = gap?.original[0]?.text ?? ''
  // A figure is reported by its own rule.
  if (!gap || more.length > 0 || gap.original.length > 1 || /\d/.test(sentence)) return undefined
  const length = lengthOf(sentence)
  const without = (Math.log(whole / (own - length)) - ratio) / spread
  if (length < limits.length || without < limits.without[0] || without > limits.without[1]) return undefined
  const beside = [aligned[at - 1], aligned[at + 1]].filter((bead) => bead !== undefined)
  const deviations = (more: number) => beside.map((bead) => deviation(bead, more, Math.exp(ratio)))
  if (Math.max(...deviations(length)) > limits.both || Math.max(...deviations(0)) > limits.alone) return undefined
  // Which of several it is, the words tell better than lengths.
  const [named] = settleGaps(aligned, likeness).filter(({ translation }) => translation.length === 0)
  return { sentence: named?.original[0]?.text ?? sentence, there: there.length, here: here.length }
}

/** Whether two sentences of the original may be one of the translation: then every sentence has about the length of its counterpart. */
function mayBeJoined(there: string[], here: string[], ratio: number): boolean {
  if (there.length !== here.length + 1) return false
  const [own, others] = [there.map(lengthOf), here.map(lengthOf)]
  return others.some((_, at) =>
    others.every((length, index) => {
      const expected = (own[index < at ? index : index + 1] ?? 0) + (index === at ? (own[at] ?? 0) : 0)
      return Math.abs(deviationOf(expected * ratio, length)) <= limits.joined
    }),
  )
}

const split = (text: string) =>
  sentencesOf(text.replace(/\s+/g, ' '))
    .map((sentence) => sentence.text.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
const asBlock = (text: string) => ({ kind: 'paragraph' as const, text })

function deviation({ original, translation }: Bead<{ text: string }>, more: number, ratio: number): number {
  const [there, here] = [original, translation].map((blocks) => lengthOf(blocks.map(({ text }) => text).join(' ')))
  return deviationOf(((there ?? 0) + more) * ratio, here ?? 0)
}

function finding({ original: [one], translation: [other] }: Bead<PlacedBlock>, { sentence, there, here }: Gap): ParityFinding {
  if (!one || !other) throw new Error('a paragraph is aligned with one')
  const subject = beginning(sentence)
  return {
    rule: 'parity/omission',
    place: other.place,
    subject,
    message: `a sentence seems to be missing here: this paragraph has ${here} and is short, its original has ${there} (${shownPlace(one.place, other.place.path)}). Probably it is ${JSON.stringify(subject)}. Translate it.`,
  }
}
