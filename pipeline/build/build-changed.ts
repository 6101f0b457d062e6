import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convertedPath, pathFrom } from '../core/files.ts'
import { createReport } from '../core/report.ts'
import { isStopping } from '../core/rules.ts'
import type { Settings } from '../core/settings/check.ts'
import { loadOpenCC } from '../source/convert/opencc.ts'
import { storyPaths } from '../source/paths.ts'
import { startAcknowledging } from './acknowledging.ts'
import { baselinesOf } from './baselines.ts'
import { type BuildSnapshot, type ChangedFiles, sourcesChangedSince } from './changed-files.ts'
import { changedSite } from './changed-site.ts'
import { compareChanged } from './compare-changed.ts'
import type { Cache } from './engine/cache.ts'
import type { LastBuild } from './engine/last-build.ts'
import { waitForCache } from './engine/open-cache.ts'
import { dropStage, stageFolder } from './engine/stage.ts'
import { failedResult, shownOf, unreadableResult } from './failed-result.ts'
import { copyFound, type Found, recordIn } from './found.ts'
import { MoreChanged } from './more-changed.ts'
import type { OpenedSite } from './open-site.ts'
import type { BuildOptions, BuildResult } from './options.ts'
import { planned, readPlan } from './plan.ts'
import { postponed } from './postpone.ts'
import { publishPart } from './publish-part.ts'
import { type ChangedArticle, readChanged } from './read-changed.ts'
import { renderChanged } from './render-changed.ts'
import { reportAgain } from './report-again.ts'
import type { Session, Tools } from './session.ts'
import { type Build, noWork } from './state.ts'
import { type StartedBuild, withLastBuild } from './with-last-build.ts'
import { createWorkers } from './workers.ts'

/**
 * Publishes what follows from changed articles, as long as the site has the same pages: reads the articles, compares them
 * with their other versions, and renders the pages that show them. What was found in everything else is reported again.
 * Undefined, with nothing done, where more has changed: then it takes a whole build.
 */
export function buildChanged(
  options: BuildOptions,
  { session, settings, last, change }: { session: Session; settings: Settings; last: LastBuild<BuildSnapshot>; change: ChangedFiles },
): Promise<BuildResult | undefined> {
  return withLastBuild(options, last, change, async (started) => {
    session.tools ??= await toolsOf(options, settings, started.cache)
    if (!session.tools) return undefined
    const { target } = session.tools.setup
    const build = buildOf(options, started.cache, session.tools, started.snapshot.found)
    try {
      return await run(started, session, session.tools, build)
    } catch (error) {
      if (!(error instanceof MoreChanged)) throw error
      return postponed(started, build.found, build.config)
    } finally {
      dropStage(target.out, target.stage)
    }
  })
}

async function run(started: StartedBuild, session: Session, tools: Tools, build: Build): Promise<BuildResult> {
  const { options, cache, last, snapshot } = started
  const paths = started.paths.flatMap((path) => [path, ...convertedFrom(path, tools, cache)])
  const { found, live } = build
  const read = await readChanged(build, paths, tools, options.changed !== undefined)
  if (!read) return unreadableResult(started, live.list(), paths, (path) => storyOf(tools.idOf(path)))
  const { articles, store } = read
  const site = changedSite(build, articles, { snapshot, opened: session.opened })
  if (articles.some((article) => changesMoreThanText(article, found))) {
    const opened = await site.open()
    if (articles.some((article) => article.changed.anchors && isLinkedInto(article, opened, found)))
      throw new MoreChanged('another article links to a place that may have changed')
  }
  const stale = await compareChanged(build, articles, site, [...tools.plan.setup.locales.entries.keys()])
  const { staged } = await renderChanged(build, articles, stale, { site, tools, made: last.made })
  await reportAgain(build, site, snapshot, tools.plan, last.made.paths)
  if (build.failed()) return { ...failedResult(started, live.list()), accepted: live.accepted() }
  if (!(await started.outputsIntact)) throw new MoreChanged('published files are not as they were')
  const opened = await site.current()
  const { result: before } = snapshot
  const result = { ...before, diagnostics: shownOf(options, live.list(), before), accepted: live.accepted() }
  const until = Math.min(snapshot.until, opened?.context.site.clock.until ?? Number.POSITIVE_INFINITY)
  const done = await publishPart(started, tools.plan, staged, tools.setup.target.stage, {
    snapshot: { ...snapshot, result, found, until },
    remember() {
      store()
      cache.commit()
    },
  })
  session.opened = opened
  return { ...done, work: build.work }
}

