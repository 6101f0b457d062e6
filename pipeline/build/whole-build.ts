import { join } from 'node:path'
import type { Diagnostic } from '../core/diagnostics.ts'
import { createReport } from '../core/report.ts'
import { isStopping } from '../core/rules.ts'
import { checkSettings, type Settings } from '../core/settings/check.ts'
import type { Config } from '../core/settings/config.ts'
import { startAcknowledging } from './acknowledging.ts'
import { createAudit } from './audit.ts'
import { baselinesOf } from './baselines.ts'
import { clearOutdated } from './cached-slugs.ts'
import { type BuildSnapshot, type ChangedFiles, repeatResult, sourcesOf, storeBuild } from './changed-files.ts'
import type { Cache } from './engine/cache.ts'
import type { LastBuild } from './engine/last-build.ts'
import { waitForCache } from './engine/open-cache.ts'
import { forgetSources, type SourceState, takeSnapshot, withLater } from './engine/source-state.ts'
import { boundNewSpace } from './engine/v8.ts'
import { nothingFound, recordIn } from './found.ts'
import type { OpenedSite } from './open-site.ts'
import { forgetOpenTexts } from './open-texts.ts'
import type { BuildOptions, BuildResult } from './options.ts'
import { otherSources } from './other-sources.ts'
import { deletePlan, storePlan } from './plan.ts'
import { soften } from './preview.ts'
import { isUnchanged, type SameSite, sameSite } from './same-site.ts'
import type { Session } from './session.ts'
import { endOfBuild, runStages } from './stages.ts'
import { type Build, noWork } from './state.ts'
import { type Toolchain, toolchainOf } from './toolchain.ts'
import { createWorkers, threadCount } from './workers.ts'

/** What a whole build begins with. */
export interface WholeBuild {
  settings: Settings
  last?: LastBuild<BuildSnapshot> | undefined
  /** The few files that have changed since `last`, where that is all. */
  change?: ChangedFiles | undefined
  /** What this process has published, if no more than words of the interface have changed since. */
  same?: SameSite | undefined
  /** `Build.inspect`. */
  inspect?: Build['inspect']
  /** Called with the site that was published, for the next build of the same process. */
  opened?: ((site: OpenedSite) => void) | undefined
}

/** The whole way from Markdown to a published site: scan, index, render, emit. */
export async function buildEverything(options: BuildOptions, whole: WholeBuild): Promise<BuildResult> {
  const live = createReport()
  const found = nothingFound()
  const report = recordIn(() => found.site, live)
  const config = checkSettings(whole.settings, report)
  if (!config) return endOfBuild('config', report)
  const checked = { config, report, live, found }
  // With a part of the settings, articles are checked, and nothing is cached.
  if (report.failed()) {
    const result = await runWith({ ...options, useCache: false }, { settings: whole.settings }, checked)
    return { ...result, outcome: 'config', nextDue: undefined }
  }
  live.accept(baselinesOf(options, config, report))
  const result = await runWith(options, whole, checked)
  // Errors from before a change prevent publication, but do not fail the change.
  const isFine = options.baseline?.before !== undefined && result.outcome === 'content' && !result.diagnostics.some(isError)
  return isFine ? { ...result, outcome: 'built' } : result
}

const isError = ({ severity }: Diagnostic) => severity === 'error'

/**
 * The same, from the site as this process has published it. Undefined where more has changed, or where something is wrong in
 * other files: a preview may have to leave them out.
 */
export async function buildSame(options: BuildOptions, session: Session, whole: WholeBuild): Promise<BuildResult | undefined> {
  const same = sameSite(options.root, session, whole)
  if (same && whole.last && (await isUnchanged(options.root, same))) return repeatResult(same.snapshot, whole.last.made, 0)
  const result = same && (await buildEverything(options, { ...whole, same }))
  return result?.diagnostics.filter(isStopping).every(({ path }) => same?.paths.includes(join(options.root, path))) ? result : undefined
}

