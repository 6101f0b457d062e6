import type { Figure } from '../figure.ts'
import { createFigure, type FigureForm } from './scan.ts'

/**
 * What a time is counted in, from now or from something that happened (`then`): the first value of each, of which the one before
 * is the last year, and the one behind the next.
 */
export const relativeSpans = { year: 100, month: 200, week: 300, day: 400, dayThen: 500, yearThen: 600 }
type Span = keyof typeof relativeSpans
/** The year before last. */
export const farthest = 2

const steps: Record<string, number> = {
  last: -1,
  this: 0,
  next: 1,
  去: -1,
  上: -1,
  昨: -1,
  前: -2,
  今: 0,
  本: 0,
  这: 0,
  明: 1,
  下: 1,
  后: 2,
}
const days: Record<string, number> = {
  'day before yesterday': -2,
  'day after tomorrow': 2,
  yesterday: -1,
  'last night': -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
}

const read = (span: Span, step = 0) => [createFigure(relativeSpans[span] + step, 'relative', 'soft')]

/** "The same evening", "the next day", "the following year". */
const englishTimesThen: FigureForm[] = [
  {
    shares: true,
    needs: [' day', ' morning', ' afternoon', ' evening', ' night', ' year'],
    begins: ['same', 'that', 'next', 'following', 'previous', 'preceding'],
    pattern:
      /(?<=\b[Tt]he (?:very )?|\b(?=[Tt]hat ))(?:(?<same>same|[Tt]hat(?: very| same)?)|(?<later>next|following)|previous|preceding) (?:(?<day>day|morning|afternoon|evening|night)|year)\b(?!-)/gu,
    read: ({ groups = {} }) => readThen(groups, groups.day === undefined ? 'yearThen' : 'dayThen'),
  },
  {
    shares: true,
    needs: ['the eve of'],
    begins: ['eve'],
    pattern: /(?<=\bthe )eve(?= of\b)/gu,
    read: () => read('dayThen', -1),
  },
]

function readThen({ same, later }: Record<string, string>, span: Span) {
  return read(span, same === undefined ? (later === undefined ? -1 : 1) : 0)
}

/** 当晚, 次日, 前夕, 同年, 次年. */
const chineseTimesThen: FigureForm[] = [
  {
    shares: true,
    begins: '当同次翌第隔转前',
    pattern:
      /(?<same>当[天日晚夜](?!地)|同[日天](?!而语)|同一天)|(?<later>[次翌]日|第二天|隔日|转天)|前一[天日晚]|(?<!目|以|之|提)前[夕夜]/gu,
    read: ({ groups = {} }) => readThen(groups, 'dayThen'),
  },
  {
    shares: true,
    begins: '同次翌第前',
    pattern: /(?<same>同年(?!级|龄|代|生))|(?<later>[次翌]年|第二年(?![轻级度]))|前一年/gu,
    read: ({ groups = {} }) => readThen(groups, 'yearThen'),
  },
]

/** "Last year", "next week", tomorrow. "The last year" may be twelve months. */
export const englishRelativeTimes: FigureForm[] = [
  {
    shares: true,
    begins: ['last', 'this', 'next'],
    pattern:
      /(?<!\b(?:the|these|those|every|each|past) )\b(?<which>last|this|next) (?<span>year|month|week)\b(?! and a)(?<!(?:before|after) \w+ \w+)/giu,
    read: ({ groups = {} }) => read(groups.span?.toLowerCase() as Span, steps[groups.which?.toLowerCase() ?? '']),
  },
  // A year ago.
  {
    shares: true,
    needs: [' ago'],
    begins: ['a'],
    pattern: /(?<!\b(?:from|than) )\ba (?<span>year|month|week) ago\b/giu,
    read: ({ groups = {} }) => read(groups.span?.toLowerCase() as Span, -1),
  },
  // The year before last, the week after next.
  {
    shares: true,
    needs: ['before last', 'after next'],
    begins: ['year', 'month', 'week'],
    pattern: /\b(?<span>year|month|week) (?:(?<before>before last)|after next)\b/giu,
    read: ({ groups = {} }) => read(groups.span?.toLowerCase() as Span, groups.before === undefined ? farthest : -farthest),
  },
  // "Yours of the 3rd inst."
  {
    shares: true,
    needs: ['inst', 'ult', 'prox'],
    begins: ['inst', 'ult', 'prox'],
    pattern: /(?<=\d(?:st|nd|rd|th)? )(?<month>inst|ult|prox)\b/gu,
    read: ({ groups = {} }) => read('month', ['ult', 'inst', 'prox'].indexOf(groups.month ?? '') - 1),
  },
  // Next Monday is of the week after this.
  {
    shares: true,
    begins: ['this', 'next'],
    pattern: /\b(?<which>this|next) (?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)/gu,
    read: ({ groups = {} }) => read('week', steps[groups.which ?? '']),
  },
  {
    shares: true,
    begins: ['day', 'yesterday', 'today', 'tonight', 'tomorrow', 'last'],
    pattern: /\b(?:day before yesterday|day after tomorrow|yesterday|today|tonight|tomorrow|last night)\b/giu,
    read: ([whole]) => read('day', days[whole.toLowerCase()]),
  },
  ...englishTimesThen,
]

/** 去年, 下周, 明天. */
export const chineseRelativeTimes: FigureForm[] = [
  {
    shares: true,
    begins: '前去今明后',
    pattern: /(?<!\p{sc=Han}(?<![于在从自是至到比较和与，。；（])|\d)(?<beyond>[前后])年(?!度|来|间|龄)|(?<which>[去今明])年/gu,
    read: ({ groups = {} }) => read('year', steps[groups.which ?? groups.beyond ?? '']),
  },
  {
    shares: true,
    begins: '上本这下',
    pattern:
      /(?<![以如登])(?<twice>[上下](?=[上下]))?(?<which>[上本这下])(?:(?<month>个?月)(?![球亮光台刊薪])|(?:周|个?星期|个?礼拜)(?![年边围刊期长转]))/gu,
    read: ({ groups = {} }) =>
      read(groups.month === undefined ? 'week' : 'month', (steps[groups.which ?? ''] ?? 0) * (groups.twice === undefined ? 1 : 2)),
  },
  {
    shares: true,
    begins: '昨今明前后',
    pattern: /(?<which>[昨今明])[天日晚夜晨早]|(?<=^|[，。于在从自到至])(?<beyond>[前后])[天日](?!性|赋|空|气|来)/gu,
    read: ({ groups = {} }) => read('day', steps[groups.which ?? groups.beyond ?? '']),
  },
  ...chineseTimesThen,
]

/** Words that say when or how often, and are no figures. */
export const isRelative = ({ unit }: Pick<Figure, 'unit'>): boolean => unit === 'relative' || unit === 'every'

/** Of times by what they are from, those from something that happened. */
export const isFromThen = ({ unit, value }: Figure): boolean =>
  unit === 'relative' && value > (relativeSpans.day + relativeSpans.dayThen) / 2
