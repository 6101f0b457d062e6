import { isDateForm, isDay, parseDate } from './dates.ts'

/** What is expected of a date that cannot be read, and where it is certain which day is meant, how to write that. */
export function expectedDate(value: string): string {
  if (isDateForm(value)) return isDay(value) ? 'a date that exists' : 'a date and a time that exist'
  const form = 'a date in the form 2026-11-20 or 2026-11-20T07:30:00+08:00'
  const meant = daysOf(value.trim())
  if (meant.length === 2) return `${form}: it can be ${meant[0]} or ${meant[1]}`
  return meant.length === 1 ? `${form}: write ${meant[0]}` : form
}

/** The days that `20/11/2026` or `02/03/2026` may be: the one that writes the day first comes first. */
function daysOf(value: string): string[] {
  const [, first = '', second = '', year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(value) ?? []
  if (year === undefined) return []
  const possible = [`${year}-${second}-${first}`, `${year}-${first}-${second}`]
  const days = possible.flatMap((written) => parseDate(written, 'UTC')?.slice(0, 10) ?? [])
  return [...new Set(days)]
}
