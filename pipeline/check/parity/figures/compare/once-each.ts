import type { Figure } from '../figure.ts'
import type { Difference } from './difference.ts'
import { isSameNumber } from './same.ts'

// One slip is one finding.

/** Of what differs between two paragraphs, one for each slip. */
export function onceEachSlip<F extends Figure>(found: Difference<F>[]): Difference<F>[] {
  if (found.length < 2) return found
  const said: Difference<F>[] = []
  for (const one of found) {
    const at = said.findIndex((other) => isOneSlip(one, other))
    const other = said[at]
    if (!other) said.push(one)
    else said[at] = hasSameDigits(other, one) ? { ...other, ...one } : better(other, one)
  }
  return said
}

/** "Every 60 days" is not reported besides its 60. */
export function withoutWholes<F extends Figure>(found: Difference<F>[]): Difference<F>[] {
  const holds = (whole: F | undefined, part: F | undefined) =>
    whole !== undefined && part !== undefined && overlap(whole, part) && whole.until - whole.start > part.until - part.start
  const isWhole = (one: Difference<F>) =>
    found.some((other) => other !== one && holds(one.original, other.original) && holds(one.translation, other.translation))
  return found.length < 2 ? found : found.filter((one) => !isWhole(one))
}

const overlap = (one: Figure, other: Figure) => one.within === other.within && one.start < other.until && other.start < one.until

function isOneSlip(one: Difference<Figure>, other: Difference<Figure>): boolean {
  return (
    hasSameDigits(one, other) || isOfOneFigure(one, other) || isOfOneRange(one, other) || isOfOneRate(one, other) || isExchanged(one, other)
  )
}

/** "27" for the dead and for the injured: of two that have exchanged their places, each may be said to differ. */
const isOfOneFigure = (one: Difference<Figure>, other: Difference<Figure>) =>
  (['original', 'translation'] as const).some((side) => {
    const [mine, theirs] = [one[side], other[side]]
    return mine !== undefined && theirs !== undefined && overlap(mine, theirs)
  })

/** 1789 that only the original has, and 1798 that only the translation has. */
function hasSameDigits(one: Difference<Figure>, other: Difference<Figure>): boolean {
  const [original, translation] = [one.original ?? other.original, one.translation ?? other.translation]
  if (!original || !translation || original.value < 100) return false
  const isLone = (each: Difference<Figure>) => !each.original || !each.translation
  const digitsOf = ({ value }: Figure) => String(value).split('').sort().join('')
  return isLone(one) && isLone(other) && digitsOf(original) === digitsOf(translation)
}

const toEnd = /^\s?(?:to|and|or|[-–—~～至到和或、])?\s?$/

/** The ends of a range have one unit, one scale and one currency. */
function isOfOneRange(one: Difference<Figure>, other: Difference<Figure>): boolean {
  const isNext = (first: Figure | undefined, last: Figure | undefined) =>
    first !== undefined && last !== undefined && first.within === last.within && toEnd.test(first.within.slice(first.until, last.start))
  const isRange = isNext(other.original, one.original) && isNext(other.translation, one.translation)
  return isRange && ratioOf(one) === ratioOf(other)
}

const ratioOf = ({ original, translation }: Difference<Figure>) => ((original?.value ?? 0) / (translation?.value ?? 1)).toPrecision(9)

const isRate = ({ original, translation }: Difference<Figure>) => original?.unit === 'every' && translation?.unit === 'every'
const isSameCount = ({ original, translation }: Difference<Figure>) =>
  original !== undefined && translation !== undefined && isSameNumber(original, translation)

/** How far the unit of time of a rate is from its number, in UTF-16 code units. */
const nearby = 24
const areNear = (one: Figure | undefined, other: Figure | undefined) =>
  one !== undefined &&
  other !== undefined &&
  one.within === other.within &&
  Math.max(one.start, other.start) - Math.min(one.until, other.until) <= nearby

/** "100 requests per second", 每分钟100次: the number is right. */
function isOfOneRate(one: Difference<Figure>, other: Difference<Figure>): boolean {
  if (isRate(one) === isRate(other) || !isSameCount(isRate(one) ? other : one)) return false
  return areNear(one.original, other.original) && areNear(one.translation, other.translation)
}

/** "Ten minutes" and "two hours", 十小时 and 两分钟: what belongs to one is at the other. */
function isExchanged(one: Difference<Figure>, other: Difference<Figure>): boolean {
  if (!isSameCount(one) || !isSameCount(other)) return false
  const isAlike = (mine: Figure | undefined, theirs: Figure | undefined) =>
    String(mine?.measure) === String(theirs?.measure) && mine?.approx === theirs?.approx
  return isAlike(one.original, other.translation) && isAlike(one.translation, other.original) && !isAlike(one.original, other.original)
}

/** The finding that says more: of two figures that have exchanged their places, of both sides, of the unit of time where the numbers agree. */
function better<F extends Figure>(one: Difference<F>, other: Difference<F>): Difference<F> {
  const beside = (difference: Difference<F>) => (difference === one ? other : one)
  const saysWhatDiffers = (difference: Difference<F>) => (isRate(difference) ? isSameCount(beside(difference)) : !isSameCount(difference))
  const rank = (difference: Difference<F>) =>
    (difference.isSwapped ? 4 : 0) + (difference.original && difference.translation ? 2 : 0) + (saysWhatDiffers(difference) ? 1 : 0)
  return rank(other) > rank(one) || (rank(other) === rank(one) && isOfOneRange(other, one)) ? other : one
}

/** A date with day and month exchanged differs in both, and what is in two paragraphs may differ in each. */
export function onceEach<F extends Figure>(differences: Difference<F>[]): Difference<F>[] {
  const seen = new Set<string>()
  const texts = new Map<string, number>()
  const numberOf = (text: string) => {
    const known = texts.get(text) ?? texts.size
    texts.set(text, known)
    return known
  }
  return differences.filter(({ original, translation }) => {
    const keys = [original, translation].flatMap((figure, side) =>
      figure ? [`${side} ${figure.start} ${figure.until} ${numberOf(figure.within)}`] : [],
    )
    const isNew = keys.some((key) => !seen.has(key))
    for (const key of keys) seen.add(key)
    return isNew
  })
}
