import { DateTime } from 'luxon'
import { parseDate } from '../../source/front-matter/dates.ts'

const forms = [
  'yyyy-M-d H:m:s ZZZ z',
  'yyyy-M-d H:m:s ZZZ',
  'yyyy-M-d H:m:s ZZ',
  'yyyy-M-d H:m:s',
  'yyyy-M-d H:m ZZZ',
  'yyyy-M-d H:m',
  'yyyy-M-d',
  'yyyy/M/d H:m:s',
  'yyyy/M/d H:m',
  'yyyy/M/d',
  'yyyy.M.d',
  'd LLLL yyyy',
  'd LLL yyyy',
  'LLLL d, yyyy',
  'LLL d, yyyy',
]

/** A date as people and programs write it, in its own offset or else in `timeZone`. Undefined if it is not certain which day is meant. */
export function readDate(value: unknown, timeZone: string): DateTime | undefined {
  const text = String(value ?? '').trim()
  if (text === '') return undefined
  const options = { zone: timeZone, setZone: true, locale: 'en' }
  const iso = DateTime.fromISO(text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, '$1T').replace(/ (?=[+-]\d)/, ''), options)
  if (iso.isValid && /^\d{4}-\d{2}-\d{2}/.test(text)) return iso
  for (const form of forms) {
    const read = DateTime.fromFormat(text.replace(/年|月/g, '-').replace(/日/, ''), form, options)
    if (read.isValid) return read
  }
  const mail = DateTime.fromRFC2822(text, options)
  return mail.isValid ? mail : undefined
}

/** The date as front matter has it: as it was written, if Diglot reads that, and else in ISO 8601. */
export function writeDate(value: unknown, timeZone: string): string | undefined {
  const text = String(value ?? '').trim()
  if (parseDate(text, timeZone) !== undefined) return text
  const date = readDate(text, timeZone)
  if (!date) return undefined
  const hasTime = /\d:\d/.test(text)
  return (
    (hasTime ? date.toISO({ suppressMilliseconds: true, includeOffset: /[+-]\d{2}:?\d{2}|Z$|GMT/.test(text) }) : date.toISODate()) ??
    undefined
  )
}

/** The day in a name: `2019-01-02-tides`, `2019/01/02/tides`. */
export function dayInName(path: string): string | undefined {
  const [, year, month = '', day = ''] = /(?:^|\/)(\d{4})[-/_](\d{1,2})[-/_](\d{1,2})(?=[-/_]|$)/.exec(path) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return year !== undefined && parseDate(written, 'UTC') !== undefined ? written : undefined
}
