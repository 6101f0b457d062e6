import type { Difference, Group } from './difference.ts'
import type { Figure } from './figure.ts'

/** A day of a month, as one expression says both. */
interface Day<F extends Figure> {
  key: string
  month: F
}

/**
 * Dates that differ as a whole: 12月5日 for May 12, though both numbers are there. Only where each of the two has a date that
 * the other article has nowhere.
 */
export function changedDates<F extends Figure>(group: Group<F>, all: Group<F>): Difference<F>[] {
  const [own, others] = [daysIn(group.original), daysIn(group.translation)]
  if (own.length === 0 || own.length !== others.length) return []
  const known = { original: keysOf(all.original), translation: keysOf(all.translation) }
  const lost = own.filter(({ key }) => !known.translation.has(key))
  const added = others.filter(({ key }) => !known.original.has(key))
  return lost.flatMap(({ month }, index) => {
    const other = added[index]
    return other ? [{ original: month, translation: other.month }] : []
  })
}

/** The figures of an article → its days: each paragraph with a day asks for them. */
const keysKnown = new WeakMap<Figure[], Set<string>>()

function keysOf(figures: Figure[]): Set<string> {
  const keys = keysKnown.get(figures) ?? new Set(daysIn(figures).map(({ key }) => key))
  keysKnown.set(figures, keys)
  return keys
}

function daysIn<F extends Figure>(figures: F[]): Day<F>[] {
  const months = figures.filter(({ unit, also, until }) => unit === 'month' && also === undefined && until > 0)
  return months.flatMap((month) => {
    const day = figures.find(
      (other) => other.unit === 'day' && other.start === month.start && other.until === month.until && other.within === month.within,
    )
    return day ? [{ key: `${month.value}/${day.value}`, month }] : []
  })
}
