import { slip } from './compare.ts'
import type { Figure } from './figure.ts'
import { contradicts, exchanged, isSameNumber, isSameValue } from './same.ts'

/** A figure, and where it is as a message shows it: `en.md:6:12`. */
interface Shown {
  figure: Figure
  place: string
}

/** What is wrong between a figure of one article and the one in its place in the other, with what to do. */
export function describe(own: Figure, other: Shown, isSwapped: boolean): string {
  const there = `${other.place} says "${other.figure.text}"`
  if (isSameValue(own, other.figure)) return sameValue(own, other.figure, there)
  if (isSwapped) return `"${own.text}" is in another place than in the original: ${there}. Exchange the two, if they are swapped.`
  return `"${own.text}" does not match ${other.place}, which says "${other.figure.text}"${difference(own, other.figure)}. Change one of them.`
}

/** Two figures of one value, with another bound or another place. */
function sameValue(own: Figure, other: Figure, there: string): string {
  if (exchanged(own, other))
    return `"${own.text}" is where the change ${ends[own.end ?? 'to']}: ${there}, where it ${ends[other.end ?? 'to']}. Exchange both ends in one of them.`
  if (contradicts(own, other))
    return `"${own.text}" is ${limits[own.approx ?? 'more']}: ${there}, ${limits[other.approx ?? 'less']}. Change one of them.`
  const [bounded, bare] = own.approx ? ['here', 'there'] : ['there', 'here']
  const words = own.approx ? own.text : other.text
  return `"${own.text}" does not match: ${there}. "${words}" is ${limits[own.approx ?? other.approx ?? 'more']}, which is only ${bounded}. Add it ${bare}, or remove it ${bounded}.`
}

const ends = { from: 'begins', to: 'ends' }
const limits = { more: 'a lower limit', less: 'an upper limit', about: 'a rough figure' }

const powers: Record<number, string> = {
  1: '10 times',
  2: '100 times',
  3: '1,000 times',
  4: '10,000 times',
  5: '100,000 times',
  6: '1 million times',
  8: '100 million times',
}
/** Words that are confused: their values lie so far apart. */
const confused: Record<number, string> = { 3: '; million for billion?', 4: '; 万 for 亿?', 8: '; 亿 for 万亿?' }

/** ` (10 times less)`: how far the other article's figure is from this one's, or in what else it differs. */
function difference(own: Figure, other: Figure): string {
  const aspect = aspectOf(own, other)
  if (aspect !== undefined) return ` (${aspect})`
  const power = isComparable(own, other) ? slip(own.value, other.value) : 0
  const times = powers[Math.abs(power)]
  return times === undefined ? '' : ` (${times} ${power > 0 ? 'more' : 'less'}${confused[Math.abs(power)] ?? ''})`
}

/** What differs where the number is the same. */
function aspectOf(own: Figure, other: Figure): string | undefined {
  if (own.unit === 'time' && other.unit === 'time')
    return Math.abs(own.value - other.value) % 43_200 === 0
      ? own.value === other.value
        ? 'another time zone'
        : 'another half of the day'
      : undefined
  if (!isSameNumber(own, other)) return undefined
  if (own.currency && other.currency) return 'another currency'
  if (own.measure && other.measure) return 'another unit'
  if (own.per !== undefined && other.per !== undefined) return `by the ${own.per} here, by the ${other.per} there`
  if (Math.sign(own.value) !== Math.sign(other.value))
    return own.unit === 'year' || own.unit === 'century' ? 'before Christ and after' : 'another sign'
  return own.unit === other.unit ? undefined : `${names[own.unit]} here, ${names[other.unit]} there`
}

const names: Record<Figure['unit'], string> = {
  number: 'a number',
  percent: 'percent',
  points: 'percentage points',
  times: 'a multiple',
  vague: 'a rough number',
  money: 'a sum',
  year: 'a year',
  month: 'a month',
  day: 'a day',
  weekday: 'a weekday',
  time: 'a time of day',
  decade: 'a decade',
  century: 'a century',
  quarter: 'a quarter',
  half: 'a half',
  part: 'a part of a month',
  ordinal: 'a position',
  code: 'a code',
}

/** A ratio is said only of figures of one kind. */
function isComparable(own: Figure, other: Figure): boolean {
  const sameMeasure = own.measure?.[1] === other.measure?.[1] || !own.measure || !other.measure
  return sameMeasure && (own.unit === other.unit || own.unit === 'number' || other.unit === 'number')
}
