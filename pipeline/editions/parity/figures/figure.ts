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
  approx?: Approximation
  /**
   * `hard`: must have a counterpart. `small`: a number word up to ten, which languages drop and add; it must not
   * contradict another. `soft`: a counterpart of others, never asked for itself.
   */
  weight: 'hard' | 'small' | 'soft'
  /** Where it begins in its text, in UTF-16 code units. */
  index: number
}

/** Percent as written (3.5), months 1 to 12, times of day in minutes, decades by their first year. */
export type Unit = 'number' | 'percent' | 'money' | 'year' | 'month' | 'day' | 'time' | 'decade'
export type Approximation = 'more' | 'less' | 'about'

/** Reads the figures of one text, in one language. */
export type FigureReader = (text: string) => Figure[]

/** Whether two figures say the same, approximations apart. */
export function isSameValue(a: Figure, b: Figure): boolean {
  return valuesOf(a).some((x) => valuesOf(b).some((y) => isEqual(a, x, b, y)))
}

/** "More than 250" against "not quite 250": the same number, and the opposite said of it. */
export function contradicts(a: Figure, b: Figure): boolean {
  return (a.approx === 'more' && b.approx === 'less') || (a.approx === 'less' && b.approx === 'more')
}

function valuesOf({ value, also = [] }: Figure): number[] {
  return [value, ...also]
}

function isEqual(a: Figure, x: number, b: Figure, y: number): boolean {
  if (a.unit === 'percent' || b.unit === 'percent') {
    // 40 percent is two-fifths; but 3.5 percent is not 3.5.
    const share = (figure: Figure, value: number) => (figure.unit === 'percent' ? value / 100 : value)
    return (a.unit === b.unit || a.unit === 'number' || b.unit === 'number') && isNear(share(a, x), share(b, y))
  }
  if (a.unit === 'time' || b.unit === 'time') return isSameTime(a, x, b, y)
  if (a.currency !== undefined && b.currency !== undefined && a.currency !== b.currency) return false
  return (a.unit === b.unit || isPlain(a) || isPlain(b)) && isNear(x, y)
}

/** A bare number may be a year, a day or a sum: "on the 17th". */
function isPlain({ unit }: Figure): boolean {
  return unit === 'number' || unit === 'money'
}

/** 3 pm is 15:00, and 3点 may be either: compared on a clock face. A bare number may be the hour. */
function isSameTime(a: Figure, x: number, b: Figure, y: number): boolean {
  const minutes = (figure: Figure, value: number) => (figure.unit === 'time' ? value : value * 60)
  return [a, b].every(({ unit }) => unit === 'time' || unit === 'number') && minutes(a, x) % 720 === minutes(b, y) % 720
}

/** Thirds and sevenths are never exact. */
function isNear(x: number, y: number): boolean {
  return Math.abs(x - y) <= 1e-6 * Math.max(Math.abs(x), Math.abs(y)) + (Math.abs(x) < 1 && Math.abs(x) > 0.05 ? 5e-4 : 0)
}
