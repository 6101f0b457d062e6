import type { Figure } from './figures/figure.ts'
import { isSameValue, shareOf } from './figures/same.ts'
import { sentencesOf } from './sentences.ts'

type Side = 'original' | 'translation'

/** A figure without its counterpart, or two that are all that differs between a paragraph and its translation. */
export interface Unmatched {
  original?: Figure | undefined
  translation?: Figure | undefined
  /** What else was read in each paragraph. */
  others: Record<Side, Figure[]>
}

/** Whether what is only in one paragraph follows from what else is said: a difference, a share of a count, the rest of a sum, a time by how long after another. */
export function isDerived({ original, translation, others }: Unmatched): boolean {
  if (original && translation) {
    const pair = { original, translation, others }
    return (
      isRest(pair) ||
      isRatedAlike(pair) ||
      [pair, turned(pair)].some((place) => isTimeAfter(place) || isMinuteLeft(place) || followsFromPair(place))
    )
  }
  if (original) return isComputed(original, others.original, others.translation)
  return translation !== undefined && isComputed(translation, others.translation, others.original)
}

interface Pair extends Unmatched {
  original: Figure
  translation: Figure
}

/** "Nine of eleven are gone" says the same as "two of eleven are left", and "92 percent remain" the same as 衰减8%. */
function isRest({ original, translation, others }: Pair): boolean {
  const { measure } = original
  if (isScore(original) || !isUnitOf(translation, measure)) return false
  const sum = original.value + translation.value
  const isWhole = (figures: Figure[]) => figures.some((figure) => figure.value === sum && isUnitOf(figure, measure))
  const isOfAll = original.unit === 'percent' && translation.unit === 'percent' && sum === 100
  if (!isOfAll && !(isWhole(others.original) && isWhole(others.translation))) return false
  const [one, other] = [clauseOf(original), clauseOf(translation)]
  return rest.test(one) !== rest.test(other) || negated.test(one) !== negated.test(other)
}

const rest = /剩|余下|其余|仅存|\bremain|\b(?:is|are|was|were) left\b|\bstill ha(?:s|ve|d)\b/iu
/** What is gone, or is not so. */
const negated =
  /(?<![沉淹埋出])没(?![收落])|[非缺]|未(?!来)|无(?![罪论])|不(?![仅过同久断])|衰减|损失|流失|\b(?:not|no|without|never|lost|los(?:e|es|ing)|gone|miss(?:ed|ing)?|fail(?:ed|s)?)\b|n't\b/iu

/** "26 of 30 days": of one of them the unit may not be said. */
const isUnitOf = ({ measure }: Figure, other: Figure['measure']) => !measure || !other || String(measure) === String(other)

/** The sentence of a figure. */
function clauseOf(figure: Figure): string {
  return sentencesOf(figure.within)[sentenceOf(figure)]?.text ?? figure.within
}

/** One side of 3–1 or 6比2. */
function isScore({ within, index, until }: Figure): boolean {
  return /\d\s?[-–:：比]\s?$/u.test(within.slice(Math.max(0, index - 5), index)) || /^\s?[-–:：比]\s?\d/u.test(within.slice(until))
}

/** "Half an hour later" says the same as 7点半, where both paragraphs have 7 o'clock. */
function isTimeAfter({ original, translation, others }: Pair): boolean {
  const [of, seconds = 0] = original.measure ?? []
  if (of !== 'duration' || translation.unit !== 'time') return false
  const apart = original.value * seconds
  const isFrom = ({ unit, value }: Figure) => unit === 'time' && Math.abs(Math.abs(translation.value - value) - apart) % halfDay === 0
  return others.original.some(isFrom) && others.translation.some(isFrom)
}

const halfDay = 43_200

/** "Eight minutes from time" is the 82nd minute. */
function isMinuteLeft({ original, translation }: Pair): boolean {
  const left = original.within.slice(original.until)
  return (
    /^ minutes? (?:from (?:time|the end)|before (?:time|the end)|to (?:go|play))\b/iu.test(left) &&
    original.value + translation.value === match
  )
}

/** Minutes of a football match. */
const match = 90

/** 2.28 yuan a kilogram and 4 fen more are 每斤1.14元 and 2分钱: sums by one unit here, by another there. */
function isRatedAlike({ original, translation, others }: Pair): boolean {
  if (original.unit !== 'money' || translation.unit !== 'money') return false
  const ratio = original.value / translation.value
  const isRated = (one: Figure, other: Figure) =>
    one.per !== other.per && isSameValue(one, other) && Math.abs(one.value / other.value - ratio) <= 1e-6 * ratio
  return others.original.some(
    (one) => one.per !== undefined && others.translation.some((other) => other.per !== undefined && isRated(one, other)),
  )
}

