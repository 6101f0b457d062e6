import type { Site } from '../site.ts'
import { entriesOf, routes } from './context.ts'
import { memoizeBySite } from './memoize.ts'
import type { FacingLink, OwnFeed } from './shared-models.ts'

/** Two locales whose texts are published side by side (`bilingual`). */
export type LocalePair = Site['config']['bilingual'][number]

/** Ids of the stories that both editions of a pair have in their own language, newest first. */
export function facingStories(site: Site, pair: LocalePair): ReadonlySet<string> {
  return stories(site, pair.join(' '), () => findStories(site, pair))
}

const stories = memoizeBySite<ReadonlySet<string>>()

function findStories(site: Site, [first, second]: LocalePair): ReadonlySet<string> {
  const own = (locale: string) => entriesOf(site, locale).flatMap(({ article, foreign }) => (foreign ? [] : [article.story]))
  const others = new Set(own(second))
  return new Set(own(first).filter((story) => others.has(story)))
}

/** Those that lists have: a page that belongs to no section is in the foot of every page. */
export function listedStories(site: Site, pair: LocalePair): ReadonlySet<string> {
  return listed(site, pair.join(' '), () => {
    const own = site.entryOf.get(pair[0])
    return new Set([...facingStories(site, pair)].filter((story) => own?.get(story)?.article.section !== undefined))
  })
}

const listed = memoizeBySite<ReadonlySet<string>>()

/** The addresses of all these stories where they are side by side. */
export function facingAddresses(site: Site, pair: LocalePair): string[] {
  return [...facingStories(site, pair)].flatMap((story) => addressOf(site, pair, story) ?? [])
}

function addressOf(site: Site, pair: LocalePair, story: string): string | undefined {
  const [first, second] = pair
  const entry = facingStories(site, pair).has(story) ? site.entryOf.get(first)?.get(story) : undefined
  return entry && routes.facing(first, second, entry.address)
}

/** Where a story is side by side with another version, for a page of one of the two. */
export function facingLinks(site: Site, locale: string, story: string): FacingLink[] | undefined {
  return linksOf(site, locale, (pair) => addressOf(site, pair, story))
}

/** The lists of all stories that an edition and another have side by side. */
export function facingLists(site: Site, locale: string): FacingLink[] | undefined {
  return linksOf(site, locale, (pair) => (listedStories(site, pair).size > 0 ? routes.facingList(...pair) : undefined))
}

/** Undefined where there are none: most sites publish no two languages side by side. */
function linksOf(site: Site, locale: string, addressIn: (pair: LocalePair) => string | undefined): FacingLink[] | undefined {
  const links = site.config.bilingual.flatMap((pair): FacingLink[] => {
    const address = pair.includes(locale) ? addressIn(pair) : undefined
    return address === undefined ? [] : [{ href: site.addresses.href(address), languages: languagesOf(site, pair) }]
  })
  return links.length > 0 ? links : undefined
}

/** The feed of these stories, if any of them has a date. */
export function facingFeedOf(site: Site, pair: LocalePair): OwnFeed | undefined {
  const [first, second] = pair
  const own = site.entryOf.get(first)
  const isThere = dated(site, pair.join(' '), () =>
    [...listedStories(site, pair)].some((story) => own?.get(story)?.article.date !== undefined),
  )
  const tag = site.entries.get(second)?.edition.tag ?? second
  return isThere ? { of: { kind: 'facing', key: tag }, list: routes.facingList(first, second) } : undefined
}

const dated = memoizeBySite<boolean>()

export function languagesOf({ entries }: Site, pair: LocalePair): FacingLink['languages'] {
  return pair.map((locale) => {
    const { tag = locale, direction = 'ltr', name = locale } = entries.get(locale)?.edition ?? {}
    return { tag, direction, name }
  })
}
