import { describe, expect, it } from 'vitest'
import { expectedDate } from '../../pipeline/source/front-matter/date-form.ts'
import { dateInPath, parseDate } from '../../pipeline/source/front-matter/dates.ts'

const form = 'a date in the form 2026-11-20 or 2026-11-20T07:30:00+08:00'

describe('a date in another form is refused', () => {
  it.each([
    ['20/11/2026', ': write 2026-11-20'],
    ['11/20/2026', ': write 2026-11-20'],
    ['20.11.2026', ': write 2026-11-20'],
    // Which is the day, and which the month?
    ['02/03/2026', ': it can be 2026-03-02 or 2026-02-03'],
    ['02/02/2026', ': write 2026-02-02'],
    ['31/31/2026', ''],
    ['May 2026', ''],
    ['2026', ''],
    ['2026-01-02 10', ''],
    ['2026-01-02 10:00 CST', ''],
    ['yesterday', ''],
  ])('%s', (value, advice) => {
    expect(parseDate(value, 'UTC')).toBeUndefined()
    expect(expectedDate(value)).toBe(form + advice)
  })
})

it.each([
  ['2026-02-30', 'a date that exists'],
  ['2026年2月30日', 'a date that exists'],
  ['2026-03-02T25:00', 'a date and a time that exist'],
  ['2026-03-02 13:00 pm', 'a date and a time that exist'],
  ['2026-03-02T10:00+15:00', 'a date and a time that exist'],
])('%s has the form, and does not exist', (value, expected) => {
  expect(parseDate(value, 'UTC')).toBeUndefined()
  expect(expectedDate(value)).toBe(expected)
})

it.each([
  ...['2026-01-02', '2026/01/02', '2026/1/2', '2026-1-2', '2026.1.2', '20260102', '2026年1月2日', '2026 年 1 月 2 日'],
  ...['2 January 2026', '2nd Jan 2026', 'Jan 2, 2026', 'January 2 2026', 'Jan. 2, 2026', 'Fri, 2 Jan 2026', '2026-01-02 00:00'],
  ...['2026-01-02 12:00 am', '2026年1月2日 0:00', 'Jan 2, 2026 at 0:00'],
])('%s is midnight where the site is', (value) => {
  expect(parseDate(value, 'Asia/Shanghai')).toBe('2026-01-01T16:00:00Z')
})

it.each([
  ...['2026-01-02 4:00 +0800', '2026-01-02 04:00:00 +08:00', '2026-01-02T4:00+08', '2026-01-01 20:00 UTC', '2026-01-01T20:00Z'],
  ...['Thu, 01 Jan 2026 20:00:00 GMT', 'January 1, 2026 8:00 pm GMT', '2026/1/1 20:00Z'],
])('%s is one instant, wherever the site is', (value) => {
  for (const zone of ['UTC', 'America/New_York']) expect(parseDate(value, zone)).toBe('2026-01-01T20:00:00Z')
})

it.each([
  ['world/2026-01-02-tides', '2026-01-02'],
  ['world/2026_1_2_tides', '2026-01-02'],
  ['2026/01/02/tides', '2026-01-02'],
  ['2026/01-02-tides', '2026-01-02'],
  ['blog/20260102-tides', '2026-01-02'],
  ['blog/20260102', '2026-01-02'],
  ['world/2026-1-12-tides', '2026-01-12'],
  ['2026/01/5-tides', undefined],
  ['world/2026-13-40-tides', undefined],
  ['world/12026-01-02', undefined],
  ['world/202601021', undefined],
])('the path %s', (story, day) => {
  expect(dateInPath(story, 'UTC')).toBe(day && `${day}T00:00:00Z`)
})
