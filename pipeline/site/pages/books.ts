import { order } from '../../core/diagnostics.ts'
import type { Config } from '../../core/settings/config.ts'
import type { Entry } from '../article.ts'
import type { Site } from '../site.ts'
import { articlePage, besideBody, type Prepared } from './article.ts'
import type { BookLink, BookOf } from './book-models.ts'
import { pictureFinder } from './book-pictures.ts'
import { entriesOf, type PlanContext, routes, sectionsOf } from './context.ts'
import { outdatedOf } from './facing.ts'
import { facingStories, languagesOf } from './facing-links.ts'
import { memoizeBySite } from './memoize.ts'
import type { BookArticle, BookChapter, BookPage, ListPage } from './models.ts'
import { monthOf } from './months.ts'
import type { PlannedPage } from './planned.ts'
import type { PreparedEditions } from './prepared.ts'

type Setting = Config['formats']['epub'][number]

/** A book that is published. */
interface Book {
  address: string
  of: BookOf
  locales: readonly [string] | readonly [string, string]
  /** Ids of its stories, in the order of the book. */
  stories: string[]
}

/** The books that have stories (`formats.epub`). */
export function booksOf(site: Site): Book[] {
  return books(site, '', () => site.config.formats.epub.flatMap((setting) => booksBy(site, setting)))
}

const books = memoizeBySite<Book[]>()

function booksBy(site: Site, setting: Setting): Book[] {
  const { name, section, month, bilingual } = setting
  const kind = section === undefined ? (month === undefined ? 'stories' : 'month') : 'section'
  const all = bilingual ? [bilingual] : site.locales.map((locale) => [locale] as const)
  return all.flatMap((locales) => {
    const stories = storiesOf(site, setting, locales)
    return stories.length === 0
      ? []
      : [{ address: routes.book(locales, name), of: { kind, key: section ?? month ?? name }, locales, stories }]
  })
}

function storiesOf(site: Site, { section, month, stories }: Setting, [locale, second]: Book['locales']): string[] {
  const both = second === undefined ? undefined : facingStories(site, [locale, second])
  const entries = stories ? stories.flatMap((id) => site.entryOf.get(locale)?.get(id) ?? []) : entriesOf(site, locale)
  const isIn = ({ article: { section: own, date } }: Entry) =>
    (section === undefined || own === section) &&
    (month === undefined || (date !== undefined && monthOf(date, site.config.timeZone) === month))
  const found = entries.filter((entry) => !entry.foreign && isIn(entry) && both?.has(entry.article.story) !== false)
  const sections = month === undefined ? [] : sectionsOf(site, locale)
  return found
    .toSorted((a, b) => sections.indexOf(a.article.section ?? '') - sections.indexOf(b.article.section ?? ''))
    .map(({ article }) => article.story)
}

/** The books of a list's stories. Those of single stories are in the archive. */
export function bookLinks(site: Site, locale: string, list: ListPage['of']): BookLink[] | undefined {
  const isOf = ({ kind, key }: BookOf) =>
    kind === 'section' ? list.kind === 'section' && list.key === key : list.kind === 'archive' && list.key === (kind === 'month' ? key : '')
  const links = booksOf(site).flatMap(({ address, of, locales }): BookLink[] => {
    if (!isOf(of) || !locales.some((one) => one === locale)) return []
    const [first, second] = locales
    const languages = second === undefined ? undefined : languagesOf(site, [first, second])
    return [{ href: site.addresses.href(address), url: site.addresses.url(address), of, languages }]
  })
  return links.length > 0 ? links : undefined
}

/** Every book of the site. */
export function bookPages(context: PlanContext, editions: PreparedEditions): PlannedPage<BookPage>[] {
  const prepared = (locale: string) => new Map((editions.get(locale) ?? []).map((one) => [one.entry.article.story, one]))
  const all = booksOf(context.site)
  if (all.length === 0) return []
  const byLocale = new Map(all.flatMap(({ locales }) => locales).map((locale) => [locale, prepared(locale)]))
  let finder: ReturnType<typeof pictureFinder> | undefined
  const from: Contents = {
    context,
    editions: byLocale,
    picture: (href) => {
      finder ??= pictureFinder(context)
      return finder(href)
    },
  }
  return all.map((book) => ({ address: book.address, model: () => bookPage(book, from) }))
}

/** What books are made of. */
interface Contents {
  context: PlanContext
  /** Locale → story id → its article. */
  editions: ReadonlyMap<string, ReadonlyMap<string, Prepared>>
  picture: ReturnType<typeof pictureFinder>
}

function bookPage(book: Book, { context, editions, picture }: Contents): BookPage {
  const { address, of, locales, stories } = book
  const versions = stories.map((story) => locales.flatMap((locale) => editions.get(locale)?.get(story) ?? []))
  const chapters = versions.map((articles) => chapter(context, book, articles))
  const instants = chapters.flatMap(({ articles }) =>
    articles.flatMap(({ published, updated, corrections }) =>
      [published ?? [], updated ?? [], corrections.map(({ date }) => date)].flat(2),
    ),
  )
  const drawn = context.headlineCards.get(address)
  const cover = drawn && { href: context.site.addresses.href(drawn.address), address: drawn.address, type: drawn.type ?? '' }
  return {
    kind: 'book',
    address,
    url: context.site.addresses.url(address),
    locale: locales[0],
    source: `the book of the ${of.kind} ${JSON.stringify(of.key)} in ${locales.map((locale) => JSON.stringify(locale)).join(' and ')}`,
    of,
    locales,
    updated: instants
      .map((instant) => new Date(instant).toISOString())
      .sort(order)
      .at(-1),
    chapters,
    pictures: [...(cover ? [cover] : []), ...shownPictures(chapters).flatMap((href) => picture(href) ?? [])],
    cover: cover?.href,
  }
}

function chapter(context: PlanContext, { of, locales }: Book, versions: Prepared[]): BookChapter {
  const articles = versions.map((prepared, index) => articleOf(context, locales[index] ?? locales[0], prepared, index > 0))
  const [one, other] = versions
  return {
    articles,
    ...(one && other && { outdated: outdatedOf(context, [one.entry, other.entry]) }),
    ...(of.kind === 'month' && { section: one?.entry.article.section }),
  }
}

function articleOf(context: PlanContext, locale: string, prepared: Prepared, isSecond: boolean): BookArticle {
  const page = articlePage(context, locale, prepared, { related: [] })
  const body = isSecond ? besideBody(page.body, locale) : page.body
  return {
    locale,
    url: page.url,
    title: page.title,
    summary: page.summary,
    authors: page.authors,
    publication: page.publication,
    translator: page.translator,
    fields: page.fields,
    published: page.published,
    updated: page.updated,
    image: page.image,
    audio: page.audio,
    corrections: page.corrections,
    correctionsPolicy: page.correctionsPolicy,
    stale: page.stale,
    converted: page.converted,
    body,
  }
}

function shownPictures(chapters: BookChapter[]): string[] {
  const shown = chapters.flatMap(({ articles }) =>
    articles.flatMap(({ image, body }) => [image?.href ?? [], Object.values(body.pictures).map(({ href }) => href)].flat()),
  )
  // A part of a drawing is in the same file.
  return [...new Set(shown.map((href) => href.replace(/#.*/, '')))]
}
