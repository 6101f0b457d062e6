import type { Figure } from '../figure.ts'

/** "Plus or minus 3 points", and 正负3‰: one number, in thousandths, where the other is in hundredths. */
export const isMilleForPoints = (a: Figure, b: Figure) => isTenth(a, b) || isTenth(b, a)

const isTenth = (points: Figure, mille: Figure) =>
  mille.text.endsWith('‰') &&
  !points.text.endsWith('‰') &&
  Math.abs(mille.value * 10 - points.value) < 1e-6 &&
  (points.unit === 'percent' || points.unit === 'points' || /^ ?(?:points?\b|点|个?百分点)/u.test(points.within.slice(points.until))) &&
  !/\b(?:per (?:1,?000|thousand|mille)|in (?:a|every) (?:1,?000|thousand))\b|千分/iu.test(points.within)
