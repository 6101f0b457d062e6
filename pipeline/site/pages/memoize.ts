import type { Site } from '../site.ts'

/**
 * Remembers what is found of a site by a name, such as a locale: every page asks for it, and it is the same for all
 * states of the site between which only words of articles have changed.
 */
export function memoizeBySite<Found>(): (site: Pick<Site, 'index'>, name: string, find: () => Found) => Found {
  const all = new WeakMap<Site['index'], Map<string, Found>>()
  return ({ index }, name, find) => {
    const known = all.get(index) ?? new Map<string, Found>()
    all.set(index, known)
    const found = known.get(name) ?? find()
    known.set(name, found)
    return found
  }
}
