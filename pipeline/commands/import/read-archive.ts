import { posix } from 'node:path'
import { allForbidden } from '../../core/decode.ts'
import { order } from '../../core/diagnostics.ts'
import { isTimeZone } from '../../core/settings/config-values.ts'
import { aliases, fieldNames, isSlug } from '../../source/front-matter/fields.ts'
import type { Archive } from './archive.ts'
import { readArticleText } from './article-file.ts'
import { textOf } from './config-file.ts'
import { dayInName, readDate } from './dates.ts'
import { makeHead } from './head.ts'
import { setHtmlBody } from './html-body.ts'
import type { ImportedArticle } from './imported.ts'
import { htmlOfJsx } from './jsx.ts'
import { guessLanguage, toLanguage } from './languages.ts'
import { withoutEnding } from './layouts.ts'
import type { ArticleFile, ReadArticle, Source } from './source.ts'
import type { Notes } from './topics.ts'

export interface ReadSettings {
  timeZone: string
  /** `markdown.allowHtml` of the site. */
  allowHtml: boolean
  /** `--locale`: the language of articles that do not say theirs. */
  locale: string | undefined
  /** The languages of the site. */
  known: string[]
  /** When git says that a file was added: ISO 8601, by its path. */
  added(): Map<string, string>
  /** Whether a story needs no date (`content.pages` of the site). */
  isPage(story: string): boolean
  notes: Notes
}

/** Reads every article of an archive. What cannot be read is in the notes. */
export function readEntries(archive: Archive, source: Source, settings: ReadSettings): ImportedArticle[] {
  const articles = source.articles.flatMap((file) => readEntry(archive, source, file, settings) ?? [])
  dateUndated(articles, settings)
  return articles
}

/** A story without any date gets the day of the first one: it is no news. A page of the site stays without. */
function dateUndated(articles: ImportedArticle[], { isPage, notes }: ReadSettings): void {
  const [first] = articles.flatMap(({ head }) => head.date?.slice(0, 10).replaceAll('/', '-') ?? []).toSorted(order)
  for (const { head, from, story } of articles) {
    if (head.date !== undefined || head.publishAt !== undefined || head.updated !== undefined || isPage(story)) continue
    head.date = first ?? '1970-01-01'
    if (first !== undefined)
      notes.add('date', from, `no date in the article, its path or git: it has that of the first article, ${first}; ${orPage}`)
    else {
      head.draft = true
      notes.add('date', from, `no date anywhere: imported as a draft, with the date 1970-01-01; ${orPage}`)
    }
  }
}

const orPage = 'if it is a page that needs none, name its new folder in "content.pages" and import again'

function readEntry(archive: Archive, source: Source, file: ArticleFile, settings: ReadSettings): ImportedArticle | undefined {
  const { notes, timeZone } = settings
  const found = archive.text(file.path)
  const text = found?.replace(allForbidden, '')
  if (text === undefined) {
    notes.add('unread', file.path, 'it is not UTF-8, or larger than 16 MiB')
    return undefined
  }
  if (text !== found) notes.add('changed', file.path, 'control characters were deleted')
  const read = readArticleText(file.path, text)
  if (read.fault !== undefined) {
    notes.add('unread', file.path, read.fault)
    return undefined
  }
  if (read.body.trim() === '' && Object.keys(read.data).length < 2) {
    notes.add('skipped', file.path, 'files without text')
    return undefined
  }
  const data = { ...file.defaults, ...withKnownKeys(read.data) }
  const markdown = source.isMdx || /\.mdx$/i.test(file.path) ? htmlOfJsx(read.body) : read.body
  if (markdown !== read.body)
    notes.add('changed', file.path, 'elements with attributes of JSX are HTML now, without styles and expressions')
  const { title, body } = titleOf(data, markdown, file)
  const zone = source.timeZone !== undefined && isTimeZone(source.timeZone) ? source.timeZone : undefined
  const day = dayInName(file.key)
  const date = readDate(data.date ?? day, zone ?? timeZone)
  const language = languageOf(data, body, file, source, settings)
  const article: ReadArticle = { ...file, data, language, title, date: zone === undefined ? date : date?.setZone(zone) }
  const { head, dropped, faults } = makeHead(data, { title, timeZone, authors: source.authors })
  for (const key of dropped) notes.add('key', file.path, `\`${key}\``)
  if (file.isDraft) head.draft = true
  if (faults.length > 0) {
    head.draft = true
    notes.add('draft', file.path, faults.join('; '))
  }
  const story = file.key.includes('/') ? file.key : `pages/${file.key}`
  addDate(head, day, { file, isPage: settings.isPage(story) }, settings)
  const name = posix.basename(file.key).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
  if (head.slug === undefined && isSlug(name) && !/^index$/i.test(name)) head.slug = name
  const imported: ImportedArticle = {
    from: file.path,
    path: file.path,
    language,
    group: groupOf(data) ?? `path ${file.key}`,
    story,
    head,
    body,
    addresses: source.addresses(article),
    isOriginal: language === source.language,
    folder: file.folder ?? posix.dirname(file.path),
    labels: { tags: {} },
  }
  // The templates of an HTML page are no part of its text: they stay in HTML, as they are.
  if (/\.html?$/i.test(file.path)) setHtmlBody(imported, body, settings.allowHtml, notes)
  return imported
}

