import type { FoundFigure } from '../figure.ts'
import { digits as latinDigits } from '../forms/begins.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { halfDay } from '../forms/spans.ts'
import { beside, zoneOf } from '../forms/zones.ts'
import { chineseNumerals, parseChineseNumber } from './number.ts'

/** 星期二七点半 is no 27. */
const hour = '(?:\\d{1,2}|二?十[一二三四五六七八九]?|[零一二两三四五六七八九])'
const dayPart = '上午|下午|早上|早晨|清晨|清早|今早|晚上|晚间|今晚|当晚|昨晚|凌晨|傍晚|中午|正午|午夜|半夜|深夜|午后|夜里|夜间|早|晚'

/** Times of day. */
export const chineseClockForms: FigureForm[] = [
  // 凌晨两三点, 晚上七八点: both.
  {
    begins: [...new Set(dayPart.replaceAll('|', ''))].join(''),
    pattern: new RegExp(`(?<part>${dayPart})(?<first>[一二两三四五六七八九])(?<last>[二两三四五六七八九十])[点时](?![间代候半\\d])`, 'gu'),
    read: ({ groups = {} }) => {
      const { part = '', first, last } = groups
      const [from, to] = [parseChineseNumber(first), parseChineseNumber(last)]
      if (to !== from + 1) return []
      return [from, to].map((hour, at) =>
        createFigure(hourOf(hour, part) * 3600, 'time', 'hard', { index: part.length + at, ...(isSure(part, hour) && { sure: true }) }),
      )
    },
  },
  // 上午9:40, 早上6点, 晚上八点半, 凌晨零点一刻.
  {
    begins: [...new Set(dayPart.replaceAll('|', ''))].join(''),
    pattern: new RegExp(
      `(?<part>${dayPart})(?:快到|将近|接近|大?约)?(?<hour>${hour})(?:[:：](?<clock>[0-5]\\d)(?:[:：](?<second>[0-5]\\d))?|[点时](?!间|代|候)(?:钟|整|[零〇]?(?<minute>[0-5]?\\d)(?:分(?<second>[0-5]?\\d)秒|分?(?!\\d))|(?<words>[一二三四五]?十?[一二三四五六七八九]?)分|(?<half>半)|(?<quarter>[一三])刻)?)`,
      'gu',
    ),
    read: readTime,
  },
  {
    needs: [':', '：'],
    begins: latinDigits,
    pattern:
      /(?<![\d:：.])(?<hour>[01]?\d|2[0-4])[:：](?<clock>[0-5]\d)(?:[:：](?<second>[0-5]\d(?:\.\d{1,9})?))?(?:\s?(?<latin>[AaPp])\.?[Mm]\b\.?)?(?!:|：?\d)/gu,
    read: readTime,
  },
  {
    needs: ['时'],
    begins: latinDigits,
    pattern:
      /(?<![\d.\-−])(?:(?<![为是值成]|[大小等高低多少]于)|(?=\d+时\d+分))(?<hour>[01]?\d|2[0-4])时(?!代|候|间|速|节|区|长|装)(?:(?<minute>[0-5]?\d)分(?:(?<second>[0-5]?\d)秒)?)?/gu,
    read: readTime,
  },
  {
    needs: ['点'],
    begins: chineseNumerals,
    pattern: new RegExp(
      `(?<![\\d.])(?<hour>${hour})点(?:(?<half>半)(?!径)|(?<quarter>[一三])刻|(?<minute>[0-5]?\\d)分(?!之)(?:(?<second>[0-5]?\\d)秒)?|(?<words>[一二三四五]?十?[一二三四五六七八九]?)分(?!之)|(?<tens>[二三四五]?十[一二三四五六七八九]?)(?=[发到出开起入关，。；、]|$)|(?=钟|整))`,
      'gu',
    ),
    read: readTime,
  },
  // 七时半.
  {
    needs: ['时半'],
    begins: chineseNumerals,
    pattern: new RegExp(`(?<![\\d.])(?<hour>${hour})时(?<half>半)`, 'gu'),
    read: readTime,
  },
  // 零时1分, 零点零五分.
  {
    needs: ['零时', '零点'],
    begins: '零',
    pattern: /(?<!\d)零[时点][零〇]?(?<minute>[0-5]?\d|[一二三四五]?十?[一二三四五六七八九]|[一二三四五]?十)分(?![之钟])/gu,
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.minute) * 60, 'time', 'hard', { sure: true })],
  },
  // 零时起, 于零点结束: what begins with a date need not say so in English.
  {
    needs: ['零时', '零点'],
    begins: '零',
    pattern: /(?<!\d)零[时点](?![零〇一二三四五六七八九几\d分能差钟整])/gu,
    read: () => [createFigure(0, 'time', 'small', { sure: true })],
  },
  {
    begins: '正中午零',
    pattern: /正午(?!\d|[一二十])|中午(?!\d|[一二十])|午夜(?!\d|[零十])/gu,
    read: ([whole]) => [createFigure(whole === '午夜' ? 2 * halfDay : halfDay, 'time', 'soft', { sure: true })],
  },
]

const evening = /[下晚傍]|午后|深夜|夜[里间]/
const day = /上午|[早清]|凌晨|下午|晚|傍|午后|[深半午]夜|夜[里间]|中午|正午/
/** How far back a word for the part of the day counts for another time, in UTF-16 code units. */
const reach = 40

function readTime(match: RegExpExecArray, text: string): FoundFigure[] {
  const { groups = {} } = match
  const written = parseChineseNumber(groups.hour)
  const { half, quarter, part, second = '0' } = groups
  const minute =
    half === undefined
      ? quarter === undefined
        ? parseChineseNumber(groups.clock ?? groups.minute ?? groups.words ?? groups.tens ?? '0') || 0
        : parseChineseNumber(quarter) * 15
      : 30
  const { latin } = groups
  const hours = latin ? (written % 12) + (/p/i.test(latin) ? 12 : 0) : part === undefined ? written : hourOf(written, part)
  if (!Number.isFinite(hours)) return []
  // Without a word for the part of the day, here or before, hours are those of a day of 24; with one before, they may go on with it.
  const sure =
    part === undefined
      ? latin !== undefined ||
        written > 12 ||
        /^0\d/.test(groups.hour ?? '') ||
        !day.test(text.slice(Math.max(0, match.index - reach), match.index))
      : isSure(part, written)
  const zone = zoneOf(beside(text, match.index, match.index + match[0].length, /[（(，。；]/u))
  return [createFigure(hours * 3600 + minute * 60 + Number(second), 'time', 'hard', { ...(sure && { sure }), ...(zone && { zone }) })]
}

/** 每晚2:30 may be in the morning. */
const isSure = (part: string, hour: number) => !/晚/.test(part) || hour > 3

function hourOf(written: number, part: string): number {
  if (/[半午]夜|深夜|夜[里间]|晚|凌晨/.test(part) && written === 12) return 24
  if (evening.test(part)) return written < 12 && !(/夜/.test(part) && written < 6) ? written + 12 : written
  return /[中正]午/.test(part) && written < 6 ? written + 12 : written
}
