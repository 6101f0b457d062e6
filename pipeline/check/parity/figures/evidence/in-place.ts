import { contradicts } from '../compare/bounds.ts'
import { isOtherThen } from '../compare/changed-times.ts'
import { isNear, lettersOf } from '../compare/codes.ts'
import { slip } from '../compare/nearly-equal.ts'
import { exchanged, isSameNumber, isSameValue } from '../compare/same.ts'
import { areMagnitudes, isHalfForMore, isPairOf, isSoleOne, mayBeInPlace } from '../compare/words-in-place.ts'
import type { Figure } from '../figure.ts'
import { isEnd, isFirstForLast } from '../forms/first-and-last.ts'
import { areOtherHolidays } from '../forms/holidays.ts'
import { isRankName } from '../forms/ranks.ts'
import { beforeChrist, belowZero, goesOn, isAge } from '../forms/reading.ts'
import { isReign } from '../forms/roman-numerals.ts'
import { isHalfForWhole } from '../forms/whole-prices.ts'
import { mayBeIn, writingsOf } from '../forms/writings.ts'
import { isReversed } from '../senses/senses.ts'
import { dimensionOf, isComparable } from './comparable.ts'

/** Two figures that are all that differs between a paragraph and its translation. */
export interface InPlace {
  original: Figure
  translation: Figure
  /** What else was read in each paragraph. */
  others: Record<'original' | 'translation', Figure[]>
}

/**
 * Whether such figures differ beyond doubt. Every other figure of the paragraphs has its counterpart, so these two are in
 * each other's place, and what was read of the others cannot be another writing of them.
 */
export function differInPlace(pair: InPlace): boolean {
  const { original, translation } = pair
  const figures = [original, translation]
  if (figures.every(({ unit }) => unit === 'code')) return isOtherCode(pair)
  if (isOtherAge(original, translation)) return true
  // 四五十, 十几: not read to the end.
  if (figures.some((figure) => isAge(figure) || isRough(figure))) return false
  if (isSameValue(original, translation) && contradicts(original, translation)) return true
  const areNamed = figures.some((figure) => isReign(figure) || isRankName(figure))
  if (areOtherHolidays(original, translation) || isOtherEnd(pair) || isHalfForWhole(original, translation)) return true
  if (isHalfForMore(original, translation) || isHalfForMore(translation, original)) return true
  if (isOtherThen(original, translation)) return true
  if (areMagnitudes(original, translation) || mayBeInPlace(original, translation) || mayBeInPlace(translation, original)) return true
  if (!areNamed && figures.some(isLoose) && !isSoleAmount(pair)) return false
  if (isSameValue(original, translation)) return hasOtherBound(pair)
  if (original.value === -translation.value && original.unit !== 'ordinal') return hasOtherSign(pair)
  if (figures.some(({ unit }) => unit === 'vague'))
    return !figures.some(goesOn) && (isMagnitudeSlip(pair) || (isOnlyOf(pair, ({ unit }) => unit) && !figures.some(hasOtherSize)))
  if (isGrowth(original) && original.unit === translation.unit) return false
  // 二战, where 一 is said of something else.
  if (figures.every(isRankName)) return true
  if (isWrittenIn(original, pair, 'translation') || isWrittenIn(translation, pair, 'original')) return false
  return areNamed || isComparable(original, translation)
}

/** A word that counts in passing; 三 and 两 before what they count are no such words where another number is in their place. */
const isLoose = (figure: Figure) => {
  const { weight, text, unit, measure } = figure
  // "A quarter of an hour" is an amount.
  if (measure?.[0] === 'duration' && /\bhour|刻/.test(text)) return false
  return weight === 'soft' && !isSoleOne(figure) && !isPairOf(figure) && !(unit === 'number' && /^[二两三四五六七八九]$/u.test(text))
}

/** The last for the first, where neither paragraph has another of either. */
const isOtherEnd = ({ original, translation, others }: InPlace) =>
  isFirstForLast(original, translation) && ![...others.original, ...others.translation].some(isEnd)

/** Whether neither paragraph has another figure of the same kind. */
function isOnlyOf({ original, translation, others }: InPlace, kindOf: (figure: Figure) => string | undefined): boolean {
  const kind = kindOf(original)
  return kindOf(translation) === kind && ![...others.original, ...others.translation].some((figure) => kindOf(figure) === kind)
}

/** 万 for 亿, or thousands for millions, of two rough numbers that nothing else is as large as. */
function isMagnitudeSlip({ original, translation, others }: InPlace): boolean {
  const isEither = ({ value }: Figure) => value === original.value || value === translation.value
  return (
    original.unit === translation.unit &&
    Math.abs(slip(original.value, translation.value)) >= 3 &&
    ![...others.original, ...others.translation].some(isEither)
  )
}

