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
 * Reads changed files; `rows` are what the cache is to have of them. Throws where one of them changes which pages there are. Undefined where one cannot be shown, for reasons that `build.live` has, with `stopsAtErrors`.
 */
export async function readChanged(
  build: Build,
  paths: string[],
  { setup, idOf }: Pick<Tools, 'setup' | 'idOf'>,
  stopsAtErrors: boolean,
): Promise<{ articles: ChangedArticle[]; rows: Map<string, ArticleRow> } | undefined> {
  const { found, live } = build
  const { entries, conversions } = setup.locales
  const before = new Map(paths.map((path) => [path, lastRead(path, idOf(path), build)]))
  // The site can be opened as it was until these are cached.
  const rows = new Map<string, ArticleRow>()
  const store = (path: string, row: ArticleRow) => void rows.set(path, row)
  const readings = await readArticles(build, { names: [...entries.keys()], entries, conversions }, paths, { store })
  const wrong = new Set<string>()
  for (const path of paths) {
    const { opened, checked, parsed, text } = needed(readings, path).reading
    if (!text) throw new MoreChanged(`${path} holds no text`)
    const calls = [...opened, ...checked, ...parsed]
    put(found.articles, path, calls, calls.length === 0)
    if (!stopsAtErrors || !hasErrors(calls, build)) continue
    replay(calls, live)
    wrong.add(path)
  }
  const articles = paths.flatMap((path) => {
    const article = wrong.has(path) ? undefined : changedArticle(path, needed(before, path), needed(readings, path), build)
    if (!article && wrong.size === 0) throw new MoreChanged(`${path} changes which pages there are`)
    return article ?? []
  })
  return wrong.size > 0 ? undefined : { articles, rows }
}

/** An article as it was read last, and where it is shown. */
interface LastRead {
  shown: ShownArticle
  cached: CachedArticle
}

function lastRead(path: string, id: string, { cache, toolchain }: Build): LastRead {
  const shown = planned(cache, id)
  const cached = shown?.path === path ? tables.articles.get(cache, path)?.value : undefined
  if (!shown || !cached || bodyKey(toolchain.reading, cached) !== shown.key) throw new MoreChanged(`${path} is not as it was published`)
  return { shown, cached }
}

function needed<Value>(all: ReadonlyMap<string, Value>, path: string): Value {
  const value = all.get(path)
  if (value === undefined) throw new MoreChanged(`${path} was not read`)
  return value
}

/** Undefined where it changes which pages there are. */
function changedArticle(
  path: string,
  { shown, cached: before }: LastRead,
  cached: CachedArticle,
  { cache, config, found, toolchain }: Build,
): ChangedArticle | undefined {
  const { matter, places = '', digest } = cached.reading
  const isTitleShared = config.openGraph.cards || shown.isTitleShared === true
  const [one, other] = [aspectsOf(before, isTitleShared), aspectsOf(cached, isTitleShared)]
  if (!matter || one.index !== other.index) return undefined
  put(found.lost, shown.id, digest?.lost ?? [], !digest?.lost)
  put(found.unreadTags, shown.id, { path, tags: digest?.unread ?? [] }, !digest?.unread)
  storeShownArticle(cache, { ...shown, key: bodyKey(toolchain.reading, cached) })
  return {
    path,
    planned: shown,
    cached,
    // The last part of an article's id is its locale.
    source: { path, story: shown.story, locale: shown.id.slice(shown.story.length + 1), matter, places },
    changed: { card: one.card !== other.card, links: one.links !== other.links, anchors: one.anchors !== other.anchors },
  }
}

function hasErrors(calls: readonly RawDiagnostic[], { config, options }: Build): boolean {
  const report = createReport()
  report.configure(config.rules)
  replay(calls, report)
  return options.preview ? report.list().some(isStopping) : report.failed()
}
