import type { Difference, Group } from './difference.ts'
import type { Figure, Unit } from './figure.ts'

type Ends<F> = [first: F, last: F]

/** What has ends that may not be exchanged. */
const calendar: ReadonlySet<Unit> = new Set(['month', 'weekday'])
const between = /^(?: (?:to|until|till|through) |[-–—]|[日号]?(?:至|到|[-–—~～])(?:次年|来年|翌年)?(?:\d{4}年)?)$/u

/** "From May to September", 9月至次年5月: where each text has one such range. */
export function turnedRanges<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const [[own, ...more], [there, ...others]] = [rangesIn(original), rangesIn(translation)]
  if (!own || !there || more.length + others.length > 0) return []
  const isTurned = own[0].unit === there[0].unit && own[0].value === there[1].value && own[1].value === there[0].value
  return isTurned && own[0].value !== own[1].value ? [{ original: own[0], translation: there[0] }] : []
}

function rangesIn<F extends Figure>(figures: F[]): Ends<F>[] {
  const dates = figures.filter(({ unit }) => calendar.has(unit))
  return dates.flatMap((first, at): Ends<F>[] => {
    const last = dates[at + 1]
    if (!last || last.unit !== first.unit || last.within !== first.within || last.also || first.also) return []
    // Both ends may be one expression.
    const isJoined = first.start === last.start || between.test(first.within.slice(first.until, last.start))
    return isJoined ? [[first, last]] : []
  })
}
