import { rowsIn } from './anchors.ts'
import type { Difference } from './difference.ts'
import type { Dimension, Figure } from './figure.ts'
import type { Matched } from './matching.ts'

const measured: ReadonlySet<Dimension> = new Set(['mass', 'length', 'area', 'volume'])
/** What may hold an amount, or be one. */
const holders =
  /^(?:cups?|glass(?:es)?|barrels?|bags?|box(?:es)?|cases?|cans?|bottles?|pieces?|parts?|degrees?|points?|shares?|feet|stones?)$/

/** "4,700 containers" where the translation has 4700吨: the number of one thing, as an amount. */
export function countedByUnit<F extends Figure>(pairs: Matched<F>['pairs']): Difference<F>[] {
  return pairs.filter(({ original, translation }) => {
    if (original.unit !== 'number' || original.measure || original.weight === 'soft') return false
    return translation.measure !== undefined && measured.has(translation.measure[0]) && countsThings(original)
  })
}

/** Whether a noun in the plural that is known is right behind a number. */
function countsThings({ within, until }: Figure): boolean {
  const [, noun = ''] = /^ (\p{Ll}{3,}s)\b(?! of\b)/u.exec(within.slice(until, until + 24)) ?? []
  return noun !== '' && !holders.test(noun) && rowsIn(noun, 'english').length > 0
}
