import { createReport, order, type Report } from '../core/diagnostics.ts'
import { isStopping } from '../core/rules.ts'
import { type Config, checkSettings, type Settings } from '../core/settings/config.ts'
import { makePictures } from '../render/media/pictures.ts'
import type { Theme } from '../render/theme/theme.ts'
import { searchFolder } from '../site/pages/context.ts'
import { publishedPictures, wishedCards } from '../site/pages/pictures.ts'
import { planPages, prepareSite } from '../site/pages/plan.ts'
import { checkLinks } from '../site/pages/proof.ts'
import { checkVanished } from '../site/pages/vanished.ts'
import type { Site } from '../site/site.ts'
import { readLocales } from '../source/locales/catalogues.ts'
import { readGlossary } from '../source/locales/glossary.ts'
import { scan } from '../source/scan.ts'
import { reportUnused, startAcknowledging } from './acknowledging.ts'
import { filesOf } from './as-is.ts'
import { assetOutputs } from './assets.ts'
import { createAudit } from './audit.ts'
import { clearOutdated } from './cached-slugs.ts'
import { type BuildSnapshot, type ChangedFiles, sourcesOf, storeBuild } from './changed-files.ts'
import { deployedPaths, publishedBefore } from './deployed.ts'
import type { Cache } from './engine/cache.ts'
import { type Leaving, publish } from './engine/emit.ts'
import { boundHeaps } from './engine/heap.ts'
import type { LastBuild } from './engine/last-build.ts'
import { type OutputState, readPublished } from './engine/output-state.ts'
import { forgetSources, type SourceState } from './engine/source-state.ts'
import { createStage, dropStage, type Output, stageFolder } from './engine/stage.ts'
import { waitForCache } from './engine/wait.ts'
import { reportForeignFiles } from './foreign-files.ts'
import { nothingFound, recordIn } from './found.ts'
import { checkLocales, indexSite } from './index-site.ts'
import { bySource, type OpenedSite, planContext } from './open-site.ts'
import type { BuildOptions, BuildResult } from './options.ts'
import { otherSources } from './other-sources.ts'
import { comparePairs, findInconsistencies, reportPairs, untranslatedBlocks } from './parity.ts'
import { deletePlan, type Plan, planOf, storePlan, storeShown } from './plan.ts'
import { previewsOf, soften } from './preview.ts'
import { publicOutputs } from './public-files.ts'
import { renderPages, themeOutputs } from './render.ts'
import type { RenderSetup } from './render-page.ts'
import { reportPages } from './report-pages.ts'
import { stageSearch } from './search.ts'
import { siteTheme } from './site-theme.ts'
import { cachedMeasurements } from './sources.ts'
import { type Build, noWork } from './state.ts'
import { toolchainOf } from './toolchain.ts'
import { createWorkers, threadCount } from './workers.ts'

/** What a whole build begins with. */
export interface WholeBuild {
  settings: Settings
  last?: LastBuild<BuildSnapshot> | undefined
  /** The few files that have changed since `last`, where that is all. */
  change?: ChangedFiles | undefined
  /** Called with the site that was published, for the next build of the same process. */
  opened?: ((site: OpenedSite) => void) | undefined
}

/** The whole way from Markdown to a published site: scan, index, render, emit. */
export async function runStages(options: BuildOptions, whole: WholeBuild): Promise<BuildResult> {
  const live = createReport()
  const found = nothingFound()
  const report = recordIn(() => found.site, live)
  const config = checkSettings(whole.settings, report)
  if (!config) return end('config', report)
  const checked = { config, report, live, found }
  // With a part of the settings, articles are checked, and nothing is cached.
  if (report.failed()) {
    const result = await runWith({ ...options, remember: false }, { settings: whole.settings }, checked)
    return { ...result, outcome: 'config', nextDue: undefined }
  }
  return runWith(options, whole, checked)
}

