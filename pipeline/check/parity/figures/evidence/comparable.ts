import { isCountInWords, isYearLike } from '../compare/lost.ts'
import { slip } from '../compare/nearly-equal.ts'
import { isShareForMultiple } from '../compare/replaced.ts'
import { isDateForSpan, isDayOfMonth, isSameNumber, isSameValue } from '../compare/same.ts'
import type { Figure } from '../figure.ts'
import { goesOn } from '../forms/reading.ts'

export const dimensionOf = ({ measure }: Figure) => measure?.[0]

/** Whether one figure may be in the place of the other: of one kind, and as large unless a slip of zeros explains it. */
export function isComparable(original: Figure, translation: Figure): boolean {
  const isSlip = slip(original.value, translation.value) !== 0
  const isReadToEnd =
    original.measure?.[1] !== translation.measure?.[1] || ![original, translation].some((figure) => goesOn({ ...figure, text: '' }))
  if (isSlip && !isReadToEnd) return false
  if (isShareForMultiple(original, translation)) return true
  if (eitherWay.some((isOne) => isOne(original, translation) || isOne(translation, original))) return true
  // Two nights are not 两小时.
  if (original.measure && translation.measure && original.value > 1 && isSameNumber(original, translation)) return true
  if (
    dimensionInPlace(original) !== dimensionInPlace(translation) &&
    !areOccasions(original, translation) &&
    !(original.unit === 'ordinal' && translation.unit === 'ordinal')
  )
    return isRate(original, translation)
  if (original.measure && translation.measure) return true
  if (isShare(original) && isShare(translation)) return true
  if ([original, translation].every(({ unit }) => unit === 'percent' || unit === 'points')) return true
  // 18 of 20 are not 18%.
  if (
    translation.unit === 'percent' &&
    isSameNumber(original, translation) &&
    /^ of (?:the )?\d/.test(original.within.slice(original.until))
  )
    return true
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
const isPartForMultiple = ({ unit, value, text }: Figure, multiple: Figure) =>
  (unit === 'number' || unit === 'percent') && /分之一$/u.test(text) && value > 0 && multiple.unit === 'times' && multiple.value > 1

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

/** "Two intervals" are 两次幕间休息: a noun here, how often there. */
const areOccasions = (original: Figure, translation: Figure) =>
  [dimensionOf(original), dimensionOf(translation)].every((of) => of === undefined || of === 'occasions') &&
  isCountInWords(original) &&
  isSmallInWords(translation)

/** "Scored twice", and 连进三球. */
const areGoals = (times: Figure, goals: Figure) =>
  dimensionOf(times) === 'occasions' &&
  goals.unit === 'number' &&
  !goals.measure &&
  Number.isInteger(goals.value) &&
  goals.value > 1 &&
  goals.value <= mostPosition &&
  /^[球记粒]/u.test(goals.within.slice(goals.until))

/** 于10日 and "on the 10th" are no ten days. */
const isDateOfSpan = (date: Figure, span: Figure) => (isDateForSpan(date, span) || isDayOfMonth(date, span)) && date.value === span.value

/** "Ninety" is no 一百九十. */
const isHundredMore = (one: Figure, other: Figure) =>
  [one, other].every(({ unit, measure, text }) => unit === 'number' && !measure && !/\d/.test(text)) &&
  one.value >= 10 &&
  other.value === one.value + 100

/** "Goalless" is no 1比1. */
const isNoGoal = (none: Figure, goals: Figure) =>
  /^(?:goalless|scoreless)$/i.test(none.text) && goals.unit === 'number' && goals.value > 0 && goals.weight === 'hard'

/** Asked with the figures in either order. */
const eitherWay: ((one: Figure, other: Figure) => boolean)[] = [
  isDateOfSpan,
  isLapse,
  isSpanForTime,
  isPartForMultiple,
  isAgeWithout,
  isNoGoal,
  areGoals,
  isHundredMore,
]

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
  const isEvery = /(?:every|每)\s?$/iu.test(span.within.slice(0, span.start)) || /ennial/.test(span.text)
  return isEvery && /[一每](?:[天日周月年]|个月|小时)|\b(?:a|every|per|each) \p{L}+/iu.test(count.within)
}

/** The only amounts of their dimension in both: two slips in a sentence may have the digits of each other. */
export function areSoleAmounts(original: Figure, translation: Figure, all: Record<'original' | 'translation', Figure[]>): boolean {
  const [of, base] = original.measure ?? []
  if (of === undefined || translation.measure?.[0] !== of || translation.measure[1] !== base || isSameValue(original, translation))
    return false
  const areSure = [original, translation].every(
    ({ weight, also, text, ...figure }) => weight === 'hard' && !also && /\d/.test(text) && !goesOn({ ...figure, text }),
  )
  return (
    areSure &&
    [...all.original, ...all.translation].every((figure) => figure === original || figure === translation || figure.measure?.[0] !== of)
  )
}
