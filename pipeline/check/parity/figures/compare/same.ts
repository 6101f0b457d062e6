import type { Figure, Unit } from '../figure.ts'
import { isLastOf } from '../forms/first-and-last.ts'
import { isSameAmount } from '../forms/measures.ts'
import { isRankName } from '../forms/ranks.ts'
import { isOfChapter, isOfSeries, isOtherRelease } from '../forms/releases.ts'
import { isOtherScale, isOtherSize } from '../forms/sizes.ts'
import { day } from '../forms/spans.ts'
import { sensesOf } from '../senses/senses.ts'
import { isNearlyEqual } from './nearly-equal.ts'
import { isSameTime } from './same-times.ts'

/** No share changes by as many percentage points. */
export const mostPoints = 100

/** Whether two figures say the same, bounds apart. */
export function isSameValue(a: Figure, b: Figure): boolean {
  if (isOtherSize(a, b)) return false
  if (!a.also && !b.also) return isEqual(a, a.value, b, b.value)
  if (a.also && b.also && isOtherScale(a, b)) return false
  return valuesOf(a).some((x) => valuesOf(b).some((y) => isEqual(a, x, b, y)))
}

/** Whether two figures have one number, whatever else is said of it: 8 美元 and 8 yuan, −5 and 5, 24 天 and 24 weeks. */
export function isSameNumber(a: Figure, b: Figure): boolean {
  return valuesOf(a).some((x) => valuesOf(b).some((y) => isNearlyEqual(Math.abs(x), Math.abs(y))))
}

/** 40 is where it began, and where it ended. */
export function exchanged(a: Figure, b: Figure): boolean {
  if (isComplement(a, a.value, b, b.value)) return false
  // What halves is reduced by a half, and to a half.
  if ([a, b].some(({ unit, end }) => unit === 'times' || unit === 'code' || (unit === 'ordinal' && end === 'by'))) return false
  return a.value !== 0.5 && a.end !== undefined && b.end !== undefined && a.end !== b.end
}

/** 40 percent as a part of one. */
export const shareOf = ({ unit, value: own }: Figure, value = own) => (unit === 'percent' ? value / 100 : value)

/** What is reduced by a third is reduced to two thirds. */
function isComplement(a: Figure, x: number, b: Figure, y: number): boolean {
  if (!a.end || !b.end || a.end === b.end || a.end === 'from' || b.end === 'from') return false
  return [a, b].every(({ unit }) => unit === 'percent' || unit === 'number') && x !== y && isNearlyEqual(shareOf(a, x) + shareOf(b, y), 1)
}

function valuesOf({ value, also = [] }: Figure): number[] {
  return [value, ...also]
}

function isEqual(a: Figure, x: number, b: Figure, y: number): boolean {
  const both = (unit: Unit) => a.unit === unit && b.unit === unit
  const either = (unit: Unit) => a.unit === unit || b.unit === unit
  const only = (...units: Unit[]) => [a, b].every(({ unit }) => units.includes(unit))
  if (isOfSeries(a, b) || isOfSeries(b, a) || isComplement(a, x, b, y)) return true
  if (both('code')) return a.code === b.code
  // 一个漏洞 is no part of 3.1.1.
  if (either('code') && [a, b].some(({ unit, weight, value }) => unit === 'number' && weight === 'soft' && value === 1)) return false
  // 十几 are a dozen.
  if (either('vague'))
    return both('vague')
      ? x === y && isTeens(a) === isTeens(b)
      : isAboveScale(a, x, b, y) ||
          isAboveScale(b, y, a, x) ||
          (isTeen(x, y) && (a.unit === 'number' || b.unit === 'number')) ||
          [a, b].every((figure) => (figure.unit === 'vague' ? isTeens(figure) : isOverTen(figure)))
  for (const unit of ['half', 'part', 'season', 'weekday', 'relative', 'every'] as const) if (either(unit)) return both(unit) && x === y
  if (a.per !== undefined && b.per !== undefined && a.per !== b.per) return isSamePrice(a, x, b, y)
  if (either('ordinal')) {
    if (isLastOf(a, b) || isLastOf(b, a) || isOfChapter(a, b) || isOfChapter(b, a)) return true
    // 一条, in a sentence on the First World War.
    if (isRankName(a) !== isRankName(b) && [a, b].some(({ unit, weight }) => unit === 'number' && weight === 'soft')) return false
    if (a.measure && b.measure && !isSameAmount(x, a.measure, y, b.measure)) return false
    // "On the 12th" is not 12天后.
    if (isDayOfMonth(a, b) || isDayOfMonth(b, a)) return false
    // No hour is the first.
    if (x === 1 && !(a.measure && b.measure) && [a, b].some(({ unit, measure }) => unit === 'number' && measure)) return false
    return only('ordinal', 'number', 'day', 'month', 'quarter', 'century', 'year', 'code') && x === y
  }
  // Twice as likely is not done twice.
  if (either('times') && [a, b].some(({ measure }) => measure?.[0] === 'occasions') && ![a, b].some(isSigned)) return false
  // An index moves by 120 points, no share does.
  if (either('points') && (isOfPercent(a) || isOfPercent(b))) return isNearlyEqual(x, y)
  if (either('points')) return only('points', 'number', 'code') && isNearlyEqual(x, y) && (both('points') || Math.abs(x) < mostPoints)
  if (either('percent')) return isSameShare(a, x, b, y)
  if (either('time')) return isSameTime(a, x, b, y)
  if (either('century')) return isSameCentury(a, x, b, y)
  if (a.currency && b.currency && x !== 0 && !a.currency.some((code) => b.currency?.includes(code))) return false
  // After 0 ms is not 0秒后.
  if (x === 0 && y === 0 && a.measure && b.measure) return String(a.measure) === String(b.measure)
  if (a.measure && b.measure) return isSameAmount(x, a.measure, y, b.measure) || (x === y && (isAwake(a, b) || isAwake(b, a)))
  // 一种 is no version 1.0.
  if (isWordForDecimals(a, b) || isWordForDecimals(b, a)) return false
  if (isDateForSpan(a, b) || isDateForSpan(b, a)) return false
  if (isPlainRate(a, x, b, y) || isPlainRate(b, y, a, x)) return true
  if (isDozens(a, x, b, y) || isDozens(b, y, a, x)) return true
  if (isRounded(a, x, b, y) || isRounded(b, y, a, x)) return true
  if (isAbout(a, x, b, y) || isAbout(b, y, a, x)) return true
  if (isDated(a) && isCounted(b)) return false
  if (isDated(b) && isCounted(a)) return false
  return (a.unit === b.unit || isPlain(a) || isPlain(b)) && isNearlyEqual(x, y) && !(a.code && b.code && isOtherRelease(a, b))
}

