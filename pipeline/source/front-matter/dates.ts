import { DateTime } from 'luxon'

/** `2026-01-02`, `2026/1/2`, `2026.1.2`, `20260102`, `2026年1月2日`. */
const inNumbers = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2})|\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号])(?![\d.])/
/** `Fri, 2 January 2026`, `Jan 2, 2026`. */
const inWords =
  /^(?:[a-z]{3,9}\.?,\s*)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})(?!\d)/i
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const names = 'january february march april may june july august september october november december'.split(' ')
const clock = /^(?:T|\s+|,\s*|\s+at\s+)?(\d{1,2}):(\d{2})(:\d{2}(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?)?(?=$|[\sZ+-])/i
const zone = /^\s*(?:Z|UTC|GMT|([+-])(\d{2}):?(\d{2})?)$/i

interface WrittenDate {
  day: string
  /** `HH:mm`, and seconds where they are written. */
  time: string
  /** `Z` or `+08:00`; empty where none is written. */
  offset: string
}

/** What a date is written as, whether it exists or not. Undefined where it is in no form that is read. */
function readForm(value: string): WrittenDate | undefined {
  const { day, rest } = readDay(value) ?? {}
  if (day === undefined || rest === undefined) return undefined
  const [whole = '', hours, minutes = '00', seconds = '', half] = clock.exec(rest) ?? []
  const behind = rest.slice(whole.length)
  const [zoned, sign = '', zoneHours = '', zoneMinutes = '00'] = zone.exec(behind) ?? []
  if (zoned === undefined && behind.trim() !== '') return undefined
  // An offset of a day alone is read too: it is that of midnight.
  const offset = zoned === undefined ? '' : sign === '' ? 'Z' : `${sign}${zoneHours}:${zoneMinutes}`
  return { day, time: `${hourOf(hours, half)}:${minutes}${seconds}`, offset }
}

function readDay(value: string): { day: string; rest: string } | undefined {
  const numbers = inNumbers.exec(value)
  if (numbers) {
    const [whole, year = '', , ...parts] = numbers
    const [month = '', day = ''] = parts.filter((part) => part !== undefined)
    return { day: dayOf(year, month, day), rest: value.slice(whole.length) }
  }
  const [whole, before, name = '', after, year] = inWords.exec(value) ?? []
  const word = name.toLowerCase()
  const index = names.includes(word) ? names.indexOf(word) : months.indexOf(word.replace(/^sept$/, 'sep'))
  if (whole === undefined || year === undefined || index < 0 || (before === undefined) === (after === undefined)) return undefined
  return { day: dayOf(year, String(index + 1), before ?? after ?? ''), rest: value.slice(whole.length) }
}

const dayOf = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** `4` and `pm` → `16`. An hour that no clock has stays as it is, and does not exist. */
function hourOf(hours = '00', half = ''): string {
  const hour = Number(hours)
  if (half === '' || hour < 1 || hour > 12) return half === '' ? hours.padStart(2, '0') : '99'
  return String((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0')
}

/**
 * A date as front matter writes it → an ISO 8601 instant in UTC, or undefined where there is no such date.
 * Without an offset it is read in `timeZone` (IANA), as a reporter on the spot would write it.
 */
export function parseDate(value: string, timeZone: string): string | undefined {
  const written = readForm(value.trim())
  if (!written) return undefined
  const { day, time, offset } = written
  const plain = isOffset(offset) ? plainInstant(day, time, offset) : undefined
  if (plain) return plain
  const at = DateTime.fromISO(`${day}T${time}${offset}`, { zone: timeZone })
  const utc = at.toUTC()
  if (!at.isValid || utc.year < 1 || utc.year > 9999 || !isOffset(offset)) return undefined
  // An hour that a time zone leaves out in spring is no time.
  if (offset === '' && at.toFormat('HH:mm') !== time.slice(0, 5)) return undefined
  return utc.toISO({ suppressMilliseconds: true }) ?? undefined
}

/** Whether a date has no time of day. */
export function isDay(value: string): boolean {
  const text = value.trim()
  return readDay(text)?.rest.trim() === ''
}

/** The instant of a time with an offset, which asks for no time zone's calendar. Undefined where luxon must judge. */
function plainInstant(day: string, time: string, offset: string): string | undefined {
  const [, clock, seconds = ':00'] = /^(\d{2}:\d{2})(:\d{2})?(?:[.,]0+)?$/.exec(time) ?? []
  if (offset === '' || clock === undefined) return undefined
  const written = `${day}T${clock}${seconds}.000Z`
  const local = Date.parse(written)
  // One that does not exist would be another, or none.
  if (Number.isNaN(local) || new Date(local).toISOString() !== written) return undefined
  const [hours = 0, minutes = 0] = offset.match(/\d{2}/g)?.map(Number) ?? []
  const utc = new Date(local - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000)
  const year = utc.getUTCFullYear()
  return year >= 1 && year <= 9999 ? utc.toISOString().replace('.000', '') : undefined
}

/** A date in ISO 8601, with the offset that is written, whether it exists or not. Undefined for what is not written as a date. */
export function isoDate(value: string): string | undefined {
  const { day, time, offset } = readForm(value.trim()) ?? {}
  return day && `${day}T${time}${offset}`
}

/** Whether a text is written as a date is, if not of a day that exists. */
export function isDateForm(value: string): boolean {
  return isoDate(value) !== undefined
}

/** Forms of a date in a path: `2026-01-02-tides`, `2026-1-2`, `2026/01/02/tides`, `2026/01-02-tides`, `20260102-tides`. */
const inPath = [
  /(?:^|\/)(\d{4})([-_])(\d{1,2})\2(\d{1,2})(?=[-_/.]|$)/,
  /(?:^|\/)(\d{4})([-/_])(\d{2})[-/_](\d{2})(?=[-/_.]|$)/,
  /(?:^|\/)(\d{4})()(\d{2})(\d{2})(?=[-/_.]|$)/,
]

/** The date in the name of a file or of its folders, as an instant; undefined where it has none. */
export function dateInPath(story: string, timeZone: string): string | undefined {
  for (const form of inPath) {
    const [, year = '', , month = '', day] = form.exec(story) ?? []
    const found = day === undefined ? undefined : parseDate(dayOf(year, month, day), timeZone)
    if (found !== undefined) return found
  }
  return undefined
}

/** The day of an instant (both ISO 8601) in `timeZone`. */
export function dayIn(instant: string, timeZone: string): string {
  return DateTime.fromISO(instant, { zone: timeZone }).toFormat('yyyy-MM-dd')
}

/** No place on earth is further from UTC than 14 hours. */
function isOffset(offset: string): boolean {
  const [hours = '0', minutes = '0'] = offset.match(/\d{2}/g) ?? []
  return Number(hours) * 60 + Number(minutes) <= 14 * 60 && Number(minutes) < 60
}
