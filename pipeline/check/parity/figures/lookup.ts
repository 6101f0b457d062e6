import type { Figure } from './figure.ts'
import { isSameValue } from './same.ts'

/** Figures of one article that say the same of everything that `isSameValue` reads. */
function keyOf({ unit, value, also, measure, currency, code, per, zone, sure }: Figure): string {
  return `${unit} ${value} ${also ?? ''} ${measure ?? ''} ${currency ?? ''} ${code ?? ''} ${per ?? ''} ${zone ?? ''} ${sure ?? ''}`
}

/** More different figures than a real article has: beyond them only equal ones are found, so that time stays linear. */
const most = 4000

/** Makes what says whether a list has a figure of the same value. Built once for each article. */
export function createLookup(figures: Figure[]): (figure: Figure) => boolean {
  const distinct = new Map(figures.map((figure) => [keyOf(figure), figure]))
  const known = new Map<string, boolean>()
  const scanned = [...distinct.values()].slice(0, most)
  return (figure) => {
    const key = keyOf(figure)
    if (distinct.has(key)) return true
    let found = known.get(key)
    if (found === undefined) {
      found = known.size < most && scanned.some((other) => isSameValue(figure, other))
      known.set(key, found)
    }
    return found
  }
}
