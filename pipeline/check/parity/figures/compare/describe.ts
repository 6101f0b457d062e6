import type { Figure } from '../figure.ts'
import { unitTextOf } from '../forms/measures.ts'
import { isOtherScale } from '../forms/sizes.ts'
import { halfDay } from '../forms/spans.ts'
import { senses } from '../senses/descriptions.ts'
import { reversed, sensesOf } from '../senses/senses.ts'
import { contradicts, losesExcept } from './bounds.ts'
import { isMultipleForCount } from './multiple-for-count.ts'
import { slip } from './nearly-equal.ts'
import { exchanged, isSameNumber, isSameValue } from './same.ts'

/** What a message about two figures needs besides the translation's. */
interface Other {
  /** The original's figure. */
  figure: Figure
  /** Where it is, as a message shows it: `en.md:6:12`. */
  place: string
  /** Whether the translation has it elsewhere, in exchange. */
  isSwapped: boolean
  /** The translation's language (BCP 47). */
  tag: string
}

/** What is wrong between a figure of a translation and the one in its place in the original, with what to do. */
export function describeDifference(own: Figure, other: Other): string {
  const { figure, place, isSwapped } = other
  if (isSameValue(own, figure) && !isMultipleForCount(figure, own)) return sameValue(own, other)
  if (isSwapped)
    return `"${own.text}" is in the place of the original's "${figure.text}" (${place}), which is elsewhere. Exchange the two, if they are swapped.`
  const aspect = aspectOf(own, figure)
  const [here, there] = [own, figure].map((one) => (aspect === otherUnit ? withUnit(one) : one.text))
  const theirs = `the original's "${there}" (${place})`
  return `"${here}" ${aspect === undefined ? distance(own, figure, theirs) : `differs from ${theirs}: ${aspect}.`} Correct one of them.`
}

/** A figure's text with the unit behind it: "six months", 六个星期. */
function withUnit({ text, within, until }: Figure): string {
  const following = within.slice(until)
  return text + unitTextOf(following, /^ ?\p{sc=Han}/u.test(following) ? 'chinese' : 'english')
}

/** Two figures of one value, with another bound or another place. */
function sameValue(own: Figure, { figure, place, tag, isSwapped }: Other): string {
  const theirs = `"${figure.text}" (${place})`
  if (isSwapped) return `"${own.text}" says of one what the original's ${theirs} says of the other. Exchange the two.`
  if (exchanged(own, figure))
    return `"${own.text}" is ${ends[own.end ?? 'to']}; in the original, ${theirs} is ${ends[figure.end ?? 'to']}. Correct one of them.`
  const [sense, other] = reversed(own, figure) ?? []
  if (sense && other) return `"${own.text}" is ${senses[sense]}; in the original, ${theirs} is ${senses[other]}. Correct one of them.`
  if (losesExcept(own, figure))
    return `"${own.text}" is what is left out on one side only; the original says ${theirs}. Add "除……外" or "all but" where it is missing.`
  if (contradicts(own, figure))
    return `"${own.text}" is ${limitOf(own)}; the original's ${theirs} is ${limitOf(figure)}. Correct one of them.`
  if (!own.approx && !figure.approx && (own.measure === undefined) !== (figure.measure === undefined))
    return `"${own.text}" is ${own.measure ? 'an amount' : 'a count'}; in the original, ${theirs} is ${figure.measure ? 'an amount' : 'a count'}. Correct one of them.`
  if (own.approx) return `"${own.text}" is ${limits[own.approx]}; the original says only ${theirs}. Remove the limit here, or add it there.`
  const bound = figure.approx ?? 'more'
  const words = limitWords[bound][/^zh\b/i.test(tag) ? 'zh' : 'en']
  return `the original says ${theirs}, ${limits[bound]}; the translation says "${own.text}". Add ${words}, or remove the limit from the original.`
}

const ends = { from: 'where the change begins', to: 'where the change ends', by: 'how large the change is' }
const limits = { more: 'a lower limit', less: 'an upper limit', about: 'a rough number' }
const limitOf = (figure: Figure) => {
  const [sense] = sensesOf(figure)
  return figure.approx === undefined && sense ? senses[sense] : limits[figure.approx ?? 'more']
}
const limitWords = {
  more: { zh: '"多" or "以上"', en: '"more than"' },
  less: { zh: '"不到" or "以下"', en: '"less than"' },
  about: { zh: '"约"', en: '"about"' },
}

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
const confused: Record<number, string> = { 3: ' Million for billion?', 4: ' 万 for 亿?', 8: ' 亿 for 万亿?' }

/** `is 10 times more than the original's "4 trillion" (en.md:6:19).`: how far apart two figures are. */
function distance(own: Figure, other: Figure, theirs: string): string {
  const power = isComparable(own, other) ? slip(own.value, other.value) : 0
  const times = powers[Math.abs(power)]
  if (times === undefined) return `differs from ${theirs}.`
  return `is ${times} ${power > 0 ? 'less' : 'more'} than ${theirs}.${confused[Math.abs(power)] ?? ''}`
}

const otherUnit = 'another unit'

/** What differs where the number is the same. */
function aspectOf(own: Figure, other: Figure): string | undefined {
  if (isOtherScale(own, other)) return 'another scale'
  if (own.unit === 'time' && other.unit === 'time')
    return Math.abs(own.value - other.value) % halfDay === 0
      ? own.value === other.value
        ? 'another time zone'
        : 'another half of the day'
      : undefined
  if (!isSameNumber(own, other)) return undefined
  if (own.currency && other.currency && !new Set(own.currency).isSubsetOf(new Set(other.currency))) return 'another currency'
  if (own.measure && other.measure) return otherUnit
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
  season: 'a season',
  every: 'how often it is',
  relative: 'a time counted from now',
  ordinal: 'a position',
  item: 'the number of an item',
  code: 'a code',
}

/** A ratio is said only of figures of one kind. */
function isComparable(own: Figure, other: Figure): boolean {
  const sameMeasure = own.measure?.[1] === other.measure?.[1] || !own.measure || !other.measure
  return sameMeasure && (own.unit === other.unit || own.unit === 'number' || other.unit === 'number')
}