/** Runs all stages with settings that have been checked. */
async function runWith(
  options: BuildOptions,
  { settings, last, change, opened: keepOpen }: WholeBuild,
  checked: Pick<Build, 'config' | 'report' | 'live' | 'found'>,
): Promise<BuildResult> {
  const { config, report, found } = checked
  const opened = await waitForCache(options)
  // Of few files, a build in vain keeps nothing: when they are mended, what was kept still stands for all the rest.
  const keepsNothing = options.inspect !== undefined || (change && opened.generation() === last?.generation)
  const cache = keepsNothing ? { ...opened, commit() {} } : opened
  const sources = options.write && options.remember !== false ? await seenSources(options, settings, config, cache) : undefined
  const workers = createWorkers({ ...options, config, threads: options.threads ?? (await threadCount()) })
  const toolchain = toolchainOf(options.root, config, settings.modules)
  clearOutdated(cache, toolchain)
  deletePlan(cache)
  const failed = () => (options.preview ? report.list().some(isStopping) : report.failed())
  const acknowledgements = startAcknowledging()
  const audit = options.audit ? createAudit(report) : undefined
  const work = noWork()
  const build: Build = { ...checked, options, audit, work, cache, workers, toolchain, acknowledgements, failed }
  try {
    const { made, until, plan, site, ...done } = await run(build, last, keepOpen !== undefined)
    const { previews = [], diagnostics } = done
    const result = options.preview ? { ...done, diagnostics: soften(diagnostics, previews, options.trial) } : done
    if (made && options.remember !== false) {
      if (plan) storePlan(cache, plan)
      opened.commit()
      // Addresses that have gone are reported once, unless something else says what readers have.
      const isReportedOnce =
        config.deployed === undefined &&
        options.deployed === undefined &&
        result.diagnostics.some(({ ruleId }) => ruleId === 'link/vanished')
      const hasAcknowledged = site?.context.site.byPath.values().some(({ acknowledge }) => acknowledge.length > 0) === true
      const snapshot = { result, until, found, hasAcknowledged }
      storeBuild(options, settings, made, cache.generation(), isReportedOnce ? undefined : sources, snapshot)
      if (site) keepOpen?.(site)
    }
    return { ...result, work }
  } finally {
    await workers.close()
    cache.close()
  }
}

/** With fewer articles than these, no heap grows large. */
const manyFiles = 4_000

/** What a build tells, what it published, and until when (milliseconds) building again would do the same. */
interface Done extends BuildResult {
  made?: OutputState | undefined
  /** What a later build must know to make some pages anew without the rest. */
  plan?: Plan | undefined
  until?: number | undefined
  /** What was published. */
  site?: OpenedSite | undefined
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
  return sources
}

async function run(build: Build, last: LastBuild<BuildSnapshot> | undefined, isKeptOpen: boolean): Promise<Done> {
  const { options, config, report, cache, found } = build
  const locales = readLocales(options.root, config.defaultLocale, report)
  checkLocales(build, locales)
  const memory = cachedMeasurements(options.root, cache)
  const scanned = scan(options.root, report, memory.remember)
  memory.forget()
  if (scanned.files.length > manyFiles) boundHeaps()
  const indexed = await indexSite(build, locales, scanned)
  const { site, bodies, leftOut } = indexed
  cache.commit()
  const wishes = publishedPictures({ site, bodies })
  const cards = config.openGraph.cards ? wishedCards(site) : []
  const glossary = readGlossary(options.root, locales.names, report)
  const [pictures, , theme] = await together([
    makePictures({ ...options, config, wishes, cards }, report),
    comparePairs(build, { site, bodies, glossary }),
    siteTheme(config, options.root, cache, build.toolchain, report),
  ])
  for (const [id, { digest }] of bodies) if (digest.lost) found.lost.set(id, digest.lost)
  findInconsistencies(build, site, locales)
  const stale = reportPairs(build, site)
  const context = planContext(build, indexed, locales, { stale, untranslated: untranslatedBlocks(found), pictures })
  const addresses = [...site.editions.values()].flatMap((entries) => entries.map(({ address }) => address))
  const counts = { stories: site.stories.size, articles: bodies.size, heldBack: site.byPath.size - publicArticles(site), leftOut }
  const tally = { addresses, ...counts, nextDue: site.nextDue }
  const previews = options.preview ? { previews: previewsOf(site) } : {}
  // Without a next build of this process, what else was read is let go of: a large site has much of it.
  const sources = isKeptOpen ? bySource(indexed) : new Map()
  const opened: OpenedSite = { context, prepared: prepareSite(context), locales, glossary, sources }
  const finished = await finish(build, opened, theme, pictures.files, last)
  // All that depends on the time has been asked by now.
  const done = { ...finished, ...tally, ...previews, until: site.clock.until, site: opened }
  return locales.names.includes(config.defaultLocale) ? done : end('config', report)
}

