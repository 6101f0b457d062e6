import type { Figure } from './figure.ts'

/** "Returns zero", and 返回1. */
export const isDigitForZero = (zero: Figure, { text, unit, weight, measure, within }: Figure) =>
  /^zero$/i.test(zero.text) && unit === 'number' && weight === 'hard' && !measure && /^\d+$/.test(text) && !/[〇零0无没空未清]/u.test(within)
