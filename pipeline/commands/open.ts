import type { Root } from 'hast'
import { createReader, isFlawed } from '../build/reading.ts'
import { type ComparedText, toComparedText } from '../check/parity/compared-text.ts'
import { readFacts } from '../check/parity/facts.ts'
import type { Digest } from '../core/body.ts'
import { formatDiagnostic } from '../core/diagnostics.ts'
import { isConverted, sourceFile } from '../core/files.ts'
import { createReport } from '../core/report.ts'
import type { Article } from '../site/article.ts'
import { createClock } from '../site/clock.ts'
import { tagOf } from '../site/pages/chrome.ts'
import { romaniserOf } from '../site/romanise.ts'
import { createSite, type Site } from '../site/site.ts'
import { createSlugger, type Slugger } from '../site/slug.ts'
import { sluggables } from '../site/sluggables.ts'
import type { SourceArticle, UnreadArticle } from '../source/article.ts'
import { nameArticles, withConverted } from '../source/articles.ts'
import { readCounts } from '../source/counts.ts'
import { type Locales, readLocales } from '../source/locales/catalogues.ts'
import { scan } from '../source/scan.ts'
import { loadConfig } from '../source/settings/load-config.ts'
import { CommandError } from './command.ts'

export interface OpenBody {
  digest: Digest
  tree: Root
  /** As a build stores it. */
  stored: Uint8Array
}

/** A site as the desk sees it: every article, public or not. */
export interface OpenSite {
  site: Site
  sources: SourceArticle[]
  /** Story id → its versions by locale, drafts and embargoed ones included. */
  stories: Map<string, Map<string, Article>>
  /** Articles that cannot be read, or used: `diglot check` reports what is wrong with them. */
  unread: UnreadArticle[]
  comparedText(article: Article): ComparedText | undefined
  locales: Locales
  slugger: Slugger
  /** An article's body; undefined where it cannot be read. */
  body(article: Article): OpenBody | undefined
}

/** Reads a site without building it. Articles that cannot be read are named in `unread`; settings that cannot end the command. */
export async function openSite(root: string, now: string): Promise<OpenSite> {
  const report = createReport()
  const config = await loadConfig(root, report)
  if (!config || report.failed()) throw new CommandError(report.list().map(formatDiagnostic).join('\n'))
  const locales = await readLocales(root, config.defaultLocale, report)
  const scanned = scan(root, report, (_, make, to) => make(to))
  const trees = new Map<string, Root>()
  const read = createReader(root, config, (path, tree) => trees.set(path, tree))
  const unread: UnreadArticle[] = []
  const paths = withConverted(scanned.files, config.content.pattern, locales.conversions)
  const jobOf = ({ path, locale }: Pick<SourceArticle, 'path' | 'locale'>) => ({
    path,
    tag: locales.entries.get(locale)?.edition.tag,
    conversion: isConverted(path) ? locales.conversions.get(locale) : undefined,
  })
  const sources = nameArticles(paths, config.content.pattern, locales.names, report).flatMap((named): SourceArticle[] => {
    const { reading } = read(jobOf(named))
    const { matter, places = '' } = reading
    if (!matter || isFlawed(reading)) unread.push(named)
    return matter && !isFlawed(reading) ? [{ ...named, matter, places }] : []
  })
  const { names, entries } = locales
  const slugger = await createSlugger(sluggables(sources), romaniserOf([...entries.values()].map(({ edition }) => edition)))
  const site = createSite(
    {
      config,
      articles: sources,
      unread,
      locales: names,
      entries,
      assets: scanned.assets,
      counts: readCounts(root, config.counts, report),
      slugger,
      clock: createClock(now),
    },
    report,
  )
  const stories: OpenSite['stories'] = new Map()
  for (const article of site.byPath.values())
    stories.set(article.story, (stories.get(article.story) ?? new Map<string, Article>()).set(article.locale, article))
  const bodies = new Map<string, OpenBody | undefined>()
  const body: OpenSite['body'] = (article) => {
    const { path } = article
    if (!bodies.has(path)) {
      const { reading, body: stored } = read(jobOf(article))
      const tree = trees.get(path)
      bodies.set(path, tree && stored && reading.digest && { digest: reading.digest, tree, stored })
    }
    return bodies.get(path)
  }
  return {
    site,
    sources,
    stories,
    locales,
    slugger,
    body,
    unread: [...site.broken.values()],
    comparedText(article) {
      const found = body(article)
      const tag = tagOf(site, article.locale)
      return found && toComparedText(article, readFacts(found.tree, tag), tag)
    },
  }
}

/** A story by its id, or by the path of one of its files. */
export function storyOf({ stories, site, unread }: OpenSite, named: string): Map<string, Article> {
  const id =
    site.byPath.get(named)?.story ??
    named
      .normalize('NFC')
      .replace(/^content\//, '')
      .replace(/\/$/, '')
  const versions = stories.get(id)
  const broken = unread.find((article) => article.story === id || article.path === named)
  if (!versions && broken) throw new CommandError(`${sourceFile(broken.path)} cannot be read; run diglot check`)
  if (!versions)
    throw new CommandError(
      `there is no story "${named}"; expected the path below content/, such as ${[...stories.keys()][0] ?? 'world/tides'}`,
    )
  return versions
}

/** Whether something is in the way of knowing which article is the story's original: one of them cannot be read. */
export function isTorn({ unread }: OpenSite, story: string): UnreadArticle | undefined {
  return unread.find((article) => article.story === story)
}

export function requireOriginal(versions: Map<string, Article>): Article {
  const original = [...versions.values()].find((article) => article.original)
  if (!original) throw new CommandError('this story has no original that can be read; run diglot check')
  return original
}

export function articlePath({ site }: OpenSite, story: string, locale: string): string {
  if (!site.locales.includes(locale)) throw new CommandError(`"${locale}" is not an edition; expected one of: ${site.locales.join(', ')}`)
  return `content/${site.config.content.pattern.replace('{story}', story).replace('{locale}', locale)}`
}
