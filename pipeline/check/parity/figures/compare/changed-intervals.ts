import type { Figure } from '../figure.ts'
import { intervalRows } from '../forms/intervals.ts'
import { day } from '../forms/spans.ts'
import { writingsOf } from '../forms/writings.ts'
import type { Difference, Group } from './difference.ts'
import { onlyValue } from './only-value.ts'

/** "Weekly" where the translation says 每日, and each text has no other. */
export function changedIntervals<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const [own, there] = [only(original), only(translation)]
  const [other, weekday] = [original.find(isEveryOther), translation.find(isEachWeekday)]
  if (other && weekday) return [{ original: other, translation: weekday }]
  const once = own || !there ? undefined : original.find(isOnceOnly)
  if (once && there && isOnceEach(there)) return [{ original: once, translation: there }]
  if (!own || !there) return []
  const isSame = isSameInterval(own, there) && !countsMore(own, there) && !countsMore(there, own)
  return isSame || says(own, there.value) || says(there, own.value) ? [] : [{ original: own, translation: there }]
}

/** "Every other Saturday", and 每个星期六. */
export const isEachForOther = (other: Figure, weekday: Figure) => isEveryOther(other) && isEachWeekday(weekday)
const isEveryOther = ({ text, within, start, until }: Figure) =>
  /^(?:other|second)$/i.test(text) && /\bevery $/i.test(within.slice(0, start)) && /^ ?\p{Lu}\p{L}+day\b/u.test(within.slice(until))
const isEachWeekday = ({ unit, within, start }: Figure) =>
  unit === 'weekday' && /每个?$/u.test(within.slice(0, start)) && !/[隔双两单]/u.test(within)

/** "Fires once, when it has loaded", and 每秒触发一次. */
const isOnceOnly = ({ text, within, until }: Figure) =>
  /^once$/i.test(text) &&
  /^(?:[,.;]|$| (?:when|after|at|on|upon|and|the|it|only)\b)/.test(within.slice(until)) &&
  !/\b(?:every|each|per|daily|weekly|monthly|yearly|annually|hourly|an? (?:second|minute|hour|day|week|month|year))\b/i.test(within)
const isOnceEach = ({ measure, value, text }: Figure) => measure !== undefined && measure[1] === value && text.startsWith('每')

/** Whether both are as often, about: twice a month is every two weeks. Where only one text counts there, the other may elsewhere. */
export function isSameInterval(one: Figure, other: Figure): boolean {
  const isNear = (a: number, b: number) => (unitOf(a) === unitOf(b) ? a === b : a / b > 1 / mostApart && a / b < mostApart)
  const [counted, plain] = one.measure ? [one, other] : [other, one]
  return isNear(one.value, other.value) || (!plain.measure && counted.measure !== undefined && isNear(counted.measure[1], plain.value))
}
const mostApart = 1.1
/** The largest unit that a span is a whole number of: between two of one unit nothing is rounded. A month and a year are not whole days. */
const unitOf = (seconds: number) => [day, 3600, 60, 1].find((unit) => seconds % unit === 0)

/** "Every forty minutes", 每四十分钟两班: how many times is said in one text, and that number nowhere in the other. */
function countsMore({ value, measure }: Figure, plain: Figure): boolean {
  const count = measure === undefined ? 1 : Math.round(measure[1] / value)
  if (count < 2 || plain.measure || !measure || Math.abs(measure[1] / plain.value - 1) > mostApart - 1) return false
  return !writingsOf(plain.within).values.has(count) && !(count === 2 && twice.test(plain.within))
}
const twice = /\b(?:twice|both|pairs?|couple|double|dual|bi-?\p{L}+|semi-?\p{L}+|another|second)\b|[双俩]/iu

/** Whether the text around one interval has another in other words: "a day", 一天, 日均. */
function says({ within }: Figure, seconds: number): boolean {
  const row = intervalRows.find(([own]) => own === seconds)
  return row !== undefined && new RegExp(`\\b(?:an?|one) (?:${row[2]})\\b|一(?:${row[3]})|(?:${row[3]})均`, 'iu').test(within)
}

const only = <F extends Figure>(figures: F[]) => onlyValue(figures.filter(({ unit }) => unit === 'every'))
