import type { Figure } from '../figure.ts'
import { areOtherHolidays } from '../forms/holidays.ts'
import type { Difference, Group } from './difference.ts'

/** A day of a month, as one expression says both. */
interface Day<F extends Figure> {
  key: string
  month: F
  day: F
}

/**
 * Dates that differ as a whole: 12月5日 for May 12, though both numbers are there. Only where each of the two has a date that
 * the other article has nowhere.
 */
export function changedDates<F extends Figure>(group: Group<F>, all: Group<F>): Difference<F>[] {
  const [own, others] = [daysIn(group.original), daysIn(group.translation)]
  if (own.length === 0 || own.length !== others.length) return []
  const known = { original: keysOf(all.original), translation: keysOf(all.translation) }
  const lost = own.filter((day) => !known.translation.has(day.key) && !hasBareDay(day, group.translation))
  const added = others.filter((day) => !known.original.has(day.key) && !hasBareDay(day, group.original))
  return lost.flatMap(({ month, day }, index) => {
    const other = added[index]
    if (!other) return []
    // Of two days by their names, the months may be one.
    return month.value === other.month.value && areOtherHolidays(day, other.day)
      ? [{ original: day, translation: other.day }]
      : [{ original: month, translation: other.month }]
  })
}

/** "4 to 6 June" is 6月4日至6日: of two days of one month, either text says the month of another. */
function hasBareDay<F extends Figure>({ day: { value } }: Day<F>, figures: F[]): boolean {
  return figures.some(
    (figure) =>
      figure.value === value && (figure.unit === 'day' || (figure.unit === 'number' && !figure.measure)) && !monthOf(figure, figures),
  )
}

function monthOf<F extends Figure>({ start, until, within }: F, figures: F[]): F | undefined {
  return figures.find((figure) => figure.unit === 'month' && figure.start === start && figure.until === until && figure.within === within)
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
    return day ? [{ key: `${month.value}/${day.value}`, month, day }] : []
  })
}
