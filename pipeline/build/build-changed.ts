import { convertedPath, pathFrom } from '../core/files.ts'
import { isStopping } from '../core/rules.ts'
import type { Settings } from '../core/settings/check.ts'
import { hasOwnViews } from '../core/settings/own-views.ts'
import { type Locales, readLocales } from '../source/locales/catalogues.ts'
import type { BuildSnapshot, ChangedFiles } from './changed-files.ts'
import { type ChangedSite, changedSite } from './changed-site.ts'
import { compareChanged } from './compare-changed.ts'
import type { LastBuild } from './engine/last-build.ts'
import { manifestStamp } from './engine/manifest.ts'
import { waitForCache } from './engine/open-cache.ts'
import { takeSnapshot } from './engine/source-state.ts'
import { dropStage } from './engine/stage.ts'
import { failedResult, postponed, shownOf, unreadableResult } from './failed-result.ts'
import { type Found, recordIn, reportRaw } from './found.ts'
import { checkLocales } from './index-site.ts'
import { MoreChanged } from './more-changed.ts'
import type { OpenedSite } from './open-site.ts'
import { forgetOpenTexts } from './open-texts.ts'
import type { BuildOptions, BuildResult } from './options.ts'
import { untranslatedBlocks } from './parity.ts'
import type { PartialBuild } from './partial-build.ts'
import { planned, type ShownArticle } from './plan.ts'
import { withFirstPages } from './publish-first.ts'
import { publishPart } from './publish-part.ts'
import { type ChangedArticle, readChanged } from './read-changed.ts'
import { renderChanged } from './render-changed.ts'
import type { RenderSetup } from './render-page.ts'
import { isSiteReported, reportPages, reportSite } from './report.ts'
import type { Session } from './session.ts'
import type { Build } from './state.ts'
import { buildWith, toolsOf } from './tools.ts'

/** Catalogues whose words are on pages alone: which pages there are, and what they are planned from, does not depend on them. */
const ofPagesAlone = /^locales\/[^/]+\/interface\.json$/

/**
 * Publishes what follows from changed articles and words of the interface, as long as the site has the same pages: reads
 * them, compares articles with their other versions, and renders the pages that show any of it. What was found in everything
 * else is reported again. Undefined, with nothing done, where more has changed: then it takes a whole build.
 */
export async function buildChanged(
  options: BuildOptions,
  { session, settings, last, change }: { session: Session; settings: Settings; last: LastBuild<BuildSnapshot>; change: ChangedFiles },
): Promise<BuildResult | undefined> {
  const { valid } = last
  const { root, waiting } = options
  const all = change.paths.map((path) => pathFrom(root, path))
  const paths = all.filter((path) => path.endsWith('.md'))
  const catalogues = all.filter((path, index) => ofPagesAlone.test(path) && valid?.from.paths.includes(change.paths[index] ?? ''))
  if (!valid || paths.length + catalogues.length < all.length || change.paths.some((path) => waiting?.has(path))) return undefined
  const cache = await waitForCache(options)
  try {
    // Another process may have built since.
    if (cache.generation() !== last.generation || manifestStamp(last.made.out) !== last.manifest) return undefined
    const sources = takeSnapshot(change.paths, cache.openedAt)
    session.tools ??= sources && (await toolsOf(options, settings, cache))
    const { tools } = session
    if (!sources || !tools) return undefined
    forgetOpenTexts(sources, options)
    const { snapshot } = valid
    const build = buildWith({ ...options, trial: snapshot.trial }, cache, tools, snapshot.found)
    return await run({ build, session, tools, last, snapshot, paths, catalogues, sources }, change.outputsIntact)
  } finally {
    cache.close()
  }
}

async function run(partial: PartialBuild, outputsIntact: Promise<boolean>): Promise<BuildResult | undefined> {
  const { build, tools } = partial
  const { out, stage } = tools.setup.target
  tools.progress = partial.catalogues.length > 0 ? build.options.progress : undefined
  try {
    return await buildPart(partial, outputsIntact)
  } catch (error) {
    if (!(error instanceof MoreChanged)) throw error
    return postponed(partial)
  } finally {
    dropStage(out, stage)
    await build.workers.close()
  }
}

