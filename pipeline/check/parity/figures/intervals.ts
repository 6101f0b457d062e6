import { digits } from './begins.ts'
import { parseChineseNumber } from './chinese-number.ts'
import type { Difference, Group } from './difference.ts'
import { countOf, count as number, small } from './english-number.ts'
import type { Figure } from './figure.ts'
import { onlyValue } from './relative-times.ts'
import { createFigure, type FigureForm } from './scan.ts'
import { day, hour, minute, month, year } from './spans.ts'
import { writingsOf } from './writings.ts'

/** How often something happens, in words: adverbs and spans of English, spans of Chinese; seconds. */
const rows: [seconds: number, adverbs: string, spans: string, chinese: string][] = [
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
const named = (at: 1 | 2 | 3) => rows.map((row, index) => `(?<row${index}>${row[at]})`).join('|')

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
const span = rows.map((row) => row[3]).join('|')

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
  const row = rows.find((_, index) => groups[`row${index}`] !== undefined)
  if (!row) return []
  const seconds = row[0] * spans
  return [createFigure(seconds / (count ?? 1), 'every', 'soft', count === undefined ? {} : { measure: ['duration', seconds] })]
}

/** "Weekly" where the translation says 每日, and each text has no other. */
export function changedIntervals<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const [own, there] = [only(original), only(translation)]
  const [other, weekday] = [original.find(isEveryOther), translation.find(isEachWeekday)]
  if (other && weekday) return [{ original: other, translation: weekday }]
  const once = own || !there ? undefined : original.find(isOnceOnly)
  if (once && there && isOnceEach(there)) return [{ original: once, translation: there }]
  if (!own || !there) return []
  const isSame = isSameInterval(own, there) && !countsMore(own, there) && !countsMore(there, own)
  return isSame || says(own, there.value) || says(there, own.value) ? [] : [{ original: own, translation: there }]
}

/** "Every other Saturday", and 每个星期六. */
export const isEachForOther = (other: Figure, weekday: Figure) => isEveryOther(other) && isEachWeekday(weekday)
const isEveryOther = ({ text, within, start, until }: Figure) =>
  /^(?:other|second)$/i.test(text) && /\bevery $/i.test(within.slice(0, start)) && /^ ?\p{Lu}\p{L}+day\b/u.test(within.slice(until))
const isEachWeekday = ({ unit, within, start }: Figure) =>
  unit === 'weekday' && /每个?$/u.test(within.slice(0, start)) && !/[隔双两单]/u.test(within)

/** "Fires once, when it has loaded", and 每秒触发一次. */
const isOnceOnly = ({ text, within, until }: Figure) =>
  /^once$/i.test(text) &&
  /^(?:[,.;]|$| (?:when|after|at|on|upon|and|the|it|only)\b)/.test(within.slice(until)) &&
  !/\b(?:every|each|per|daily|weekly|monthly|yearly|annually|hourly|an? (?:second|minute|hour|day|week|month|year))\b/i.test(within)
const isOnceEach = ({ measure, value, text }: Figure) => measure !== undefined && measure[1] === value && text.startsWith('每')

/** Whether both are as often, about: twice a month is every two weeks. Where only one text counts there, the other may elsewhere. */
export function isSameInterval(one: Figure, other: Figure): boolean {
  const isNear = (a: number, b: number) => (unitOf(a) === unitOf(b) ? a === b : a / b > 1 / mostApart && a / b < mostApart)
  const [counted, plain] = one.measure ? [one, other] : [other, one]
  return isNear(one.value, other.value) || (!plain.measure && counted.measure !== undefined && isNear(counted.measure[1], plain.value))
}
const mostApart = 1.1
/** The largest unit that a span is a whole number of: between two of one unit nothing is rounded. A month and a year are not whole days. */
const unitOf = (seconds: number) => [day, 3600, 60, 1].find((unit) => seconds % unit === 0)

/** "Every forty minutes", 每四十分钟两班: how many times is said in one text, and that number nowhere in the other. */
function countsMore({ value, measure }: Figure, plain: Figure): boolean {
  const count = measure === undefined ? 1 : Math.round(measure[1] / value)
  if (count < 2 || plain.measure || !measure || Math.abs(measure[1] / plain.value - 1) > mostApart - 1) return false
  return !writingsOf(plain.within).values.has(count) && !(count === 2 && twice.test(plain.within))
}
const twice = /\b(?:twice|both|pairs?|couple|double|dual|bi-?\p{L}+|semi-?\p{L}+|another|second)\b|[双俩]/iu

/** Whether the text around one interval has another in other words: "a day", 一天, 日均. */
function says({ within }: Figure, seconds: number): boolean {
  const row = rows.find(([own]) => own === seconds)
  return row !== undefined && new RegExp(`\\b(?:an?|one) (?:${row[2]})\\b|一(?:${row[3]})|(?:${row[3]})均`, 'iu').test(within)
}

const only = <F extends Figure>(figures: F[]) => onlyValue(figures.filter(({ unit }) => unit === 'every'))
