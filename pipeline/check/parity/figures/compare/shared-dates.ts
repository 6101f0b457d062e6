import type { Figure } from '../figure.ts'
import type { Group } from './difference.ts'

const ofDates: ReadonlySet<Figure['unit']> = new Set(['year', 'month', 'day'])
const isPartOfDate = ({ unit, until }: Figure) => ofDates.has(unit) && until > 0

/**
 * The figures that may be another of a number's value: without those of dates that both texts have. The 7 of July is no other
 * "seven" of its sentence, and its counterpart is no other 7.
 */
export function withoutSharedDates<F extends Figure>({ original, translation }: Group<F>): Group<F> {
  if (!original.some(isPartOfDate) || !translation.some(isPartOfDate)) return { original, translation }
  const isShared = (figure: F, others: F[]) =>
    isPartOfDate(figure) && others.some((other) => isPartOfDate(other) && other.unit === figure.unit && other.value === figure.value)
  return {
    original: original.filter((figure) => !isShared(figure, translation)),
    translation: translation.filter((figure) => !isShared(figure, original)),
  }
}
