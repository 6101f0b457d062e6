/** A figure of a text, as a value. Plain data, so that it can be kept between builds. */
export interface Figure {
  /** As it was written: `4万亿`, `$13,000`. */
  text: string
  value: number
  /** Other values that it may have: the 2 of "2 to 3 million" is 2 or 2 million. */
  also?: number[]
  unit: Unit
  /** ISO 4217, of money. */
  currency?: string
  /** What is measured, and how much of its base one of it is: a kilometre is `['length', 1000]`. */
  measure?: Measure
  approx?: Approximation
  /** Of a range: `from 40 to 60`. */
  end?: 'from' | 'to'
  /** The letters of a name: the `MU` of MU5137. */
  name?: string
  /** Of a time: which half of the day it is in was said. */
  sure?: true
  /**
   * `hard`: must have a counterpart. `small`: a number word up to ten, which languages drop and add; it must not
   * contradict another. `soft`: a counterpart of others, never asked for itself.
   */
  weight: 'hard' | 'small' | 'soft'
  /** Where it begins in its text, in UTF-16 code units. */
  index: number
  /** Where what was read as it ends. */
  until: number
  /** The text that it stands in: what is counted is told by the words around it. */
  within: string
}

/** A figure as a row of a reader gives it: where it stands is known to `scan`. */
export type Found = Omit<Figure, 'text' | 'until' | 'within'>

/**
 * Percent and points as written (3.5), months 1 to 12, times of day in minutes, decades by their first year, weekdays
 * from Monday (1) on; `times` are multiples, `vague` is the size of "hundreds" and 数百 (100).
 */
export type Unit =
  | 'number'
  | 'percent'
  | 'points'
  | 'times'
  | 'vague'
  | 'money'
  | 'year'
  | 'month'
  | 'day'
  | 'weekday'
  | 'time'
  | 'decade'
  | 'quarter'
export type Approximation = 'more' | 'less' | 'about'
export type Measure = [of: 'length' | 'area' | 'volume' | 'mass' | 'duration', base: number]

/** Reads the figures of one text, in one language. */
export type FigureReader = (text: string) => Figure[]

/** Whether two figures say the same, approximations apart. */
export function isSameValue(a: Figure, b: Figure): boolean {
  if (!a.also && !b.also) return isEqual(a, a.value, b, b.value)
  return valuesOf(a).some((x) => valuesOf(b).some((y) => isEqual(a, x, b, y)))
}

/** "More than 250" against "not quite 250": the same number, and the opposite said of it. */
export function contradicts(a: Figure, b: Figure): boolean {
  return (a.approx === 'more' && b.approx === 'less') || (a.approx === 'less' && b.approx === 'more')
}

const countable: ReadonlySet<Unit> = new Set(['number', 'percent', 'points', 'times', 'money'])
/** Bounds that say little: "up to 900" may be told as 900. */
const loose = /^(?:up to|as (?:many|much|high) as|最多|高达|多达)/i

/** "More than 250" against a plain 250: what was a bound has become exact. An `about` may come and go. */
export function losesBound(a: Figure, b: Figure): boolean {
  const bound = [a, b].filter(({ approx }) => approx === 'more' || approx === 'less')
  if (bound.length !== 1 || (a.approx && b.approx)) return false
  return [a, b].every(({ unit, weight, text }) => weight === 'hard' && countable.has(unit) && !loose.test(text))
}

function valuesOf({ value, also = [] }: Figure): number[] {
  return [value, ...also]
}

function isEqual(a: Figure, x: number, b: Figure, y: number): boolean {
  if (a.unit === 'vague' || b.unit === 'vague') return a.unit === b.unit && x === y
  if (a.unit === 'points' || b.unit === 'points') return [a, b].every(({ unit }) => unit === 'points' || unit === 'number') && isNear(x, y)
  if (a.unit === 'percent' || b.unit === 'percent') {
    // 40 percent is two-fifths; but 3.5 percent is not 3.5.
    const share = (figure: Figure, value: number) => (figure.unit === 'percent' ? value / 100 : value)
    return (a.unit === b.unit || a.unit === 'number' || b.unit === 'number') && isNear(share(a, x), share(b, y))
  }
  if (a.unit === 'time' || b.unit === 'time') return isSameTime(a, x, b, y)
  if (a.currency !== undefined && b.currency !== undefined && a.currency !== b.currency) return false
  if (a.measure && b.measure) return a.measure[0] === b.measure[0] && isNear(x * a.measure[1], y * b.measure[1])
  return (a.unit === b.unit || isPlain(a) || isPlain(b)) && isNear(x, y)
}

/** A bare number may be a year, a day, a multiple or a sum: "on the 17th". */
function isPlain({ unit }: Figure): boolean {
  return unit === 'number' || unit === 'money'
}

/** 3 pm is 15:00, and 3点 may be either: compared on a clock face, unless both say which. A bare number may be the hour. */
function isSameTime(a: Figure, x: number, b: Figure, y: number): boolean {
  const minutes = (figure: Figure, value: number) => (figure.unit === 'time' ? value : value * 60)
  const face = a.sure && b.sure ? 1440 : 720
  return [a, b].every(({ unit }) => unit === 'time' || unit === 'number') && minutes(a, x) % face === minutes(b, y) % face
}

/** Thirds and sevenths are never exact. */
function isNear(x: number, y: number): boolean {
  return Math.abs(x - y) <= 1e-6 * Math.max(Math.abs(x), Math.abs(y)) + (Math.abs(x) < 1 && Math.abs(x) > 0.05 ? 5e-4 : 0)
}
