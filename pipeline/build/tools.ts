import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathFrom } from '../core/files.ts'
import { createReport } from '../core/report.ts'
import type { Settings } from '../core/settings/check.ts'
import { loadOpenCC } from '../source/convert/opencc.ts'
import { storyPaths } from '../source/paths.ts'
import { baselinesOf } from './baselines.ts'
import { type BuildSnapshot, sourcesChangedSince } from './changed-files.ts'
import { changedSite } from './changed-site.ts'
import { compareChanged } from './compare-changed.ts'
import type { Cache } from './engine/cache.ts'
import type { LastBuild } from './engine/last-build.ts'
import { waitForCache } from './engine/open-cache.ts'
import { dropStage, stageFolder } from './engine/stage.ts'
import { copyFound, type Found } from './found.ts'
import { MoreChanged } from './more-changed.ts'
import type { BuildOptions } from './options.ts'
import { planned, readPlan } from './plan.ts'
import { readChanged } from './read-changed.ts'
import { renderChanged } from './render-changed.ts'
import type { Session, Tools } from './session.ts'
import { startBuild } from './start-build.ts'
import type { Build } from './state.ts'
import { createWorkers, threadCount } from './workers.ts'

/** Undefined where the cache lacks what the last build has left for it. */
export async function toolsOf(options: BuildOptions, settings: Settings, cache: Cache): Promise<Tools | undefined> {
  const plan = await readPlan(cache, settings)
  if (!plan) return undefined
  if (plan.setup.locales.conversions.size > 0) await loadOpenCC()
  const name = storyPaths(plan.config.content.pattern)
  const threads = options.threads ?? (await threadCount())
  const tools: Tools = {
    ...plan,
    setup: { ...plan.setup, target: { out: options.out, stage: stageFolder(options.out) } },
    idOf(path) {
      const { story, locale } = name(path.slice('content/'.length)) ?? {}
      return `${story}:${locale}`
    },
    workers: createWorkers({ ...options, config: plan.config, threads, progress: (...now) => tools.progress?.(...now) }),
  }
  return tools
}

/** A build that begins with what the last one has found. */
export function buildWith(options: BuildOptions, cache: Cache, { config, toolchain, workers }: Tools, before: Found): Build {
  const live = createReport()
  live.configure(config.rules)
  // A build of everything has said what is wrong with it.
  live.accept(baselinesOf(options, config, createReport()))
  return startBuild({ options, config, live, found: copyFound(before), cache, workers, toolchain })
}

/**
 * Reads what later changes will be built with, and builds an article with one line more: code that has never run takes
 * several times as long, and a writer waits.
 */
export async function prepareChanged(
  options: BuildOptions,
  session: Session,
  settings: Settings,
  last: LastBuild<BuildSnapshot>,
): Promise<void> {
  const cache = await waitForCache(options)
  try {
    if (cache.generation() !== last.generation || !last.valid) return
    // After a failed build, other files than articles may differ: a site that is opened from them is not the last good one.
    if (!sourcesChangedSince(last, settings)?.every((path) => path.endsWith('.md'))) return
    session.tools ??= await toolsOf(options, settings, cache)
    if (session.tools) await rehearse(options, session, session.tools, cache, last)
  } catch (error) {
    if (!(error instanceof MoreChanged)) throw error
  } finally {
    cache.close()
  }
}

async function rehearse(
  options: BuildOptions,
  session: Session,
  tools: Tools,
  cache: Cache,
  { valid, made }: LastBuild<BuildSnapshot>,
): Promise<void> {
  const path = valid?.from.paths.map((file) => pathFrom(options.root, file)).find((file) => planned(cache, tools.idOf(file))?.path === file)
  if (path === undefined || !valid) return
  const { snapshot } = valid
  const text = options.texts?.get(path) ?? readFileSync(join(options.root, path), 'utf8')
  const build = buildWith({ ...options, texts: new Map([[path, `${text}\n`]]), trial: snapshot.trial }, cache, tools, snapshot.found)
  const { articles = [] } = (await readChanged(build, [path], tools, false)) ?? {}
  const site = changedSite(build, { articles }, { snapshot, before: session.opened })
  await site.open()
  session.opened ??= site.before
  const { setup } = tools
  const stale = await compareChanged(build, articles, site, [...setup.locales.entries.keys()])
  await renderChanged(build, { articles, stale }, { site, setup, made })
  dropStage(setup.target.out, setup.target.stage)
}
