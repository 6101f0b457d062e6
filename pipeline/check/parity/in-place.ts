import { contradicts } from './figures/bounds.ts'
import { isNear, lettersOf } from './figures/codes.ts'
import { slip } from './figures/compare.ts'
import type { Figure } from './figures/figure.ts'
import { isYearLike } from './figures/lost.ts'
import { isRankName } from './figures/ranks.ts'
import { belowZero, goesOn, isAge } from './figures/reading.ts'
import { areMagnitudes, isHalfForMore, isOneForMore, isPairOf, isShareForMultiple, isSoleOne } from './figures/replaced.ts'
import { isReign } from './figures/roman-numerals.ts'
import { exchanged, isDateForSpan, isDayOfMonth, isSameNumber, isSameValue } from './figures/same.ts'
import { isReversed } from './figures/senses.ts'
import { mayBeIn, writingsOf } from './figures/writings.ts'

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
  if (isHalfForMore(original, translation) || isHalfForMore(translation, original)) return true
  if (areMagnitudes(original, translation) || isOneForMore(original, translation) || isOneForMore(translation, original)) return true
  if (!areNamed && figures.some(isLoose) && !isSoleAmount(pair)) return false
  if (isSameValue(original, translation)) return hasOtherBound(pair)
  if (original.value === -translation.value) return hasOtherSign(pair)
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
  const { weight, text, unit } = figure
  return weight === 'soft' && !isSoleOne(figure) && !isPairOf(figure) && !(unit === 'number' && /^[二两三四五六七八九]$/u.test(text))
}

const dimensionOf = ({ measure }: Figure) => measure?.[0]

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
  return (
    all.length === 0 ||
    ((Math.abs(original.value) > 1 || solid.has(original.measure[0])) &&
      isSameNumber(original, translation) &&
      !all.some((figure) => isSameNumber(figure, original)))
  )
}

const solid: ReadonlySet<string> = new Set(['volume', 'mass'])

/** Whether two codes are of one series, of which each paragraph has as many, or are near each other and alone. */
function isOtherCode({ original, translation, others }: InPlace): boolean {
  const series = lettersOf(original.code)
  if (lettersOf(translation.code) !== series)
    return isNear(original, translation) && ![...others.original, ...others.translation].some(({ unit }) => unit === 'code')
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
  return !belowZero.test(without(signed, unsigned.within))
}

/** "In her mid-fifties" is not 六十出头: neither is rough, and no age is within both. */
function isOtherAge({ text }: Figure, { text: own, within, until, value }: Figure): boolean {
  if (value >= 100 || !/^in (?:his|her|their) (?:early|mid|late)/i.test(text)) return false
  return /^(?:岁?出头|岁)/u.test(within.slice(until)) || /^(?:年近|[将將]近|快|近)/u.test(own)
}

const isRough = ({ within, until }: Figure) => /^[几多余来]/u.test(within.slice(until))

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

/** Whether one figure may be in the place of the other: of one kind, and as large unless a slip of zeros explains it. */
function isComparable(original: Figure, translation: Figure): boolean {
  const isSlip = slip(original.value, translation.value) !== 0
  const isReadToEnd =
    original.measure?.[1] !== translation.measure?.[1] || ![original, translation].some((figure) => goesOn({ ...figure, text: '' }))
  if (isSlip && !isReadToEnd) return false
  if (isDateForSpan(original, translation) || isDateForSpan(translation, original)) return original.value === translation.value
  if (isDayOfMonth(original, translation) || isDayOfMonth(translation, original)) return original.value === translation.value
  if (isLapse(original, translation) || isLapse(translation, original)) return true
  if (isSpanForTime(original, translation) || isSpanForTime(translation, original)) return true
  if (isShareForMultiple(original, translation) || isPartForMultiple(original, translation)) return true
  if (isAgeWithout(original, translation) || isAgeWithout(translation, original)) return true
  // Two nights are not 两小时.
  if (original.measure && translation.measure && original.value > 1 && isSameNumber(original, translation)) return true
  if (dimensionInPlace(original) !== dimensionInPlace(translation) && !(original.unit === 'ordinal' && translation.unit === 'ordinal'))
    return isRate(original, translation)
  if (original.measure && translation.measure) return true
  if (isShare(original) && isShare(translation)) return true
  if ((isPoints(original) && translation.unit === 'percent') || (isPoints(translation) && original.unit === 'percent')) return true
  if (original.unit !== translation.unit)
    return (
      areFloors(original, translation) ||
      arePositions(original, translation) ||
      (isYear(original) && isYear(translation)) ||
      (isPosition(original) && isPosition(translation))
    )
  if (original.unit !== 'number') return true
  if (original.approx !== undefined && original.approx === translation.approx && original.weight === 'hard') return true
  // Cells of nothing else.
  if ([original, translation].every(({ within, text }) => within.trim() === text)) return true
  const areSmall = [original, translation].every(isSmallInDigits) || [original, translation].every(isSmallInWords)
  return isSlip || areSmall || magnitudeOf(original) === magnitudeOf(translation)
}

