import { isAbsolute, relative } from 'node:path'
import { assetOutputs } from './assets.ts'
import { type Config, loadConfig, reportSetting } from './config.ts'
import { readCounts } from './content/counts.ts'
import { type Scan, scan } from './content/scan.ts'
import { createSite, type Site } from './content/site.ts'
import { createReport, type Diagnostic, order, type Report, startOf } from './diagnostics.ts'
import type { DrawSetup } from './drawing.ts'
import { checkParity } from './editions/parity/index.ts'
import { type Cache, dropCache, isCacheError } from './engine/cache.ts'
import { createStage, dropStage, type Emitted, type Leaving, type Output, publish, readManifest, stageFolder } from './engine/emit.ts'
import { readPublished } from './engine/published.ts'
import { cacheFolder, waitForCache } from './engine/wait.ts'
import { type Locales, readLocales, wordPlace } from './i18n/catalogues.ts'
import { readGlossary } from './i18n/glossary.ts'
import { decodeTree } from './markdown/encode.ts'
import { tagOf } from './pages/chrome.ts'
import { type PlanContext, searchFolder } from './pages/context.ts'
import { publishedPictures, wishedCards } from './pages/pictures.ts'
import { checkLinks, planPages } from './pages/plan.ts'
import { parityContext } from './pages/targets.ts'
import { checkVanished } from './pages/vanished.ts'
import { makePictures } from './pictures/pictures.ts'
import { forgetOthers, rememberSlugs } from './remembered.ts'
import { renderPages, themeOutputs } from './render.ts'
import { searchFiles } from './search.ts'
import { checkShare } from './share/check.ts'
import { siteTheme } from './site-theme.ts'
import { createMemory, readSources, type Sources } from './sources.ts'
import { type Toolchain, toolchainOf } from './toolchain.ts'
import type { BodySummary } from './types.ts'
import { createWorkshop, type Workshop } from './work.ts'

export interface BuildOptions {
  /** The folder that holds `content/`, `locales/` and the settings. */
  root: string
  /** The folder to be published; untouched where there is any error, or where `write` is false. */
  out: string
  /** ISO 8601 instant: what is to be published is decided by it. */
  now: string
  write: boolean
  /** Whether what builds remember is used and kept. Default: true. */
  remember?: boolean | undefined
  /** Where made pictures are kept between builds; by default beside the site's packages. */
  cache?: string | undefined
  /** Threads for large builds; 0 does all in this one. Default: as many as the machine has processors, at most 8. */
  threads?: number | undefined
  /** Told now and then how far a stage has come. */
  progress?: ((stage: string, done: number, total: number) => void) | undefined
  /** Told what is worth knowing besides diagnostics: that the cache was damaged. */
  note?: ((text: string) => void) | undefined
}

export interface BuildResult {
  /** `config`: nothing could be read. `content`: errors in articles or catalogues. */
  outcome: 'built' | 'content' | 'config'
  diagnostics: Diagnostic[]
  stories: number
  articles: number
  /** Where every edition has its articles: `/en/world/tides/`. */
  addresses: string[]
  /** Format → pages. */
  pages: Map<string, number>
  emitted?: Emitted | undefined
  /** ISO 8601 instant at which a story appears or is taken down next. */
  nextDue?: string | undefined
}

/** The whole way from Markdown to a published site: scan, index, render, emit. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  try {
    return await buildOnce(options)
  } catch (error) {
    if (options.remember === false || !isCacheError(error)) throw error
    // Damage may show late, and a disk may fill: nothing was published yet, and nothing that is remembered is needed.
    options.note?.(`what earlier builds remembered could not be used (${error.message}); building without it`)
    dropCache(cacheFolder(options.root))
    return buildOnce({ ...options, remember: false })
  }
}

async function buildOnce(options: BuildOptions): Promise<BuildResult> {
  const report = createReport()
  const modules = new Set<string>()
  const config = await loadConfig(options.root, report, modules)
  if (!config) return end('config', report)
  const cache = await waitForCache(options)
  const workshop = createWorkshop({ ...options, config, threads: options.threads ?? (await threadCount()) })
  const toolchain = toolchainOf(options.root, config, [...modules])
  forgetOthers(cache, toolchain)
  const build: Build = { options, config, report, cache, workshop, toolchain }
  try {
    return await run(build)
  } finally {
    await workshop.close()
    cache.close()
  }
}

export interface Builder {
  build(now: string): Promise<BuildResult>
  close(): Promise<void>
}

/** Builds the same site again and again. Builds come one after another. */
export function createBuilder(options: Omit<BuildOptions, 'now' | 'write'>): Builder {
  return { build: (now) => build({ ...options, now, write: true }), close: async () => {} }
}

/** What all stages of one build share. */
interface Build {
  options: BuildOptions
  config: Config
  report: Report
  cache: Cache
  workshop: Workshop
  toolchain: Toolchain
}

async function threadCount(): Promise<number> {
  const { availableParallelism } = await import('node:os')
  return Math.min(8, availableParallelism())
}

