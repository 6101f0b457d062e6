import { providers } from '../comments/index.ts'
import type { Entry } from '../content/site.ts'
import { alternates, chrome, tagOf } from './chrome.ts'
import { type PlanContext, partOf, routes } from './context.ts'
import type { ArticlePage, Card, FeedItem, ModelImage, Named } from './models.ts'
import { resolveBody, resolveImage } from './references.ts'

/** Everything that pages show of one story in one edition, worked out once. */
export interface Prepared {
  entry: Entry
  page: ArticlePage
  card: Card
  item: FeedItem
}

export function prepareArticle(context: PlanContext, locale: string, entry: Entry): Prepared {
  const { site, bodies } = context
  const { article } = entry
  const digest = bodies.get(article.id)?.digest
  const summary = article.summary ?? digest?.excerpt ?? ''
  const image = resolveImage(context, article)
  const body = resolveBody(context, entry, locale)
  const section = named(context, article.section, routes.section(locale, article.section))
  const foreign = entry.foreign ? languageOf(context, article.locale) : undefined
  const tellings = new Map([...(site.stories.get(article.story) ?? [])].map(([other, told]) => [other, told.address]))
  const around = chrome(context, locale, entry.address, article.path, {
    tellings: inOrder(context, tellings),
    alternates: foreign === undefined,
    section: article.section,
    canonical: article.canonical ?? (foreign && site.addresses.url(article.address)),
  })
  const { href, url } = site.addresses
  const drawnCard = context.headlineCards.get(entry.address)
  const page: ArticlePage = {
    kind: 'article',
    ...around,
    path: article.path,
    story: article.story,
    title: article.title,
    summary,
    section,
    tags: article.tags.map((key) => named(context, key, routes.tag(locale, partOf(context, key)))),
    authors: article.authors.map((name) => ({ name, href: foreign ? undefined : href(routes.author(locale, partOf(context, name))) })),
    publication: article.source,
    published: article.date,
    updated: article.updated,
    minutes: digest?.minutes ?? 1,
    image,
    headlineCard: drawnCard && { ...drawnCard, url: url(drawnCard.address) },
    corrections: article.corrections,
    translator: article.translator,
    counts: site.counts.get(entry.address) ?? {},
    body,
    foreign,
    mastodon: site.config.share.mastodon,
    related: [],
    comments: commentsOf(context, entry),
  }
  const item: FeedItem = {
    url: url(entry.address),
    guid: guid(context, entry, locale),
    title: article.title,
    summary,
    authors: article.authors,
    section: article.section,
    tags: article.tags,
    published: article.date,
    updated: article.updated,
    image,
    body,
    tag: foreign?.tag,
    alternates: alternates(context, inOrder(context, tellings)).flatMap((link) =>
      link.hreflang && link.hreflang !== 'x-default' && link.hreflang !== tagOf(site, locale)
        ? [{ tag: link.hreflang, url: link.href }]
        : [],
    ),
  }
  return { entry, page, card: toCard(href(entry.address), page, image), item }
}

function commentsOf({ site }: PlanContext, { address }: Entry): ArticlePage['comments'] {
  const { provider = '', server = '' } = site.config.comments ?? {}
  const row = providers[provider]
  const path = site.addresses.href(address)
  return row && { server, path, countUrl: row.countUrl(server, [path]), items: row.items }
}

function toCard(href: string, page: ArticlePage, image: ModelImage | undefined): Card {
  return {
    href,
    title: page.title,
    summary: page.summary,
    date: page.published,
    section: page.section,
    image,
    tag: page.foreign?.tag,
    direction: page.foreign?.direction,
  }
}

/** The story's id and locale, never its address or headline: RFC 4151, dated by the story's first year so that the domain may change hands. */
function guid({ site }: PlanContext, { article }: Entry, locale: string): string {
  const { hostname } = new URL(site.config.url)
  return `tag:${hostname},${article.date.slice(0, 4)}:${encodeURI(article.story)}:${locale}`
}

function named({ site }: PlanContext, key: string, address: string): Named {
  return { key, href: site.addresses.href(address) }
}

function languageOf({ site }: PlanContext, locale: string): { tag: string; direction: 'ltr' | 'rtl' } {
  const edition = site.entries.get(locale)?.edition
  return { tag: edition?.tag ?? locale, direction: edition?.direction ?? 'ltr' }
}

function inOrder({ site }: PlanContext, tellings: Map<string, string>): Map<string, string> {
  return new Map(site.locales.flatMap((locale) => (tellings.has(locale) ? [[locale, tellings.get(locale) ?? '']] : [])))
}
