import type { Root } from 'hast'
import { frontMatter } from '../check/leak/origin.ts'
import type { Place } from '../core/diagnostics.ts'
import { sourceFile } from '../core/files.ts'
import { placeOfKeys } from '../core/places.ts'
import type { Article } from '../site/article.ts'
import { type namespaces, placeOfKey } from '../source/locales/catalogue.ts'
import type { OpenSite } from './open.ts'
import { cutOut, placeInRun, runsOf } from './runs.ts'
import type { Traced } from './trace.ts'

/** A text that may be in a page, and where it comes from. */
interface Source {
  text: string
  from: string | (() => string)
}

/** Takes a text apart into what it is made of: the longest source goes before a shorter one. */
export function createSources(traced: Traced, open: OpenSite, own: Article | undefined) {
  const others = [...open.site.byId.values()].filter((article) => article !== own)
  const isNear = ({ locale }: Article) => locale === traced.page.locale
  const near = [...(own ? articleSources(own, open) : []), ...wordSources(traced, open)].filter(isText)
  const far = [...others.filter(isNear), ...others.filter((article) => !isNear(article))].flatMap((article) =>
    articleSources(article, open),
  )
  const sources = [...near, ...[...far, ...nameSources(open)].filter(isText)]
  return (text: string, from: number, to: number): [part: string, from: string][] => {
    const whole = sources.find((source) => source.text.trim() === text.trim())
    const address = whole ? undefined : addressOf(open, text)
    const claims: Claim[] = whole || address ? [{ from: 0, to: text.length, source: whole ?? address }] : claimsIn(text, sources)
    return claims.flatMap((claim): [string, string][] => {
      const part = text.slice(Math.max(from, claim.from), Math.min(to, claim.to))
      if (part.trim() === '' || (!claim.source && !/[\p{L}\p{N}]/u.test(part))) return []
      return [[part, claim.source ? fromOf(claim.source, near) : viewOf(traced)]]
    })
  }
}

function isText({ text }: Source): boolean {
  return text.trim() !== ''
}

/** Where a source is: of the page's own words and the article's, all that say the same. */
function fromOf(source: Source, near: Source[]): string {
  const same = near.includes(source) ? near.filter(({ text }) => text.trim() === source.text.trim()) : [source]
  return [...new Set(same.map(({ from }) => (typeof from === 'function' ? from() : from)))].join(' or ')
}

function viewOf({ page, format }: Traced): string {
  return page.kind === 'feed' ? `the format ${format.name} itself` : `the view "${page.kind}" itself`
}

/** A stretch of a text, and what it comes from. */
interface Claim {
  from: number
  to: number
  source?: Source | undefined
}

function claimsIn(text: string, sources: Source[]): Claim[] {
  const claims: Claim[] = []
  const isFree = (from: number, to: number) => claims.every((claim) => to <= claim.from || from >= claim.to)
  // A word of one letter would be found in any other.
  const long = sources.filter((source) => source.text.trim().length > 1).toSorted((a, b) => b.text.length - a.text.length)
  for (const source of long)
    for (let at = text.indexOf(source.text); at >= 0; at = text.indexOf(source.text, at + source.text.length))
      if (isFree(at, at + source.text.length)) claims.push({ from: at, to: at + source.text.length, source })
  claims.sort((a, b) => a.from - b.from)
  const gaps = [...claims, { from: text.length, to: text.length }].map(({ from }, index) => ({
    from: claims[index - 1]?.to ?? 0,
    to: from,
  }))
  return [...claims, ...gaps.filter(({ from, to }) => from < to)].sort((a, b) => a.from - b.from)
}

function wordSources({ heard, page }: Traced, open: OpenSite): Source[] {
  return heard.map(({ kind, locale, key, text }) => {
    if (kind === 'interface' || kind === 'site') return { text, from: wordPlace(open, locale, kind, key) }
    if (kind === 'language') return { text, from: `CLDR: the name of the language "${key}" in the edition "${locale}"` }
    return { text, from: `${datePlace(open, page.source, key)}, a date as the edition "${locale}" writes it` }
  })
}

