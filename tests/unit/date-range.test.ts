import { expect, it } from 'vitest'
import type { Edition } from '../../pipeline/core/edition.ts'
import { localFormats } from '../../pipeline/render/localize/intl.ts'

const words = { year: 'numeric', month: 'long', day: 'numeric' } as const
const edition = (tag: string, date: Intl.DateTimeFormatOptions): Edition => ({
  ...{ locale: tag, tag, direction: 'ltr', name: tag, scripts: [], share: [], allow: [], romanise: false, desks: [] },
  dates: { date, dateTime: date, month: date },
})

it.each([
  ['en', words, ['November 22 – 29, 2026', 'November 29 – December 1, 2026', 'December 29, 2026 – January 4, 2027']],
  ['zh-Hans', words, ['2026年11月22日至29日', '2026年11月29日至12月1日', '2026年12月29日至2027年1月4日']],
  ['zh-Hant', { dateStyle: 'long' }, ['2026年11月22日至29日', '2026年11月29日至12月1日', '2026年12月29日至2027年1月4日']],
  ['ja', { dateStyle: 'long' }, ['2026年11月22日～29日', '2026年11月29日～12月1日', '2026年12月29日～2027年1月4日']],
  ['ko', words, ['2026년 11월 22일~29일', '2026년 11월 29일~12월 1일', '2026년 12월 29일~2027년 1월 4일']],
  ['de', words, ['22.–29. November 2026', '29. November – 1. Dezember 2026', '29. Dezember 2026 – 4. Januar 2027']],
  ['fr', words, ['22–29 novembre 2026', '29 novembre – 1 décembre 2026', '29 décembre 2026 – 4 janvier 2027']],
  ['ru', words, ['22–29 ноября 2026\u202fг.', '29 ноября – 1 декабря 2026\u202fг.', '29 декабря 2026\u202fг. – 4 января 2027\u202fг.']],
  ['ar', words, ['22–29 نوفمبر 2026', '29 نوفمبر – 1 ديسمبر 2026', '29 ديسمبر 2026 – 4 يناير 2027']],
  ['hu', words, ['2026. november 22–29.', '2026. november 29. – december 1.', '2026. december 29. – 2027. január 4.']],
] as const)('a range of days in %s has the form of its dates', (tag, date, expected) => {
  const { dateRange } = localFormats(edition(tag, date), 'America/New_York')
  const ranges = [
    ['2026-11-22', '2026-11-29'],
    ['2026-11-29', '2026-12-01'],
    ['2026-12-29', '2027-01-04'],
  ].map(([from = '', to = '']) => dateRange(from, to))
  expect(ranges).toEqual(expected)
})