/** Ten times as many are not 十分之一, nor is what fell tenfold 百分之一. */
function isPartForMultiple(a: Figure, b: Figure): boolean {
  const isPart = ({ unit, value, text }: Figure) => (unit === 'number' || unit === 'percent') && /分之一$/u.test(text) && value > 0
  return (isPart(a) && b.unit === 'times' && b.value > 1) || (isPart(b) && a.unit === 'times' && a.value > 1)
}

/** "At thirty-one", 三十岁. */
const isAgeWithout = (plain: Figure, age: Figure) =>
  plain.unit === 'number' && !plain.measure && plain.value < 120 && /^周?[岁歲]/u.test(age.within.slice(age.until))

/** 2:14:04 of a race is no 2小时04分14秒. */
const isLapse = (clock: Figure, span: Figure) =>
  clock.unit === 'time' && /^\d+:\d{2}:\d{2}/.test(clock.text) && dimensionOf(span) === 'duration'

/** A truce of 12 hours does not end at 12时. */
const isSpanForTime = (span: Figure, time: Figure) =>
  dimensionOf(span) === 'duration' && time.unit === 'time' && /^\D*\d+[时点]?$/u.test(time.text) && time.value === span.value * 3600

/** 5030次 counts what "5,000 requests" does. */
const dimensionInPlace = (figure: Figure) =>
  dimensionOf(figure) === 'occasions' && figure.value >= leastCounted ? undefined : dimensionOf(figure)
const leastCounted = 100

const isYear = ({ unit, value, text }: Figure) => (unit === 'year' || unit === 'number') && isYearLike(value) && /\d{4}/.test(text)

/** The fourteenth floor is not 四十楼. */
const areFloors = (original: Figure, translation: Figure) =>
  original.unit === 'ordinal' &&
  /^ floor\b/.test(original.within.slice(original.until)) &&
  /^[楼层]/u.test(translation.within.slice(translation.until))

/** Her thirteenth novel is not 第三十部. */
const arePositions = (original: Figure, translation: Figure) => original.unit === 'ordinal' && /^第/u.test(translation.text)

/** Paragraph 3 is not 第二款. */
const isPosition = ({ unit, weight, value }: Figure) =>
  (unit === 'ordinal' || unit === 'number') && weight !== 'soft' && value > 0 && value <= mostPosition
const mostPosition = 20

const isShare = ({ unit, value }: Figure) => unit === 'percent' || (unit === 'number' && value > 0 && value < 1)

/** "Down seven points" is not 下降了7%. */
const isPoints = ({ unit, within, until }: Figure) => unit === 'number' && /^(?: points?\b|点(?=[，。；、]|$))/u.test(within.slice(until))

const isSmallInDigits = ({ value, text, weight }: Figure) => weight === 'hard' && /\d/.test(text) && value >= 0 && value <= mostPosition

const isSmallInWords = ({ value, text }: Figure) => !/\d/.test(text) && Number.isInteger(value) && value > 1 && value <= mostPosition

const magnitudeOf = ({ value }: Figure) => Math.floor(Math.log10(Math.abs(value)))

/** "Every four hours" is not 每天四次, and "biennial" not 一年两度. */
function isRate(original: Figure, translation: Figure): boolean {
  const [span, count] = dimensionOf(original) === 'duration' ? [original, translation] : [translation, original]
  if (dimensionOf(span) !== 'duration' || dimensionOf(count) !== 'occasions' || span.value !== count.value) return false
  const isEvery = /(?:every|每)\s?$/iu.test(before(span)) || /ennial/.test(span.text)
  return isEvery && /[一每](?:[天日周月年]|个月|小时)|\b(?:a|every|per|each) \p{L}+/iu.test(count.within)
}
