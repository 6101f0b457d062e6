import type { Figure } from '../figure.ts'
import { day, halfDay, month } from '../forms/spans.ts'
import { zoneOf } from '../forms/zones.ts'
import type { UnmatchedPair } from './unmatched.ts'

// What follows from dates: the day in another zone, the months of a quarter, the end of a month.

/** 22:23 UTC on June 1 is 6:23 on June 2 in Beijing. */
export function isOtherZoneDay({ original, translation, others }: UnmatchedPair): boolean {
  if (original.unit !== translation.unit || (original.unit !== 'day' && original.unit !== 'month')) return false
  const zones = (figures: Figure[]) => figures.flatMap(({ unit, zone }) => (unit === 'time' && zone ? zone : []))
  const [here, there] = [zones(others.original), zones(others.translation)]
  return here.length * there.length > 0 && here.every((zone) => !there.includes(zone)) && isNextDay(original, translation)
}

/** Tuesday, 23:00 GMT is 北京时间周三7时. */
export function isOtherZoneWeekday({ original, translation, others }: UnmatchedPair): boolean {
  if (original.unit !== 'weekday' || translation.unit !== 'weekday') return false
  const days = (translation.value - original.value + 7) % 7
  if (days !== 1 && days !== 6) return false
  // In seconds of the day in UTC, for each of the hours that a zone may be apart from it.
  const times = (figures: Figure[]) =>
    figures.flatMap(({ unit, value, zone }) => (unit === 'time' && zone ? zone.map((hours) => value - hours * 3600) : []))
  const [here, there] = [times(others.original), times(others.translation)]
  if (here.length * there.length === 0) {
    const [[own], [other]] = [zoneOf(original.within) ?? [], zoneOf(translation.within) ?? []]
    return own !== undefined && other !== undefined && (days === 1 ? other > own : other < own)
  }
  const between = (days === 1 ? 1 : -1) * day
  const apart = here.flatMap((one) => there.map((other) => between + other - one))
  return apart.some((seconds) => seconds % halfDay === 0 && Math.abs(seconds) < day)
}

/** The next or the one before; the first day of a month may follow any of the last. */
const isNextDay = ({ value: a }: Figure, { value: b }: Figure) => Math.abs(a - b) === 1 || Math.min(a, b) === 1

/** "The final three months" of a year are its fourth quarter, and the first six its first half. */
export function isQuarterOrHalf({ original, translation }: UnmatchedPair): boolean {
  const of = translation.unit === 'quarter' ? 3 : translation.unit === 'half' ? 6 : undefined
  if (of === undefined || original.value !== of || !isMonths(original)) return false
  const before = original.within.slice(Math.max(0, original.index - 12), original.index)
  if (/(?:\b(?:first|opening) |前)$/iu.test(before)) return translation.value === 1
  return /(?:\b(?:last|final|closing) |[后後])$/iu.test(before) && translation.value === 12 / of
}

/** "The three months to June" are the second quarter. */
export function isQuarterTo({ original, translation, others }: UnmatchedPair): boolean {
  if (translation.unit !== 'quarter' || original.value !== 3 || !isMonths(original)) return false
  if (!/^ months (?:to|through|ended|ending)\b/.test(original.within.slice(original.until))) return false
  return others.original.some(({ unit, value }) => unit === 'month' && value === translation.value * 3)
}

/** September 30 is 9月底. */
export const isEndOfMonth = ({ unit, value }: Figure, there: Figure[]) =>
  unit === 'day' && value >= 28 && there.some((other) => other.unit === 'part' && other.value === 3)

/** Of a third quarter, "the previous three months" are the second. */
export function isQuarterBefore({ original, translation, others }: UnmatchedPair): boolean {
  if (translation.unit !== 'quarter' || original.value !== 3 || !isMonths(original)) return false
  if (!/\b(?:previous|preceding|prior) $/i.test(original.within.slice(Math.max(0, original.index - 12), original.index))) return false
  return others.original.some(({ unit, value }) => unit === 'quarter' && (value + 2) % 4 === translation.value - 1)
}

const isMonths = ({ measure }: Figure) => measure?.[0] === 'duration' && measure[1] === month
