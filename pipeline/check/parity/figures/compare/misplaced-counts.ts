import type { Figure } from '../figure.ts'
import type { Difference } from './difference.ts'
import type { Matched } from './matching.ts'

/** 两端, 两侧: where something is, which the other language need not count. */
const isPlace = ({ text, within, until }: Figure) => text === '两' && /^[端侧边旁头岸面]/u.test(within.slice(until))

/** 各一枚, which may be of two. */
const isEachOne = ({ text, also }: Figure, count: Figure) => text === '一' && also?.includes(count.value) === true

/** "Two exits", "two stone lions". */
const countsThings = ({ unit, weight, measure, text, within, until }: Figure) =>
  unit === 'number' &&
  weight === 'small' &&
  !measure &&
  /^[a-z]+$/i.test(text) &&
  /^ (?!(?:ends?|sides?|banks?|shores?|edges?)\b)(?:\p{Ll}+ ){0,2}?(?!ends\b|sides\b|banks\b)\p{Ll}{2,}s\b/u.test(within.slice(until))

const isSmallCount = ({ unit, weight, measure, value }: Figure) =>
  unit === 'number' && weight === 'small' && !measure && Number.isInteger(value) && value > 1

/** "Two exits, one at either end", 三个出口，两端各一个: 两 has the number of "two", and counts something else; what counts the exits has none. */
export function misplacedCounts<F extends Figure>({ pairs, left }: Matched<F>): Difference<F>[] {
  const [alone, ...more] = left.translation.filter(isSmallCount)
  if (!alone || more.length > 0 || left.original.some(({ weight }) => weight !== 'soft')) return []
  const pair = pairs.find(
    ({ original, translation }) => countsThings(original) && (isPlace(translation) || isEachOne(translation, original)),
  )
  return pair ? [{ original: pair.original, translation: alone }] : []
}
