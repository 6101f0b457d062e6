import { order, type Report, startOf } from '../core/diagnostics.ts'
import type { LocaleEntry } from '../core/edition.ts'
import type { Asset } from '../core/media.ts'
import { createReport } from '../core/report.ts'
import type { Config } from '../core/settings/config.ts'
import type { SourceArticle, UnreadArticle } from '../source/article.ts'
import type { Counts } from '../source/counts.ts'
import { createFinder } from '../source/paths.ts'
import { type Addresses, createAddresses } from './addresses.ts'
import type { Article, Entry } from './article.ts'
import { createArticleAddresses } from './article-address.ts'
import type { Authors } from './authors.ts'
import type { Clock } from './clock.ts'
import { checkDateOrder } from './date-order.ts'
import { type Held, type Publication, publicationOf, termOf, waitsForOthers } from './held.ts'
import { inherit, noDate, originalOf } from './inherit.ts'
import { spellingsOf } from './names.ts'
import { publishEdition } from './publish.ts'
import { type Addressed, separateAddresses } from './same-address.ts'
import type { Slugger } from './slug.ts'
import { storyKind } from './story-kind.ts'

/** The whole paper, decided: nothing in it changes any more. */
export interface Site {
  config: Config
  addresses: Addresses
  /** In the order in which readers are offered them: the default edition first. */
  locales: string[]
  entries: Map<string, LocaleEntry>
  /** Story id → its versions that are published, by locale. */
  stories: Map<string, Map<string, Article>>
  /** Locale → what it publishes, newest first. */
  editions: Map<string, Entry[]>
  /** Locale → the introductions of its tags and authors. */
  introductions: Map<string, Entry[]>
  authors: Authors
  /** Locale → story id → where that edition has it. */
  entryOf: Map<string, Map<string, Entry>>
  assets: Map<string, Asset>
  counts: Map<string, Counts>
  /** The path of an article's file → the article, public or not. */
  byPath: Map<string, Article>
  /** The same by id. */
  byId: Map<string, Article>
  /** The path of an article that a preview shows, and that is not public yet → why. */
  held: Map<string, Held>
  /** The path of a file → what it would be an article of, were there nothing wrong with it. */
  broken: Map<string, UnreadArticle>
  /** The path of a file, however a text composes its letters. */
  find(written: string): string
  /** Of the instant that it was decided for. */
  clock: Clock
  /** ISO 8601 instant at which something appears or is taken down next. */
  nextDue?: string | undefined
  /** The same object for all states of a site between which only words of articles have changed: what depends on the index alone can be cached by it. */
  index: object
  /** Completes the versions of a story again, of which nothing has changed but words. */
  complete(versions: Iterable<SourceArticle>): Article[]
}

export interface SiteInput {
  config: Config
  articles: SourceArticle[]
  unread: UnreadArticle[]
  /** Every folder of `locales/`; `entries` has those that could be read. */
  locales: string[]
  entries: Map<string, LocaleEntry>
  assets: Map<string, Asset>
  counts: Map<string, Counts>
  slugger: Slugger
  /** Stories that are held back until later, or have expired, are left out. */
  clock: Clock
  /** Whether an article that is not public yet is shown nevertheless, by the path of its file. */
  shows?: ((path: string) => boolean) | undefined
}

/** An article that has been completed from its original. */
interface Inherited extends Addressed {
  source: SourceArticle
  term: ReturnType<typeof termOf>
  publication: Publication
}

