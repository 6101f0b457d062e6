import { createFigure, type FigureForm } from './scan.ts'

const tens = ['', 'X', 'XX']
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
/** From II to XXIX. At its index, what each number is written as. */
const numerals = tens.flatMap((ten) => ones.map((one) => ten + one))
const written = numerals.slice(2)

/** Louis XIV is 路易十四. What is numbered so may be unnumbered in the other language: a counterpart, never asked for. */
export const romanNumerals: FigureForm = {
  begins: written.map((numeral) => numeral.toLowerCase()),
  pattern: new RegExp(`(?<=\\p{Lu}[\\p{L}'-]+ )(?:${[...written].reverse().join('|')})\\b(?![-'])`, 'gu'),
  read: ([whole]) => [createFigure(numerals.indexOf(whole), 'ordinal', 'soft')],
}
