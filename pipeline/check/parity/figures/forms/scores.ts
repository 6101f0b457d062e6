import { parseChineseNumber } from '../chinese/number.ts'
import { small } from '../english/number.ts'
import { digits } from './begins.ts'
import { createFigure, type FigureForm } from './scan.ts'

// Scores of matches, and results of votes.

export const englishScores: FigureForm[] = [
  // Three-nil, nine to nothing.
  {
    begins: ['nil', 'nothing'],
    pattern: new RegExp(`(?<=\\b(?:\\d{1,2}|${small.join('|')})(?: to |[- ]))(?:nil|nothing)\\b`, 'giu'),
    read: () => [createFigure(0, 'number', 'small')],
  },
  // Fifteen love.
  {
    begins: ['love'],
    pattern: /(?<=\b(?:[Ff]ifteen|[Tt]hirty|[Ff]orty|15|30|40)[- ])love\b/gu,
    read: () => [createFigure(0, 'number', 'small')],
  },
  // A team that is two goals down has none.
  {
    needs: [' down'],
    begins: ['goal', 'goals'],
    pattern: /\bgoals? down\b/giu,
    read: () => [createFigure(0, 'number', 'soft')],
  },
  // A goalless draw is 0–0.
  {
    begins: ['goalless', 'scoreless'],
    pattern: /\b(?:goal|score)less\b/giu,
    read: () => [createFigure(0, 'number', 'small'), createFigure(0, 'number', 'soft')],
  },
]

const numeral = '[一二两三四五六七八九十百第]'

/** 比分为15:12, 以21:15、21:18获胜: no time of day. */
export const chineseScores: FigureForm = {
  needs: [':', '：'],
  begins: digits,
  next: ':：',
  pattern:
    /(?<=(?:比分|[胜负]|(?<![可得予加给难足])以|[第首][一二三四五]?局)[^。；，\d]{0,6}(?:\d{1,2}[:：]\d{1,2}(?:[、和]|，(?=\d)))*)(?<one>\d{1,2})[:：](?<other>\d{1,2})(?![\d:：])(?!\s?(?:[AaPp]\.?[Mm]|[开出起至到]|前|后|左右))/gu,
  read: ({ groups = {} }) =>
    [groups.one, groups.other].map((side = '', at) =>
      createFigure(Number(side), 'number', 'hard', at === 0 ? {} : { index: (groups.one?.length ?? 0) + 1 }),
    ),
}

/** 三比一, of a ratio or a match: each number for itself. "Two goals to one" may be said otherwise, so neither is asked for alone. */
const ratio: FigureForm = {
  needs: ['比'],
  begins: '一二两三四五六七八九十',
  pattern: new RegExp(
    `(?<!${numeral})${numeral}(?=比${numeral}(?!${numeral}))|(?<=(?<!${numeral})${numeral}比)${numeral}(?!${numeral})`,
    'gu',
  ),
  read: ({ 0: whole, index }, text) => {
    const isResult =
      /以(?:[一二三四五六七八九十]比)?$/u.test(text.slice(0, index)) &&
      /^(?:比[一二三四五六七八九十])?(?:裁定|裁决|判决|通过|否决|表决)/u.test(text.slice(index + 1))
    return [createFigure(parseChineseNumber(whole), 'number', isResult ? 'hard' : whole === '一' ? 'soft' : 'small')]
  },
}

/** 九票对两票: a vote, each number for itself. */
const votes: FigureForm = {
  needs: ['票'],
  begins: '一二两三四五六七八九十',
  pattern: /[一二两三四五六七八九十]{1,2}(?=票[对比]|票赞成)|(?<=票(?:[对比]|赞成[、，]))[一二两三四五六七八九十]{1,2}(?=票)/gu,
  read: ([whole]) => [createFigure(parseChineseNumber(whole), 'number', 'hard')],
}

export const chineseRatios: FigureForm[] = [ratio, votes]
