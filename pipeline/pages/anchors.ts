import type { Place } from '../types.ts'
import type { PlanContext } from './context.ts'

/** Ids that every page of a story has around its text. */
const around = new Set(['main'])

/** Proves that a place in a text that a link names is there. `written` is the fragment, with its `#`. */
export function checkAnchor({ bodies, site, report }: PlanContext, id: string, written: string, place: Place): void {
  const body = bodies.get(id)
  const name = decode(written.slice(1))
  if (!body || name === '' || around.has(name) || body.digest.ids.includes(name)) return
  const article = site.byId.get(id)
  if (name === 'corrections' && (article?.corrections.length ?? 0) > 0) return
  const ids = body.digest.ids.filter((other) => !/^fn(?:ref)?-/.test(other))
  report.add(
    'link/missing',
    place,
    `the link leads to ${JSON.stringify(`#${name}`)}, which is no heading of ${article?.path ?? id}; there are: ${ids.join(', ') || 'none'}.`,
  )
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
