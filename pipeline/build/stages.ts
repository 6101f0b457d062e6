import type { BodySummary } from '../core/body.ts'
import type { RawDiagnostic, Report } from '../core/diagnostics.ts'
import { isOtherFormat } from '../render/formats/index.ts'
import type { Theme } from '../render/theme/theme.ts'
import { searchFolder } from '../site/pages/context.ts'
import { checkPlan, planPages } from '../site/pages/plan.ts'
import { checkVanished } from '../site/pages/vanished.ts'
import type { Site } from '../site/site.ts'
import { type Locales, readLocales } from '../source/locales/catalogues.ts'
import { allSettled } from './all-settled.ts'
import { filesOf } from './as-is.ts'
import { assetOutputs } from './assets.ts'
import type { BuildSnapshot } from './changed-files.ts'
import { deployedPaths, publishedBefore } from './deployed.ts'
import { publish } from './engine/emit.ts'
import type { LastBuild } from './engine/last-build.ts'
import { type OutputState, readPublished } from './engine/output-state.ts'
import { createStage, dropStage, type Output, stageFolder } from './engine/stage.ts'
import { reportForeignFiles } from './foreign-files.ts'
import { type Found, recordIn } from './found.ts'
import { checkLocales } from './index-site.ts'
import { leaving } from './leaving.ts'
import { type OpenedSite, openCurrentSite } from './open-site.ts'
import type { BuildOptions, BuildResult } from './options.ts'
import { storeSiteInputs } from './page-records.ts'
import { findInconsistencies } from './parity.ts'
import { storePlan, storeShown } from './plan.ts'
import { previewsOf } from './preview.ts'
import { publicOutputs } from './public-files.ts'
import { withFirstPages } from './publish-first.ts'
import { proveLinks, renderInput, renderPages, themeOutputs } from './render.ts'
import type { RenderSetup } from './render-page.ts'
import { reportPages, reportSite } from './report.ts'
import { stageSearch } from './search.ts'
import { siteTheme } from './site-theme.ts'
import type { Build } from './state.ts'

/** What a build reports, what it published, and until when (milliseconds) building again would do the same. */
export interface Published extends BuildResult {
  made?: OutputState | undefined
  until?: number | undefined
  /** What was published. */
  site?: OpenedSite | undefined
}

/** Runs all stages: scan, index, compare, render, emit. */
export async function runStages(build: Build, last: LastBuild<BuildSnapshot> | undefined, isKeptOpen: boolean): Promise<Published> {
  const { options, config, live, found } = build
  const [output, catalogues] = [withReport(build, () => found.output), withReport(build, () => found.catalogues)]
  const locales = await readLocales(options.root, config.defaultLocale, catalogues.report)
  checkLocales(catalogues, locales)
  const { opened, theme, ...tally } = await openAndReport(build, locales, isKeptOpen)
  const finished = await finish(output, opened, theme, last)
  // Read last: each question to the clock may change `until`.
  const done = { ...finished, ...tally, until: opened.context.site.clock.until, site: opened }
  return locales.names.includes(config.defaultLocale) ? done : endOfBuild('config', live)
}

function withReport(build: Build, list: () => RawDiagnostic[]): Build {
  return { ...build, report: recordIn(list, build.live) }
}

/** Opens the site, and says what was found between its articles and in their texts. */
async function openAndReport(build: Build, locales: Locales, isKeptOpen: boolean) {
  const { options, config, report, cache, found, toolchain } = build
  const [opened, theme] = await allSettled([
    openCurrentSite(build, locales, { isKeptOpen }),
    siteTheme(config, options.root, cache, toolchain, report),
  ])
  const { site, bodies } = opened.context
  for (const [id, { digest }] of bodies) if (digest.lost) found.lost.set(id, digest.lost)
  noteUnreadTags(site, bodies, found)
  findInconsistencies(build, site, locales)
  reportSite(build, site)
  return { opened, theme, ...tallyOf(opened, options) }
}

/** What the result of a build says of the site. */
function tallyOf({ context: { site, bodies }, leftOut }: OpenedSite, { preview }: BuildOptions) {
  return {
    addresses: [...site.editions.values()].flatMap((entries) => entries.map(({ address }) => address)),
    stories: site.stories.size,
    articles: bodies.size,
    heldBack: site.byPath.size - publicArticles(site),
    missing: missingStories(site),
    leftOut,
    nextDue: site.nextDue,
    ...(preview && { previews: previewsOf(site) }),
  }
}

function noteUnreadTags(site: Site, bodies: Map<string, BodySummary>, { unreadTags }: Found): void {
  for (const [id, { digest }] of bodies) if (digest.unread) unreadTags.set(id, { path: site.byId.get(id)?.path ?? '', tags: digest.unread })
}

function missingStories({ locales, entries, stories }: Site): Map<string, number> {
  const own = locales.filter((locale) => entries.get(locale)?.edition.from === undefined)
  const missingIn = (locale: string) => stories.values().reduce((sum, articles) => sum + (articles.has(locale) ? 0 : 1), 0)
  return new Map(own.map((locale) => [locale, missingIn(locale)] as const).filter(([, count]) => count > 0))
}

