import { isCountForVague, isCountInHan, isCountInWords, isLineInHan, isPartOfCount, isRankAdded, isRankOfMost } from '../compare/lost.ts'
import type { Figure } from '../figure.ts'

/** Whether what is beside a number in words says that it counts. */
export const isCertainCount = (figure: Figure, other: string) =>
  isCountInWords(figure) ||
  isPartOfCount(figure) ||
  isCountInHan(figure) ||
  isLineInHan(figure) ||
  isRankOfMost(figure) ||
  isRankAdded(figure, other) ||
  isCountForVague(figure, other)

/** A number in words that counts nothing is part of a word as often: 二项, 第三世界. So is what is below zero: it is negative. */
export function isBareWord({ text, unit, measure, value, approx }: Figure): boolean {
  return (
    (!/\d/.test(text) &&
      !measure &&
      Number.isInteger(value) &&
      value < largeCount &&
      (unit === 'number' || unit === 'ordinal' || unit === 'vague')) ||
    (value === 0 && approx !== undefined)
  )
}

/** "One billion", 十亿: a word for so many is a figure. */
const largeCount = 1e6
