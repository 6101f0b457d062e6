import type { Figure } from '../figure.ts'
import type { Difference, Group } from './difference.ts'
import { isSameValue } from './same.ts'

/** As many sums on both sides, and one of them is no sum on the other: "3 million tickets for 40 million yuan". */
export function swappedSums<F extends Figure>(group: Group<F>, all: Group<F>): Difference<F>[] {
  const sums = (figures: F[]) => figures.filter(({ unit }) => unit === 'money')
  const [first, second] = [sums(group.original), sums(group.translation)]
  if (first.length === 0 || first.length !== second.length) return []
  const lost = first.filter(
    (sum) => isOnlyNumber(sum, group.translation) && !sums(all.translation).some((other) => isSameValue(sum, other)),
  )
  const found = second.filter((sum) => isOnlyNumber(sum, group.original) && !sums(all.original).some((other) => isSameValue(sum, other)))
  return found.map((translation, index) => ({ original: lost[index], translation, isSwapped: true }))
}

function isOnlyNumber(sum: Figure, others: Figure[]): boolean {
  return others.some((other) => other.unit === 'number' && isSameValue(sum, other))
}
