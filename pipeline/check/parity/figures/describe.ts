import { contradicts } from './bounds.ts'
import { slip } from './compare.ts'
import type { Figure } from './figure.ts'
import type { Sense } from './opposites.ts'
import { exchanged, isOtherScale, isSameNumber, isSameValue } from './same.ts'
import { reversed, sensesOf } from './senses.ts'
import { halfDay } from './spans.ts'

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
  if (isSameValue(own, figure)) return sameValue(own, other)
  if (isSwapped)
    return `"${own.text}" is in the place of the original's "${figure.text}" (${place}), which is elsewhere. Exchange the two, if they are swapped.`
  return `"${own.text}" ${difference(own, figure, `the original's "${figure.text}" (${place})`)} Correct one of them.`
}

/** Two figures of one value, with another bound or another place. */
function sameValue(own: Figure, { figure, place, tag }: Other): string {
  const theirs = `"${figure.text}" (${place})`
  if (exchanged(own, figure))
    return `"${own.text}" is ${ends[own.end ?? 'to']}; in the original, ${theirs} is ${ends[figure.end ?? 'to']}. Correct one of them.`
  const [sense, other] = reversed(own, figure) ?? []
  if (sense && other) return `"${own.text}" is ${senses[sense]}; in the original, ${theirs} is ${senses[other]}. Correct one of them.`
  if (contradicts(own, figure))
    return `"${own.text}" is ${limitOf(own)}; the original's ${theirs} is ${limitOf(figure)}. Correct one of them.`
  if (own.approx) return `"${own.text}" is ${limits[own.approx]}; the original says only ${theirs}. Remove the limit here, or add it there.`
  const bound = figure.approx ?? 'more'
  const words = limitWords[bound][/^zh\b/i.test(tag) ? 'zh' : 'en']
  return `the original says ${theirs}, ${limits[bound]}; the translation says "${own.text}". Add ${words}, or remove the limit from the original.`
}

const ends = { from: 'where the change begins', to: 'where the change ends', by: 'how large the change is' }
const senses: Record<Sense, string> = {
  more: 'an increase',
  less: 'a decrease',
  ago: 'counted back from now',
  later: 'counted from then on',
  within: 'a span in which something happens',
  faster: 'a faster pace',
  slower: 'a slower pace',
  ahead: 'how far something is ahead',
  behind: 'how far something is behind',
  early: 'how much earlier something is',
  late: 'how much later something is',
  advanced: 'how much too early something is',
  delayed: 'how long something is delayed',
  largest: 'of the most or the highest',
  smallest: 'of the least or the lowest',
  before: 'the time before which something happens',
  after: 'the time after which something happens',
  since: 'the time from which on something happens',
  following: 'a span that follows something',
  morning: 'a morning',
  evening: 'an afternoon or evening',
  solar: 'a date of the common calendar',
  lunar: 'a date of the lunar calendar',
  except: 'what is left out',
  opens: 'when something opens',
  closes: 'when something closes',
  profit: 'a profit',
  loss: 'a loss',
  won: 'the score of a match that was won',
  lost: 'the score of a match that was lost',
  passed: 'a vote that passed',
  rejected: 'a vote that failed',
  yearly: 'a change from a year earlier',
  inflow: 'a net inflow',
  outflow: 'a net outflow',
  widened: 'a gap that widened',
  narrowed: 'a gap that narrowed',
  inDay: 'a change within a day',
  inWeek: 'a change within a week',
  inMonth: 'a change within a month',
  inYear: 'a change within a year',
  pairs: 'a number of pairs',
  singles: 'a number of single pieces',
  onlyThese: 'all that there are',
  earlyAge: 'an age soon after that',
  lateAge: 'an age shortly before the next ten years',
  diameter: 'a diameter',
  radius: 'a radius',
  ofWorld: 'a share of what there is in the world',
  ofRegion: 'a share of what there is in one region',
  ofDays: 'one of several days',
  ofWeeks: 'one of several weeks',
  ofMonths: 'one of several months',
  ofYears: 'one of several years',
  inWorld: 'a position in the world',
  inContinent: 'a position on a continent',
  inCountry: 'a position in a country',
  wide: 'a width',
  high: 'a height',
  long: 'a length',
  deep: 'a depth',
  thick: 'a thickness',
  oneWay: 'the price of one way',
  bothWays: 'the price of both ways',
  eachPerson: 'an amount for each person',
  eachHousehold: 'an amount for each household',
  people: 'a number of people',
  households: 'a number of households',
  workingDays: 'a number of working days',
  calendarDays: 'a number of days',
  alternate: 'a day of every other week',
  every: 'a day of every week',
  inRow: 'how many there were in a row',
  calendar: 'a quarter of the calendar',
  ofAll: 'a share of all',
  ofOwn: 'a share of what one has',
  firstPart: 'a first part',
  lastPart: 'a last part',
  forward: 'by how much a clock is put forward',
  backward: 'by how much a clock is put back',
  saved: 'the time that is saved',
  needed: 'the time that is needed',
  besides: 'what is added',
  among: 'a part of the number before',
  opposed: 'a number of votes against',
  eachOne: 'an amount for each',
  inTotal: 'an amount for all',
  gone: 'what is lost',
  left: 'what is left',
  nth: 'the number of one of them',
  added: 'how many were added',
  revisedUp: 'a value that was raised',
  revisedDown: 'a value that was lowered',
  underPar: 'a score under par',
  overPar: 'a score over par',
  median: 'a median',
  mean: 'an average',
  peak: 'a maximum',
  points: 'a number of points',
  ranked: 'a position',
  turnout: 'a turnout',
  inFavour: 'the votes in favour',
  until: 'the time until which something happens',
  starts: 'the time from which on something happens',
  atLeast: 'a lower limit that is allowed itself',
  moreThan: 'a lower limit that is not allowed itself',
  atMost: 'an upper limit that is allowed itself',
  lessThan: 'an upper limit that is not allowed itself',
  sinceStart: 'a change from the start of the year',
  earliest: 'the time before which nothing happens',
  latest: 'the last time for something',
  obtained: 'what was obtained',
  lacking: 'what is lacking',
  dead: 'a number of dead',
  hurt: 'a number of injured',
  badlyHurt: 'a number of seriously injured',
  missing: 'a number of missing',
  ofCapacity: 'a share of the capacity',
  ofUsual: 'a share of the usual',
  monthly: 'a change from the month, quarter or week before',
}
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

/** `is 10 times more than the original's "4 trillion" (en.md:6:19).`: how far apart two figures are, or in what else they differ. */
function difference(own: Figure, other: Figure, theirs: string): string {
  const aspect = aspectOf(own, other)
  if (aspect !== undefined) return `differs from ${theirs}: ${aspect}.`
  const power = isComparable(own, other) ? slip(own.value, other.value) : 0
  const times = powers[Math.abs(power)]
  if (times === undefined) return `differs from ${theirs}.`
  return `is ${times} ${power > 0 ? 'less' : 'more'} than ${theirs}.${confused[Math.abs(power)] ?? ''}`
}

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
