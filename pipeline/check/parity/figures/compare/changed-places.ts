import type { Figure } from '../figure.ts'
import type { Difference } from './difference.ts'
import type { Matched } from './matching.ts'
import { isSameNumber } from './same.ts'

/**
 * Two numbers that have changed places, each in the other's unit: "1,024 entries for 15 minutes", `15 个条目 1024 分钟`. The
 * numbers agree, since a bare one agrees with any unit; only both together say that they are exchanged.
 */
export function changedPlaces<F extends Figure>(pairs: Matched<F>['pairs']): Difference<F>[] {
  const moved = pairs
    .filter(
      ({ original, translation }) => original.weight !== 'soft' && translation.weight !== 'soft' && isSameNumber(original, translation),
    )
    .map(({ original, translation }) => ({ original, translation, from: kindOf(original), to: kindOf(translation) }))
    .filter(({ from, to }) => from !== to)
  for (const [at, one] of moved.entries()) {
    const other = moved.slice(at + 1).find((next) => one.from === next.to && one.to === next.from && !leavesOut(one) && !leavesOut(next))
    if (other) return [{ original: one.original, translation: other.translation, isSwapped: true }]
  }
  return []
}

/** "140 in an 80 km/h zone": the unit of one number is that of the other. */
const leavesOut = ({ original: { unit, measure, within, until } }: { original: Figure }) =>
  unit === 'number' && !measure && /^ (?:in|on|at) an? \d/u.test(within.slice(until))

/** What a figure is of, apart from its number. */
function kindOf({ unit, measure, currency }: Figure): string {
  return `${unit} ${measure?.join(' ') ?? ''} ${currency?.join(' ') ?? ''}`
}
