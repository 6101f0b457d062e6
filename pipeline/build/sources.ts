import { join } from 'node:path'
import type { BodySummary } from '../core/body.ts'
import { collectDiagnostics, replay } from '../core/diagnostics.ts'
import { isConverted, sourceFile } from '../core/files.ts'
import { hashOf } from '../core/hash.ts'
import { createReport } from '../core/report.ts'
import { isStopping } from '../core/rules.ts'
import type { SourceArticle, UnreadArticle } from '../source/article.ts'
import { nameArticles } from '../source/articles.ts'
import { hashOfFile } from '../source/hash-file.ts'
import type { Locales } from '../source/locales/catalogues.ts'
import { storyPaths } from '../source/paths.ts'
import type { MeasureFile } from '../source/scan.ts'
import type { Cache } from './engine/cache.ts'
import { isFresh, stampOf } from './engine/stamp.ts'
import type { Cached } from './engine/table.ts'
import { getOrCreateList, recordIn } from './found.ts'
import { bodyKey } from './keys.ts'
import { bytesOf } from './open-texts.ts'
import { isFlawed, type ReadJob } from './reading.ts'
import type { Build } from './state.ts'
import { type CachedArticle, readBody, storeBody, tables } from './tables.ts'

export interface Sources {
  articles: SourceArticle[]
  /** Those that cannot be published as they are; `articles` has them too where they can be checked. */
  unread: UnreadArticle[]
  /** The body of an article; what was found in it is reported. Undefined where it could not be parsed. */
  body(path: string): BodySummary | undefined
}

/** Reads every article, or takes it from the cache if its file has not changed, and reports what was found. */
export async function readSources(build: Build, locales: ReadingLocales, paths: string[], asLastRead: boolean): Promise<Sources> {
  const { cache, config, found, live, report, toolchain } = build
  const store = (path: string, row: ArticleRow) => tables.articles.put(cache, path, row)
  const readings = await readArticles(build, locales, paths, { asLastRead, store })
  if (!asLastRead) tables.articles.retain(cache, new Set(paths))
  const reportOf = (path: string) => recordIn(() => getOrCreateList(found.articles, path), live)
  for (const path of paths) replay(readings.get(path)?.reading.opened ?? [], reportOf(path))
  const opened = paths.filter((path) => readings.get(path)?.reading.text)
  const named = storyPaths(config.content.pattern)
  const unread: UnreadArticle[] = paths.flatMap((path) => {
    const identity = readings.get(path)?.reading.text ? undefined : named(path.slice('content/'.length))
    return identity ? [{ path, ...identity }] : []
  })
  const articles = nameArticles(opened, config.content.pattern, locales.names, report).flatMap(({ path, story, locale }) => {
    const { reading } = readings.get(path) ?? {}
    replay(reading?.checked ?? [], reportOf(path))
    if (!reading || isFlawed(reading)) unread.push({ path, story, locale })
    if (reading?.matter) return [{ path, story, locale, matter: reading.matter, places: reading.places ?? '' }]
    replay(reading?.parsed ?? [], reportOf(path))
    return []
  })
  return {
    articles,
    unread,
    body(path) {
      const cached = readings.get(path)
      replay(cached?.reading.parsed ?? [], reportOf(path))
      const digest = cached?.reading.digest
      return digest && { digest, key: bodyKey(toolchain.reading, cached) }
    },
  }
}

/** What reading asks of the editions. */
export type ReadingLocales = Pick<Locales, 'names' | 'entries' | 'conversions'>

/** What is cached of an article. */
export type ArticleRow = Cached<CachedArticle>

/**
 * What is known of some articles: those whose files have changed are read, the others are taken from the cache; all of
 * them with `asLastRead`. `store` is given what the cache is to have: the bodies that were read are there already.
 */
export async function readArticles(
  { options: { root, texts, waiting }, config, cache, audit, work, workers }: Build,
  { names, entries, conversions }: ReadingLocales,
  paths: string[],
  { asLastRead = false, store }: { asLastRead?: boolean; store(path: string, row: ArticleRow): void },
): Promise<Map<string, CachedArticle>> {
  const named = storyPaths(config.content.pattern)
  const readings = new Map<string, CachedArticle>()
  const stamps = new Map<string, string>()
  const jobs: ReadJob[] = []
  const lasting = (stamp: string) => (isFresh(stamp, cache.openedAt) ? '' : stamp)
  for (const path of paths) {
    const locale = named(path.slice('content/'.length))?.locale
    const tag = locale !== undefined && names.includes(locale) ? (entries.get(locale)?.edition.tag ?? locale) : undefined
    const conversion = isConverted(path) && locale !== undefined ? conversions.get(locale) : undefined
    const row = tables.articles.get(cache, path)
    const before = row?.value
    const same = before?.tag === tag && before?.conversion === conversion?.key ? before : undefined
    if (same) readings.set(path, same)
    if (asLastRead) continue
    const file = sourceFile(path)
    if (waiting?.has(join(root, file))) {
      if (same && !isUsable(same)) readings.delete(path)
      continue
    }
    const bytes = bytesOf(texts, file)
    const stamp = bytes ? '' : (stampOf(join(root, file)) ?? '')
    if (!audit && row?.key === stamp && stamp !== '' && same) continue
    // A new stamp on the same bytes: a fresh checkout, or a file that was saved as it was.
    if (!audit && same && same.hash === (bytes ? hashOf(bytes) : hashOfFile(join(root, file))))
      store(path, { key: lasting(stamp), value: same })
    else {
      stamps.set(path, stamp)
      jobs.push({ path, tag, conversion, bytes })
    }
  }
  await workers.read(
    { jobs, total: jobs.length },
    (job) => job,
    ({ hash, reading, body }, { path, tag, conversion }) => {
      work.read += 1
      const after = { hash, tag, conversion: conversion?.key, reading }
      const before = readings.get(path)
      if (before?.hash === hash)
        audit?.compare('article', path, [before, body && hashOf(readBody(cache, path))], [after, body && hashOf(body)])
      readings.set(path, after)
      store(path, { key: lasting(stamps.get(path) ?? ''), value: after })
      if (body) storeBody(cache, path, body)
    },
  )
  return readings
}

/** Whether an article can be shown as it was read. */
function isUsable({ reading: { opened, checked, parsed, digest } }: CachedArticle): boolean {
  const report = createReport()
  replay([...opened, ...checked, ...parsed], report)
  return digest !== undefined && !report.list().some(isStopping)
}

/** Caches the sizes of pictures by the stats of their files. Diagnostics are reported again each time. */
export function cachedMeasurements(root: string, cache: Cache): { remember: MeasureFile; forget(): void } {
  const found = new Set<string>()
  return {
    remember(path, make, report) {
      const stamp = stampOf(join(root, path)) ?? ''
      const row = tables.pictures.get(cache, path)
      found.add(path)
      if (row?.key === stamp && stamp !== '') {
        replay(row.value.diagnostics, report)
        return row.value.measured
      }
      const collected = collectDiagnostics()
      const measured = make(collected)
      replay(collected.calls, report)
      if (!isFresh(stamp, cache.openedAt))
        tables.pictures.put(cache, path, { key: stamp, value: { measured, diagnostics: collected.calls } })
      return measured
    },
    forget: () => tables.pictures.retain(cache, found),
  }
}