const isWordForDecimals = ({ text }: Figure, { text: word, until }: Figure) =>
  /(?<![\d.])\d+\.0$/.test(text) && until > 0 && !/\d/.test(word)

/** "Up for two nights" are 通宵两天. */
const isAwake = ({ measure: nights }: Figure, { measure, within }: Figure) =>
  nights?.[0] === 'nights' && measure?.[0] === 'duration' && measure[1] === day && /通宵|熬夜|彻夜|徹夜|连夜|連夜/u.test(within)

/** 于10日举行 is no span of ten days. */
export const isDateForSpan = (date: Figure, { measure }: Figure) =>
  date.unit === 'day' &&
  measure?.[0] === 'duration' &&
  /[于至在]$/u.test(date.within.slice(0, date.start)) &&
  /^\p{sc=Han}/u.test(date.within.slice(date.until))

export const isDayOfMonth = ({ text, within, start, until, measure }: Figure, other: Figure) =>
  /\d(?:st|nd|rd|th)$/.test(text) &&
  !measure &&
  other.unit === 'number' &&
  other.measure?.[0] === 'duration' &&
  /\bon the $/i.test(within.slice(0, start)) &&
  /^(?:[.,;]|$)/.test(within.slice(until))

const isDated = ({ unit }: Figure) => unit === 'month' || unit === 'day'

/** 12票 are not of December. */
const isCounted = ({ unit, within, until }: Figure) => unit === 'number' && /^\s?[票人名家户例起件辆台头只]/u.test(within.slice(until))

/** `2x` may be either. */
const isSigned = ({ text }: Figure) => /[x×]$/i.test(text)

/** What rises by "half a percent" may rise by as much of a point. */
const isOfPercent = ({ unit, text }: Figure) => unit === 'percent' && /\ba per ?cent$/i.test(text)

const sizes: Record<string, number> = { gram: 0.001, jin: 0.5, kilogram: 1, tonne: 1000, mu: 1 / 15, hectare: 1 }

/** 20 yuan a kilogram are 每斤10元, and 7,800 kg a hectare 亩产520公斤. */
function isSamePrice({ per: one = '', measure: m }: Figure, x: number, { per: other = '', measure: n }: Figure, y: number): boolean {
  const [a, b] = [sizes[one], sizes[other]]
  return a !== undefined && b !== undefined && m?.[0] === n?.[0] && isNearlyEqual((x * (m?.[1] ?? 1)) / a, (y * (n?.[1] ?? 1)) / b)
}

/** Over 10,000 are 上万. */
function isAboveScale({ text, unit }: Figure, scale: number, { approx }: Figure, value: number): boolean {
  return unit === 'vague' && approx === 'more' && scale === value && /^(?:上|十[余餘多])/u.test(text)
}

