import { type Dated, isDated, type Prepared } from './article.ts'
import { pageLink } from './chrome.ts'
import { entriesOf, type PlanContext, routes, sectionsOf } from './context.ts'
import { leadOf } from './front.ts'
import type { LetterStory, NewsletterPage } from './program-models.ts'
import { recentBy } from './recent.ts'

/** More stories are not in a letter that mail programs show whole (`render/formats/newsletter/fit.ts`). */
const limit = 400
/** What mail programs show. */
const shownTypes = new Set(['image/jpeg', 'image/png', 'image/gif'])

/** The newsletter of an edition; none where nothing has happened in its days. */
export function newsletterPages(context: PlanContext, locale: string, all: Prepared[]): NewsletterPage[] {
  const { site } = context
  const { newsletter } = site.config.formats
  if (!newsletter) return []
  const isRecent = recentBy(site.clock, newsletter.days)
  const stories = all.filter(isDated).filter(({ entry, card }) => entry.article.section !== undefined && isRecent(card.date))
  const corrections = correctionsOf(context, all, isRecent)
  if (stories.length + corrections.length === 0) return []
  const { url } = site.addresses
  const address = routes.newsletter(locale)
  const to = site.clock.dayIn(site.config.timeZone)
  const lead = letterLead(stories, leadOf(context, locale, all))
  const others = stories.filter((story) => story !== lead)
  return [
    {
      kind: 'newsletter',
      address,
      url: url(address),
      locale,
      source: `the newsletter of the edition "${locale}"`,
      from: new Date(Date.parse(to) - newsletter.days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10),
      to,
      lead: lead && { ...letterStory(context, lead), image: imageOf(lead) },
      stories: others.slice(0, limit).map((story) => letterStory(context, story)),
      total: stories.length,
      sections: sectionsOf(site, locale),
      corrections,
      home: url(routes.home(locale)),
      archive: url(routes.archive(locale)),
      standalonePages: entriesOf(site, locale)
        .filter(({ article }) => article.footer)
        .map((entry) => ({ ...pageLink(site, entry), href: url(entry.address) })),
      unsubscribe: newsletter.unsubscribe,
    },
  ]
}

/** That of the front page, if it is new enough; else the newest with a picture. */
function letterLead(stories: Dated[], front: Prepared | undefined): Dated | undefined {
  return stories.find((story) => story === front) ?? stories.find(({ image }) => image) ?? stories[0]
}

function letterStory({ site }: PlanContext, { entry, card }: Dated): LetterStory {
  const { id, section = '', authors, source } = entry.article
  const { href, title, summary, date, tag, direction } = card
  return {
    id,
    href,
    url: site.addresses.url(entry.address),
    title,
    summary,
    published: date,
    section,
    authors,
    publication: source,
    tag,
    direction,
  }
}

function correctionsOf(context: PlanContext, all: Prepared[], isRecent: (instant: string) => boolean): NewsletterPage['corrections'] {
  const { site } = context
  return all
    .flatMap(({ entry }) =>
      entry.article.corrections
        .filter(({ date }) => isRecent(date))
        .map(({ date, text }) => ({ date, text, story: { ...pageLink(site, entry), url: site.addresses.url(entry.address) } })),
    )
    .sort((a, b) => Date.parse(b.date) - Date.parse(a.date))
}

function imageOf({ image }: Dated): NonNullable<NewsletterPage['lead']>['image'] {
  if (!image) return undefined
  const { url, width, height, type } = image.social ?? image
  const isShown = type === undefined ? !/\.(?:svg|webp|avif)$/i.test(new URL(url).pathname) : shownTypes.has(type)
  return isShown ? { url, width, height, alt: image.alt } : undefined
}
