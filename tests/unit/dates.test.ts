import { expect, it } from 'vitest'
import { expectedDate } from '../../pipeline/source/front-matter/date-form.ts'

it.each([
  ['20/11/2026', 'write 2026-11-20'],
  ['11/20/2026', 'write 2026-11-20'],
  ['20.11.2026', 'write 2026-11-20'],
  ['2026-3-2', 'write 2026-03-02'],
  ['2026年3月2日', 'write 2026-03-02'],
  ['20 November 2026', 'write 2026-11-20'],
  ['Nov 20, 2026', 'write 2026-11-20'],
  // Which is the day, and which the month?
  ['02/03/2026', undefined],
  ['31/31/2026', undefined],
  ['yesterday', undefined],
])('%s', (value, advice) => {
  const form = 'a date in the form 2026-11-20 or 2026-11-20T07:30:00+08:00'
  expect(expectedDate(value)).toBe(advice === undefined ? form : `${form}: ${advice}`)
})

it.each([
  ['2026-02-30', 'a date that exists'],
  ['2026-03-02T25:00', 'a date and a time that exist'],
])('%s has the form, and does not exist', (value, expected) => {
  expect(expectedDate(value)).toBe(expected)
})
