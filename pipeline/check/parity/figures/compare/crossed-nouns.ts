import { anchorsOf, rowsIn } from '../anchors/anchors.ts'
import type { Figure } from '../figure.ts'
import type { Difference, Group } from './difference.ts'
import type { Matched } from './matching.ts'

/** "Two sons and a daughter", 一个儿子和两个女儿: the noun of one count is that of another, which an article may be. */
export function crossedNouns<F extends Figure>(pairs: Matched<F>['pairs'], group: Group<F>): Difference<F>[] {
  const crossed = pairs.find(({ original, translation }) => {
    if (!isCount(original) || !isCount(translation)) return false
    return besideOne.test(original.within)
      ? isCrossed(original, translation, group.original, group.translation)
      : besideOne.test(translation.within) && isCrossed(translation, original, group.translation, group.original)
  })
  return crossed ? [{ ...crossed, isSwapped: true }] : []
}

const isCount = ({ unit, weight, measure }: Figure) => unit === 'number' && weight === 'small' && !measure

/** Two counts, of which one is an article. */
const besideOne = /\band (?:an?|one) \p{Ll}|\b(?:an?|one) \p{Ll}+(?: \p{Ll}+)? and \p{Ll}+ \p{Ll}/iu

function isCrossed(english: Figure, chinese: Figure, all: Figure[], others: Figure[]): boolean {
  const [own, there] = [anchorsOf(english, all, 'english').counted, anchorsOf(chinese, others, 'chinese').counted]
  // "Two serving senators and one former one", 两名前任参议员和一名现任参议员: both are senators.
  const [mine, theirs] = [own.difference(there), there.difference(own)]
  if (mine.size * theirs.size === 0) return false
  return (
    !mine.isDisjointFrom(new Set(rowsIn(chinese.within, 'chinese'))) && !theirs.isDisjointFrom(new Set(rowsIn(english.within, 'english')))
  )
}