const knownKeys = new Map(
  ['title', 'slug', 'date', 'url', 'permalink', 'categories', 'lang', 'translationKey', ...fieldNames, ...Object.keys(aliases)].map(
    (key) => [key.toLowerCase(), key],
  ),
)

/** Hugo reads keys in any case: `Title` is `title`. */
function withKnownKeys(data: Record<string, unknown>): Record<string, unknown> {
  const renamed = Object.entries(data).map(([key, value]) => {
    const known = Object.hasOwn(aliases, key) ? key : (knownKeys.get(key.toLowerCase()) ?? key)
    return [known !== key && known in data ? key : known, value]
  })
  return Object.fromEntries(renamed)
}

/** The title, and the text without the heading that has it. */
function titleOf(data: Record<string, unknown>, body: string, { key }: ArticleFile): { title: string; body: string } {
  const [heading = '', text = ''] = /^\s*#[ \t]+(.+?)[ \t]*#*[ \t]*(?:\{#[^}]*\})?[ \t]*(?:\n|$)/.exec(body) ?? []
  const written = textOf(data.title)
  if (written !== undefined) return { title: written, body: heading !== '' && text.trim() === written ? body.slice(heading.length) : body }
  if (heading !== '') return { title: text.replace(/[*_`]/g, ''), body: body.slice(heading.length) }
  const name = posix.basename(withoutEnding(key)).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
  const words = name.replace(/[-_]+/g, ' ').trim()
  return { title: words.charAt(0).toUpperCase() + words.slice(1), body }
}

/** What makes articles one story, if their front matter says so. */
function groupOf(data: Record<string, unknown>): string | undefined {
  const key = ['translationKey', 'translationkey', 'translation_key', 'ref', 'lang-ref', 'lang_ref', 'page_id'].find((name) =>
    textOf(data[name]),
  )
  return key === undefined ? undefined : `key ${textOf(data[key])}`
}

function languageOf(
  data: Record<string, unknown>,
  body: string,
  file: ArticleFile,
  source: Source,
  { known, locale, notes }: ReadSettings,
): string {
  const own = toLanguage(data.lang ?? data.language ?? data.locale) ?? file.language
  if (own !== undefined) return own
  if (locale !== undefined) return locale
  const { language, isGuess } = guessLanguage({ title: textOf(data.title) ?? '', body }, source.language, known)
  if (isGuess) notes.add('language', file.path, language)
  return language
}

/** A story needs a date. One that has none gets the day in its name, or else that on which git says that its file was added. */
function addDate(
  head: ImportedArticle['head'],
  day: string | undefined,
  { file, isPage }: { file: ArticleFile; isPage: boolean },
  { notes, added }: ReadSettings,
): void {
  if (head.date !== undefined || head.publishAt !== undefined) return
  if (day) {
    head.date = day
    return
  }
  const first = head.updated === undefined && !isPage ? added().get(file.path) : undefined
  if (first === undefined) return
  head.date = first
  notes.add('date', file.path, 'the day on which git says that the file was added')
}