async function run(build: Build): Promise<BuildResult> {
  const { options, config, report, cache } = build
  const locales = readLocales(options.root, config.defaultLocale, report)
  checkLocales(build, locales)
  // Pages cannot speak without their words; articles can still be read.
  const speechless = report.failed()
  const memory = createMemory(options.root, 'pictures', cache)
  const scanned = scan(options.root, report, memory.remember)
  memory.forget()
  const { site, sources, slugger } = await index(build, locales, scanned)
  const bodies = bodiesOf(site, sources, report)
  cache.keep()
  if (!locales.names.includes(config.defaultLocale)) return end('config', report)
  if (speechless) return end('content', report)
  const pictures = await makePictures(
    {
      ...options,
      config,
      wishes: publishedPictures({ site, bodies }),
      cards: config.openGraph.cards ? wishedCards(site) : [],
    },
    report,
  )
  const stale = holdTogether(build, site, bodies, locales)
  const context: PlanContext = {
    site,
    bodies,
    stale: config.stale.notice ? stale : new Set(),
    pictures: pictures.sets,
    headlineCards: pictures.cards,
    slugger,
    report,
    used: new Set(),
    pending: [],
    wordPlace: (locale, key) => wordPlace(locales, locale, key),
  }
  const addresses = [...site.editions.values()].flatMap((entries) => entries.map(({ address }) => address))
  const tally = { addresses, stories: site.stories.size, articles: bodies.size, nextDue: site.nextDue }
  return { ...(await finish(build, context, locales, pictures.files)), ...tally }
}

/** Holds the editions to each other. Returns the translations whose original has changed since. */
function holdTogether(
  { options, config, report, cache }: Build,
  site: Site,
  bodies: Map<string, BodySummary>,
  locales: Locales,
): Set<string> {
  return checkParity(
    {
      stories: site.stories,
      body({ id, path }) {
        const summary = bodies.get(id)
        return summary && { tree: decodeTree(cache.bytes('articles', path)), digest: summary.digest }
      },
      tagOf: (locale) => tagOf(site, locale),
      context: parityContext(site, readGlossary(options.root, locales.names, report)),
      now: options.now,
      staleAfter: config.stale.errorAfter,
      off: new Set(Object.entries(config.rules).flatMap(([rule, severity]) => (severity === 'off' ? [rule] : []))),
    },
    report,
  )
}

function checkLocales({ options, config, report }: Build, locales: Locales): void {
  if (!locales.names.includes(config.defaultLocale))
    reportSetting(
      options.root,
      'defaultLocale',
      config.defaultLocale,
      `a folder of locales/, which has: ${locales.names.join(', ') || 'none'}`,
      report,
    )
  checkShare(
    [...locales.entries.values()].map(({ edition }) => edition),
    (locale) => startOf(`locales/${locale}/edition.json`),
    report,
  )
}

/** Reads the articles, and decides what the site is. */
async function index({ options, config, report, cache, workshop, toolchain }: Build, locales: Locales, scanned: Scan) {
  const sources = await readSources(
    scanned.files,
    {
      root: options.root,
      config,
      locales: locales.names,
      tagOf: (locale) => locales.entries.get(locale)?.edition.tag ?? locale,
      cache,
      toolchain: toolchain.reading,
      read: workshop.read,
    },
    report,
  )
  const slugger = await rememberSlugs(sources.articles, cache)
  const counts = readCounts(options.root, config.counts, report)
  const site = createSite(
    {
      config,
      articles: sources.articles,
      locales: locales.names,
      entries: locales.entries,
      assets: scanned.assets,
      counts,
      slugger,
      now: options.now,
    },
    report,
  )
  return { site, sources, slugger }
}

/** Every public article is parsed once; all formats are fed from that. */
function bodiesOf(site: Site, sources: Sources, report: Report): Map<string, BodySummary> {
  const bodies = new Map<string, BodySummary>()
  for (const tellings of site.stories.values()) {
    for (const { id, path } of tellings.values()) {
      const body = sources.body(path, report)
      if (body) bodies.set(id, body)
    }
  }
  return bodies
}

/** Draws the pages, and publishes them if nothing is wrong. */
async function finish(build: Build, context: PlanContext, locales: Locales, pictures: Output[]): Promise<BuildResult> {
  const { options, config, report, cache, workshop, toolchain } = build
  const { url, timeZone, formats, leak } = config
  const target = options.write ? { out: options.out, stage: stageFolder(options.out) } : undefined
  const published = target && readPublished(target.out, cache)
  const theme = await siteTheme(config, options.root, cache, toolchain, report)
  const setup: DrawSetup = { config: { url, timeZone, formats, leak }, locales, theme, target }
  try {
    const pages = planPages(context)
    const draw = workshop.draw(setup)
    const rendered = await renderPages({ context, pages, setup, cache, toolchain: toolchain.drawing, published, draw })
    const sheets = themeOutputs(setup)
    const paths = new Set([...rendered.paths, ...sheets.map(({ path }) => path)])
    checkLinks(context, paths)
    checkVanished(context.site, [...readManifest(options.out).keys()], (path) => paths.has(path), report)
    cache.keep()
    if (report.failed()) return { ...end('content', report), pages: rendered.counts }
    const assets = assetOutputs(context, options.root, paths, report)
    if (report.failed()) return { ...end('content', report), pages: rendered.counts }
    if (!target || !published) return { ...end('built', report), pages: rendered.counts }
    const stage = createStage(target.out, target.stage, 'files')
    const found = config.search
      ? await searchFiles(
          rendered.stories.toSorted((a, b) => order(a.href, b.href)),
          searchFolder.slice(1),
        )
      : []
    const staged = [...(await published.prepare([...pictures, ...assets, ...sheets, ...found], stage)), ...rendered.staged]
    const emitted = publish(target.out, staged, leaving)
    published.remember(staged)
    cache.keep()
    return { ...end('built', report), pages: rendered.counts, emitted }
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
  return { outcome, diagnostics: report.list(), stories: 0, articles: 0, addresses: [], pages: new Map() }
}

/** Whether an output folder would put published files among the sources. */
export function isInside(folder: string, parent: string): boolean {
  const path = relative(parent, folder)
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}
