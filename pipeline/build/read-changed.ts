import { type RawDiagnostic, replay } from '../core/diagnostics.ts'
import { createReport } from '../core/report.ts'
import { isStopping } from '../core/rules.ts'
import type { SourceArticle } from '../source/article.ts'
import { type Aspects, aspectsOf } from './aspects.ts'
import { put } from './found.ts'
import { bodyKey } from './keys.ts'
import { MoreChanged } from './more-changed.ts'
import { planned, type ShownArticle, storeShownArticle } from './plan.ts'
import type { Tools } from './session.ts'
import { type ArticleRow, readArticles } from './sources.ts'
import type { Build } from './state.ts'
import { type CachedArticle, tables } from './tables.ts'

/** A changed article, of which nothing has changed that decides which pages there are. */
export interface ChangedArticle {
  path: string
  planned: ShownArticle
  cached: CachedArticle
  source: SourceArticle
  /** Which parts have changed besides its body. */
  changed: Record<keyof Omit<Aspects, 'index'>, boolean>
}

/**
 * Reads changed files; `rows` are what the cache is to have of them. Throws where one of them changes which pages there are.
 * Undefined where one cannot be shown, for reasons that `build.live` has, with `stopsAtErrors`.
 */
export async function readChanged(
  build: Build,
  paths: string[],
  { setup, idOf }: Pick<Tools, 'setup' | 'idOf'>,
  stopsAtErrors: boolean,
): Promise<{ articles: ChangedArticle[]; rows: Map<string, ArticleRow> } | undefined> {
  const { found, live } = build
  const { entries, conversions } = setup.locales
  const files = paths.map((path) => lastRead(path, idOf(path), build))
  // The site can be opened as it was until these are cached.
  const rows = new Map<string, ArticleRow>()
  const store = (path: string, row: ArticleRow) => void rows.set(path, row)
  const readings = await readArticles(build, { names: [...entries.keys()], entries, conversions }, paths, { store })
  for (const path of paths) {
    const calls = callsOf(readings.get(path))
    put(found.articles, path, calls, calls.length === 0)
  }
  const wrong = paths.map((path) => callsOf(readings.get(path))).filter((calls) => stopsAtErrors && hasErrors(calls, build))
  for (const calls of wrong) replay(calls, live)
  return wrong.length > 0 ? undefined : { articles: files.map((file) => changedArticle(file, readings.get(file.path), build)), rows }
}

function callsOf(article: CachedArticle | undefined): RawDiagnostic[] {
  if (!article?.reading.text) throw new MoreChanged('a file holds no text')
  const { opened, checked, parsed } = article.reading
  return [...opened, ...checked, ...parsed]
}

/** An article as it was read last, and where it is shown. */
interface LastRead {
  path: string
  shown: ShownArticle
  before: CachedArticle
}

function lastRead(path: string, id: string, { cache, toolchain }: Build): LastRead {
  const shown = planned(cache, id)
  const before = shown?.path === path ? tables.articles.get(cache, path)?.value : undefined
  if (!shown || !before || bodyKey(toolchain.reading, before) !== shown.key) throw new MoreChanged(`${path} is not as it was published`)
  return { path, shown, before }
}

function changedArticle({ path, shown, before }: LastRead, cached: CachedArticle | undefined, build: Build): ChangedArticle {
  const { cache, config, found, toolchain } = build
  const { matter, places = '', digest } = cached?.reading ?? {}
  const isTitleShared = config.openGraph.cards || shown.isTitleShared === true
  const [one, other] = [before, cached].map((article) => article && aspectsOf(article, isTitleShared))
  if (!cached || !matter || !one || one.index !== other?.index) throw new MoreChanged(`${path} changes which pages there are`)
  put(found.lost, shown.id, digest?.lost ?? [], !digest?.lost)
  put(found.unreadTags, shown.id, { path, tags: digest?.unread ?? [] }, !digest?.unread)
  storeShownArticle(cache, { ...shown, key: bodyKey(toolchain.reading, cached) })
  // The last part of an article's id is its locale.
  const source = { path, story: shown.story, locale: shown.id.slice(shown.story.length + 1), matter, places }
  const changed = { card: one.card !== other.card, links: one.links !== other.links, anchors: one.anchors !== other.anchors }
  return { path, planned: shown, cached, source, changed }
}

function hasErrors(calls: readonly RawDiagnostic[], { config, options }: Build): boolean {
  const report = createReport()
  report.configure(config.rules)
  replay(calls, report)
  return options.preview ? report.list().some(isStopping) : report.failed()
}
