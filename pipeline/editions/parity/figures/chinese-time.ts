import { digits as latinDigits } from './begins.ts'
import { digits, numerals, toValue } from './chinese-number.ts'
import type { Found } from './figure.ts'
import { type Form, figure } from './scan.ts'

const hour = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})'

/** Dates, decades, weekdays and times of day. */
export const timeForms: Form[] = [
  {
    needs: ['年代'],
    begins: `上${numerals}`,
    pattern: /(?:(?<century>\d{1,2}|上)世纪)?(?<decade>\d{4}|[一二三四五六七八九]十|\d0)年代/gu,
    read: readDecade,
  },
  {
    needs: ['月'],
    begins: numerals,
    pattern: new RegExp(
      `(?:(?<year>\\d{4}|[${digits}]{4})年)?(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?!球|亮|饼|台)(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?`,
      'gu',
    ),
    read: readDate,
  },
  {
    needs: ['季度'],
    begins: '第一二三四',
    pattern: /第?(?<quarter>[一二三四])季度/gu,
    read: ({ groups = {} }) => [figure(toValue(groups.quarter), 'quarter', 'small')],
  },
  { needs: ['年'], begins: numerals, pattern: new RegExp(`(?<year>\\d{4}|[${digits}]{4})年`, 'gu'), read: readDate },
  { begins: latinDigits, pattern: /(?<day>\d{1,2})[日号](?!线|楼|院|公路|文件|机)/gu, read: readDate },
  {
    begins: '星礼周',
    pattern: /(?:星期|礼拜|(?<![一-龥]{0,8}[两几数每]|\d)周)(?<weekday>[一二三四五六日天])(?![周年月岁期])/gu,
    read: ({ groups }) => [figure('一二三四五六日'.indexOf((groups?.weekday ?? '').replace('天', '日')) + 1, 'weekday', 'small')],
  },
  {
    begins: '上下早清晚当凌傍中正午半深夜',
    pattern: new RegExp(
      `(?<day>上午|下午|早上|早晨|清晨|清早|晚上|晚间|当晚|凌晨|傍晚|中午|正午|午夜|半夜|深夜|午后|夜里|夜间|早|晚)(?<hour>${hour})[点时](?!间|代|候)(?:(?<minute>\\d{1,2})分|(?<half>半))?`,
      'gu',
    ),
    read: readTime,
  },
  { needs: [':'], begins: latinDigits, pattern: /(?<![\d:])(?<hour>\d{1,2}):(?<minute>\d{2})(?![\d:])/gu, read: readTime },
  { needs: ['时'], begins: latinDigits, pattern: /(?<hour>\d{1,2})时(?!代|候|间|速|节)(?:(?<minute>\d{1,2})分)?/gu, read: readTime },
  {
    needs: ['点'],
    begins: numerals,
    pattern: new RegExp(`(?<hour>${hour})点(?:(?<half>半)(?!径)|(?<minute>\\d{1,2})分(?!之))`, 'gu'),
    read: readTime,
  },
]

function readDecade({ groups = {} }: RegExpExecArray): Found[] {
  const written = toValue(groups.decade)
  const century = groups.century === undefined || groups.century === '上' ? 19 : Number(groups.century) - 1
  return [figure(written >= 100 ? written : century * 100 + written, 'decade')]
}

function readDate({ groups = {} }: RegExpExecArray): Found[] {
  const { year, month, day } = groups
  return [
    ...(year === undefined ? [] : [figure(toValue(year), 'year')]),
    ...(month === undefined ? [] : [figure(toValue(month), 'month', day === undefined && year === undefined ? 'small' : 'hard')]),
    ...(day === undefined ? [] : [figure(toValue(day), 'day')]),
  ]
}

const evening = /[下晚傍]|午后|深夜|夜[里间]/
const day = /上午|[早清]|凌晨|下午|晚|傍|午后|[深半午]夜|夜[里间]|中午|正午/

function readTime(match: RegExpExecArray, text: string): Found[] {
  const { groups = {} } = match
  const written = toValue(groups.hour)
  const minute = groups.half === undefined ? Number(groups.minute ?? 0) : 30
  const said = groups.day
  const hour = said === undefined ? written : hourOf(written, said)
  // Without a word for the part of the day, here or before, hours are those of a day of 24; with one before, they may go on with it.
  const sure = said !== undefined || written > 12 || !day.test(text.slice(0, match.index))
  return [figure(hour * 60 + minute, 'time', 'hard', sure ? { sure } : {})]
}

function hourOf(written: number, said: string): number {
  if (/[半午]夜|深夜|夜[里间]|晚/.test(said) && written === 12) return 24
  if (evening.test(said)) return written < 12 && !(/夜/.test(said) && written < 6) ? written + 12 : written
  return /[中正]午/.test(said) && written < 6 ? written + 12 : written
}
