import type { Entry } from '../article.ts'
import { frontPlaceOf, rankOfPlace, topRank } from '../front-place.ts'
import type { Prepared } from './article.ts'
import { chrome } from './chrome.ts'
import { entriesOf, type PlanContext, routes, sectionsOf } from './context.ts'
import type { FrontPage } from './models.ts'
import type { Card } from './shared-models.ts'

/** Stories among which a front page finds its lead, where editors have not chosen one. */
const recent = 7
const mostTops = 6
const cardsPerBlock = 4
/** The list of the latest stories is about as high as the picture of the lead beside it, and leaves some for the sections. */
const latest = { least: 4, most: 7 }
/** Beside a lead without a picture, as many other stories are shown with it: fewer where one of them has a picture. */
const added = { pictured: 2, plain: 4 }

/** The front page of an edition. Every story is on it once: in the banner, as the lead, at the top, in the latest, or in its section. */
export function frontPage(context: PlanContext, locale: string, all: Prepared[]): FrontPage {
  const { site } = context
  const address = routes.home(locale)
  const versions = new Map(site.locales.map((other) => [other, routes.home(other)]))
  const { lead, tops, rest } = arrange(context, locale, all)
  // With a picture and other stories below it, the column beside them is longer.
  const most = latest.most + (lead?.card.image ? tops.length : 0)
  const count = Math.min(most, Math.max(latest.least, Math.ceil(rest.length / 4)))
  const others = rest.slice(count)
  return {
    kind: 'front',
    ...chrome(context, locale, address, `the front page of the edition "${locale}"`, { versions }),
    lead: lead?.card,
    tops: tops.map(({ card }) => card),
    latest: rest.slice(0, count).map(({ card }) => card),
    blocks: sectionsOf(site, locale).flatMap((key) => {
      const cards = others.filter(({ entry }) => entry.article.section === key).slice(0, cardsPerBlock)
      const section = { key, href: site.addresses.href(routes.section(locale, key)) }
      return cards.length === 0 ? [] : [{ section, cards: pictureFirst(cards.map(({ card }) => card)) }]
    }),
  }
}

/** The story that the front page begins with. */
export function leadOf(context: PlanContext, locale: string, all: Prepared[]): Prepared | undefined {
  return arrange(context, locale, all).lead
}

interface Arranged {
  lead: Prepared | undefined
  tops: Prepared[]
  /** Stories without a place of their own, newest first. */
  rest: Prepared[]
}

/** Puts the stories of an edition in their places: those that editors have chosen, then by time. */
function arrange(context: PlanContext, locale: string, all: Prepared[]): Arranged {
  const { clock } = context.site
  // The foot of every page has the pages that belong to no section.
  const stories = all.filter(
    ({ entry: { article } }) => article.section !== undefined && frontPlaceOf(article, clock)?.place !== 'breaking',
  )
  const rank = ({ entry }: Prepared) => rankOfPlace(frontPlaceOf(entry.article, clock))
  const placed = stories.filter((story) => rank(story) <= topRank).sort((a, b) => rank(a) - rank(b))
  const [first] = placed
  const free = stories.filter((story) => rank(story) > topRank)
  const lead = first && rank(first) < topRank ? first : (ownLead(context, locale, free) ?? first)
  const chosen = placed.filter((story) => story !== lead).slice(0, mostTops)
  const taken = new Set([lead, ...chosen])
  const rest = stories.filter((story) => !taken.has(story))
  const more = lead?.card.image || chosen.length > 0 ? 0 : countBeside(rest)
  return { lead, tops: [...chosen, ...rest.slice(0, more)], rest: rest.slice(more) }
}

/** How many of the newest stories are shown beside a lead without a picture: none where the list of the latest would be short. */
function countBeside(rest: Prepared[]): number {
  const count = rest.slice(0, added.pictured).some(({ card }) => card.image) ? added.pictured : added.plain
  return rest.length < count + latest.least ? 0 : count
}

/**
 * The lead where no editor has chosen one: a recent story that is recent in every edition, so that all of them lead
 * alike; of these, and else of all recent ones, the newest with a picture.
 */
function ownLead(context: PlanContext, locale: string, free: Prepared[]): Prepared | undefined {
  const all = free.slice(0, recent)
  const others = context.site.locales.filter((other) => other !== locale).map((other) => recentOf(context, other))
  const shared = all.filter(({ entry }) => others.every((stories) => stories.size === 0 || stories.has(entry.article.story)))
  const candidates = shared.length > 0 ? shared : all
  return candidates.find(({ card }) => card.image) ?? candidates[0]
}

function recentOf({ site }: PlanContext, locale: string): Set<string> {
  const isFree = ({ article }: Entry) => article.section !== undefined && frontPlaceOf(article, site.clock) === undefined
  const found = new Set<string>()
  for (const entry of entriesOf(site, locale)) {
    if (found.size === recent) break
    if (isFree(entry)) found.add(entry.article.story)
  }
  return found
}

/** A block begins with a picture where any of its stories has one. */
function pictureFirst(cards: Card[]): Card[] {
  const first = cards.find(({ image }) => image)
  return first ? [first, ...cards.filter((card) => card !== first)] : cards
}