async function buildPart(partial: PartialBuild, outputsIntact: Promise<boolean>): Promise<BuildResult> {
  const { build, session, tools, last, snapshot } = partial
  const { options, live } = build
  const paths = partial.paths.flatMap((path) => [path, ...convertedFrom(path, partial)])
  const read = await readChanged(build, paths, tools, options.changed !== undefined)
  if (!read) return unreadableResult(partial, live.list(), paths)
  const { articles, rows } = read
  const locales = partial.catalogues.length > 0 ? await readChangedCatalogues(build) : undefined
  const site = changedSite(build, { articles, locales }, { snapshot, before: session.opened })
  if (site.before || locales || articles.some((article) => changesMoreThanText(article, build.found)))
    checkAnchors(articles, await site.open(), build.found)
  const stale = await compareChanged(build, articles, site, [...tools.setup.locales.entries.keys()])
  const setup = locales ? { ...tools.setup, locales } : tools.setup
  if (locales) reportSite(build, (await site.open()).context.site)
  // A writer sees this at once; the rest of what pages show is reported when that is fixed.
  if (locales && options.preview && build.failed()) return failedPart(partial)
  return withFirstPages(build, site.open, setup, last, async () => {
    const rendered = await renderChanged(build, { articles, stale, locales }, { site, setup, before: tools.setup, made: last.made })
    await reportPart(partial, site, setup)
    if (build.failed()) return failedPart(partial)
    if (!(await outputsIntact)) throw new MoreChanged('published files are not as they were')
    const result = { ...snapshot.result, diagnostics: shownOf(partial, live.list()), accepted: live.accepted() }
    const until = Math.min(snapshot.until, site.now?.context.site.clock.until ?? Number.POSITIVE_INFINITY)
    const done = await publishPart(partial, { ...snapshot, result, found: build.found, until }, rendered, setup, rows)
    session.opened = site.now
    return { ...done, work: build.work }
  })
}

/** Reports all that is found in the site by now, as a build of everything would. */
async function reportPart({ build, snapshot, last, tools }: PartialBuild, site: ChangedSite, setup: RenderSetup): Promise<void> {
  const { found, live } = build
  if (!site.now && !isSiteReported(found, snapshot)) {
    reportRaw(found, live)
    return
  }
  const { context } = await site.open()
  reportSite(build, context.site)
  const untranslated = untranslatedBlocks(found)
  reportPages(build, { ...context, untranslated }, setup, { paths: last.made.paths, isWhole: tools.isWhole })
}

/** Throws where something is wrong in other files: a preview may have to leave them out. */
function failedPart(partial: PartialBuild): BuildResult {
  const { build, paths, catalogues } = partial
  const diagnostics = build.live.list()
  const isElsewhere = diagnostics.filter(isStopping).some(({ path }) => ![...paths, ...catalogues].includes(path))
  if (catalogues.length > 0 && isElsewhere) throw new MoreChanged('something is wrong in other files')
  return { ...failedResult(partial, diagnostics), accepted: build.live.accepted() }
}

/** The articles that editions convert from a file. */
function convertedFrom(path: string, { build: { cache }, tools: { setup, idOf } }: PartialBuild): string[] {
  const isKnown = (converted: string) => planned(cache, idOf(converted))?.path === converted
  return [...setup.locales.conversions.keys()].map((locale) => convertedPath(path, locale)).filter(isKnown)
}

/** The catalogues as they are now. */
async function readChangedCatalogues(build: Build): Promise<Locales> {
  const { options, config, found, live } = build
  if (hasOwnViews(config.theme)) throw new MoreChanged('views of the site may use any word')
  found.catalogues = []
  const report = recordIn(() => found.catalogues, live)
  const locales = await readLocales(options.root, config.defaultLocale, report)
  if ([...locales.entries.values()].some(({ unusable }) => unusable)) throw new MoreChanged('an edition cannot be used')
  checkLocales({ ...build, report }, locales)
  return locales
}

function changesMoreThanText({ planned: { entries }, changed }: ChangedArticle, { entries: found }: Found): boolean {
  return changed.card || changed.links || changed.anchors || entries.some((entry) => found.has(entry))
}

/** Throws where a link of another article leads to a place in a text that may have changed, or one that leads nowhere yet may. */
function checkAnchors(articles: ChangedArticle[], { context, prepared }: OpenedSite, { entries }: Found): void {
  const changed = articles.filter((article) => article.changed.anchors).map(({ planned }) => planned)
  if (changed.length === 0) return
  const isMissing = [...entries.values()].flat().some(([rule]) => rule === 'link/missing')
  const all = [...prepared.editions.values(), ...prepared.introductions.values()].flat()
  const isLinkedInto = ({ id, entries: addresses }: ShownArticle) => {
    const starts = addresses.map((address) => `${context.site.addresses.href(address)}#`)
    const others = all.filter(({ entry }) => entry.article.id !== id)
    return others.some(({ body }) => Object.values(body.links).some((href) => starts.some((start) => href.startsWith(start))))
  }
  if (isMissing || changed.some(isLinkedInto)) throw new MoreChanged('another article links to a place that may have changed')
}
