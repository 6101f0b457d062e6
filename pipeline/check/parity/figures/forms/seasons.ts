import { parseChineseNumber } from '../chinese/number.ts'
import type { FoundFigure } from '../figure.ts'
import { digits } from './begins.ts'
import { createFigure, type FigureForm } from './scan.ts'

/** Seasons as parts of a year: "the autumn of 1851", 1851年秋. Elsewhere "spring" and "fall" are other words. */
const read = (name = ''): FoundFigure[] => [createFigure(numbers[name.toLowerCase()] ?? 0, 'season', 'small')]
const numbers: Record<string, number> = { spring: 1, summer: 2, autumn: 3, fall: 3, winter: 4, 春: 1, 夏: 2, 秋: 3, 冬: 4 }

/** "The first six months" of a year are a half: both are read. */
const halves: Record<string, number> = { first: 1, last: 2, second: 2, final: 2, 前: 1, 头: 1, 后: 2 }
/** Nine months are a half and a half of one. */
const readHalf = (which?: string) => [createFigure(which === undefined ? 1.5 : (halves[which.toLowerCase()] ?? 1), 'half', 'small')]

export const englishSeasons: FigureForm[] = [
  {
    shares: true,
    needs: ['six months', 'nine months'],
    begins: ['first', 'last', 'second', 'final'],
    pattern:
      /(?<=\b[Tt]he )(?:(?<which>first|last|second|final) six|first nine) months(?= of (?:the|this|last|\d{4})\b| (?:exceeded|was|were|to|came|fell|rose)\b|[.,;]|$)/gu,
    read: ({ groups = {} }) => readHalf(groups.which),
  },
  {
    begins: ['spring', 'summer', 'autumn', 'fall', 'winter'],
    pattern:
      /\b(?<season>spring|summer|autumn|fall|winter)(?=,? (?:of )?(?:1\d|20)\d\d\b)|(?<=\b(?:in|since|until|by|this|last|next|every|each)(?: the)? (?:early |late |mid-)?)(?<named>spring|summer|autumn|winter)(?=[,.;]|$)/giu,
    read: ({ groups = {} }) => read(groups.season ?? groups.named),
  },
]

export const chineseSeasons: FigureForm[] = [
  {
    shares: true,
    needs: ['个月', '季度'],
    begins: '前头后',
    pattern: /(?<![之以此今从目提])(?:(?<which>[前头后])(?:六|6)个月|[前头](?:[九9]个月|[三3]个?季度))/gu,
    read: ({ groups = {} }) => readHalf(groups.which),
  },
  {
    begins: '春夏秋冬',
    pattern: /(?<=[年今去明当][初盛仲晚早]?)(?<season>[春夏秋冬])(?![节晚运游耕粮种收奥令眠])|(?<whole>[春夏秋冬])(?=季|天(?!蚕))/gu,
    read: ({ groups = {} }) => read(groups.season ?? groups.whole),
  },
]

/** 2026财年. */
const chineseFiscalYears: FigureForm = {
  needs: ['财年', '财政年度', '学年', '赛季'],
  begins: digits,
  pattern: /(?<![\d.-])(?<year>(?:19|20)\d\d)(?=财年|财政年度|学年|赛季)/gu,
  read: ({ groups = {} }) => [createFigure(Number(groups.year), 'year')],
}

/** 七八月 are two months, 2023年七八月. */
const chineseMonthPairs: FigureForm = {
  needs: ['月'],
  begins: [...digits, ...'〇零一二三四五六七八九'],
  pattern:
    /(?:(?<year>(?:19|20)\d\d) ?年 ?|(?<![〇零一二三四五六七八九十\d第]))(?<first>[一二三四五六七八])(?<last>[二三四五六七八九])月(?![球亮光饼])/gu,
  read: ({ groups = {} }) => [
    ...(groups.year === undefined ? [] : [createFigure(Number(groups.year), 'year')]),
    ...[groups.first, groups.last].map((name) => createFigure(parseChineseNumber(name), 'month', 'small')),
  ],
}

/** Read before dates. */
export const chineseYears: FigureForm[] = [chineseMonthPairs, chineseFiscalYears]
