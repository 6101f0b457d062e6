import { CommandError } from './command.ts'

/** The time that a command goes by: that of `--now`, or of SOURCE_DATE_EPOCH (reproducible-builds.org), or else of the clock (milliseconds). */
export function timeFrom(now: string | undefined, epoch: string | undefined, clock: () => number): string {
  const time = now !== undefined ? Date.parse(now) : epoch !== undefined && epoch !== '' ? Number(epoch) * 1000 : clock()
  if (Number.isNaN(time) || (now !== undefined && !isDay(now)))
    throw new CommandError(`the time ${JSON.stringify(now ?? epoch)} cannot be read; expected ISO 8601, such as 2026-11-24T08:00:00Z`)
  return new Date(time).toISOString()
}

/** `Date.parse` takes the 30th of February for the 2nd of March. */
function isDay(now: string): boolean {
  const [day = ''] = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(now) ?? []
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
