import { DateTime } from 'luxon'

const shape = /^(\d{4}[-/]\d{2}[-/]\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/i

/**
 * A date as front matter writes it → an ISO 8601 instant in UTC, or undefined where there is no such date.
 * Without an offset it is read in `timeZone` (IANA), as a reporter on the spot would write it.
 */
export function parseDate(value: string, timeZone: string): string | undefined {
  const match = shape.exec(value.trim())
  if (!match) return undefined
  const [, written = '', time = '00:00', offset = ''] = match
  const day = written.replaceAll('/', '-')
  const plain = isOffset(offset) ? plainInstant(day, time, offset.toUpperCase()) : undefined
  if (plain) return plain
  const at = DateTime.fromISO(`${day}T${time}${offset.toUpperCase()}`, { zone: timeZone })
  const utc = at.toUTC()
  if (!at.isValid || utc.year < 1 || utc.year > 9999 || !isOffset(offset)) return undefined
  // An hour that a time zone leaves out in spring is no time.
  if (offset === '' && at.toFormat('HH:mm') !== time.slice(0, 5)) return undefined
  return utc.toISO({ suppressMilliseconds: true }) ?? undefined
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

/** Whether a text is written as a date is, if not of a day that exists. */
export function isDateForm(value: string): boolean {
  return shape.test(value.trim())
}

/** The date in the name of a file or of its folders (`2026-01-02-tides`, `2026/01/02/tides`), as an instant; undefined where it has none. */
export function dateInPath(story: string, timeZone: string): string | undefined {
  const [, year, month, day] = /(?:^|\/)(\d{4})[-/_](\d{2})[-/_](\d{2})(?=[-/_]|$)/.exec(story) ?? []
  return day === undefined ? undefined : parseDate(`${year}-${month}-${day}`, timeZone)
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
