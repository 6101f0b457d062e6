import type { Clock } from '../clock.ts'

const day = 24 * 60 * 60 * 1000

/** Makes what says whether an instant (ISO 8601) is at most so many days of 24 hours before the build. */
export function recentBy(clock: Clock, days: number): (instant: string) => boolean {
  return (instant) => !clock.isPast(Date.parse(instant) + days * day)
}
