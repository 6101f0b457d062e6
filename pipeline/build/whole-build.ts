import type { Diagnostic } from '../core/diagnostics.ts'
import { createReport } from '../core/report.ts'
import { checkSettings, type Settings } from '../core/settings/check.ts'
import type { Config } from '../core/settings/config.ts'
import { createAudit } from './audit.ts'
import { baselinesOf } from './baselines.ts'
import { clearOutdated } from './cached-slugs.ts'
import { type BuildSnapshot, type ChangedFiles, sourcesOf, storeBuild } from './changed-files.ts'
import type { Cache } from './engine/cache.ts'
import type { LastBuild } from './engine/last-build.ts'
import { waitForCache } from './engine/open-cache.ts'
import { forgetSources, type SourceState } from './engine/source-state.ts'
import { boundNewSpace } from './engine/v8.ts'
import { nothingFound, recordIn } from './found.ts'
import type { OpenedSite } from './open-site.ts'
import { forgetOpenTexts } from './open-texts.ts'
import type { BuildOptions, BuildResult } from './options.ts'
import { otherSources } from './other-sources.ts'
import { deletePlan } from './plan.ts'
import { soften } from './preview.ts'
import { endOfBuild, runStages } from './stages.ts'
import { startBuild } from './start-build.ts'
import type { Build } from './state.ts'
import { type Toolchain, toolchainOf } from './toolchain.ts'
import { createWorkers, threadCount } from './workers.ts'

/** What a whole build begins with. */
export interface WholeBuild {
  settings: Settings
  last?: LastBuild<BuildSnapshot> | undefined
  /** The few files that have changed since `last`, where that is all. */
  change?: ChangedFiles | undefined
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

/** Runs all stages with settings that have been checked. */
async function runWith(
  options: BuildOptions,
  { settings, last, change, inspect, opened: onPublished }: WholeBuild,
  { config, live, found }: Pick<Build, 'config' | 'live' | 'found'>,
): Promise<BuildResult> {
  boundNewSpace()
  const opened = await waitForCache(options)
  const isNext = change !== undefined && opened.generation() === last?.generation
  // A failed build of few changed files leaves the cache as it is: the next one starts from the last good build.
  const cache = inspect || isNext ? { ...opened, commit() {} } : opened
  const sources = options.write && options.useCache !== false ? await seenSources(options, settings, config, cache) : undefined
  const workers = createWorkers({ ...options, config, threads: options.threads ?? (await threadCount()) })
  const toolchain = toolchainOf(options.root, config, settings.modules)
  clearOutdated(cache, toolchain)
  deletePlan(cache)
  const audit = options.audit ? createAudit(live) : undefined
  const remote = inspect || (change && !options.sharing?.write) ? undefined : await sharedCache(options, config, toolchain, cache)
  const build = startBuild({ options, config, live, found, cache, remote, workers, toolchain, inspect, audit })
  try {
    // With few changed files, the local cache has everything else.
    if (!change) await remote?.takeRecords()
    const { made, until, site, ...done } = await runStages(build, last, onPublished !== undefined)
    const { previews = [], diagnostics } = done
    const result = options.preview ? { ...done, diagnostics: soften(diagnostics, previews, options.trial) } : done
    if (made && options.useCache !== false) {
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
    return { ...result, work: build.work }
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
  { openedAt }: Cache,
): Promise<SourceState | undefined> {
  const others = await otherSources(config, options)
  const sources = others && sourcesOf(options.root, settings, others, openedAt)
  if (sources && options.waiting) forgetSources(sources, options.waiting)
  if (sources) forgetOpenTexts(sources, options)
  return sources
}
