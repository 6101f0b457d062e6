import { isAbsolute, relative } from 'node:path'
import { assetOutputs } from './assets.ts'
import { type Config, loadConfig } from './config.ts'
import { scan } from './content/scan.ts'
import { createReport, type Diagnostic, order, type Report } from './diagnostics.ts'
import type { DrawSetup } from './drawing.ts'
import { type Cache, dropCache, isCacheError } from './engine/cache.ts'
import { createStage, dropStage, type Emitted, type Leaving, type Output, publish, readManifest, stageFolder } from './engine/emit.ts'
import { readPublished } from './engine/published.ts'
import { cacheFolder, waitForCache } from './engine/wait.ts'
import { type Locales, readLocales, wordPlace } from './i18n/catalogues.ts'
import { bodiesOf, checkLocales, holdTogether, indexSite } from './index-site.ts'
import { type PlanContext, searchFolder } from './pages/context.ts'
import { publishedPictures, wishedCards } from './pages/pictures.ts'
import { checkLinks, planPages } from './pages/plan.ts'
import { checkVanished } from './pages/vanished.ts'
import { makePictures } from './pictures/pictures.ts'
import { forgetOthers } from './remembered.ts'
import { renderPages, themeOutputs } from './render.ts'
import { searchFiles } from './search.ts'
import { siteTheme } from './site-theme.ts'
import { createMemory } from './sources.ts'
import { type Toolchain, toolchainOf } from './toolchain.ts'
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
export interface Build {
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
  const { site, sources, slugger } = await indexSite(build, locales, scanned)
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

/** Draws the pages, and publishes them if nothing is wrong. */
async function finish(build: Build, context: PlanContext, locales: Locales, pictures: Output[]): Promise<BuildResult> {
  const { options, config, report, cache, workshop, toolchain } = build
  const { url, timeZone, formats, leak } = config
  const target = options.write ? { out: options.out, stage: stageFolder(options.out) } : undefined
  const before = readManifest(options.out)
  const published = target && readPublished(target.out, cache, before)
  const theme = await siteTheme(config, options.root, cache, toolchain, report)
  const setup: DrawSetup = { config: { url, timeZone, formats, leak }, locales, theme, target }
  try {
    const pages = planPages(context)
    const draw = workshop.draw(setup)
    const rendered = await renderPages({ context, pages, setup, cache, toolchain: toolchain.drawing, published, draw })
    const sheets = themeOutputs(setup)
    const paths = new Set([...rendered.paths, ...sheets.map(({ path }) => path)])
    checkLinks(context, paths)
    // While an article cannot be read, its address has not vanished.
    if (!report.failed()) checkVanished(context.site, [...before.keys()], (path) => paths.has(path), report)
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
