import { chineseNumerals, parseChineseNumber } from '../chinese/number.ts'
import { ordinalOf } from '../english/number.ts'
import type { Figure } from '../figure.ts'
import { createFigure, type FigureForm } from './scan.ts'

// Positions by their names: who won, who came second, the round of a financing, the seed of a player. The other language may
// number them: counterparts, never asked for but in each other's place.

const medals = ['gold', 'silver', 'bronze']

const wars: Record<string, number> = { first: 1, one: 1, i: 1, '1': 1 }

export const englishRanks: FigureForm[] = [
  {
    needs: [' seed'],
    begins: ['top', 'first', 'second'],
    pattern: /\b(?:(?<second>second)|top|first)(?=[- ]seed(?:s|ed)?\b)/giu,
    read: ({ groups = {} }) => [createFigure(groups.second === undefined ? 1 : 2, 'ordinal', 'small')],
  },
  // The First World War, World War II.
  {
    needs: ['orld War', 'WW'],
    begins: ['first', 'second', 'world', 'ww', 'wwi', 'wwii'],
    pattern: /\b(?:(?<name>First|Second) World War|(?:World War |WW)(?<number>One|Two|I{1,2}|1|2))\b/gu,
    read: ({ groups = {} }) => [createFigure(wars[(groups.name ?? groups.number ?? '').toLowerCase()] ?? 2, 'ordinal', 'soft')],
  },
  {
    needs: ['-tier'],
    begins: ['first', 'second', 'third', 'fourth'],
    pattern: /\b(?<tier>first|second|third|fourth)(?=-tier\b)/giu,
    read: ({ groups = {} }) => [createFigure(ordinalOf((groups.tier ?? '').toLowerCase()), 'ordinal', 'small')],
  },
  {
    needs: ['econd only'],
    begins: ['second'],
    pattern: /\bsecond only(?= to\b)/gu,
    read: () => [createFigure(2, 'ordinal', 'small')],
  },
  {
    begins: ['runner', 'runners', 'champion', 'champions'],
    pattern: /\b(?:(?<second>runners?-up)|champions?)\b/giu,
    read: ({ groups = {} }) => [createFigure(groups.second === undefined ? 1 : 2, 'ordinal', 'soft')],
  },
  {
    begins: medals,
    pattern: new RegExp(
      `(?<=\\b(?:won|wins?|took|takes?|claimed|earned)(?: the| a)? )(?:${medals.join('|')})\\b|(?<=\\b(?:${medals.join('|')}) (?:\\p{L}+ ){1,4}and (?:a )?)(?:${medals.join('|')})(?= (?:on|in|at|for)\\b)|\\b(?:${medals.join('|')})(?= medals?\\b)`,
      'gu',
    ),
    read: ([whole]) => [createFigure(medals.indexOf(whole) + 1, 'ordinal', 'soft')],
  },
  // A Series B round is the second.
  {
    needs: ['eries '],
    begins: ['series'],
    pattern: /\b[Ss]eries (?<round>[A-H])\b/gu,
    read: ({ groups = {} }) => [createFigure(letterOf(groups.round), 'ordinal', 'small')],
  },
]

export const chineseRanks: FigureForm[] = [
  { needs: ['头号'], begins: '头', pattern: /头号(?=种子)/gu, read: () => [createFigure(1, 'ordinal', 'small')] },
  { needs: ['创刊号'], begins: '创', pattern: /创刊号/gu, read: () => [createFigure(1, 'ordinal', 'soft')] },
  // 仅次于 is the second, unless another rank is said: 第三大, 仅次于.
  { needs: ['仅次于'], begins: '仅', pattern: /(?<!第[^。；]{0,24})仅次于/gu, read: () => [createFigure(2, 'ordinal', 'soft')] },
  {
    needs: ['线'],
    begins: '一二三四',
    pattern: /(?<tier>[一二三四])线(?=城市|品牌|明星|球员|都市)/gu,
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.tier), 'ordinal', 'small')],
  },
  // The first and second of brothers and sisters.
  {
    needs: ['老'],
    begins: '老',
    pattern: /(?<=(?:[兄弟姐妹]|孩子|子女|女儿|儿子|排行)[^。；]{0,12})老(?<place>[大二三四五六])(?=[，。；、]|$)/gu,
    read: ({ groups = {} }) => [createFigure(groups.place === '大' ? 1 : parseChineseNumber(groups.place), 'ordinal', 'small')],
  },
  {
    needs: ['军', '冠', '榜首'],
    begins: '冠亚季夺摘榜',
    pattern: /(?<first>冠军|(?<=位居|[登居占])榜首|(?<!次|[首再屡未])[夺摘]冠)|(?<second>亚)军|季军/gu,
    read: ({ groups = {} }) => [createFigure(groups.first ? 1 : groups.second ? 2 : 3, 'ordinal', 'soft')],
  },
  {
    needs: ['牌', '摘', '夺'],
    begins: '金银铜',
    pattern: /(?<medal>[金银铜])(?:牌|(?<=[摘夺]下?.)(?![\p{sc=Han}]))/gu,
    read: ({ groups = {} }) => [createFigure('金银铜'.indexOf(groups.medal ?? '金') + 1, 'ordinal', 'soft')],
  },
  {
    needs: ['轮'],
    begins: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    pattern: /(?<![A-Za-z])(?<round>[A-H])轮/gu,
    read: ({ groups = {} }) => [createFigure(letterOf(groups.round), 'ordinal', 'small')],
  },
  {
    needs: ['号种子'],
    begins: chineseNumerals,
    pattern: /(?<seed>[一二三四五六七八九十]{1,2}|\d{1,2})号种子/gu,
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.seed), 'ordinal', 'small')],
  },
  // 五场三胜制: the best of five.
  {
    needs: ['胜'],
    begins: '三五七',
    pattern: /(?<games>[三五七])[场局盘战][两二三四]胜/gu,
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.games), 'number', 'small')],
  },
]

const letterOf = (letter = 'A') => letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1

/** Whether a figure is a position by its name: 亚军, 长子. */
export const isRankName = ({ text, unit }: Pick<Figure, 'text' | 'unit'>) =>
  unit === 'ordinal' &&
  /[军軍首牌战戰冠子女儿兒姐哥兄妹弟孙孫]$|^(?:eld|old|young)est|^runner|^champion|^[金银铜]$|^(?:gold|silver|bronze)$|World War|^WW/iu.test(
    text,
  )
