import type { Figure } from '../figure.ts'

/** "Returns zero", and 返回1. */
export const isDigitForZero = (zero: Figure, { text, unit, weight, measure, within }: Figure) =>
  /^zero$/i.test(zero.text) &&
  unit === 'number' &&
  weight === 'hard' &&
  !measure &&
  /^\d+$/.test(text) &&
  !/[〇零0无没空未清]/u.test(within)

/** "A dozen cities", and 数百个城市. */
export const isHundredsForDozen = (dozen: Figure, { unit, value, text }: Figure) =>
  /^(?:a|one|half a) dozen$/i.test(dozen.text) && unit === 'vague' && value >= 100 && /^[数几上成]/u.test(text)
