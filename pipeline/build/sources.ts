import { join } from 'node:path'
import type { BodySummary } from '../core/body.ts'
import { collectDiagnostics, type Report, replay } from '../core/diagnostics.ts'
import { isConverted, sourceFile } from '../core/files.ts'
import { hashOf } from '../core/hash.ts'
import { createReport } from '../core/report.ts'
import { isStopping } from '../core/rules.ts'
import type { Config } from '../core/settings/config.ts'
import type { SourceArticle, UnreadArticle } from '../source/article.ts'
import { nameArticles } from '../source/articles.ts'
import { hashOfFile } from '../source/hash-file.ts'
import type { Conversion } from '../source/locales/convert-edition.ts'
import { storyPaths } from '../source/paths.ts'
import type { MeasureFile } from '../source/scan.ts'
import type { Audit } from './audit.ts'
import type { Cache } from './engine/cache.ts'
import { isFresh, stampOf } from './engine/stamp.ts'
import { bodyKey } from './keys.ts'
import { bytesOf } from './open-texts.ts'
import { isFlawed, type ReadJob, type ReadResult } from './reading.ts'
import { type CachedArticle, readBody, storeBody, tables } from './tables.ts'
import type { Work } from './workers.ts'

export interface SourcesInput {
  root: string
  config: Config
  locales: string[]
  /** Locale → BCP 47 tag. */
  tagOf(locale: string): string
  conversions: ReadonlyMap<string, Conversion>
  cache: Cache
  /** Covers all that reading depends on besides the files. */
  toolchain: string
  /** Changed files that are not read; the cache is used instead (`BuildOptions.waiting`). */
  waiting?: ReadonlySet<string> | undefined
  /** Unsaved texts (`BuildOptions.texts`). */
  texts?: ReadonlyMap<string, string> | undefined
  /** Whether every article is taken as it was last read. */
  asLastRead?: boolean | undefined
  /** Has every article read, and compares what is cached. */
  audit?: Audit | undefined
  /** Called for each article that was read. */
  isRead(): void
  /** The report of what is found in a file, by its path. */
  reportOf(path: string): Report
  read: Work<ReadJob, ReadResult>
}

export interface Sources {
  articles: SourceArticle[]
  /** Those that cannot be published as they are; `articles` has them too where they can be checked. */
  unread: UnreadArticle[]
  /** The body of an article; what was found in it is reported. Undefined where it could not be parsed. */
  body(path: string): BodySummary | undefined
}

/** Reads every article, or takes it from the cache if its file has not changed, and reports what was found. */
export async function readSources(paths: string[], input: SourcesInput, report: Report): Promise<Sources> {
  const readings = await readAll(paths, input)
  for (const path of paths) replay(readings.get(path)?.reading.opened ?? [], input.reportOf(path))
  const opened = paths.filter((path) => readings.get(path)?.reading.text)
  const named = storyPaths(input.config.content.pattern)
  const unread: UnreadArticle[] = paths.flatMap((path) => {
    const identity = readings.get(path)?.reading.text ? undefined : named(path.slice('content/'.length))
    return identity ? [{ path, ...identity }] : []
  })
  const articles = nameArticles(opened, input.config.content.pattern, input.locales, report).flatMap(({ path, story, locale }) => {
    const { reading } = readings.get(path) ?? {}
    replay(reading?.checked ?? [], input.reportOf(path))
    if (!reading || isFlawed(reading)) unread.push({ path, story, locale })
    if (reading?.matter) return [{ path, story, locale, matter: reading.matter, places: reading.places ?? '' }]
    replay(reading?.parsed ?? [], input.reportOf(path))
    return []
  })
  return {
    articles,
    unread,
    body(path) {
      const cached = readings.get(path)
      replay(cached?.reading.parsed ?? [], input.reportOf(path))
      const digest = cached?.reading.digest
      return digest && { digest, key: bodyKey(input.toolchain, cached) }
    },
  }
}

async function readAll(
  paths: string[],
  { root, config, locales, tagOf, conversions, cache, read, waiting, texts, asLastRead, audit, isRead }: SourcesInput,
): Promise<Map<string, CachedArticle>> {
  const named = storyPaths(config.content.pattern)
  const readings = new Map<string, CachedArticle>()
  const stamps = new Map<string, string>()
  const jobs: ReadJob[] = []
  const lasting = (stamp: string) => (isFresh(stamp, cache.openedAt) ? '' : stamp)
  for (const path of paths) {
    const locale = named(path.slice('content/'.length))?.locale
    const tag = locale !== undefined && locales.includes(locale) ? tagOf(locale) : undefined
    const conversion = isConverted(path) && locale !== undefined ? conversions.get(locale) : undefined
    const row = tables.articles.get(cache, path)
    const before = row?.value
    if (before && before.tag === tag && before.conversion === conversion?.key) readings.set(path, before)
    if (asLastRead) continue
    const file = sourceFile(path)
    const bytes = bytesOf(texts, file)
    const stamp = bytes ? '' : (stampOf(join(root, file)) ?? '')
    if (waiting?.has(file)) {
      if (before && !isUsable(before)) readings.delete(path)
      continue
    }
    if (!audit && row?.key === stamp && stamp !== '' && readings.has(path)) continue
    const same = readings.get(path)
    // A new stamp on the same bytes: a fresh checkout, or a file that was saved as it was.
    if (!audit && same && same.hash === (bytes ? hashOf(bytes) : hashOfFile(join(root, file))))
      tables.articles.put(cache, path, { key: lasting(stamp), value: same })
    else {
      stamps.set(path, stamp)
      jobs.push({ path, tag, conversion, bytes })
    }
  }
  if (!asLastRead) tables.articles.retain(cache, new Set(paths))
  await read(
    { jobs, total: jobs.length },
    (job) => job,
    ({ hash, reading, body }, { path, tag, conversion }) => {
      isRead()
      const after = { hash, tag, conversion: conversion?.key, reading }
      const before = readings.get(path)
      if (before?.hash === hash)
        audit?.compare('article', path, [before, body && hashOf(readBody(cache, path))], [after, body && hashOf(body)])
      readings.set(path, after)
      tables.articles.put(cache, path, { key: lasting(stamps.get(path) ?? ''), value: after })
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
