import { DateTime } from 'luxon'

const shape = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/i

/**
 * A date as front matter writes it → an ISO 8601 instant in UTC, or undefined where there is no such date.
 * Without an offset it is read in `timeZone` (IANA), as a reporter on the spot would write it.
 */
export function parseDate(value: string, timeZone: string): string | undefined {
  const match = shape.exec(value.trim())
  if (!match) return undefined
  const [, day = '', time = '00:00', offset = ''] = match
  const at = DateTime.fromISO(`${day}T${time}${offset.toUpperCase()}`, { zone: timeZone })
  return at.isValid ? at.toUTC().toISO({ suppressMilliseconds: true }) : undefined
}
