import { posix } from 'node:path'
import { type Report, startOf } from '../core/diagnostics.ts'
import { placeOfKeys } from '../core/places.ts'
import type { FrontMatter, SourceArticle } from '../source/article.ts'
import { dateInPath, dayIn, isDay } from '../source/front-matter/dates.ts'
import { type FieldName, type FieldsOnPage, fieldNames, fields, isSlug } from '../source/front-matter/fields.ts'
import type { Article } from './article.ts'
import type { ArticleAddresses } from './article-address.ts'
import { checkIntroduction, checkLinksField } from './introduction.ts'
import { plainPart } from './name-part.ts'
import type { Spellings } from './names.ts'
import type { Slugger } from './slug.ts'
import { introducedName, isIntroduction, type ListKind, listAddress, type StoryKind } from './story-kind.ts'

/** The article that the story was first written as: the one that is no translation, else the first locale's. */
export function originalOf(versions: Map<string, SourceArticle>, locales: string[], report: Report): SourceArticle | undefined {
  const inOrder = locales.flatMap((locale) => versions.get(locale) ?? [])
  for (const article of inOrder) {
    const from = article.matter.translation?.from
    if (from === undefined || (from !== article.locale && versions.has(from))) continue
    const known = inOrder.filter((other) => other !== article).map((other) => other.locale)
    report.add(
      'translation/original',
      placeOfKeys(article, 'translation'),
      `"translation.from" is ${JSON.stringify(from)}; expected the locale of another article of this story${known.length > 0 ? `: ${known.join(', ')}` : ', and there is none'}.`,
    )
  }
  return inOrder.find((article) => article.matter.translation?.from === undefined) ?? inOrder[0]
}

/** What articles of a site are completed with. */
export interface Completion extends Pick<Spellings, 'tagSpelling' | 'authorSpelling'> {
  slugger: Slugger
  timeZone: string
  addresses: ArticleAddresses
  /** The section of stories that have no other. */
  defaultSection?: string | undefined
  kindOf(story: string): StoryKind
  /** The date to use if none is found, and another version of the story, which may have one, cannot be read. */
  date?: string | undefined
}

/** In place of a date that is missing, so that the rest of an article can be checked. It is not published. */
export const noDate = '0001-01-01T00:00:00Z'

/** Completes an article from its story's original; shared fields that disagree are reported. */
export function inherit(source: SourceArticle, original: SourceArticle, completion: Completion, report: Report): Article | undefined {
  const { slugger, timeZone, addresses, tagSpelling, authorSpelling } = completion
  if (source !== original) compareShared(source, original, timeZone, report)
  checkPicture(source, original, report)
  const kind = completion.kindOf(source.story)
  if (isIntroduction(kind)) return inheritIntroduction(source, original, kind, completion, report)
  const isPage = kind !== 'story'
  const isStandalone = kind === 'standalone'
  checkLinksField(source, report)
  const own = source.matter
  const first = original.matter
  const written = first.date ?? own.date ?? dateInPath(source.story, timeZone)
  const other = first.publishAt ?? own.publishAt ?? first.updated ?? own.updated ?? completion.date
  // What belongs to no section is no news: its date is that of its text.
  const date = isStandalone ? undefined : isPage ? written : (written ?? other)
  const section = first.section ?? own.section ?? (isStandalone ? undefined : (folderOf(source.story) ?? completion.defaultSection))
  if (date === undefined && !isPage)
    report.add(
      'front-matter/missing',
      startOf(source.path),
      'there is no "date", here, in the original, or in the path. Add one, such as "date: 2026-11-20"; a page that has none belongs in content/pages/, or in a folder that "content.pages" in the settings names.',
    )
  if (section === undefined && !isPage)
    report.add(
      'front-matter/missing',
      startOf(source.path),
      'there is no "section", and the file is not in the folder of one. Add one, such as "section: world", or move the file.',
    )
  if (own.redirect !== undefined && own.expires === undefined && first.expires === undefined)
    report.add(
      'front-matter/invalid',
      placeOfKeys(source, 'redirect'),
      '"redirect" has no effect without "expires": readers are sent there once the story has expired. Add "expires", or delete "redirect".',
    )
  const { title, locale } = own.addressed ?? { title: own.title, locale: source.locale }
  const slug = own.slug ?? slugger(title, locale)
  const published = date ?? (isPage ? undefined : noDate)
  const parts = { story: source.story, section, slug, date: published, ownSlug: own.slug, url: own.url }
  const isAddressed = isSlug(slug) || !addresses.hasSlug(parts, source.locale)
  if (!isAddressed)
    report.add(
      'front-matter/missing',
      placeOfKeys(source, 'title'),
      'no address can be made from this title. Add a "slug", such as "slug: tide-tables".',
    )
  if ((section === undefined && !isPage) || !isAddressed) return undefined
  return {
    ...inheritCommon(source, original),
    slug,
    section,
    tags: [...new Set((first.tags ?? own.tags ?? []).map(tagSpelling))],
    authors: [...new Set((fieldValue('authors', own, first) ?? []).map((name) => authorSpelling(name, source.locale)))],
    source: fieldValue('source', own, first),
    date: published,
    updated: own.updated ?? published ?? (isStandalone ? written : undefined),
    footer: fieldValue('footer', own, first) ?? section === undefined,
    weight: fieldValue('weight', own, first),
    audio: own.audio,
    canonical: own.canonical,
    corrections: own.corrections ?? [],
    front: fieldValue('front', own, first),
    address: addresses.of(parts, source.locale),
  }
}

