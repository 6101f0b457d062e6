import type { Figure, FoundFigure } from '../figure.ts'
import { digits } from './begins.ts'
import { createFigure, type FigureForm } from './scan.ts'

/** Days that have a name: the other language may give the date instead. Month, day, and the names in both languages. */
const rows: [month: number, day: number, english: string, chinese: string][] = [
  [1, 1, "New Year's Day", '元旦'],
  [2, 14, "Valentine's Day", '情人节'],
  [3, 8, "Women's Day", '妇女节|三八(?=妇女|节)'],
  [5, 1, 'May Day|Labou?r Day', '劳动节|五一(?![\\d一二三四五六七八九十])'],
  [5, 4, 'Youth Day', '青年节|五四(?=运动|青年|时期|以来|精神)'],
  [6, 1, "Children's Day", '儿童节|六一(?![\\d一二三四五六七八九十])'],
  [7, 4, 'Independence Day', '独立日'],
  [10, 1, 'National Day', '国庆节?|十一(?=黄金周|假期|长假|国庆)'],
  [10, 31, 'Halloween', '万圣节?'],
  [12, 24, 'Christmas Eve', '平安夜|圣诞前夜'],
  [12, 25, 'Christmas(?: Day)?', '圣诞节?'],
  [12, 26, 'Boxing Day', '节礼日'],
  [12, 31, "New Year's Eve", '跨年夜|除夕夜'],
  // Of the lunar calendar.
  [1, 1, 'Spring Festival|Lunar New Year|Chinese New Year', '春节'],
  [1, 15, 'Lantern Festival', '元宵节?'],
  [5, 5, 'Dragon Boat Festival', '端午节?'],
  [7, 7, 'Qixi', '七夕'],
  [7, 15, 'Ghost Festival', '中元节?'],
  [8, 15, 'Mid-Autumn', '中秋节?'],
  [9, 9, 'Double Ninth|Chongyang', '重阳节?'],
  [12, 8, 'Laba', '腊八'],
]

const named = rows.map(([month, day, english, chinese]) => ({
  date: `${month}/${day}`,
  of: new RegExp(`^(?:${english}|${chinese})$`, 'u'),
}))
const dateOf = ({ text }: Figure) => named.find(({ of }) => of.test(text))?.date
/** Of another country, it is another day: called the one here, it may be called the other there. */
const ofCountry = /^(?:Independence|National|Labou?r|独立|国庆|劳动)/u
/** 元旦前夕 is the day before, and the third day of a festival another one. */
const isNearby = ({ within, start, until }: Figure) =>
  /^节?[前后]/u.test(within.slice(until)) || /\b(?:day|night|eve) (?:of|before|after) (?:the )?$/u.test(within.slice(0, start))

/** New Year's Eve is not 元旦, nor is Christmas Eve 圣诞节: two days by their names. */
export function areOtherHolidays(a: Figure, b: Figure): boolean {
  const [one, other] = [dateOf(a), dateOf(b)]
  if (one === undefined || other === undefined || one === other) return false
  return ![a, b].some((figure) => isNearby(figure) || ofCountry.test(figure.text))
}

const read = (month: number, day: number) => (): FoundFigure[] => [createFigure(month, 'month', 'soft'), createFigure(day, 'day', 'soft')]
const firstWord = (names: string) => names.split('|').map((name) => (/^[a-z]+/i.exec(name)?.[0] ?? '').toLowerCase())

export const englishHolidays: FigureForm[] = rows.map(([month, day, names]) => ({
  begins: firstWord(names.replace('Labou?r', 'Labor|Labour')),
  pattern: new RegExp(`\\b(?:${names})\\b`, 'gu'),
  read: read(month, day),
}))

/** The year before the first of the Republic. */
const republic = 1911

/** What happened in a year that its name says: 辛亥革命 is the revolution of 1911. */
const events: [year: number, names: string][] = [
  [1894, '甲午(?:中日)?(?:战争|海战)'],
  [1898, '戊戌变法'],
  [1911, '辛亥革命'],
]

export const chineseHolidays: FigureForm[] = [
  ...rows.map(
    ([month, day, , names]): FigureForm => ({
      begins: names.split('|').map((name) => name[0] ?? ''),
      pattern: new RegExp(`(?:${names})`, 'gu'),
      read: read(month, day),
    }),
  ),
  // Of Taiwan's calendar, the school year 108 is 2019.
  {
    needs: ['学年度'],
    begins: digits,
    pattern: /(?<![\d.])(?<year>[89]\d|1[01]\d)(?=学年度)/gu,
    read: ({ groups = {} }) => [createFigure(Number(groups.year) + republic, 'year')],
  },
  ...events.map(
    ([year, names]): FigureForm => ({
      begins: names.slice(0, 1),
      pattern: new RegExp(names, 'gu'),
      read: () => [createFigure(year, 'year', 'soft')],
    }),
  ),
]
