import type { Figure } from '../figure.ts'

const hour = 3600
const day = 24 * hour

/** What a text has that says an amount of a unit, in either language: of a duration by its seconds, and of data. */
const durations = new Map<number, RegExp>([
  [1e-3, /毫秒|\bmilli|\dms\b|\bms\b/i],
  [1, /秒|\bsec|\ds\b/i],
  [60, /分|刻|\bmin|\dm\b/i],
  [hour, /[时時点點]|钟头|鐘頭|\bhour|\bhr|\dh\b/i],
  [day, /[天日夜晚昼晝]|\bda(?:y|il)|\bnight|\dd\b/i],
  [7 * day, /[周週]|星期|礼拜|禮拜|week/i],
  [2_629_800, /月|\bmonth/i],
  [31_557_600, /[年岁歲载載]|\byear|\byr|\bannu/i],
])
const data = /\d\s?[kKMGTP]\b|[kKMGTP]i?[Bb]|\dB\b|字节|字節|位元|比特|兆|\bbytes?\b|\bbits?\b/
const share = /[%％‰成折半倍]|分之|百分|per ?cent|\b(?:half|halves|third|quarter|fifth|tenth)s?\b/i

/** Whether a text has no word and no sign for the unit of an amount: then no number in it says that amount. */
export function lacksUnit({ unit, measure }: Pick<Figure, 'unit' | 'measure'>, text: string): boolean {
  const [of, base = 0] = measure ?? []
  const signs = unit === 'percent' ? share : of === 'data' ? data : of === 'duration' ? durations.get(base) : undefined
  return signs !== undefined && !signs.test(text)
}
