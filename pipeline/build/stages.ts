import type { BodySummary } from '../core/body.ts'
import { order, type Report } from '../core/diagnostics.ts'
import { isOtherFormat } from '../render/formats/index.ts'
import { makePictures } from '../render/media/pictures.ts'
import type { Theme } from '../render/theme/theme.ts'
import { checkLinks } from '../site/pages/check-links.ts'
import { searchFolder } from '../site/pages/context.ts'
import { publishedPictures } from '../site/pages/pictures.ts'
import { checkPlan, planPages, prepareSite } from '../site/pages/plan.ts'
import { checkVanished } from '../site/pages/vanished.ts'
import type { Site } from '../site/site.ts'
import { type Locales, readLocales } from '../source/locales/catalogues.ts'
import { scan } from '../source/scan.ts'
import { reportUnused } from './acknowledging.ts'
import { filesOf } from './as-is.ts'
import { assetOutputs } from './assets.ts'
import { cardsToDraw } from './cards-to-draw.ts'
import type { BuildSnapshot } from './changed-files.ts'
import { deployedPaths, publishedBefore } from './deployed.ts'
import { publish } from './engine/emit.ts'
import type { LastBuild } from './engine/last-build.ts'
import type { Manifest } from './engine/manifest.ts'
import { type OutputState, readPublished } from './engine/output-state.ts'
import { createStage, dropStage, stageFolder } from './engine/stage.ts'
import { boundHeaps } from './engine/v8.ts'
import { reportForeignFiles } from './foreign-files.ts'
import { type Found, recordIn } from './found.ts'
import { checkLocales, indexSite } from './index-site.ts'
import { leaving } from './leaving.ts'
import { bySource, type OpenedSite, planContext } from './open-site.ts'
import type { BuildResult } from './options.ts'
import { storeSiteInputs } from './page-records.ts'
import { comparePairs, findInconsistencies, reportPairs, untranslatedBlocks } from './parity.ts'
import { type Plan, planOf, storeShown } from './plan.ts'
import { previewsOf } from './preview.ts'
import { publicOutputs } from './public-files.ts'
import { publishFirst } from './publish-first.ts'
import { renderPages, themeOutputs } from './render.ts'
import { renderOtherWords } from './render-other-words.ts'
import type { RenderSetup } from './render-page.ts'
import { reportPages } from './report-pages.ts'
import { type SameSite, withWords } from './same-site.ts'
import { stageSearch } from './search.ts'
import { siteTheme } from './site-theme.ts'
import { cachedMeasurements } from './sources.ts'
import type { Build } from './state.ts'
import { reportUnreadTags } from './unread-tags.ts'

/** With fewer articles than these, no heap grows large. */
const manyFiles = 4_000

/** What a build reports, what it published, and until when (milliseconds) building again would do the same. */
export interface Published extends BuildResult {
  made?: OutputState | undefined
  /** What a later build must know to render some pages without the rest. */
  plan?: Plan | undefined
  until?: number | undefined
  /** What was published. */
  site?: OpenedSite | undefined
}

/** Runs all stages: scan, index, compare, render, emit. */
export async function runStages(
  build: Build,
  last: LastBuild<BuildSnapshot> | undefined,
  { isKeptOpen, same }: { isKeptOpen: boolean; same: SameSite | undefined },
): Promise<Published> {
  const { options, config, live, found } = build
  const output = { ...build, report: recordIn(() => found.output, live) }
  const locales = await readLocales(options.root, config.defaultLocale, output.report)
  checkLocales(output, locales)
  const { opened, theme, ...tally } = same ? withWords(output, same, locales) : await openSite(build, locales, isKeptOpen)
  const finished = await finish(output, opened, theme, { last, same })
  // Read last: each question to the clock may change `until`.
  const until = earliest(same?.snapshot.until, opened.context.site.clock.until)
  const done = { ...finished, ...tally, until, site: opened }
  return locales.names.includes(config.defaultLocale) ? done : endOfBuild('config', output.report)
}

