import { isConverted, sourceFile } from '../../core/files.ts'
import { commentServers } from '../../core/settings/comment-servers.ts'
import { correctionsPolicy } from '../../core/settings/folders.ts'
import type { Article, Entry } from '../article.ts'
import { resolveImage } from './article-files.ts'
import { resolveAudio } from './audio.ts'
import { alternates, chrome, pageLink, tagOf } from './chrome.ts'
import { type PendingLink, type PlanContext, routes } from './context.ts'
import { facingLinks, type LocalePair } from './facing-links.ts'
import { ownFeed } from './feed-lists.ts'
import { checkFrontPlace } from './front-parity.ts'
import { resolveBody } from './links.ts'
import type { ArticlePage } from './models.ts'
import { partOf } from './parts.ts'
import type { FeedItem, FeedVersion } from './program-models.ts'
import type { ArticleBody, Card, ModelAudio, ModelImage, Named } from './shared-models.ts'

/** What other pages show of a story in one edition, worked out once. The rest is made when its own page is. */
export interface Prepared {
  entry: Entry
  card: Card
  image: ModelImage | undefined
  audio: ModelAudio | undefined
  body: ArticleBody
  /** Paths of the files beside articles that it uses. */
  used: ReadonlySet<string>
  /** Links to check once every address is known. */
  pending: PendingLink[]
}

/** Those that a reader may want next. */
export type Near = Pick<ArticlePage, 'related' | 'newer' | 'older'>

/** Most articles use none: one for all of them. */
const [none, noLinks]: [ReadonlySet<string>, PendingLink[]] = [new Set(), []]

/** Resolves what an article shows and links to. Diagnostics go to the report of this article in this edition. */
export function prepareArticle(site: PlanContext, locale: string, entry: Entry): Prepared {
  const { article } = entry
  const used = new Set<string>()
  const pending: PendingLink[] = []
  const context = { ...site, report: site.reportOf(entry.address), used, pending }
  checkFrontPlace(context, entry)
  const image = resolveImage(context, article)
  const audio = resolveAudio(context, article)
  const body = resolveBody(context, entry, locale)
  const foreign = foreignOf(context, entry)
  const card: Card = {
    href: context.site.addresses.href(entry.address),
    title: article.title,
    summary: article.summary ?? context.bodies.get(article.id)?.digest.excerpt ?? '',
    date: article.date,
    section: article.section === undefined ? undefined : named(context, article.section, routes.section(locale, article.section)),
    image,
    tag: foreign?.tag,
    direction: foreign?.direction,
  }
  return { entry, card, image, audio, body, used: used.size === 0 ? none : used, pending: pending.length === 0 ? noLinks : pending }
}

export function articlePage(context: PlanContext, locale: string, { entry, card, image, audio, body }: Prepared, near: Near): ArticlePage {
  const { site, bodies } = context
  const { article } = entry
  const foreign = foreignOf(context, entry)
  const around = chrome(context, locale, entry.address, article.path, {
    versions: versionsOf(context, article),
    alternates: foreign === undefined,
    section: article.section,
    canonical: article.canonical ?? (foreign && site.addresses.url(article.address)),
  })
  const { href, url } = site.addresses
  const drawnCard = context.headlineCards.get(entry.address)
  return {
    kind: 'article',
    ...around,
    path: article.path,
    story: article.story,
    title: article.title,
    headlineSize: headlineSize(article.title),
    summary: card.summary,
    section: card.section,
    tags: article.tags.map((key) => named(context, key, routes.tag(locale, partOf(context, 'tag', key, locale)))),
    authors: article.authors.map((name) => ({
      name,
      href: foreign ? undefined : href(routes.author(locale, partOf(context, 'author', name, locale))),
    })),
    publication: article.source,
    fields: article.fields,
    published: article.date,
    updated: article.updated,
    publishAt: article.publishAt,
    expires: article.expires,
    minutes: bodies.get(article.id)?.digest.minutes ?? 1,
    image,
    audio,
    headlineCard: drawnCard && { ...drawnCard, url: url(drawnCard.address) },
    corrections: article.corrections,
    correctionsPolicy: article.corrections.length > 0 ? policyOf(context, locale) : undefined,
    translator: article.translator,
    counts: site.counts.get(entry.address) ?? {},
    body,
    facing: foreign ? undefined : facingLinks(site, locale, article.story),
    foreign,
    stale: staleOf(context, article),
    converted: convertedFrom(context, article),
    mastodon: site.config.share.mastodon,
    ...near,
    feed: article.date === undefined ? undefined : ownFeed(context, locale, 'section', article.section),
    comments: commentsOf(context, entry),
  }
}

const wide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu

