import { isDateForm, parseDate } from './dates.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** What is expected of a date that cannot be read, and where it is certain which day is meant, how to write that. */
export function expectedDate(value: string): string {
  if (isDateForm(value)) return /[T :]\d/.test(value.trim()) ? 'a date and a time that exist' : 'a date that exists'
  const meant = dayOf(value.trim())
  const form = 'a date in the form 2026-11-20 or 2026-11-20T07:30:00+08:00'
  return meant ? `${form}: write ${meant}` : form
}

/** `20/11/2026`, `2026-3-2`, `2026年3月2日`, `20 November 2026` → `2026-11-20`; undefined where the order of day and month is open. */
function dayOf(value: string): string | undefined {
  const [, year, month, day] = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(value) ?? []
  if (year) return valid(year, month, day)
  const [, first = '', second = '', last] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(value) ?? []
  if (last) return valid(last, Number(first) > 12 ? second : first, Number(first) > 12 ? first : Number(second) > 12 ? second : undefined)
  const [, before, name = '', after, end] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})$/i.exec(value) ?? []
  const index = months.indexOf(name.slice(0, 3).toLowerCase())
  return end && index >= 0 ? valid(end, String(index + 1), before ?? after) : undefined
}

function valid(year: string, month: string | undefined, day: string | undefined): string | undefined {
  const written = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return parseDate(written, 'UTC') === undefined ? undefined : written
}
