import type { Figure } from '../figure.ts'
import type { Sense } from './opposites.ts'
import type { Language } from './words.ts'

/** What is between a change and where it ends, or the same change said in another way: "fell 3 points to 41", "87 cents, or 1.1%". */
const goesOn = {
  english: /^[^,.;]{0,24}(?:, or|\bto)(?: an?| about| around| a record)? $/u,
  chinese: /^[^，。；]{0,3}[至到]$/u,
}

/** What may go up and down. */
export const changing: ReadonlySet<Figure['unit']> = new Set(['number', 'percent', 'points', 'money', 'times'])

/** How many figures are between both ends of a change at most: the months or years of both. */
const farthest = 3

/** Where a change begins that ends with a figure. */
export function beginningOf(figures: Figure[], at: number): Figure | undefined {
  const figure = figures[at]
  if (figure?.end !== 'to') return undefined
  const isFrom = (other: Figure) => other.end === 'from' && other.within === figure.within && areAlike(other, figure)
  const [before, behind] = [
    figures.slice(Math.max(0, at - farthest), at).findLast(isFrom),
    figures.slice(at + 1, at + 1 + farthest).find(isFrom),
  ]
  if (!before || !behind) return before ?? behind
  // "From 60 to 65, and from 70 to 65": the nearest.
  return figure.start - before.until <= behind.start - figure.until ? before : behind
}

const areAlike = (from: Figure, { unit, measure }: Figure) =>
  from.unit === unit && (!from.measure || !measure || from.measure[1] === measure[1])

/** More or less, from one end of a change to the other. Who rises from 88th to 34th has a smaller number. */
export function changeBetween(from: Figure, to: Figure): readonly Sense[] {
  if (!areAlike(from, to) || !changing.has(to.unit) || isRank(to) || to.also || to.value === from.value) return []
  return [to.value > from.value ? 'more' : 'less']
}

/** From the figure in front of it: where a change ends, or the change from one to the other. */
export function passedOn(last: Figure | undefined, { start, unit, end, within }: Figure, language: Language): readonly Sense[] {
  if (!last || !changing.has(unit)) return []
  const gap = within.slice(last.until, start)
  if (/^[-–:：比]$/u.test(gap)) return (last.senses?.() ?? []).filter((sense) => sense === 'won' || sense === 'lost')
  if (!goesOn[language].test(gap)) return []
  // Who rises from 88th to 34th has a smaller number.
  if (isRank(last) && end === 'to') return []
  return (last.senses?.() ?? []).filter((sense) => sense === 'more' || sense === 'less')
}

const isRank = ({ text }: Pick<Figure, 'text'>) => /^第|(?:st|nd|rd|th)$/.test(text)