/** Runs all stages with settings that have been checked. */
async function runWith(
  options: BuildOptions,
  { settings, last, change, same: site, inspect, opened: onPublished }: WholeBuild,
  checked: Pick<Build, 'config' | 'report' | 'live' | 'found'>,
): Promise<BuildResult> {
  const { config, report, found } = checked
  boundNewSpace()
  const opened = await waitForCache(options)
  const isNext = change !== undefined && opened.generation() === last?.generation
  const same = isNext ? site : undefined
  // A failed build of few changed files leaves the cache as it is: the next one starts from the last good build.
  const cache = inspect || isNext ? { ...opened, commit() {} } : opened
  const sources = options.write && options.useCache !== false ? await seenSources(options, settings, config, { cache, same }) : undefined
  const workers = createWorkers({ ...options, config, threads: options.threads ?? (await threadCount()) })
  const toolchain = same?.plan.toolchain ?? toolchainOf(options.root, config, settings.modules)
  clearOutdated(cache, toolchain)
  deletePlan(cache)
  const failed = () => (options.preview ? report.list().some(isStopping) : report.failed())
  const acknowledgements = startAcknowledging()
  const audit = options.audit ? createAudit(report) : undefined
  const work = noWork()
  const remote = inspect || (change && !options.sharing?.write) ? undefined : await sharedCache(options, config, toolchain, cache)
  const build: Build = { ...checked, remote, options, audit, inspect, work, cache, workers, toolchain, acknowledgements, failed }
  try {
    // With few changed files, the local cache has everything else.
    if (!change) await remote?.takeRecords()
    const { made, until, plan, site, ...done } = await runStages(build, last, { isKeptOpen: onPublished !== undefined, same })
    const { previews = [], diagnostics } = done
    const result = options.preview
      ? { ...done, diagnostics: soften(diagnostics, previews, same ? same.opened.trial : options.trial) }
      : done
    if (made && options.useCache !== false) {
      if (plan) storePlan(cache, plan)
      if (result.outcome === 'built' && !options.audit) await remote?.write(options.out)
      opened.commit()
      // A vanished address is reported once, unless `deployed` is set: a snapshot would repeat it.
      const isReportedOnce =
        config.deployed === undefined &&
        options.deployed === undefined &&
        result.diagnostics.some(({ ruleId }) => ruleId === 'link/vanished')
      const hasAcknowledged = site?.context.site.byPath.values().some(({ acknowledge }) => acknowledge.length > 0) === true
      const snapshot = { result, until, found, hasAcknowledged }
      storeBuild(options, settings, made, cache.generation(), isReportedOnce ? undefined : sources, snapshot)
      if (site) onPublished?.(site)
    }
    return { ...result, work }
  } finally {
    remote?.report()
    await workers.close()
    cache.close()
  }
}

/** The cache of the settings that builds on other machines use too; nothing of it is loaded without. */
async function sharedCache(
  { root, cache: pictures, sharing, useCache, preview, note = () => {} }: BuildOptions,
  config: Config,
  toolchain: Toolchain,
  cache: Cache,
) {
  const { remote: url, timeout } = config.cache
  if (!sharing || url === undefined || useCache === false || preview) return undefined
  const { openRemote } = await import('./remote/remote.ts')
  return openRemote({ ...sharing, root, pictures, url, timeout, toolchain, cache, note })
}

/** Stamps of all sources. Undefined where a later build could not tell from them that nothing has changed. */
async function seenSources(
  options: BuildOptions,
  settings: Settings,
  config: Config,
  { cache: { openedAt }, same }: { cache: Cache; same: SameSite | undefined },
): Promise<SourceState | undefined> {
  if (same) return withLater(same.sources, takeSnapshot(same.paths, openedAt))
  const others = await otherSources(config, options)
  const sources = others && sourcesOf(options.root, settings, others, openedAt)
  if (sources && options.waiting) forgetSources(sources, options.waiting)
  if (sources) forgetOpenTexts(sources, options)
  return sources
}