function publicArticles({ stories }: Site): number {
  return stories.values().reduce((sum, articles) => sum + articles.size, 0)
}

/** Works side by side. Where one fails, the others are not left alone with what they write. */
async function together<Works extends Promise<unknown>[]>(works: [...Works]) {
  await Promise.allSettled(works)
  return Promise.all(works)
}

/** Draws the pages, and publishes them if nothing is wrong. */
async function finish(
  build: Build,
  { context, prepared, locales }: OpenedSite,
  theme: Theme,
  pictures: Output[],
  last: LastBuild<BuildSnapshot> | undefined,
): Promise<Done> {
  const { options, config, report, cache, toolchain, failed } = build
  // A writer sees this at once; the rest of what pages show is reported when that is fixed.
  if (options.preview && failed()) return end('content', report)
  const { url, timeZone, formats, leak, omits, rules } = config
  const target = options.write ? { out: options.out, stage: stageFolder(options.out) } : undefined
  const before = publishedBefore(options, last, report)
  const deployed = deployedPaths(options, config, report) ?? [...before.keys()]
  const published = target && readPublished(target.out, last?.made, before)
  const setup: RenderSetup = { config: { url, timeZone, formats, leak, omits, rules }, locales, theme, target }
  try {
    const rendered = await renderPages({ build, context, pages: planPages(context, prepared), setup, published })
    if (options.inspect) return end('built', report)
    reportPages(build, context, setup)
    reportUnused(build, context.site, rendered.isWhole)
    const sheets = themeOutputs(setup)
    const paths = new Set([...rendered.paths, ...sheets.map(({ path }) => path)])
    // Of an edition whose pages cannot be rendered, it is not known what they are.
    if (![...locales.entries.values()].some(({ unusable }) => unusable)) checkLinks(context, paths)
    // While an article cannot be read, its address has not vanished.
    if (!failed()) checkVanished(context.site, deployed, (path) => paths.has(path), report)
    cache.commit()
    if (failed()) return { ...end('content', report), pages: rendered.counts }
    const files = filesOf(options.root, cache.openedAt)
    const assets = assetOutputs(context, files, paths, report)
    const taken = [...paths, ...[...pictures, ...assets].map(({ path }) => path), ...(config.search ? [`${searchFolder.slice(1)}x`] : [])]
    const asIs = publicOutputs(files, context.publicFiles, taken, report)
    if (failed()) return { ...end('content', report), pages: rendered.counts }
    if (!target || !published) return { ...end('built', report), pages: rendered.counts }
    const stage = createStage(target.out, target.stage, 'files')
    const found = config.search
      ? await stageSearch(
          rendered.stories.toSorted((a, b) => order(a.href, b.href)),
          searchFolder.slice(1),
          { cache, toolchain: toolchain.reading, published, stage, progress: options.progress },
        )
      : []
    const staged = [...(await published.prepare([...pictures, ...assets, ...asIs, ...sheets], stage)), ...found, ...rendered.staged]
    if (reportForeignFiles(options, before, staged, rendered.paths, report)) return { ...end('content', report), pages: rendered.counts }
    const emitted = publish(target.out, before, staged, leaving)
    const plan = planOf(build, setup, rendered.isWhole)
    storeShown(cache, context, rendered)
    return { ...end('built', report), pages: rendered.counts, emitted, made: published.made(staged), plan }
  } finally {
    if (target) dropStage(target.out, target.stage)
  }
}

/** The page for missing addresses has no link that could be missing. */
const leaving: Leaving = {
  standIn: '404.html',
  turn: (path) => (path.endsWith('.html') ? 'page' : path.endsWith('.xml') ? 'list' : 'file'),
}

function end(outcome: BuildResult['outcome'], report: Report): BuildResult {
  return { outcome, diagnostics: report.list(), stories: 0, articles: 0, heldBack: 0, leftOut: 0, addresses: [], pages: new Map() }
}
