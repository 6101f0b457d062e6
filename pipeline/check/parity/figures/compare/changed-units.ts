import type { Figure } from '../figure.ts'
import type { Difference, Group } from './difference.ts'
import { isSameNumber, isSameValue } from './same.ts'

/** "Two years later", 两个月后: one number of another unit, where neither text has the other's amount, whatever else has that number. */
export function changedUnits<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const lost = original.filter((figure) => isAmount(figure) && !translation.some((other) => other.measure && isSameValue(figure, other)))
  if (lost.length === 0) return []
  const added = translation.filter((figure) => isAmount(figure) && !original.some((other) => other.measure && isSameValue(other, figure)))
  return lost.flatMap((one) => {
    const [other, ...more] = added.filter((figure) => isOtherUnit(one, figure))
    const isOnly = other && more.length === 0 && lost.filter((figure) => isOtherUnit(figure, other)).length === 1
    return isOnly ? [{ original: one, translation: other }] : []
  })
}

/** A number with its unit; one of a unit is often an article. */
const isAmount = ({ unit, measure, weight, value }: Figure) =>
  (unit === 'number' || unit === 'ordinal') && measure !== undefined && measure[0] !== 'occasions' && weight !== 'soft' && value > 1

/** One number, as amounts of two units of one kind: two years and two months. */
export const isOtherUnit = (one: Figure, other: Figure) =>
  one.unit === other.unit && one.measure?.[0] === other.measure?.[0] && one.measure?.[1] !== other.measure?.[1] && isSameNumber(one, other)
