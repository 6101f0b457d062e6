import { type RawDiagnostic, type Report, replay } from '../core/diagnostics.ts'
import { isConverted, sourceFile } from '../core/files.ts'
import { createReport } from '../core/report.ts'
import { isStopping } from '../core/rules.ts'
import type { SourceArticle } from '../source/article.ts'
import { type Aspects, aspectsOf } from './aspects.ts'
import type { Cache } from './engine/cache.ts'
import { type Found, put } from './found.ts'
import { bodyKey } from './keys.ts'
import { MoreChanged } from './more-changed.ts'
import { bytesOf } from './open-texts.ts'
import type { BuildOptions } from './options.ts'
import { planned, type ShownArticle, storeShownArticle } from './plan.ts'
import type { ReadJob, ReadResult } from './reading.ts'
import type { Tools } from './session.ts'
import { type CachedArticle, storeBody, tables } from './tables.ts'

/** A changed article, of which nothing has changed that decides which pages there are. */
export interface ChangedArticle {
  path: string
  planned: ShownArticle
  cached: CachedArticle
  source: SourceArticle
  /** Which parts have changed besides its body. */
  changed: Record<keyof Omit<Aspects, 'index'>, boolean>
}

/** What came of reading changed files. `wrong`: they cannot be shown, for reasons that `report` has. */
export type Read = { articles: ChangedArticle[] } | { wrong: true }

/**
 * Reads changed files, and puts what they are now into the cache (which is not committed). Throws where one of them
 * changes which pages there are. `stopsAtErrors`: whether to go no further than what is wrong in a file.
 */
export async function readChanged(paths: string[], { cache, tools, found, report, texts, stopsAtErrors, isPreview }: Given): Promise<Read> {
  const { plan } = tools
  const articles: ChangedArticle[] = []
  let isWrong = false
  for (const path of paths) {
    const known = planned(cache, tools.idOf(path))
    const row = known?.path === path && tables.articles.get(cache, path)
    if (!row) throw new MoreChanged(`${path} is not what it was`)
    const before = row.value
    if (bodyKey(plan.toolchain.reading, before) !== known.key) throw new MoreChanged(`${path} has been read since`)
    const conversion = isConverted(path) ? plan.setup.locales.conversions.get(localeOf(known)) : undefined
    const { hash, reading, body } = await readOne({ path, tag: before.tag, conversion, bytes: bytesOf(texts, sourceFile(path)) }, tools)
    if (!reading.text) throw new MoreChanged(`${path} holds no text`)
    const calls = [...reading.opened, ...reading.checked, ...reading.parsed]
    put(found.articles, path, calls, calls.length === 0)
    if (stopsAtErrors && hasErrors(calls, tools, isPreview)) {
      replay(calls, report)
      isWrong = true
      continue
    }
    const after: CachedArticle = { hash, tag: before.tag, conversion: before.conversion, reading }
    const isTitleShared = plan.config.openGraph.cards || known.isTitleShared === true
    const [one, other] = [before, after].map((cached) => aspectsOf(cached, isTitleShared)) as [Aspects, Aspects]
    if (!body || !reading.matter || one.index !== other.index) {
      if (isWrong) continue
      throw new MoreChanged(`${path} changes which pages there are`)
    }
    put(found.lost, known.id, reading.digest?.lost ?? [], !reading.digest?.lost)
    put(found.unreadTags, known.id, { path, tags: reading.digest?.unread ?? [] }, !reading.digest?.unread)
    storeBody(cache, path, body)
    storeShownArticle(cache, { ...known, key: bodyKey(plan.toolchain.reading, after) })
    articles.push({
      path,
      planned: known,
      cached: after,
      source: { path, story: known.story, locale: localeOf(known), matter: reading.matter, places: reading.places ?? '' },
      changed: { card: one.card !== other.card, links: one.links !== other.links, anchors: one.anchors !== other.anchors },
    })
  }
  return isWrong ? { wrong: true } : { articles }
}

async function readOne(job: ReadJob, { workers }: Tools): Promise<ReadResult> {
  const results: ReadResult[] = []
  await workers.read(
    { jobs: [job], total: 1 },
    (one) => one,
    (result) => results.push(result),
  )
  const [result] = results
  if (!result) throw new Error(`${job.path} was not read`)
  return result
}

interface Given {
  cache: Cache
  tools: Tools
  found: Found
  report: Report
  texts: BuildOptions['texts']
  stopsAtErrors: boolean
  /** Whether pages are shown although something is found in them. */
  isPreview: boolean
}

function hasErrors(calls: readonly RawDiagnostic[], { plan }: Tools, isPreview: boolean): boolean {
  const report = createReport()
  report.configure(plan.config.rules)
  replay(calls, report)
  return isPreview ? report.list().some(isStopping) : report.failed()
}

/** The last part of an article's id. */
function localeOf({ id, story }: Pick<ShownArticle, 'id' | 'story'>): string {
  return id.slice(story.length + 1)
}
