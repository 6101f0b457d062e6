import { parseChineseNumber } from '../chinese/number.ts'
import { countOf, count as number, small } from '../english/number.ts'
import { digits } from './begins.ts'
import { createFigure, type FigureForm } from './scan.ts'
import { day, hour, minute, month, year } from './spans.ts'

/** How often something happens, in words: adverbs and spans of English, spans of Chinese; seconds. */
export const intervalRows: [seconds: number, adverbs: string, spans: string, chinese: string][] = [
  [1, '(?!)', 'second', '秒'],
  [minute, '(?!)', 'minute', '分钟'],
  [15 * minute, '(?!)', 'quarter of an hour|quarter-hour', '刻钟'],
  [30 * minute, 'half-hourly', 'half(?: an)?[ -]hour', '半个?(?:小时|钟头)'],
  [hour, 'hourly', 'hour', '个?小时|钟头'],
  [day, 'daily|nightly', 'day|night', '[天日晚]'],
  [7 * day, 'weekly', 'week', '个?(?:周|星期|礼拜)(?:(?![一二三四五六日末])|(?=一[次回班趟期付]))'],
  [14 * day, 'fortnightly', 'fortnight', '[两双]周'],
  [month, 'monthly', 'month', '个?月'],
  [3 * month, 'quarterly', 'quarter', '个?季度?'],
  [6 * month, 'half-yearly|semi-annually', 'half-year', '半年'],
  [year, 'yearly|annual(?:ly)?', 'year', '年'],
]
const named = (at: 1 | 2 | 3) => intervalRows.map((row, index) => `(?<row${index}>${row[at]})`).join('|')

const counts = ['once', 'twice', ...small.slice(2).map((count) => `${count} times`)]
const count = `(?<count>${counts.join('|')}|\\d{1,2} times)`

export const englishIntervals: FigureForm[] = [
  {
    shares: true,
    begins: ['hourly', 'daily', 'nightly', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'half', 'semi', 'yearly', 'annual', 'annually'],
    pattern: new RegExp(`(?<![\\p{L}-]|\\b(?:once|twice|times) )(?:${named(1)})\\b`, 'giu'),
    read: (match) => read(match, undefined),
  },
  {
    shares: true,
    begins: ['every', 'each', 'per'],
    pattern: new RegExp(
      `(?<!\\b(?:once|twice|times) )\\b(?:every|each|per) (?:${named(2)})\\b(?!(?<=every second) (?:\\p{L}+days?|and (?:third|fourth|last)|weeks?|months?|years?)\\b)`,
      'giu',
    ),
    read: (match) => read(match, undefined),
  },
  {
    shares: true,
    begins: [...digits, 'once', 'twice', ...small],
    pattern: new RegExp(`\\b${count} (?:${named(1)})\\b`, 'giu'),
    read: (match) => read(match, timesOf(match.groups?.count)),
  },
  // Every six weeks, every other day.
  {
    shares: true,
    begins: ['every'],
    pattern: new RegExp(
      `\\bevery (?<spans>other|second|${number}) (?:${named(2)})s?\\b(?! of (?:the|each|every) (?:month|quarter|year)\\b)`,
      'giu',
    ),
    read: (match) => read(match, undefined, spansOf(match.groups?.spans)),
  },
  // Twice a week, three times every month.
  {
    shares: true,
    begins: [...digits, 'once', 'twice', ...small],
    pattern: new RegExp(`\\b${count} (?:an?|every|each|per) (?:${named(2)})\\b`, 'giu'),
    read: (match) => read(match, timesOf(match.groups?.count)),
  },
]

function spansOf(written = ''): number {
  return /^(?:other|second)$/i.test(written) ? 2 : countOf(written)
}

/** How many times, in words or digits: "twice", "3 times". */
function timesOf(written = ''): number {
  const at = counts.indexOf(written.toLowerCase())
  return at < 0 ? Number.parseInt(written, 10) : at + 1
}

const numeral = '(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|\\d{1,2})'
const span = intervalRows.map((row) => row[3]).join('|')

/** 日活跃用户, 月活. */
const activeUsers: FigureForm = {
  shares: true,
  needs: ['活'],
  begins: '日周月',
  pattern: /(?<![\d一二三四五六七八九十每个上本当])(?:(?<day>日)|(?<week>周)|月)均?活(?:跃|(?=用户|，|。|达|数))/gu,
  read: ({ groups = {} }) => [createFigure(groups.day ? day : groups.week ? 7 * day : month, 'every', 'soft')],
}

/** 每周两次, 每月一期, 一天三次. */
const spanForm: FigureForm = {
  shares: true,
  begins: '每逐按一',
  pattern: new RegExp(
    `(?:每(?<spans>${numeral})?|逐|按|一(?=(?:${span})${numeral}[次回班趟期付]))(?:${named(3)})(?=(?:[^，。；\\d增加减]{0,12}?(?<!第)(?<count>${numeral})(?:次(?![序日年月级于要生元])|[回班趟期付](?![间级待望货款])))?)`,
    'gu',
  ),
  read: (match) => {
    const { spans, count } = match.groups ?? {}
    return read(match, count === undefined ? undefined : parseChineseNumber(count), spans === undefined ? 1 : parseChineseNumber(spans))
  },
}

export const chineseIntervals: FigureForm[] = [spanForm, activeUsers]

/** The span of a match, or several of it, and how many times it happens in that: undefined where that is not said right there. */
function read({ groups = {} }: RegExpExecArray, count: number | undefined, spans = 1) {
  const row = intervalRows.find((_, index) => groups[`row${index}`] !== undefined)
  if (!row) return []
  const seconds = row[0] * spans
  return [createFigure(seconds / (count ?? 1), 'every', 'soft', count === undefined ? {} : { measure: ['duration', seconds] })]
}
