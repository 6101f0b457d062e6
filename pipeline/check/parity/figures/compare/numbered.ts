import type { Figure } from '../figure.ts'
import type { Difference } from './difference.ts'
import type { Matched } from './matching.ts'

/**
 * The one item of an article whose number differs: "2. The pier", `6. 码头`. Where several differ, an item is missing before
 * them, or the lists are numbered in two ways; where none agrees, they number other things.
 */
export function misnumbered<F extends Figure>(all: (Matched<F> | undefined)[]): Difference<F> | undefined {
  const [first, ...more] = all.flatMap((group) => {
    const [original, ...others] = group?.left.original.filter(isItsNumber) ?? []
    const [translation, ...rest] = group?.left.translation.filter(isItsNumber) ?? []
    return original && translation && others.length + rest.length === 0 ? [{ original, translation }] : []
  })
  const isNumbered = all.some((group) =>
    group?.pairs.some(({ original, translation }) => isItsNumber(original) && isItsNumber(translation)),
  )
  return isNumbered && more.length === 0 ? first : undefined
}

/** The number that a block begins with. */
const isItsNumber = ({ unit, within, index }: Figure): boolean => unit === 'item' && /^[\s(（[【]*$/.test(within.slice(0, index))