/** Whether the paragraphs say nothing else of such an amount: it has another unit, or is the only one. */
function isSoleAmount({ original, translation, others }: InPlace): boolean {
  if (!original.measure || original.measure[0] !== translation.measure?.[0]) return false
  const isLike = (figure: Figure) => dimensionOf(figure) === dimensionOf(original)
  const all = [...others.original, ...others.translation].filter(isLike)
  // "90 days and a year", 90天和一个月.
  return all.length === 0 || (isSameNumber(original, translation) && !all.some((figure) => isSameNumber(figure, original)))
}

/** Whether two codes are of one series, of which each paragraph has as many, or are near each other and alone. */
function isOtherCode({ original, translation, others }: InPlace): boolean {
  const series = lettersOf(original.code)
  if (lettersOf(translation.code) !== series) {
    const isLike = (figure: Figure) => figure.unit === 'code' && (isNear(original, figure) || isNear(figure, translation))
    return isNear(original, translation) && ![...others.original, ...others.translation].some(isLike)
  }
  const count = (figures: Figure[]) => figures.filter((figure) => lettersOf(figure.code) === series).length
  return lettersOf(translation.code) === series && count(others.original) === count(others.translation)
}

/** A bound that was lost or turned around. "Over twenty steps" may be no bound. */
function hasOtherBound({ original, translation }: InPlace): boolean {
  if (exchanged(original, translation) || isReversed(original, translation)) return true
  if (original.approx === translation.approx) return false
  return (
    original.approx === undefined ||
    translation.approx !== undefined ||
    !/^over\b/i.test(original.text) ||
    overIsMore.test(before(original))
  )
}

const before = ({ within, start }: Figure) => within.slice(Math.max(0, start - 20), start)
const overIsMore = /(?:^|\b(?:ha[sd]|have|having|is|are|was|were|to|of|by|with|for|from|than|at|on|and|in|well|just|a|the|some) )$/i

/** A sign that was lost, if nothing in the other paragraph says "below zero" or "before Christ" in words: it may be meant of several figures. */
function hasOtherSign({ original, translation, others }: InPlace): boolean {
  const [unsigned, side] = original.value < 0 ? [translation, 'translation' as const] : [original, 'original' as const]
  // "To minus 5", 下降5度.
  if (original.end && translation.end && original.end !== translation.end) return true
  const signed = others[side].filter(({ value }) => value < 0)
  return !(original.unit === 'century' ? beforeChrist : belowZero).test(without(signed, unsigned.within))
}

/** "In her mid-fifties" is not 六十出头: neither is rough, and no age is within both. */
function isOtherAge({ text }: Figure, { text: own, within, until, value }: Figure): boolean {
  if (value >= 100 || !/^in (?:his|her|their) (?:early|mid|late)/i.test(text)) return false
  return /^(?:岁?出头|岁)/u.test(within.slice(until)) || /^(?:年近|[将將]近|快|近)/u.test(own)
}

/** 百年来 is since then. */
const isRough = ({ text, within, until }: Figure) =>
  /^[几多余来]/u.test(within.slice(until)) && !(/年$/u.test(text) && within[until] === '来')

/** "Decades or hundreds of years": which of two sizes is meant by which is not certain. */
function hasOtherSize({ within, index, until }: Figure): boolean {
  return sizes.test(`${within.slice(0, index)} ${within.slice(until)}`)
}

const sizes = /[数几上][十百千万亿]|[十百千万]年|\b(?:dozens|scores|hundreds|thousands|millions|billions|decades|centuries)\b/iu

/** "4x growth" may be 增长4倍 and 增长3倍. */
function isGrowth({ unit, text, within, index, until }: Figure): boolean {
  return (
    unit === 'times' &&
    /\d|times|fold/.test(text) &&
    /grow|increas|r[io]se|gain|more|\b(?:fast|high|larg|bigg|great|long|strong|quick|wid|deep|tall|heavi|rich|low|slow|small|short|cheap)e?r\b|\bup\b/iu.test(
      within.slice(Math.max(0, index - 40), until + 40),
    )
  )
}

/** Whether a figure may be in the other paragraph, outside of what was read of other figures there. */
function isWrittenIn(figure: Figure, pair: InPlace, side: 'original' | 'translation'): boolean {
  const { within } = pair[side]
  return mayBeIn(figure, writingsOf(without([pair[side], ...pair.others[side]], within)))
}

/** A text without figures that were read in it. */
function without(figures: Figure[], within: string): string {
  return figures
    .filter((figure) => figure.within === within)
    .reduce((text, { start, until }) => text.slice(0, start) + ' '.repeat(until - start) + text.slice(until), within)
}