/** The articles that editions convert from a file. */
function convertedFrom(path: string, { plan, idOf }: Tools, cache: Cache): string[] {
  const isKnown = (converted: string) => planned(cache, idOf(converted))?.path === converted
  return [...plan.setup.locales.conversions.keys()].map((locale) => convertedPath(path, locale)).filter(isKnown)
}

function changesMoreThanText({ planned: { entries }, changed }: ChangedArticle, { entries: found }: Found): boolean {
  return changed.card || changed.links || changed.anchors || entries.some((entry) => found.has(entry))
}

/** Whether a link of another article leads to a place in the text, or one that leads nowhere yet may. */
function isLinkedInto({ planned: { entries, id } }: ChangedArticle, { context, prepared }: OpenedSite, found: Found): boolean {
  if ([...found.entries.values()].flat().some(([rule]) => rule === 'link/missing')) return true
  const starts = entries.map((address) => `${context.site.addresses.href(address)}#`)
  const isInto = (href: string) => starts.some((start) => href.startsWith(start))
  const others = [...prepared.editions.values(), ...prepared.introductions.values()].flat().filter(({ entry }) => entry.article.id !== id)
  return others.some(({ body }) => Object.values(body.links).some(isInto))
}

function buildOf(options: BuildOptions, cache: Cache, { plan, workers }: Tools, before: Found): Build {
  const { config, toolchain } = plan
  const live = createReport()
  live.configure(config.rules)
  // A build of everything has said what is wrong with it.
  live.accept(baselinesOf(options, config, createReport()))
  const found = copyFound(before)
  return {
    options,
    config,
    report: recordIn(() => found.site, live),
    live,
    found,
    cache,
    workers,
    toolchain,
    work: noWork(),
    acknowledgements: startAcknowledging(),
    failed: () => (options.preview ? live.list().some(isStopping) : live.failed()),
  }
}

/** The part of an article's id before its locale. */
function storyOf(id: string): string {
  return id.slice(0, id.lastIndexOf(':'))
}

async function toolsOf({ root, out }: BuildOptions, settings: Settings, cache: Cache): Promise<Tools | undefined> {
  const plan = await readPlan(cache, settings)
  if (!plan) return undefined
  if (plan.setup.locales.conversions.size > 0) await loadOpenCC()
  const setup = { ...plan.setup, target: { out, stage: stageFolder(out) } }
  const name = storyPaths(plan.config.content.pattern)
  return {
    plan,
    setup,
    idOf(path) {
      const { story, locale } = name(path.slice('content/'.length)) ?? {}
      return `${story}:${locale}`
    },
    workers: createWorkers({ root, config: plan.config, threads: 0 }),
  }
}

/** Reads what later changes will be built with, and builds an article with one line more: code that has never run takes several times as long, and a writer waits. */
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
  last: LastBuild<BuildSnapshot>,
): Promise<void> {
  const { valid, made } = last
  const path = valid?.from.paths.map((file) => pathFrom(options.root, file)).find((file) => planned(cache, tools.idOf(file))?.path === file)
  if (path === undefined || !valid) return
  const text = options.texts?.get(path) ?? readFileSync(join(options.root, path), 'utf8')
  const texts = new Map([[path, `${text}\n`]])
  const build = buildOf({ ...options, texts }, cache, tools, valid.snapshot.found)
  const { articles = [] } = (await readChanged(build, [path], tools, false)) ?? {}
  const site = changedSite(build, articles, { snapshot: valid.snapshot, opened: session.opened })
  await site.open()
  session.opened ??= await site.before()
  const stale = await compareChanged(build, articles, site, [...tools.plan.setup.locales.entries.keys()])
  await renderChanged(build, articles, stale, { site, tools, made })
  dropStage(tools.setup.target.out, tools.setup.target.stage)
}