/** Long is more than 70 letters, or 28 characters of scripts whose characters are as wide as high. */
function headlineSize(title: string): ArticlePage['headlineSize'] {
  const letters = Array.from(title).length + 1.5 * (title.match(wide)?.length ?? 0)
  return letters > 70 ? 'long' : undefined
}

/** The page `content/pages/corrections/`: what the editors correct, and how. */
function policyOf({ site }: PlanContext, locale: string): ArticlePage['correctionsPolicy'] {
  const policy = site.entryOf.get(locale)?.get(correctionsPolicy)
  return policy && pageLink(site, policy)
}

/** A story with a date: only these are in feeds. */
export type Dated = Prepared & { card: { date: string } }

export function isDated(story: Prepared): story is Dated {
  return story.card.date !== undefined
}

export function feedItem(context: PlanContext, locale: string, story: Dated): FeedItem {
  const { site } = context
  const { article, address } = story.entry
  return {
    ...feedVersion(context, story),
    url: site.addresses.url(address),
    guid: guid(context, { story: article.story, date: story.card.date }, locale),
    alternates: alternates(context, versionsOf(context, article)).flatMap((link) =>
      link.hreflang && link.hreflang !== 'x-default' && link.hreflang !== tagOf(site, locale)
        ? [{ tag: link.hreflang, url: link.href }]
        : [],
    ),
  }
}

/** A story in two languages, as one item that leads to the page of both. `url`: of that page. */
export function facingFeedItem(context: PlanContext, locales: LocalePair, url: string, [one, other]: [Dated, Dated]): FeedItem {
  const [first, second] = [feedVersion(context, one), feedVersion(context, other)]
  return {
    ...first,
    url,
    guid: guid(context, { story: one.entry.article.story, date: one.card.date }, locales.join('-')),
    alternates: [],
    beside: { ...second, body: besideBody(second.body, second.locale) },
  }
}

/** A body on a page with another one, whose ids it must not repeat. */
export function besideBody(body: ArticleBody, locale: string): ArticleBody {
  return { ...body, idPrefix: `${locale}:` }
}

function feedVersion(context: PlanContext, { entry: { article }, card, image, audio, body }: Dated): FeedVersion {
  return {
    locale: article.locale,
    title: article.title,
    summary: card.summary,
    authors: article.authors,
    section: article.section,
    tags: article.tags,
    published: card.date,
    updated: article.updated ?? card.date,
    image,
    audio,
    body,
    tag: card.tag,
    stale: staleOf(context, article),
    converted: convertedFrom(context, article),
    corrections: article.corrections,
  }
}

function commentsOf({ site }: PlanContext, { address }: Entry): ArticlePage['comments'] {
  if (!site.config.comments) return undefined
  const { provider, server } = site.config.comments
  const { countUrl, items } = commentServers[provider]
  const path = site.addresses.href(address)
  return { server, path, countUrl: countUrl(server, [path]), items }
}

/** The original, where readers see that this version lacks what has changed in it. */
export function staleOf({ site, stale }: PlanContext, { id, story }: Article): ArticlePage['stale'] {
  if (!stale.has(id)) return undefined
  const original = [...(site.stories.get(story)?.values() ?? [])].find((article) => article.original)
  return original && { url: site.addresses.url(original.address), tag: tagOf(site, original.locale) }
}

/** The article that one is converted from. */
export function convertedFrom({ site }: PlanContext, { path }: Article): ArticlePage['converted'] {
  const source = isConverted(path) ? site.byPath.get(sourceFile(path)) : undefined
  return source && { url: site.addresses.url(source.address), tag: tagOf(site, source.locale) }
}

/** The story's id and locale, never its address or headline: RFC 4151, dated by the story's first year so that the domain may change hands. */
function guid({ site }: PlanContext, { story, date }: { story: string; date: string }, locale: string): string {
  const { hostname } = new URL(site.config.url)
  return `tag:${hostname},${date.slice(0, 4)}:${encodeURI(story)}:${locale}`
}

function named({ site }: PlanContext, key: string, address: string): Named {
  return { key, href: site.addresses.href(address) }
}

/** The language of the text, where it is not the edition's. */
function foreignOf({ site }: PlanContext, { article, foreign }: Entry): ArticlePage['foreign'] {
  const edition = site.entries.get(article.locale)?.edition
  return foreign ? { tag: edition?.tag ?? article.locale, direction: edition?.direction ?? 'ltr' } : undefined
}

/** Locale → address, in the order of the editions. */
function versionsOf({ site }: PlanContext, { story }: Article): Map<string, string> {
  const versions = site.stories.get(story)
  return new Map(
    site.locales.flatMap((locale) => {
      const article = versions?.get(locale)
      return article ? [[locale, article.address] as const] : []
    }),
  )
}