/** Groups articles to stories, lets translations inherit, and decides what each edition publishes. */
export function createSite(input: SiteInput, report: Report): Site {
  const { config, entries, assets, counts, clock } = input
  const locales = input.locales.toSorted((a, b) => Number(b === config.defaultLocale) - Number(a === config.defaultLocale) || order(a, b))
  const stories = new Map<string, Map<string, Article>>()
  const byPath = new Map<string, Article>()
  const held: Site['held'] = new Map()
  const broken = new Map(input.unread.map((unread) => [unread.path, unread]))
  const addresses = createArticleAddresses(config)
  const { defaultSection, pages } = config.content
  const kindOf = (story: string) => storyKind(story, pages)
  const { authors, ...spellings } = spellingsOf(input, report)
  const completion = { slugger: input.slugger, timeZone: config.timeZone, addresses, defaultSection, kindOf, ...spellings }
  const inherited: Inherited[] = []
  const unreadStories = new Set(input.unread.map(({ story }) => story))
  for (const [story, versions] of group(input.articles)) {
    // Nothing is reported about a story with an unreadable version: that version may have what is missing.
    const to = unreadStories.has(story) ? createReport() : report
    const original = originalOf(versions, locales, to)
    if (!original) continue
    const waits = waitsForOthers(versions, original, locales)
    for (const source of versions.values()) {
      const date = unreadStories.has(story) ? clock.now : undefined
      const article = inherit(source, original, { ...completion, date }, to)
      if (!article || article.date === noDate) broken.set(source.path, source)
      if (article) {
        if (source.matter.draft !== true) checkDateOrder(article, { clock, timeZone: config.timeZone }, to)
        const term = termOf(article)
        const publication = publicationOf(source, term, waits, clock)
        inherited.push({ article, source, isWritten: (source.matter.slug ?? source.matter.url) !== undefined, term, publication })
      }
    }
  }
  for (const [index, article] of separateAddresses(inherited, addresses, input.slugger).entries()) {
    byPath.set(article.path, article)
    const publication = inherited[index]?.publication ?? 'expired'
    if (publication === 'expired' || (publication !== 'public' && !input.shows?.(article.path))) continue
    if (publication !== 'public') held.set(article.path, publication)
    const articles = stories.get(article.story) ?? new Map<string, Article>()
    stories.set(article.story, articles.set(article.locale, article))
  }
  const published = locales.map((locale) => [locale, publishEdition(locale, stories, { config, addresses })] as const)
  const editions = new Map(published.map(([locale, { entries }]) => [locale, entries]))
  const introductions = new Map(published.map(([locale, own]) => [locale, own.introductions]))
  for (const [locale, own] of editions) {
    if (
      own.length === 0 &&
      entries.get(locale)?.edition.from === undefined &&
      ![...broken.values()].some((article) => article.locale === locale)
    )
      report.add(
        'edition/empty',
        startOf(`locales/${locale}`),
        `the edition "${locale}" has no articles yet, so its pages list none. Write or translate one, or delete the folder.`,
      )
  }
  return {
    config,
    addresses: createAddresses(config.url),
    locales,
    entries,
    stories,
    editions,
    introductions,
    authors,
    entryOf: new Map(published.map(([locale, own]) => [locale, byStory([...own.entries, ...own.introductions])])),
    assets,
    counts,
    byPath,
    byId: new Map([...byPath.values()].map((article) => [article.id, article])),
    held,
    broken,
    find: createFinder([...byPath.keys(), ...broken.keys(), ...assets.keys()]),
    clock,
    nextDue: nextDue(inherited, clock),
    index: {},
    complete(versions) {
      const sources = new Map([...versions].map((source) => [source.locale, source]))
      const original = originalOf(sources, locales, createReport())
      return [...sources.values()].flatMap((source) => {
        const before = byPath.get(source.path)
        const article = original && before && inherit(source, original, { ...completion, date: before.date }, createReport())
        return article ? [{ ...article, slug: before.slug, address: before.address }] : []
      })
    },
  }
}

/** The site with other words in some of its articles. */
export function withArticles(site: Site, articles: readonly Article[]): Site {
  const [stories, byPath, byId] = [new Map(site.stories), new Map(site.byPath), new Map(site.byId)]
  const [editions, introductions, entryOf] = [new Map(site.editions), new Map(site.introductions), new Map(site.entryOf)]
  for (const article of articles) {
    const { id, path, story, locale } = article
    byPath.set(path, article)
    byId.set(id, article)
    const versions = stories.get(story)
    if (versions?.has(locale)) stories.set(story, new Map(versions).set(locale, article))
  }
  const changed = new Map(articles.map((article) => [article.path, article]))
  const changedStories = new Set(articles.map((article) => article.story))
  for (const locale of site.locales) {
    const ofStories = new Map(site.entryOf.get(locale))
    for (const lists of [editions, introductions]) {
      const before = lists.get(locale) ?? []
      const entries = [...before]
      for (const story of changedStories) {
        const entry = ofStories.get(story)
        const article = entry && changed.get(entry.article.path)
        const at = entry && article ? before.indexOf(entry) : -1
        if (!entry || !article || at < 0) continue
        const other = { ...entry, article }
        entries[at] = other
        ofStories.set(story, other)
      }
      lists.set(locale, entries)
    }
    entryOf.set(locale, ofStories)
  }
  return { ...site, stories, byPath, byId, editions, introductions, entryOf }
}

function byStory(entries: Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.article.story, entry]))
}

function group(articles: SourceArticle[]): Map<string, Map<string, SourceArticle>> {
  const stories = new Map<string, Map<string, SourceArticle>>()
  for (const article of articles) {
    const versions = stories.get(article.story) ?? new Map<string, SourceArticle>()
    stories.set(article.story, versions.set(article.locale, article))
  }
  return stories
}

function nextDue(articles: Inherited[], clock: Clock): string | undefined {
  const instants = articles
    .filter(({ source }) => source.matter.draft !== true)
    .flatMap(({ term: { publishAt, expires }, article: { front } }) =>
      [publishAt, expires, front?.until].filter((instant) => instant !== undefined),
    )
  return instants.filter((instant) => !clock.isPast(instant)).sort((a, b) => Date.parse(a) - Date.parse(b))[0]
}
