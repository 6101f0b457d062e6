import type { Edition } from '../../core/edition.ts'

/** Dates, numbers and lists as one edition writes them. Dates are ISO 8601 instants, shown in the site's time zone. */
export interface Formats {
  date(instant: string): string
  /** From one day to another (`2026-11-22`): `November 22 – 29, 2026`, `2026年11月22日至29日`. */
  dateRange(from: string, to: string): string
  dateTime(instant: string): string
  /** The same with the name of the time zone, where the edition's form has room for one. */
  zonedDateTime(instant: string): string
  month(instant: string): string
  /** A year (`2026`) or a month (`2026-11`) of the archive: of the Gregorian calendar, as its address is. */
  period(key: string): string
  /** The name of such a month, without its year, in short. */
  monthName(key: string): string
  number(value: number): string
  list(items: string[]): string
}

/** By all that they depend on; more than most sites have editions. */
const known = new Map<string, Formats>()
const mostKnown = 100

/** Formatters are costly to make: this process makes each once. */
export function localFormats(edition: Edition, timeZone: string): Formats {
  const { tag, dates, scripts, timeZoneName } = edition
  const key = JSON.stringify([tag, dates, scripts, timeZoneName, timeZone])
  const formats = known.get(key) ?? createFormats(edition, timeZone)
  if (known.size > mostKnown) known.clear()
  known.set(key, formats)
  return formats
}

/** Each formatter is made when it is first needed. */
function createFormats(edition: Edition, timeZone: string): Formats {
  const { tag, dates } = edition
  const formatter = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(tag, { ...options, timeZone }))
    return remember((instant) => format().format(new Date(instant)))
  }
  const period = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: 'UTC' }))
    return remember((key) => format().format(new Date(key)))
  }
  const [year, month] = [period({ year: 'numeric' }), period(dates.month)]
  const number = once(() => new Intl.NumberFormat(tag))
  const list = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }))
  return {
    date: formatter(dates.date),
    dateRange: createRange(edition),
    dateTime: formatter(dates.dateTime),
    zonedDateTime: remember(zoned(edition, timeZone)),
    month: formatter(dates.month),
    period: (key) => (key.length > 4 ? month(key) : year(key)),
    monthName: period({ month: 'short' }),
    number: (value) => number().format(value),
    list: (items) => list().format(items),
  }
}

/** For Chinese and Japanese, CLDR has ranges in digits alone (`2026/11/22 – 2026/11/29`): what both dates begin with is written once. */
function createRange({ tag, dates }: Edition): Formats['dateRange'] {
  const format = once(() => new Intl.DateTimeFormat(tag, { ...dates.date, timeZone: 'UTC' }))
  return (from, to) => {
    const [begin, end] = [new Date(from), new Date(to)]
    const [first, last] = [format().formatToParts(begin), format().formatToParts(end)]
    // CLDR has thin spaces around the dash, which fonts of mail programs may lack.
    const range = format().formatRange(begin, end).replaceAll('\u2009', ' ')
    if (first.every(({ type, value }) => type !== 'literal' || range.includes(value.trim()))) return range
    const same = last.findIndex(({ value }, index) => value !== first[index]?.value)
    const between = format()
      .formatRangeToParts(begin, end)
      .find(({ type, source }) => type === 'literal' && source === 'shared')
    const separator = new Intl.Locale(tag).language === 'zh' ? '至' : between?.value
    return [...first, { value: separator }, ...last.slice(same)].map(({ value }) => value).join('')
  }
}

/**
 * `October 23, 2013 at 00:08 GMT+8`. Most short names are in Latin letters: an edition in another script has the long
 * one, unless it has a name of its own. Styles (`timeStyle`) take no name of a zone.
 */
function zoned({ tag, dates, scripts, timeZoneName }: Edition, timeZone: string): (instant: string) => string {
  const { dateTime } = dates
  const name = dateTime.dateStyle || dateTime.timeStyle ? {} : ({ timeZoneName: scripts.includes('Latin') ? 'short' : 'long' } as const)
  const format = once(() => new Intl.DateTimeFormat(tag, { ...name, ...dateTime, timeZone }))
  if (timeZoneName === undefined) return (instant) => format().format(new Date(instant))
  return (instant) =>
    format()
      .formatToParts(new Date(instant))
      .map(({ type, value }) => (type === 'timeZoneName' ? timeZoneName : value))
      .join('')
}

function once<OutputState>(make: () => OutputState): () => OutputState {
  let made: OutputState | undefined
  return () => (made ??= make())
}

/** A day's stories are in many lists. At most a few thousand instants are cached, whatever the size of the paper. */
function remember(make: (instant: string) => string): (instant: string) => string {
  const known = new Map<string, string>()
  return (instant) => {
    const found = known.get(instant) ?? make(instant)
    if (known.size > 5_000) known.clear()
    known.set(instant, found)
    return found
  }
}