/** What stories, pages and introductions have alike. */
function inheritCommon(source: SourceArticle, original: SourceArticle) {
  const [own, first] = [source.matter, original.matter]
  return {
    id: `${source.story}:${source.locale}`,
    path: source.path,
    story: source.story,
    locale: source.locale,
    original: source === original,
    title: own.title,
    summary: own.summary,
    image: imageOf(own, first),
    links: own.links ?? [],
    aliases: own.aliases ?? [],
    publishAt: first.publishAt ?? own.publishAt,
    expires: first.expires ?? own.expires,
    redirect: redirectOf(first.redirect === undefined ? source : original),
    acknowledge: own.acknowledge ?? [],
    translator: own.translation?.translator,
    basis: own.translation?.basis,
    fields: fieldsOnPage(own, first),
    places: source.places,
  }
}

/** The introduction of a tag or an author: it is published with the list, at the address of that. */
function inheritIntroduction(
  source: SourceArticle,
  original: SourceArticle,
  kind: ListKind,
  { slugger, tagSpelling, authorSpelling }: Completion,
  report: Report,
): Article | undefined {
  const { locale, story, matter } = source
  if (!checkIntroduction(source, kind, report)) return undefined
  const name = introducedName(story)
  const key = kind === 'tag' ? tagSpelling(name) : authorSpelling(matter.title, locale)
  const slug = kind === 'tag' ? plainPart(slugger, key, '') : name
  return {
    ...inheritCommon(source, original),
    introduces: { kind, key },
    slug,
    tags: [],
    authors: [],
    updated: matter.updated,
    footer: false,
    corrections: [],
    address: listAddress(kind, locale, slug),
  }
}

/** Of a shared field the story's value; of another the article's own, or the original's where a translation inherits it. */
function fieldValue<Name extends FieldName>(name: Name, own: FrontMatter, first: FrontMatter): FrontMatter[Name] | undefined {
  const field = fields[name]
  return field.kind === 'shared' ? (first[name] ?? own[name]) : (own[name] ?? ('inherits' in field ? first[name] : undefined))
}

function fieldsOnPage(own: FrontMatter, first: FrontMatter): FieldsOnPage {
  const names = fieldNames.filter((name) => 'onPage' in fields[name])
  return Object.fromEntries(names.map((name) => [name, fieldValue(name, own, first)])) as FieldsOnPage
}

/** A path is read from the file that it is in, as one in the text is. */
function redirectOf({ path, matter: { redirect } }: SourceArticle): string | undefined {
  if (redirect === undefined || !redirect.endsWith('.md') || /^https?:/i.test(redirect)) return redirect
  return redirect.startsWith('/') ? `content${redirect}` : posix.join(posix.dirname(path), redirect)
}

function folderOf(story: string): string | undefined {
  const [folder, ...rest] = story.split('/')
  return rest.length > 0 ? folder : undefined
}

function checkPicture(source: SourceArticle, { matter: first }: SourceArticle, report: Report): void {
  if (source.matter.image === undefined || source.matter.image.src !== undefined || first.image?.src !== undefined) return
  report.add(
    'front-matter/invalid',
    placeOfKeys(source, 'image'),
    '"image" has no "src", here or in the original; expected the path of a picture.',
  )
}

/** The picture is the story's; the words around it are each version's own. A credit may be inherited: it is a name. */
function imageOf(own: FrontMatter, first: FrontMatter): Article['image'] {
  const src = first.image?.src ?? own.image?.src
  if (src === undefined) return undefined
  return { src, alt: own.image?.alt, credit: own.image?.credit ?? first.image?.credit, caption: own.image?.caption }
}

function compareShared(source: SourceArticle, original: SourceArticle, timeZone: string, report: Report): void {
  for (const name of fieldNames) {
    if (fields[name].kind !== 'shared') continue
    const [own, first] = [sharedValue(source, name), sharedValue(original, name)]
    if (own === undefined || first === undefined || isSame(own, first, timeZone)) continue
    const there = placeOfKeys(original, name)
    report.add(
      'translation/shared-field',
      placeOfKeys(source, name),
      `"${name}" differs: ${own.shown} here, ${first.shown} in the original (${original.path}:${there.line}). A translation has the original's value: delete this line, or correct the original.`,
      undefined,
      { related: [there] },
    )
  }
}

interface SharedValue {
  value: unknown
  /** As it was written. */
  shown: string
}

function sharedValue({ matter }: SourceArticle, name: FieldName): SharedValue | undefined {
  const value = name === 'image' ? matter.image?.src : matter[name]
  const written: unknown = Reflect.get(Object(matter.written), name)
  return value === undefined ? undefined : { value, shown: typeof written === 'string' ? written : JSON.stringify(value) }
}

/** A day is no contradiction of a time on that day. */
function isSame(own: SharedValue, first: SharedValue, timeZone: string): boolean {
  if (JSON.stringify(own.value) === JSON.stringify(first.value)) return true
  return (isDay(own.shown) || isDay(first.shown)) && dayIn(String(own.value), timeZone) === dayIn(String(first.value), timeZone)
}