/** Whether one follows from the other and from what both paragraphs have: half, and 18, of 36; 44, and three years later, of 41. */
function followsFromPair({ original, translation, others }: Pair): boolean {
  if (isOneKind(original, translation) || isScore(original)) return false
  const shared = others.translation.filter((figure) => others.original.some((other) => isSameValue(figure, other)))
  return shared.some((figure) => follows(translation, figure, original))
}

/** The same, from the translation. */
function turned({ original, translation, others }: Pair): Pair {
  return { original: translation, translation: original, others: { original: others.translation, translation: others.original } }
}

/** Whether a figure follows from one of its sentence that has its counterpart, and another of either paragraph. */
function isComputed(figure: Figure, beside: Figure[], there: Figure[]): boolean {
  if (isScore(figure)) return false
  const sentence = sentenceOf(figure)
  const near = beside.filter((other) => other.within === figure.within && sentenceOf(other) === sentence)
  const shared = near.filter((other) => there.some((counterpart) => isSameValue(other, counterpart)))
  return shared.some((one) => [...near, ...there].some((other) => follows(figure, one, other)))
}

function sentenceOf({ within, index }: Figure): number {
  return sentencesOf(within).findLastIndex((sentence) => sentence.index <= index)
}

/** Whether a figure is the sum, the difference, the ratio or a share of two others. */
function follows(figure: Figure, one: Figure, other: Figure): boolean {
  const [x, a, b] = [figure, one, other].map(amountOf) as [number, number, number]
  if (a === b || a <= 0 || b <= 0) return false
  const isNear = (value: number) => Math.abs(value - x) <= 1e-6 * x
  if (isOneKind(one, other)) {
    if (isKindOfChange(figure, one) && isLarge(figure)) return isNear(a + b) || isNear(Math.abs(a - b))
    // Years between two ages.
    if (isAge(one, other) && isYears(figure)) return figure.value === Math.abs(one.value - other.value)
    if (figure.unit === 'percent')
      return [a / b, b / a, Math.abs(a - b) / a, Math.abs(a - b) / b].some((part) => isRounded(figure, part * 100))
    return figure.unit === 'times' && (isNear(a / b) || isNear(b / a))
  }
  if (isAge(one, other) && isYears(figure)) return figure.value === Math.abs(one.value - other.value)
  return isOneKind(figure, one) && isPartOf(figure, one, other)
}

/** Whether a figure is a share or a multiple of another, or what it leaves of it. */
function isPartOf(figure: Figure, whole: Figure, share: Figure): boolean {
  const [x, all, part] = [amountOf(figure), amountOf(whole), shareOf(share)]
  if (share.unit === 'times') return isAbout(all * part, x) || isAbout(all / part, x)
  return isShare(share) && [all * part, all * (1 - part), all * (1 + part)].some((value) => isAbout(value, x))
}

const isShare = ({ unit, value }: Figure) => unit === 'percent' || (unit === 'number' && value > 0 && value < 1)

/** By how much of it a share of a count is rounded. */
const roundedTo = 0.02
const isAbout = (value: number, x: number) => Math.abs(value - x) <= roundedTo * x

/** Whether a percentage, as it was written, is this one rounded. */
function isRounded({ text, value }: Figure, exact: number): boolean {
  const digits = /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0
  return Math.abs(value - exact) <= 0.51 * 10 ** -digits
}

/** In the unit that its dimension is counted in. */
const amountOf = ({ value, measure }: Figure) => value * (measure?.[1] ?? 1)

/** Whether two figures count the same: people and people, metres and kilometres, dollars and dollars. */
function isOneKind(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit || one.measure?.[0] !== other.measure?.[0]) return false
  if (one.unit === 'number') return one.value >= 1 === other.value >= 1
  return countable.has(one.unit) && (!one.currency || !other.currency || one.currency.some((code) => other.currency?.includes(code)))
}
const countable: ReadonlySet<Figure['unit']> = new Set(['money', 'percent', 'points'])

/** A change has the unit of what changes; of percentages it may be in points. */
const isKindOfChange = (figure: Figure, of: Figure) => isOneKind(figure, of) || (figure.unit === 'points' && of.unit === 'percent')

/** Most sentences have two numbers that are one or two apart. */
const isLarge = ({ unit, measure, value, text }: Figure) => unit !== 'number' || measure !== undefined || value > 3 || text.includes('.')

const year = 31_557_600
const isYears = ({ measure }: Figure) => measure?.[0] === 'duration' && measure[1] === year
/** `41岁` is read as 41 years, "41" as a number. */
const isAge = (...figures: Figure[]) =>
  figures.every((figure) => figure.value > 1 && figure.unit === 'number' && (!figure.measure || isYears(figure)))
