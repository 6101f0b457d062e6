import type { Figure } from '../figure.ts'
import { day, halfDay } from '../forms/spans.ts'
import { isNearlyEqual } from './nearly-equal.ts'

/** 3 pm is 15:00, and 3点 may be either: compared on a clock face, unless both say which. A bare number may be the hour. */
export function isSameTime(a: Figure, x: number, b: Figure, y: number): boolean {
  if (a.measure?.[0] === 'duration' || b.measure?.[0] === 'duration') return isSameLapse(a, x, b, y)
  const mayBeTime = ({ unit, measure }: Figure, value: number) =>
    unit === 'time' || (unit === 'number' && !measure && value >= 0 && value <= 24)
  if (!mayBeTime(a, x) || !mayBeTime(b, y)) return false
  const seconds = (figure: Figure, value: number) => (figure.unit === 'time' ? value : hoursOf(figure, value) * 3600)
  if (a.zone && b.zone && a.zone !== b.zone) return isSameInstant(a.zone, x, b.zone, y, a.sure && b.sure ? day : halfDay)
  const face = a.sure && b.sure ? day : halfDay
  const apart = Math.abs(seconds(a, x) - seconds(b, y)) % face
  if (apart === 0) return true
  // 07:51 and 07:51:30: one of them leaves the seconds out.
  return (x % 60 === 0) !== (y % 60 === 0) && a.unit === b.unit && Math.floor(x / 60) % (face / 60) === Math.floor(y / 60) % (face / 60)
}

/** An hour, or an hour and its minutes: 6.48 is 6:48. */
function hoursOf({ text }: Figure, value: number): number {
  const minutes = /(?<![\d.,])\d{1,2}\.([0-5]\d)$/.exec(text)?.[1]
  return minutes === undefined ? value : Math.trunc(value) + Number(minutes) / 60
}

/** 2:04:17 of a race is two hours and more; 3:42 is minutes and seconds, or hours and minutes. */
function isSameLapse(a: Figure, x: number, b: Figure, y: number): boolean {
  if (a.unit === b.unit) return false
  // 12时 is a time of day.
  if ([a, b].some(({ unit, text }) => unit === 'time' && !/\d[:：.′'’]\d/.test(text))) return false
  const [clock, seconds] = a.unit === 'time' ? [x, y * (b.measure?.[1] ?? 1)] : [y, x * (a.measure?.[1] ?? 1)]
  return isNearlyEqual(clock, seconds) || isNearlyEqual(clock / 60, seconds)
}

/** Times in two zones: the same, if one of the hours that they may be apart makes them so. */
function isSameInstant(zone: number[], x: number, other: number[], y: number, face: number): boolean {
  const toUtc = (time: number, hours: number) => (((time - hours * 3600) % face) + face) % face
  return zone.some((hours) => other.some((otherHours) => toUtc(x, hours) === toUtc(y, otherHours)))
}
