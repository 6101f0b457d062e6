import { DateTime } from 'luxon'
import { dateInPath, isoDate, parseDate } from '../../source/front-matter/dates.ts'

/** The date as front matter has it. Undefined if it is not certain which day is meant. */
export function writeDate(value: unknown, timeZone: string): string | undefined {
  const written = String(value ?? '')
    .trim()
    // Programs in Go write an offset and the name of its zone: `+0800 CST`.
    .replace(/([+-]\d{2}:?\d{2}) [A-Z]{3,5}$/, '$1')
  return parseDate(written, timeZone) === undefined ? undefined : written
}

/** A date in its own offset, or else in `timeZone`. */
export function readDate(value: unknown, timeZone: string): DateTime | undefined {
  const written = writeDate(value, timeZone)
  return written === undefined ? undefined : DateTime.fromISO(isoDate(written) ?? '', { zone: timeZone, setZone: true })
}

/** The day in a name: `2019-01-02-tides`, `2019/01/02/tides`. */
export function dayInName(path: string): string | undefined {
  return dateInPath(path, 'UTC')?.slice(0, 10)
}
