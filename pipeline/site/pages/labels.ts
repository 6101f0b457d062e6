import { order } from '../../core/diagnostics.ts'
import { placeOfKeys } from '../../core/places.ts'
import { standaloneFolder } from '../../core/settings/folders.ts'
import { nearest } from '../../core/suggest.ts'
import type { Article } from '../article.ts'
import { booksOf } from './books.ts'
import { entriesOf, type PlanContext } from './context.ts'

type Kind = 'section' | 'tag'
const groups = { section: 'sections', tag: 'tags', book: 'books' } as const

/** A section or a tag, and who uses it. */
interface Use {
  kind: Kind
  key: string
  /** Articles whose stories have it, in the order of their paths. */
  articles: Article[]
  /** Editions that show it, and those of them without a name for it. */
  locales: string[]
  missing: string[]
}

/**
 * Every section and tag that an edition publishes has a name in its `site.json`: a key is no word for readers. One that
 * no edition knows is a mistake of the article; one that some editions know is missing in the others.
 */
export function checkLabels(context: PlanContext): void {
  checkPagesSection(context)
  checkBookNames(context)
  for (const use of [...uses(context)].map((one) => withoutConverted(one, context))) {
    if (use.missing.length === 0) continue
    if (use.missing.length === use.locales.length) reportUnknown(use, context)
    else for (const locale of use.missing) reportMissing(use, locale, context)
  }
}

/** What an edition that is converted from another lacks, that one lacks. */
function withoutConverted(use: Use, { site }: PlanContext): Use {
  const sourceOf = (locale: string) => site.entries.get(locale)?.edition.from ?? ''
  const own = (locales: string[]) => locales.filter((locale) => !locales.includes(sourceOf(locale)))
  return { ...use, locales: own(use.locales), missing: own(use.missing) }
}

/** A section of stories in `content/pages/` that a site had before these were pages. */
function checkPagesSection({ site, report, wordPlace }: PlanContext): void {
  const key = standaloneFolder
  for (const locale of site.locales.filter((one) => site.entries.get(one)?.edition.from === undefined)) {
    const entries = entriesOf(site, locale)
    const page = entries.find(({ article }) => article.section === undefined && article.story.startsWith(`${key}/`))
    const isNamed = names(Object(site.entries.get(locale)?.words.site), 'section').includes(key)
    if (!page || !isNamed || entries.some(({ article }) => article.section === key)) continue
    report.add(
      'catalogue/extra-key',
      wordPlace(locale, [groups.section, key]),
      `the section "${key}" has no stories: articles in content/${key}/, such as ${page.article.path}, are pages that belong to no section. For pages, delete this name. For a section of stories, write "content: { pages: [] }" into the settings.`,
    )
  }
}

/** A book of single stories has a name of its own. */
function checkBookNames({ site, report, wordPlace }: PlanContext): void {
  for (const { of, locales } of booksOf(site))
    for (const locale of locales) {
      const entry = site.entries.get(locale)
      if (of.kind !== 'stories' || !entry || entry.unusable || names(Object(entry.words.site), 'book').includes(of.key)) continue
      report.add(
        'catalogue/missing-key',
        wordPlace(locale, [groups.book]),
        `the book "${of.key}" (formats.epub) has no name in this edition. Add it: "${groups.book}": { "${of.key}": "…" }.`,
        undefined,
        { gist: `book ${of.key}` },
      )
    }
}

function uses({ site }: PlanContext): Iterable<Use> {
  const found = new Map<string, Use>()
  for (const locale of site.locales) {
    const entry = site.entries.get(locale)
    if (!entry || entry.unusable) continue
    const add = (kind: Kind, key: string, article: Article) => {
      const use = found.get(`${kind} ${key}`) ?? { kind, key, articles: [], locales: [], missing: [] }
      found.set(`${kind} ${key}`, use)
      use.articles.push(article)
      if (use.locales.at(-1) === locale) return
      use.locales.push(locale)
      if (!names(Object(entry.words.site), kind).includes(key)) use.missing.push(locale)
    }
    for (const { article } of entriesOf(site, locale)) {
      if (article.section !== undefined) add('section', article.section, article)
      for (const tag of article.tags) add('tag', tag, article)
    }
  }
  return found.values()
}

/** The keys that a `site.json` has names for. */
function names(words: object, kind: keyof typeof groups): string[] {
  const group: unknown = Reflect.get(words, groups[kind])
  return Object.entries(Object(group)).flatMap(([key, name]) => (typeof name === 'string' ? [key] : []))
}

function reportUnknown(use: Use, { site, report }: PlanContext): void {
  const { kind, key, locales } = use
  // Markup in a tag is reported as such.
  if (/<\w/.test(key)) return
  const known = [...new Set(site.entries.values().flatMap(({ words }) => names(Object(words.site), kind)))].sort(order)
  const near = nearest(key, known)
  const files = list(locales.map((locale) => `locales/${locale}/site.json`))
  const writer = writerOf(use, site.stories)
  const others = new Set(use.articles.map(({ story }) => story)).size - 1
  const more = others > 0 ? ` ${others === 1 ? 'Another story uses' : `${others} other stories use`} it too.` : ''
  report.add(
    'catalogue/missing-key',
    placeOfKeys(writer, kind === 'tag' ? 'tags' : 'section'),
    `unknown ${kind} "${key}"${near ? `; did you mean "${near}"?` : '.'} Known ${groups[kind]}: ${shown(known)}. For a new ${kind}, add its name to ${files}.${more}`,
    undefined,
    { gist: `${kind} ${key}` },
  )
}

/** The article whose front matter has the key: the story's original, else the translation that names it. */
function writerOf({ kind, articles }: Use, stories: PlanContext['site']['stories']): Article {
  const [first] = articles.toSorted((a, b) => order(a.path, b.path)) as [Article]
  const all = [...(stories.get(first.story)?.values() ?? [])].sort((a, b) => Number(b.original) - Number(a.original))
  return all.find(({ places }) => places.includes(`,${kind === 'tag' ? 'tags' : 'section'} `)) ?? first
}

function reportMissing({ kind, key, articles }: Use, locale: string, { report, wordPlace }: PlanContext): void {
  const from = articles.find((article) => article.locale === locale) ?? articles[0]
  report.add(
    'catalogue/missing-key',
    wordPlace(locale, [groups[kind]]),
    `the ${kind} "${key}" has no name in this edition; ${from?.path} uses it. Add the name to "${groups[kind]}".`,
    undefined,
    { gist: `${kind} ${key}` },
  )
}

function shown(known: string[]): string {
  if (known.length === 0) return 'none'
  return known.length > 20 ? `${known.slice(0, 20).join(', ')} and ${known.length - 20} more` : known.join(', ')
}

function list(parts: string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
