import { DateTime } from 'luxon'

/** The instant of a build. All that depends on it asks here, so that it is known how long the answers are the same. */
export interface Clock {
  /** Whether an instant (ISO 8601, or milliseconds) has come. */
  isPast(instant: string | number): boolean
  /** The day of the build (`2026-11-29`) in an IANA time zone. */
  dayIn(timeZone: string): string
  /** ISO 8601 instant of the build. What depends on it is the same for no other instant. */
  readonly now: string
  /** The first instant (milliseconds) at which something that was asked has another answer. */
  readonly until: number | undefined
}

export function createClock(now: string): Clock {
  const time = Date.parse(now)
  let until: number | undefined
  const note = (change: number) => {
    until = Math.min(until ?? change, change)
  }
  return {
    isPast(instant) {
      const at = typeof instant === 'number' ? instant : Date.parse(instant)
      if (at > time) note(at)
      return at <= time
    },
    dayIn(timeZone) {
      const at = DateTime.fromMillis(time, { zone: timeZone })
      note(at.plus({ days: 1 }).startOf('day').toMillis())
      return at.toFormat('yyyy-MM-dd')
    },
    get now() {
      note(time)
      return now
    },
    get until() {
      return until
    },
  }
}