/** 十几 are no dozens. */
const isTeens = ({ text }: Figure) => /十[几幾来來多余餘]|^an? dozen/iu.test(text)

/** 十几 are more than ten. */
const isOverTen = ({ value, approx }: Figure) => value === 10 && approx === 'more'

function isTeen(x: number, y: number): boolean {
  return Math.min(x, y) === 10 && Math.max(x, y) > 10 && Math.max(x, y) < 20
}

/** A sample rate of 16000 is one of 16 kHz. */
function isPlainRate({ measure }: Figure, x: number, other: Figure, y: number): boolean {
  if (measure === undefined || other.measure || other.unit !== 'number') return false
  return (measure[0] === 'frequency' || measure[0] === 'data') && measure[1] > 1 && y >= 1000 && isNearlyEqual(x * measure[1], y)
}

/** Two dozen are 二十多. */
function isDozens({ text }: Figure, dozens: number, { approx, unit }: Figure, tens: number): boolean {
  return approx === 'more' && unit === 'number' && tens % 10 === 0 && dozens > tens && dozens < tens + 10 && /\bdozen$/i.test(text)
}

/** Over 11,000 are 一万多: one digit in words, and what is beyond it. */
function isRounded({ text, approx, unit }: Figure, x: number, other: Figure, y: number): boolean {
  if (approx !== 'more' || unit !== 'number' || other.unit !== 'number' || other.approx === 'less') return false
  return /^[一二三四五六七八九两][百千万亿]+[多余]$/u.test(text) && y > x && y < x + 10 ** Math.floor(Math.log10(x))
}

/** 224 million are about 2.2 hundred million: rounded to two digits or more, of a number with a scale. */
function isAbout({ text, approx, unit }: Figure, x: number, other: Figure, y: number): boolean {
  if (approx !== 'about' || unit !== other.unit || (unit !== 'number' && unit !== 'money') || Math.abs(y) < 1e4) return false
  const digits = text.match(/\d+(?:\.\d+)?/)?.[0].replace('.', '').length ?? 0
  return digits > 1 && digits < digitsOf(y) && isNearlyEqual(Number(y.toPrecision(digits)), x)
}

const digitsOf = (value: number) => String(Math.abs(value)).replace(/0+$/, '').length

/** A bare number may be a year, a day, a multiple or a sum: "on the 17th". */
function isPlain({ unit }: Figure): boolean {
  return unit === 'number' || unit === 'money' || unit === 'code' || unit === 'item'
}

/** 40 percent is two-fifths, and a growth of 200 percent makes three times what it was; but 3.5 percent is not 3.5. */
function isSameShare(a: Figure, x: number, b: Figure, y: number): boolean {
  if (a.unit === b.unit) return isNearlyEqual(x, y)
  const [first, second] = [shareOf(a, x), shareOf(b, y)]
  if (a.unit === 'times' || b.unit === 'times') {
    const [growth, multiple] = a.unit === 'times' ? [second, first] : [first, second]
    // What costs 150 percent more costs 2.5 times as much.
    const [own, times] = a.unit === 'times' ? [b, a] : [a, b]
    if (!times.also && sensesOf(own).includes('more') && (sensesOf(times).length === 0 || (own.end === 'by' && times.end === 'to')))
      return isNearlyEqual(1 + growth, multiple)
    return isNearlyEqual(growth, multiple) || isNearlyEqual(1 + growth, multiple) || isNearlyEqual(1 - growth, multiple)
  }
  // 一个 is not 100%.
  if ([a, b].some(({ unit, weight, value }) => unit === 'number' && weight === 'soft' && value === 1)) return false
  return (a.unit === 'number' || b.unit === 'number') && (isNearlyEqual(first, second) || isRoundedPart(first, second))
}

/** A third is 33 percent, and two thirds are 66 or 67. */
function isRoundedPart(one: number, other: number): boolean {
  const [part, share] = endless(one) ? [one, other] : [other, one]
  return endless(part) && part < 1 && !endless(share) && Math.abs(part - share) < 0.01 && Number.isInteger(Number((share * 100).toFixed(6)))
}

/** Whether a part has no end in decimals, as thirds, sixths, sevenths and ninths. */
const endless = (part: number) => Math.abs(part * 1000 - Math.round(part * 1000)) > 1e-6

/** The 1800s are the 19th century. */
function isSameCentury(a: Figure, x: number, b: Figure, y: number): boolean {
  const century = ({ unit }: Figure, value: number) => (unit === 'decade' ? value / 100 + 1 : value)
  // 公元前三千年 may be the third millennium.
  if ([a, b].some(({ unit }) => unit === 'year')) return x % 10 === 0 && y % 10 === 0 && (x * 100 === y || y * 100 === x)
  return century(a, x) === century(b, y)
}
