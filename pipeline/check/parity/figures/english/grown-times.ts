import type { Figure } from '../figure.ts'

/** "Faster by 5 to 10 times", "improved by 20 and 40 times": multiples, and no occasions. */
export function timesGrown(figures: Figure[]): Figure[] {
  const known = new Set<Figure>()
  return figures.map((figure, at) => {
    const { measure, end: _, ...plain } = figure
    const before = figures[at - 1]
    if (measure?.[0] !== 'occasions' || figure.value < 2) return figure
    if (!grownBy.test(figure.within.slice(0, figure.start)) && !(before && known.has(before) && isJoined(before, figure))) return figure
    known.add(figure)
    // What grows by two times is two times what it was, or three; what falls by two times is a half.
    return { ...plain, unit: 'times', also: [figure.value + 1, 1 / figure.value] }
  })
}

const grownBy = /\bby (?:(?:about|around|roughly|almost|nearly) )?$/i
const isJoined = (first: Figure, second: Figure) =>
  /^(?:\s?[-–—~]\s?| (?:to|and|or) )$/.test(second.within.slice(first.until, second.start))
