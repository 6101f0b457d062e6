/** The instant of a build. All that depends on it asks here, so that it is known how long the answers are the same. */
export interface Clock {
  /** Whether an instant (ISO 8601, or milliseconds) has come. */
  isPast(instant: string | number): boolean
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
    get now() {
      note(time)
      return now
    },
    get until() {
      return until
    },
  }
}
