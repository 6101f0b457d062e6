import type { DateTime } from 'luxon'

const english = { locale: 'en' }

/** Placeholders for parts of a date in permalinks, as Hugo, Jekyll and Hexo name them. */
const dateTokens: Record<string, (date: DateTime) => string> = {
  year: (date) => date.toFormat('yyyy'),
  short_year: (date) => date.toFormat('yy'),
  month: (date) => date.toFormat('MM'),
  i_month: (date) => date.toFormat('M'),
  monthname: (date) => date.toFormat('MMMM', english).toLowerCase(),
  short_month: (date) => date.toFormat('MMM', english).toLowerCase(),
  long_month: (date) => date.toFormat('MMMM', english).toLowerCase(),
  day: (date) => date.toFormat('dd'),
  i_day: (date) => date.toFormat('d'),
  weekday: (date) => String(date.weekday % 7),
  weekdayname: (date) => date.toFormat('EEEE', english).toLowerCase(),
  short_day: (date) => date.toFormat('EEE', english).toLowerCase(),
  long_day: (date) => date.toFormat('EEEE', english).toLowerCase(),
  yearday: (date) => String(date.ordinal),
  y_day: (date) => date.toFormat('ooo'),
  week: (date) => date.toFormat('WW'),
  w_year: (date) => date.toFormat('kkkk'),
  w_day: (date) => String(date.weekday),
  hour: (date) => date.toFormat('HH'),
  minute: (date) => date.toFormat('mm'),
  second: (date) => date.toFormat('ss'),
  unixtime: (date) => String(Math.floor(date.toSeconds())),
}

/**
 * Fills in the pattern of an address: `/:year/:title/`. Undefined if a part is not known: half of an address is none.
 * Empty parts leave no double slash.
 */
export function fillPermalink(pattern: string, date: DateTime | undefined, own: Record<string, string | undefined>): string | undefined {
  let isKnown = true
  const filled = pattern.replace(/:(\{[a-z_]+\}|[a-z_]+)/gi, (whole, written: string) => {
    const name = tokenIn(written.replace(/[{}]/g, ''), own)
    const value = Object.hasOwn(own, name) ? own[name] : date && dateTokens[name]?.(date)
    if (value === undefined) isKnown = false
    return value === undefined ? whole : value + written.replace(/[{}]/g, '').slice(name.length)
  })
  return isKnown ? rooted(filled) : undefined
}

/** The token that a text begins with: `:year_archive` has the token `year`. */
function tokenIn(written: string, own: Record<string, unknown>): string {
  const names = [...Object.keys(own), ...Object.keys(dateTokens)].sort((a, b) => b.length - a.length)
  return names.find((name) => written === name) ?? names.find((name) => written.startsWith(`${name}_`)) ?? written
}

/** An address from the root, without empty parts. */
export function rooted(address: string): string {
  return `/${address}`.replace(/\/{2,}/g, '/')
}

/** Letters, digits and marks of a title, with hyphens between them, as most generators write addresses. */
export function hyphenated(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
