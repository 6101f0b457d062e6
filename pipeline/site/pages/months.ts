import { dayIn } from '../../source/front-matter/dates.ts'
import type { Prepared } from './article.ts'

/** The month of an instant (ISO 8601) in a time zone: `2026-11`. */
export function monthOf(instant: string, timeZone: string): string {
  const day = Number(instant.slice(8, 10))
  // No place on earth is further from UTC than 14 hours: only the first and the last days of a month ask for a calendar.
  return (day > 1 && day < 28 ? instant : dayIn(instant, timeZone)).slice(0, 7)
}

/** The months of an edition that have stories, newest first, each with the positions of its stories. */
export function monthsOf(stories: Prepared[], timeZone: string): Map<string, number[]> {
  const months = new Map<string, number[]>()
  for (const [index, { card }] of stories.entries()) {
    if (card.date === undefined) continue
    const month = monthOf(card.date, timeZone)
    const members = months.get(month)
    if (members) members.push(index)
    else months.set(month, [index])
  }
  return months
}
