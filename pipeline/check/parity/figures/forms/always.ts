import { parseChineseNumber } from '../chinese/number.ts'
import { countOf } from '../english/number.ts'
import type { Measure } from '../figure.ts'
import { createFigure, type FigureForm } from './scan.ts'
import { day, hour } from './spans.ts'

/** "24 hours a day" and 全年365天 are "always", which may be said without a figure. */
const lengths: Record<string, Measure> = {
  hours: ['duration', hour],
  小时: ['duration', hour],
  days: ['duration', day],
  天: ['duration', day],
}

export const englishAlways: FigureForm = {
  begins: ['2', '7', '3', 'twenty', 'seven'],
  needs: [' day', 'very 24'],
  pattern:
    /\b(?<count>24|twenty-four|7|seven|365)[ -](?<unit>hours|days)(?=,? (?:a|per|every|of the) (?:day|week|year)\b)|(?<=\bevery )(?<day>24)(?= hours\b)/giu,
  read: ({ groups = {} }) => read(countOf(groups.count ?? groups.day), groups.unit?.toLowerCase() ?? 'hours'),
}

/** Open around the clock: 24小时营业. */
export const englishRoundTheClock: FigureForm = {
  begins: ['around', 'round'],
  needs: ['clock'],
  pattern: /\ba?round[ -]the[ -]clock\b/giu,
  read: () => read(24, 'hours'),
}

export const chineseAlways: FigureForm = {
  begins: '237二三七',
  needs: ['小时', '天'],
  pattern: /(?<=[全一]年|全天|[每一][天日周])(?<count>24|二十四|7|七|365|三百六十五)\s?(?<unit>小时|天)/gu,
  read: ({ groups = {} }) => read(parseChineseNumber(groups.count), groups.unit),
}

const read = (value: number, unit = '') => {
  const measure = lengths[unit]
  return [createFigure(value, 'number', 'soft', measure && { measure })]
}
