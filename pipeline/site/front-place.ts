import type { Clock } from './clock.ts'

/** Where editors have put a story on the front pages, by its front matter. It holds for every edition. */
export interface FrontPlace {
  /** `breaking`: the banner. A number orders the top stories; a smaller one comes first. */
  place: 'lead' | 'top' | 'breaking' | number
  /** ISO 8601 instant from which on the story has no place of its own. */
  until?: string | undefined
  /** Which pages have the banner: the front page, unless it says `all`. */
  pages?: 'front' | 'all' | undefined
}

/** The place of a story at the time of the build. */
export function frontPlaceOf({ front }: { front?: FrontPlace | undefined }, clock: Clock): FrontPlace | undefined {
  return front === undefined || (front.until !== undefined && clock.isPast(front.until)) ? undefined : front
}

/** The order of places: the lead, the numbers, all other top stories, then stories without one. */
export function rankOfPlace(place: FrontPlace | undefined): number {
  if (place === undefined || place.place === 'breaking') return Number.POSITIVE_INFINITY
  return place.place === 'lead' ? 0 : place.place === 'top' ? topRank : place.place
}

/** Greater than any number: a story that is `top` never leads because of that. */
export const topRank = 100
