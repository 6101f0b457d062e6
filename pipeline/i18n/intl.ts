import type { Edition } from '../types.ts'

/** Dates, numbers and lists as one edition writes them. Dates are ISO 8601 instants, shown in the site's time zone. */
export interface Formats {
  date(instant: string): string
  dateTime(instant: string): string
  month(instant: string): string
  number(value: number): string
  list(items: string[]): string
}

/** Formatters are costly to make, so each is made once. */
export function createFormats({ tag, dates }: Edition, timeZone: string): Formats {
  const formatter = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone })
    return (instant: string) => format.format(new Date(instant))
  }
  const number = new Intl.NumberFormat(tag)
  const list = new Intl.ListFormat(tag, { type: 'conjunction' })
  return {
    date: formatter(dates.date),
    dateTime: formatter(dates.dateTime),
    month: formatter(dates.month),
    number: (value) => number.format(value),
    list: (items) => list.format(items),
  }
}
