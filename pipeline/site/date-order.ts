import { DateTime } from 'luxon'
import type { Report } from '../core/diagnostics.ts'
import { placeOfKeys } from '../core/places.ts'
import type { Severity } from '../core/rules.ts'
import { dayIn } from '../source/front-matter/dates.ts'
import type { Article } from './article.ts'
import type { Clock } from './clock.ts'

/** What the dates of an article are compared with. */
export interface DateContext {
  clock: Clock
  /** IANA time zone in which messages name days. */
  timeZone: string
}

/** Compares an article's dates with each other and with the build; each is reported where it is written. */
export function checkDateOrder(article: Article, { clock, timeZone }: DateContext, report: Report): void {
  const { publishAt, date, updated, corrections, expires } = article
  const [name, begin] = publishAt === undefined ? ['date', date] : ['publishAt', publishAt]
  const show = (instant: string) => showDate(instant, timeZone)
  const add = (key: string, message: string, severity?: Severity) => {
    if (article.places.includes(`,${key} `)) report.add('front-matter/dates', placeOfKeys(article, key), message, severity)
  }
  for (const [key, subject, instant] of [
    ...(updated === undefined ? [] : [['updated', '"updated"', updated] as const]),
    ...corrections.map((correction) => ['corrections', 'the date of a correction', correction.date] as const),
  ]) {
    if ((begin === undefined || isBefore(begin, instant)) && !clock.isPast(instant))
      add(key, `${subject} is ${show(instant)}, which is in the future. Correct the date.`, 'warning')
    else if (date !== undefined && isBefore(instant, date) && dayIn(instant, timeZone) !== dayIn(date, timeZone))
      add(key, `${subject} is ${show(instant)}, before the story was published ("date": ${show(date)}). Correct one of them.`, 'warning')
  }
  if (expires === undefined || begin === undefined) return
  if (!isBefore(begin, expires))
    add(
      'expires',
      `"expires" is ${show(expires)}, not after "${name}" (${show(begin)}), so the story would never be published. Correct one of them.`,
    )
}

function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b)
}

/** `2026-03-02`, or with the time where it is not midnight. */
export function showDate(instant: string, timeZone: string): string {
  const at = DateTime.fromISO(instant, { zone: timeZone })
  return at.toFormat(at.toFormat('HH:mm') === '00:00' ? 'yyyy-MM-dd' : 'yyyy-MM-dd HH:mm')
}