function wordPlace({ locales }: OpenSite, locale: string, namespace: (typeof namespaces)[number], key: string): string {
  const catalogue = locales.catalogues.get(locale)?.[namespace]
  const known = catalogue?.words.has(key) ? key : key.replace(/_[a-z]+$/, '_other')
  const parts =
    namespace === 'site' && known.includes('.')
      ? [known.slice(0, known.indexOf('.')), known.slice(known.indexOf('.') + 1)]
      : known.split('.')
  const place = catalogue && placeOfKey(catalogue, parts)
  return `${place ? written(place) : `locales/${locale}/${namespace}.json`}, the string "${known}" of the edition "${locale}"`
}

/** Whose date an instant is: the page's own article comes first. */
function datePlace({ site }: OpenSite, source: string, instant: string): string {
  const articles = [...site.byId.values()].sort((a, b) => Number(b.path === source) - Number(a.path === source))
  for (const article of articles) {
    const original = articles.find(({ story, original: first }) => story === article.story && first) ?? article
    if (article.date === instant) return written(placeOfKeys(original, 'date', 'publishAt', 'updated'))
    if (article.updated === instant) return written(placeOfKeys(article, 'updated'))
    if (article.corrections.some(({ date }) => date === instant)) return written(placeOfKeys(article, 'corrections'))
  }
  return 'the time of the build'
}

function articleSources(article: Article, open: OpenSite): Source[] {
  const texts = frontMatter(article).flatMap(([key, value]) =>
    // Labels of sections and tags are the catalogue's.
    value === undefined || key === 'tags' || key === 'section'
      ? []
      : value.split('\n').map((text) => ({ text, from: `${written(matterPlace(article, key, open))}, "${key}" of the article` })),
  )
  return [...texts, ...excerptSource(article, open)]
}

/** A translation may have a field from its story's original. */
function matterPlace(article: Article, key: string, { site }: OpenSite): Place {
  const own = placeOfKeys(article, key)
  if (own.line > 1) return own
  const original = [...site.byId.values()].find(({ story, original: first }) => story === article.story && first)
  return original ? placeOfKeys(original, key) : own
}

/** Without a summary, lists show the first sentences of the text. */
function excerptSource(article: Article, open: OpenSite): Source[] {
  const body = article.summary === undefined ? open.body(article) : undefined
  if (!body) return []
  const from = () => `${placeInBody(article, body, body.digest.excerpt)}, the first sentences of the article`
  return [{ text: body.digest.excerpt, from }]
}

function placeInBody({ path }: Article, { tree }: { tree: Root }, text: string): string {
  const start = new RegExp(RegExp.escape(text.slice(0, 12)).replace(/ |\\x20/g, '\\s+'), 'u')
  for (const run of runsOf(tree)) {
    const piece = cutOut(run, start)?.[0]
    if (piece?.point) return placeInRun(sourceFile(path), piece)
  }
  return sourceFile(path)
}

/** Names of editions: from CLDR, or from their settings. */
function nameSources({ locales }: OpenSite): Source[] {
  return [...locales.entries.values()].map(({ edition }) => ({
    text: edition.name,
    from: `locales/${edition.locale}/edition.json, the name of the edition "${edition.locale}" (from CLDR where it has none)`,
  }))
}

/** The article whose address a text is. */
function addressOf({ site }: OpenSite, text: string): Source | undefined {
  if (!/^(?:https?:\/)?\//.test(text)) return undefined
  const article = [...site.byId.values()].find(({ address }) => [site.addresses.url(address), site.addresses.href(address)].includes(text))
  return article && { text, from: addressPlace(article) }
}

function addressPlace(article: Article): string {
  const key = article.places.includes(',slug ') ? 'slug' : 'title'
  return `${written(placeOfKeys(article, key))}, the address of the article, from its "${key}"`
}

/** Whose address or date a text is, where there is no tree: in a sitemap, in a list for servers, beside the items of a feed. */
export function plainSources({ site }: OpenSite, text: string): string[] {
  return [...site.byId.values()].flatMap((article) => {
    const { addresses } = site
    const names = [addresses.url(article.address), addresses.href(article.address), ...article.aliases]
    const { date, updated } = article
    const dates = [date, updated, date && new Date(date).toUTCString()].filter((written) => written !== undefined)
    if (names.some((name) => text.includes(name) || name.includes(text))) return [addressPlace(article)]
    return dates.some((date) => date.includes(text)) ? [`${written(placeOfKeys(article, 'date', 'updated'))}, a date of the article`] : []
  })
}

function written({ path, line, column }: Place): string {
  return `${sourceFile(path)}:${line}:${column}`
}
