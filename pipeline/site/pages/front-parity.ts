import { hasPlace, placeOfKeys } from '../../core/places.ts'
import type { Entry } from '../article.ts'
import { frontPlaceOf } from '../front-place.ts'
import type { Site } from '../site.ts'
import { entriesOf, type PlanContext } from './context.ts'

/** Front pages are edited alike: a story that has a place on one has it on all, which takes a version in every edition. */
export function checkFrontPlace({ site, report }: PlanContext, { article, foreign }: Entry): void {
  const place = frontPlaceOf(article, site.clock)
  // One message for a story: from the first of its versions that gives the place.
  if (!place || foreign || firstWithPlace(site, article.story) !== article.path) return
  // An edition that is converted has what its source has.
  const written = site.locales.filter((locale) => site.entries.get(locale)?.edition.from === undefined)
  const editions = written.filter((locale) => isMissing(site, article.story, locale))
  if (editions.length === 0) return
  const shown = editions.map((locale) => `"${locale}"`).join(', ')
  const what = editions.every((locale) => site.byId.has(`${article.story}:${locale}`)) ? 'is not public yet' : 'is not published'
  report.add(
    'parity/front',
    placeOfKeys(article, 'front'),
    `this story is ${names[place.place] ?? `number ${place.place}`} on the front page of "${article.locale}" and ${what} in ${shown}, so the front pages differ. Publish it there, or delete "front".`,
  )
}

const names: Partial<Record<string | number, string>> = { lead: 'the lead', top: 'at the top', breaking: 'the breaking news' }

function firstWithPlace({ stories, locales }: Site, story: string): string | undefined {
  const versions = stories.get(story)
  return locales.map((locale) => versions?.get(locale)).find((article) => article && hasPlace(article.places, 'front'))?.path
}

/** An edition without stories has a message of its own; so has an article that cannot be read. */
function isMissing(site: Site, story: string, locale: string): boolean {
  if (site.entryOf.get(locale)?.has(story) || entriesOf(site, locale).length === 0) return false
  return ![...site.broken.values()].some((article) => article.story === story && article.locale === locale)
}