function earliest(...times: (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}

/** Reads, indexes and compares what has changed. */
async function openSite(build: Build, locales: Locales, isKeptOpen: boolean) {
  const { options, config, report, cache, found } = build
  const measurements = cachedMeasurements(options.root, cache)
  const scanned = scan(options.root, report, measurements.remember)
  measurements.forget()
  if (scanned.files.length > manyFiles) boundHeaps()
  const indexed = await indexSite(build, locales, scanned)
  const { site, bodies, leftOut } = indexed
  cache.commit()
  const wishes = publishedPictures({ site, bodies })
  const cards = cardsToDraw(site)
  const { glossary } = locales
  const [pictures, , theme] = await together([
    makePictures({ ...options, config, wishes, cards, used: build.remote?.usePicture }, report),
    comparePairs(build, { site, bodies, glossary }),
    siteTheme(config, options.root, cache, build.toolchain, report),
  ])
  for (const [id, { digest }] of bodies) if (digest.lost) found.lost.set(id, digest.lost)
  noteUnreadTags(site, bodies, found)
  reportUnreadTags(found.unreadTags.values(), build.live)
  findInconsistencies(build, site, locales)
  const stale = reportPairs(build, site)
  const context = planContext(build, indexed, locales, { stale, untranslated: untranslatedBlocks(found), pictures })
  const addresses = [...site.editions.values()].flatMap((entries) => entries.map(({ address }) => address))
  const counts = { stories: site.stories.size, articles: bodies.size, heldBack: site.byPath.size - publicArticles(site), leftOut }
  const tally = { addresses, ...counts, nextDue: site.nextDue }
  const previews = options.preview ? { previews: previewsOf(site) } : {}
  // Without a next build of this process, all else that was read is freed: a large site has much of it.
  const sources = isKeptOpen ? bySource(indexed) : new Map()
  const { trial } = options
  const prepared = prepareSite(context)
  if (!isKeptOpen) forgetReferences(bodies)
  const opened: OpenedSite = { context, prepared, locales, glossary, sources, pictures: pictures.files, trial }
  return { opened, theme, ...tally, ...previews }
}

/** Frees the references of bodies: pages are planned from the resolved links. */
function forgetReferences(bodies: Map<string, BodySummary>): void {
  for (const [id, { digest, key }] of bodies) bodies.set(id, { key, digest: { ...digest, references: [] } })
}

function noteUnreadTags(site: Site, bodies: Map<string, BodySummary>, { unreadTags }: Found): void {
  for (const [id, { digest }] of bodies) if (digest.unread) unreadTags.set(id, { path: site.byId.get(id)?.path ?? '', tags: digest.unread })
}

function publicArticles({ stories }: Site): number {
  return stories.values().reduce((sum, articles) => sum + articles.size, 0)
}

/** Waits for all promises, even if one rejects: the others may still write files. */
async function together<Works extends Promise<unknown>[]>(works: [...Works]) {
  await Promise.allSettled(works)
  return Promise.all(works)
}

/** Draws the pages, and publishes them if nothing is wrong. */
async function finish(
  build: Build,
  opened: OpenedSite,
  theme: Theme,
  { last, same }: Pick<PublishedBefore, 'last' | 'same'>,
): Promise<Published> {
  const { options, config, report, failed } = build
  // A writer sees this at once; the rest of what pages show is reported when that is fixed.
  if (options.preview && failed()) return endOfBuild('content', report)
  const { url, timeZone, formats, leak, omits, rules } = config
  const target = options.write ? { out: options.out, stage: stageFolder(options.out) } : undefined
  const before = publishedBefore(options, last, report)
  const setup: RenderSetup = { config: { url, timeZone, formats, leak, omits, rules }, locales: opened.locales, theme, target }
  const site = { ...opened, context: { ...opened.context, report } }
  const undo = await publishFirst(build, site, setup, { last, before })
  let result: Published | undefined
  try {
    result = await publishPages(build, site, setup, { last, before, same })
    return result
  } finally {
    if (!result?.made) undo?.()
  }
}

/** What was published: `same` where the site is the same but for words of the interface. */
interface PublishedBefore {
  last: LastBuild<BuildSnapshot> | undefined
  before: Manifest
  same: SameSite | undefined
}

async function publishPages(
  build: Build,
  { context, prepared, locales, pictures }: OpenedSite,
  setup: RenderSetup,
  { last, before, same }: PublishedBefore,
): Promise<Published> {
  const { options, config, report, cache, toolchain, failed } = build
  const { target } = setup
  const deployed = deployedPaths(options, config, report) ?? [...before.keys()]
  try {
    const published = target && readPublished(target.out, last?.made, before, await sharedFiles(build, target, before))
    checkPlan(context)
    const input = () => ({ build, context, pages: planPages(context, prepared), setup, pictures, published })
    const some = same && last && !build.inspect ? await renderOtherWords(input(), same, last.made) : undefined
    const rendered = some ?? (await renderPages(input()))
    await build.workers.close()
    if (build.inspect) return endOfBuild('built', report)
    reportPages(build, context, setup)
    reportUnused(build, context.site, rendered.isWhole)
    const sheets = themeOutputs(setup)
    const paths = new Set([...rendered.paths, ...sheets.map(({ path }) => path)])
    // The pages of an unusable edition are unknown, so links to them cannot be checked.
    if (![...locales.entries.values()].some(({ unusable }) => unusable)) checkLinks(context, paths)
    // While an article cannot be read, its address has not vanished.
    if (!failed()) checkVanished(context.site, { paths: deployed, isOtherFormat }, (path) => paths.has(path), report)
    cache.commit()
    if (failed()) return { ...endOfBuild('content', report), pages: rendered.counts }
    const files = filesOf(options.root, cache.openedAt)
    const assets = assetOutputs(context, files, paths, report)
    const taken = [...paths, ...[...pictures, ...assets].map(({ path }) => path), ...(config.search ? [`${searchFolder.slice(1)}x`] : [])]
    const asIs = publicOutputs(files, context.publicFiles, taken, report)
    if (failed()) return { ...endOfBuild('content', report), pages: rendered.counts }
    if (!target || !published) return { ...endOfBuild('built', report), pages: rendered.counts }
    const stage = createStage(target.out, target.stage, 'files')
    const found = config.search
      ? await stageSearch(
          rendered.stories.toSorted((a, b) => order(a.href, b.href)),
          searchFolder.slice(1),
          { cache, toolchain: toolchain.reading, published, stage, progress: options.progress },
        )
      : []
    const staged = [...(await published.prepare([...pictures, ...assets, ...asIs, ...sheets], stage)), ...found, ...rendered.staged]
    if (reportForeignFiles(options, before, staged, rendered.paths, report))
      return { ...endOfBuild('content', report), pages: rendered.counts }
    const emitted = publish(target.out, before, staged, leaving)
    const plan = planOf(build, setup, rendered.isWhole)
    storeSiteInputs(rendered.site, cache)
    if (!some) storeShown(cache, context, rendered)
    return { ...endOfBuild('built', report), pages: rendered.counts, emitted, made: published.made(staged), plan }
  } finally {
    if (target) dropStage(target.out, target.stage)
  }
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
    leftOut: 0,
    addresses: [],
    pages: new Map(),
  }
}
