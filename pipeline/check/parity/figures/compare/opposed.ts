import type { Figure } from '../figure.ts'
import { isReversed } from '../senses/senses.ts'
import { contradicts, directionOf, losesBound, losesExcept } from './bounds.ts'
import type { Difference } from './difference.ts'
import type { Matched } from './matching.ts'
import { exchanged, isSameValue } from './same.ts'

/** Of each group the figures of one value of which something else is said: a bound, or which end of a change it is. */
export function opposedFigures<F extends Figure>(all: (Matched<F> | undefined)[]): Difference<F>[][] {
  return all.map((group, at) => {
    if (!group || group.pairs.length + group.left.original.length === 0) return []
    const beside = [all[at - 1], group, all[at + 1]]
    const opposed = group.pairs.filter((pair) => isOpposed(pair, beside) && !isCrossed(pair, group.pairs))
    // Where both ends of a change are exchanged, or two changes, that is one slip.
    const [first, ...others] = opposed.filter(isTurned)
    const once = first ? opposed.filter((difference) => !others.includes(difference)) : opposed
    return [...once, ...crossedBounds(group, opposed)]
  })
}

/** "If it is over 5, 5 is returned" and 如果小于5，返回5: each 5 has a counterpart, but no 5 of the translation is over 5. */
function crossedBounds<F extends Figure>({ pairs, left }: Matched<F>, known: Pair<F>[]): Difference<F>[] {
  const bounded = (figures: F[], side: 'original' | 'translation') =>
    figures.filter(
      (figure) => (figure.approx === 'more' || figure.approx === 'less') && !figure.weak && !known.some((pair) => pair[side] === figure),
    )
  const original = bounded([...pairs.map((pair) => pair.original), ...left.original], 'original')
  if (original.length === 0) return []
  const translation = bounded([...pairs.map((pair) => pair.translation), ...left.translation], 'translation')
  const open = original.filter((figure) => {
    const at = translation.findIndex((other) => isSameValue(figure, other) && directionOf(other) === directionOf(figure))
    if (at >= 0) translation.splice(at, 1)
    return at < 0
  })
  return open.flatMap((figure) => {
    const at = translation.findIndex((other) => isSameValue(figure, other) && contradicts(figure, other))
    const [other] = at < 0 ? [] : translation.splice(at, 1)
    return other ? [{ original: figure, translation: other }] : []
  })
}

type Pair<F extends Figure> = Matched<F>['pairs'][number]

function isTurned<F extends Figure>({ original, translation }: Pair<F>): boolean {
  return exchanged(original, translation) || isReversed(original, translation)
}

/** "200 if it is below, no 200 if it is above": of two equal figures each suits the other's counterpart. */
function isCrossed<F extends Figure>(pair: Pair<F>, pairs: Pair<F>[]): boolean {
  if (!isTurned(pair)) return false
  return pairs.some(({ original, translation }) => {
    if (original === pair.original || original.unit !== pair.original.unit || !isSameValue(original, pair.original)) return false
    return ![
      { original, translation: pair.translation },
      { original: pair.original, translation },
    ].some((other) => isTurned(other) || contradicts(other.original, other.translation))
  })
}

/** The same number, and something else said of it. A bound that is lost here may be said a sentence or a paragraph further. */
function isOpposed<F extends Figure>({ original, translation }: Pair<F>, beside: (Matched<F> | undefined)[]): boolean {
  if (contradicts(original, translation) || isTurned({ original, translation }) || losesExcept(original, translation)) return true
  if (!losesBound(original, translation)) return false
  const [bounded, own, side] = original.approx
    ? [original, 'original' as const, 'translation' as const]
    : [translation, 'translation' as const, 'original' as const]
  const isMoved = (other: F) => other.approx === bounded.approx && isSameValue(bounded, other)
  return !beside.some(
    (group) => group?.left[side].some(isMoved) || group?.pairs.some((pair) => pair[own].approx === undefined && isMoved(pair[side])),
  )
}
