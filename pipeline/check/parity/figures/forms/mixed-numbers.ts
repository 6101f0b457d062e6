import { chineseNumerals, number, parseChineseNumber } from '../chinese/number.ts'
import type { FoundFigure } from '../figure.ts'
import { digits } from './begins.ts'
import { createFigure, type FigureForm } from './scan.ts'

const fractions: Record<string, number> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
}
const signs = Object.keys(fractions).join('')

/** `1½ cups`, `1 1/2 cups`, `¾ 杯`. A part alone is a counterpart of others. `withUnit` reads what is beside the number. */
export function mixedNumbers(
  bound: RegExp,
  withUnit: (value: number, weight: FoundFigure['weight'], match: RegExpExecArray, text: string) => FoundFigure,
): FigureForm {
  return {
    needs: [...signs, '/'],
    begins: [...digits, ...signs],
    pattern: new RegExp(
      `(?<![\\d.,/])(?:(?<whole>\\d{1,6})[ \\u2009\\u202F-]?)?(?<part>[${signs}])|(?<![\\d.,/])(?<units>\\d{1,3}) (?<above>[1-9])/(?<below>[2-9]|16)(?![\\d/])`,
      'gu',
    ),
    bound,
    read: (match, text) => {
      const { whole, part, units, above, below } = match.groups ?? {}
      const value = Number(units ?? whole ?? 0) + (part === undefined ? Number(above) / Number(below) : (fractions[part] ?? 0))
      return [withUnit(value, value < 1 ? 'soft' : 'hard', match, text)]
    },
  }
}

/** 九又四分之三 is 9¾, and 一圈和四分之一圈 is 1¼ turns. */
export const chineseMixedNumber: FigureForm = {
  needs: ['分之'],
  begins: chineseNumerals,
  pattern: new RegExp(
    `(?<whole>${number})(?:又|(?<unit>\\p{sc=Han}{1,2})[又和零加外]+(?=.分之.\\k<unit>))(?<below>[二三四五六七八九十]|\\d)分之(?<above>[一二三四五六七八九]|\\d)`,
    'gu',
  ),
  read: ({ groups = {} }) => [
    createFigure(parseChineseNumber(groups.whole) + parseChineseNumber(groups.above) / parseChineseNumber(groups.below), 'number'),
  ],
}
