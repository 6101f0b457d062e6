import { parseChineseNumber } from '../chinese/number.ts'
import type { Figure } from '../figure.ts'
import { createFigure, type FigureForm } from './scan.ts'

const tens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX']
const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']
/** From II to LXXXIX. At its index, what each number is written as. */
const numerals = tens.flatMap((ten) => ones.map((one) => ten + one))
const written = numerals.slice(2)

/** Louis XIV is 路易十四. What is numbered so may be unnumbered in the other language: a counterpart, never asked for. */
export const romanNumerals: FigureForm = {
  begins: written.map((numeral) => numeral.toLowerCase()),
  pattern: new RegExp(`(?<=\\p{Lu}[\\p{L}'-]+ )(?:${[...written].reverse().join('|')})\\b(?![-'])`, 'gu'),
  read: ([whole]) => [createFigure(numerals.indexOf(whole), 'ordinal', 'soft')],
}

const kings = '路易|亨利|查理|爱德华|乔治|威廉|腓特烈|菲利普|腓力|本笃|保禄|保罗|庇护|约翰保罗'

/** 路易十四四岁登基: the number of a reign ends before that of an age. */
export const chineseKings: FigureForm = {
  needs: kings.split('|'),
  begins: '一二三四五六七八九十',
  pattern: new RegExp(`(?<=${kings})(?<count>二?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[一二三四五六七八九十]{1,3}岁)`, 'gu'),
  read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.count), 'ordinal', 'soft')],
}

/** 亨利八世 is Henry VIII. */
export const chineseReigns: FigureForm = {
  needs: ['世'],
  begins: '一二三四五六七八九十',
  pattern: /(?<=\p{sc=Han})(?<count>[一二三四五六七八九十]{1,3})世(?![纪界代人家世间事])/gu,
  read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.count), 'ordinal', 'soft')],
}

/** Whether a figure numbers a reign or another name, in either writing. */
export function isReign({ unit, weight, text }: Figure): boolean {
  return unit === 'ordinal' && weight === 'soft' && /^[IVX]+$|世$/u.test(text)
}
