import { parseChineseNumber } from '../chinese/number.ts'
import { ordinalOf } from '../english/number.ts'
import type { FoundFigure } from '../figure.ts'
import { measureOf } from './measures.ts'
import { createFigure, type FigureForm } from './scan.ts'

/** "Every other day", "every second week": every two. */
export const englishEveryOther: FigureForm = {
  needs: ['very other ', 'very second '],
  begins: ['other', 'second'],
  pattern: /(?<=\b[Ee]very )(?:other|second) (?:(?<unit>day|night|week|month|year)\b|(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b))/gu,
  read: ({ groups = {} }) =>
    groups.unit === undefined
      ? read(2, measureOf(' week', 'english'), { weight: 'soft' })
      : read(2, measureOf(` ${groups.unit === 'night' ? 'day' : groups.unit}`, 'english')),
}

/** "Every third child" is one in three; every third day is no part. */
export const everyThird: FigureForm = {
  needs: ['very t', 'very f'],
  begins: ['third', 'fourth', 'fifth', 'tenth'],
  pattern:
    /(?<=\b[Ee]very )(?<part>third|fourth|fifth|tenth) (?!(?:second|minute|hour|day|night|week|weekend|month|quarter|year|time|\p{L}+day|line|row|page|frame|word|step|one)\b)\p{L}+/gu,
  read: ({ groups = {} }) => {
    const below = ordinalOf(groups.part ?? '')
    return [createFigure(1 / below, 'number', 'small', { also: [below] })]
  },
}

/** 每隔一天 is every two days; 每隔两天 may be every two or every three. 隔天 may be the next day. */
export const chineseEveryOther: FigureForm = {
  needs: ['隔'],
  begins: '隔',
  pattern:
    /隔(?:(?<=每隔)(?<count>\d{1,2}|[一两二三四五六七八九十])(?<unit>天|日|周|个?星期|个月|年)|(?<next>[天日])(?![期子程])|(?<other>周|月|年)(?![刊陈]))/gu,
  read: ({ groups = {} }) => {
    const count = parseChineseNumber(groups.count ?? '一')
    const measure = measureOf(groups.unit ?? (groups.other === '月' ? '个月' : (groups.other ?? '天')), 'chinese')
    if (count > 1) return read(count, measure, { also: [count + 1] })
    return read(2, measure, groups.unit === undefined ? { weight: 'soft' } : {})
  },
}

function read(value: number, measure: FoundFigure['measure'], more: Partial<FoundFigure> = {}): FoundFigure[] {
  return [createFigure(value, 'number', 'hard', { ...(measure && { measure }), ...more })]
}
