import type { Difference, Group } from './difference.ts'
import type { Figure } from './figure.ts'
import { onlyValue } from './relative-times.ts'
import { createFigure, type FigureForm } from './scan.ts'
import { day, hour, month, year } from './spans.ts'

/** How often something happens, in words: adverbs and spans of English, spans of Chinese; seconds. */
const rows: [seconds: number, adverbs: string, spans: string, chinese: string][] = [
  [hour, 'hourly', 'hour', '个?小时|钟头'],
  [day, 'daily|nightly', 'day|night', '[天日晚]'],
  [7 * day, 'weekly', 'week', '个?(?:周|星期|礼拜)(?![一二三四五六日末])'],
  [14 * day, 'fortnightly', 'fortnight', '[两双]周'],
  [month, 'monthly', 'month', '个?月'],
  [3 * month, 'quarterly', 'quarter', '个?季度?'],
  [6 * month, 'half-yearly|semi-annually', 'half-year', '半年'],
  [year, 'yearly|annual(?:ly)?', 'year', '年'],
]
const named = (at: 1 | 2 | 3) => rows.map((row) => `(${row[at]})`).join('|')

export const englishIntervals: FigureForm[] = [
  {
    shares: true,
    begins: ['hourly', 'daily', 'nightly', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'half', 'semi', 'yearly', 'annual', 'annually'],
    pattern: new RegExp(`(?<![\\p{L}-])(?:${named(1)})\\b`, 'gu'),
    read: (match) => read(match),
  },
  {
    shares: true,
    begins: ['every', 'each', 'per', 'once'],
    pattern: new RegExp(`\\b(?:every|each|per|once an?) (?:${named(2)})\\b`, 'giu'),
    read: (match) => read(match),
  },
]

export const chineseIntervals: FigureForm = {
  shares: true,
  begins: '每逐按',
  pattern: new RegExp(`(?:每一?|逐|按)(?:${named(3)})`, 'gu'),
  read: (match) => read(match),
}

function read(match: RegExpExecArray) {
  const row = rows[match.slice(1).findIndex((group) => group !== undefined)]
  return row ? [createFigure(row[0], 'every', 'soft')] : []
}

/** "Weekly" where the translation says 每日, and each text has no other. */
export function changedIntervals<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const [own, there] = [only(original), only(translation)]
  if (!own || !there || own.value === there.value || says(own, there.value) || says(there, own.value)) return []
  return [{ original: own, translation: there }]
}

/** Whether the text around one interval has another in other words: "a day", 一天, 日均. */
function says({ within }: Figure, seconds: number): boolean {
  const row = rows.find(([own]) => own === seconds)
  return row !== undefined && new RegExp(`\\b(?:an?|one) (?:${row[2]})\\b|一(?:${row[3]})|(?:${row[3]})均`, 'iu').test(within)
}

const only = <F extends Figure>(figures: F[]) => onlyValue(figures.filter(({ unit }) => unit === 'every'))
