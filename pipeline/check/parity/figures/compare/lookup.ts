import type { Figure } from '../figure.ts'
import { isSameValue } from './same.ts'

/** Figures of one article that say the same of everything that `isSameValue` reads. */
function keyOf({ unit, value, also, measure, currency, code, per, zone, sure, text }: Figure): string {
  return `${unit} ${value} ${also ?? ''} ${measure ?? ''} ${currency ?? ''} ${code ?? ''} ${per ?? ''} ${zone ?? ''} ${sure ?? ''} ${/\d\.0$/.test(text) ? 'decimal' : ''}`
}

/** More different figures than a real article has: beyond them only equal ones are found, so that time stays linear. */
const most = 4000

/** Makes what says whether a list has a figure of the same value. Built once for each article, when it is first asked. */
export function createLookup(figures: Figure[]): (figure: Figure) => boolean {
  let distinct: Map<string, Figure> | undefined
  let scanned: Figure[] = []
  const known = new Map<string, boolean>()
  return (figure) => {
    const key = keyOf(figure)
    if (!distinct) {
      distinct = new Map(figures.map((figure) => [keyOf(figure), figure]))
      scanned = [...distinct.values()].slice(0, most)
    }
    if (distinct.has(key)) return true
    let found = known.get(key)
    if (found === undefined) {
      found = known.size < most && scanned.some((other) => isSameValue(figure, other))
      known.set(key, found)
    }
    return found
  }
}