function publicArticles({ stories }: Site): number {
  return stories.values().reduce((sum, articles) => sum + articles.size, 0)
}

/** Draws the pages, and publishes them if nothing is wrong. */
async function finish(build: Build, opened: OpenedSite, theme: Theme, last: LastBuild<BuildSnapshot> | undefined): Promise<Published> {
  const { options, config, report, failed } = build
  // A writer sees this at once; the rest of what pages show is reported when that is fixed.
  if (options.preview && failed()) return endOfBuild('content', report)
  const { url, timeZone, formats, leak, omits, rules } = config
  const target = options.write ? { out: options.out, stage: stageFolder(options.out) } : undefined
  const setup: RenderSetup = { config: { url, timeZone, formats, leak, omits, rules }, locales: opened.locales, theme, target }
  const site = { ...opened, context: { ...opened.context, report } }
  return withFirstPages(
    build,
    () => site,
    setup,
    last,
    () => publishPages(build, site, setup, last),
  )
}

async function publishPages(
  build: Build,
  opened: OpenedSite,
  setup: RenderSetup,
  last: LastBuild<BuildSnapshot> | undefined,
): Promise<Published> {
  const { options, config, report, cache, toolchain, failed } = build
  const { context, prepared, locales } = opened
  const { target } = setup
  const before = publishedBefore(options, last, report)
  const deployed = deployedPaths(options, config, report) ?? [...before.keys()]
  try {
    const published = target && readPublished(target.out, last?.made, before, await sharedFiles(build, target, before))
    checkPlan(context)
    const rendered = await renderPages({ ...renderInput(build, opened, setup), pages: planPages(context, prepared), published })
    const isUnusable = [...locales.entries.values()].some(({ unusable }) => unusable)
    const isWhole = rendered.isWhole && !isUnusable
    await build.workers.close()
    const end = (outcome: BuildResult['outcome']) => ({ ...endOfBuild(outcome, report), pages: rendered.counts })
    if (build.inspect) return end('built')
    proveLinks(rendered, context, build)
    const sheets = themeOutputs(setup)
    const paths = new Set([...rendered.paths, ...sheets.map(({ path }) => path)])
    // The pages of an unusable edition are unknown, so links to them cannot be checked.
    reportPages(build, context, setup, { paths: isUnusable ? undefined : paths, isWhole })
    // While an article cannot be read, its address has not vanished.
    if (!failed()) checkVanished(context.site, { paths: deployed, isOtherFormat }, (path) => paths.has(path), report)
    cache.commit()
    if (failed()) return end('content')
    const others = [...otherOutputs(build, opened, paths), ...sheets]
    if (failed()) return end('content')
    if (!target || !published) return end('built')
    const stage = createStage(target.out, target.stage, 'files')
    const searching = { cache, toolchain: toolchain.reading, published, stage, progress: options.progress }
    const index = config.search ? await stageSearch(rendered.stories, searchFolder.slice(1), searching) : []
    const staged = [...(await published.prepare(others, stage)), ...index, ...rendered.staged]
    if (reportForeignFiles(options, before, staged, rendered.paths, report)) return end('content')
    const emitted = publish(target.out, before, staged, leaving)
    storePlan(cache, { config, toolchain, setup, isWhole })
    storeSiteInputs(rendered.site, cache)
    storeShown(cache, context, rendered)
    return { ...end('built'), emitted, made: published.made(staged) }
  } finally {
    if (target) dropStage(target.out, target.stage)
  }
}

/** All that is published besides pages, the theme and the search. `pages` are the paths that these take. */
function otherOutputs({ options, config, cache, report }: Build, { context, pictures }: OpenedSite, pages: Set<string>): Output[] {
  const files = filesOf(options.root, cache.openedAt)
  const outputs = [...pictures, ...assetOutputs(context, files, pages, report)]
  const taken = [...pages, ...outputs.map(({ path }) => path), ...(config.search ? [`${searchFolder.slice(1)}x`] : [])]
  return [...outputs, ...publicOutputs(files, context.publicFiles, taken, report)]
}

/** The files of other builds that are not in the output folder. */
async function sharedFiles({ remote }: Build, { out, stage }: { out: string; stage: string }, before: Map<string, string>) {
  const inPlace = new Set(before.values())
  return remote?.takeFiles(createStage(out, stage, 'shared'), (hash) => inPlace.has(hash))
}

/** The result of a build that ends here. */
export function endOfBuild(outcome: BuildResult['outcome'], report: Report): BuildResult {
  const accepted = report.accepted()
  return {
    outcome,
    diagnostics: report.list(),
    accepted,
    stories: 0,
    articles: 0,
    heldBack: 0,
    missing: new Map(),
    leftOut: 0,
    addresses: [],
    pages: new Map(),
  }
}
