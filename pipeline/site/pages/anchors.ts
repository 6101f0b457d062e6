import { decodeAddress } from '../../core/decode-address.ts'
import type { Place } from '../../core/diagnostics.ts'
import { hasOwnViews } from '../../core/settings/own-views.ts'
import { didYouMean } from '../../core/suggest.ts'
import type { PlanContext } from './context.ts'

/** Ids that a page of a story has around its text, whatever is in it. */
const around = new Set(['main', 'text-size-small', 'text-size-medium', 'text-size-large', 'scheme-auto', 'scheme-light', 'scheme-dark'])
/** Ids that other pages of the theme have. */
const ofLists = /^(?:main|latest|query|scheme-(?:auto|light|dark)|section-.+)$/

/** The id of an article that a fragment names, with its `#`: as it is, or as another generator spells it (`#Code_Block`, `#code-block`). */
export function fragmentIn({ bodies }: Pick<PlanContext, 'bodies'>, id: string, written: string): string {
  const ids = bodies.get(id)?.digest.ids ?? []
  const name = decodeAddress(written.slice(1))
  if (name === '' || ids.includes(name)) return written
  const key = keyOf(name)
  const found = key === '' ? undefined : ids.find((other) => keyOf(other) === key)
  return found === undefined ? written : `#${encodeURIComponent(found)}`
}

const keyOf = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/** Proves that a place in a text that a link names is there. `written` is the fragment, with its `#`. */
export function checkAnchor({ bodies, site, report }: PlanContext, id: string, written: string, place: Place): void {
  const body = bodies.get(id)
  const name = decodeAddress(written.slice(1))
  if (!body || name === '' || around.has(name) || body.digest.ids.includes(name)) return
  const article = site.byId.get(id)
  if (name === 'comments' && site.config.comments) return
  if (name === 'corrections' && (article?.corrections.length ?? 0) > 0) return
  const ids = body.digest.ids.filter((other) => !/^fn(?:ref)?-/.test(other))
  report.add(
    'link/missing',
    place,
    `the link leads to ${JSON.stringify(`#${name}`)}, but ${article?.path ?? id} has ${headingsLike(name, ids)}`,
  )
}

function headingsLike(name: string, ids: string[]): string {
  if (ids.length === 0) return 'no headings.'
  const shown = ids.length > 12 ? `${ids.slice(0, 12).join(', ')} and ${ids.length - 12} more` : ids.join(', ')
  return `no such heading${didYouMean(name, ids) || `. It has: ${shown}.`}`
}

/** The same of a page that is no story's. What the site's own views draw is theirs. */
export function checkListAnchor({ site, report }: PlanContext, address: string, written: string, place: Place): void {
  const name = decodeAddress(written.slice(1))
  if (ofLists.test(name) || hasOwnViews(site.config.theme)) return
  report.add(
    'link/missing',
    place,
    `the link leads to ${JSON.stringify(`#${name}`)}, but ${address} has no such place. Link to the page itself.`,
  )
}
