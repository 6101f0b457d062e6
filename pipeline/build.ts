import { accessSync, constants, readFileSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { loadConfig, reportSetting } from './config.ts'
import { readArticles } from './content/articles.ts'
import { readCounts } from './content/counts.ts'
import { scan } from './content/scan.ts'
import { createSite, type Site } from './content/site.ts'
import { createSlugger } from './content/slug.ts'
import { createReport, type Diagnostic, type Report, startOf } from './diagnostics.ts'
import { checkParity } from './editions/parity/index.ts'
import { type Emitted, emit, type Output, readManifest } from './engine/emit.ts'
import { codeOf } from './files.ts'
import { readLocales, wordPlace } from './i18n/catalogues.ts'
import { readGlossary } from './i18n/glossary.ts'
import { createMarkdownReader } from './markdown/processor.ts'
import { tagOf } from './pages/chrome.ts'
import { type PlanContext, searchFolder } from './pages/context.ts'
import { publishedPictures, wishedCards } from './pages/pictures.ts'
import { checkLinks, planPages } from './pages/plan.ts'
import { parityContext } from './pages/targets.ts'
import { checkVanished } from './pages/vanished.ts'
import { makePictures } from './pictures/pictures.ts'
import { renderPages } from './render.ts'
import { searchFiles } from './search.ts'
import { checkShare } from './share/check.ts'
import type { Body } from './types.ts'

export interface BuildOptions {
  /** The folder that holds `content/`, `locales/` and the settings. */
  root: string
  /** The folder to be published; untouched where there is any error, or where `write` is false. */
  out: string
  /** ISO 8601 instant: what is to be published is decided by it. */
  now: string
  write: boolean
  /** Where made pictures are kept between builds; by default beside the site's packages. */
  cache?: string | undefined
  /** Told now and then how far a stage has come. */
  progress?: ((stage: string, done: number, total: number) => void) | undefined
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
  const report = createReport()
  const config = await loadConfig(options.root, report)
  if (!config) return end('config', report)

  const locales = readLocales(options.root, config.defaultLocale, report)
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
  // Pages cannot speak without their words; articles can still be read.
  const speechless = report.failed()
  const scanned = scan(options.root, report)
  const sources = readArticles(scanned.files, config, locales.names, report)
  const slugger = await createSlugger(sources.flatMap(({ matter }) => [matter.title, ...(matter.authors ?? []), ...(matter.tags ?? [])]))
  const counts = readCounts(options.root, config.counts, report)
  const site = createSite(
    {
      config,
      articles: sources,
      locales: locales.names,
      entries: locales.entries,
      assets: scanned.assets,
      counts,
      slugger,
      now: options.now,
    },
    report,
  )

  const bodies = parse(site, new Map(sources.map(({ path, markdown }) => [path, markdown])), report, options.progress)
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
  const stale = checkParity(
    {
      stories: site.stories,
      bodies,
      tagOf: (locale) => tagOf(site, locale),
      context: parityContext(site, readGlossary(options.root, locales.names, report)),
      now: options.now,
      staleAfter: config.stale.errorAfter,
    },
    report,
  )
  const context: PlanContext = {
    site,
    bodies,
    pictures: pictures.sets,
    headlineCards: pictures.cards,
    stale: config.stale.notice ? stale : new Set(),
    slugger,
    report,
    used: new Set(),
    pending: [],
    wordPlace: (locale, key) => wordPlace(locales, locale, key),
  }
  const pages = planPages(context)
  const rendered = await renderPages({ context, pages, locales, root: options.root, progress: options.progress })
  checkLinks(context, new Set([...rendered.outputs.keys()]))

  const addresses = [...site.editions.values()].flatMap((entries) => entries.map(({ address }) => address))
  checkVanished(site, Object.keys(readManifest(options.out)), (path) => rendered.outputs.has(path), report)
  const tally = { addresses, stories: site.stories.size, articles: bodies.size, pages: rendered.counts, nextDue: site.nextDue }
  if (report.failed()) return { ...end('content', report), ...tally }
  const found = config.search && options.write ? await searchFiles(rendered.stories, searchFolder.slice(1)) : []
  const assets = assetOutputs(context, options.root, rendered.outputs, report)
  const outputs = [...pictures.files, ...assets, ...rendered.outputs.values(), ...found]
  if (report.failed()) return { ...end('content', report), ...tally }
  const emitted = options.write ? emit(options.out, outputs) : undefined
  return { ...end('built', report), ...tally, emitted }
}

function end(outcome: BuildResult['outcome'], report: Report): BuildResult {
  return { outcome, diagnostics: report.list(), stories: 0, articles: 0, addresses: [], pages: new Map() }
}

/** Every public article is parsed once; all formats are fed from that. */
function parse(site: Site, markdown: Map<string, string>, report: Report, progress: BuildOptions['progress']): Map<string, Body> {
  const read = createMarkdownReader(site.config.markdown)
  const bodies = new Map<string, Body>()
  const articles = [...site.stories.values()].flatMap((tellings) => [...tellings.values()])
  for (const [index, article] of articles.entries()) {
    progress?.('parse', index, articles.length)
    const tag = site.entries.get(article.locale)?.edition.tag ?? article.locale
    const body = read({ path: article.path, markdown: markdown.get(article.path) ?? '', tag }, report)
    if (body) bodies.set(article.id, body)
  }
  return bodies
}

function assetOutputs({ used, site }: PlanContext, root: string, pages: Map<string, Output>, report: Report): Output[] {
  return [...used].sort().flatMap((path) => {
    const asset = site.assets.get(path)
    if (!asset) return []
    const target = asset.address.slice(1)
    if (pages.has(target)) {
      report.add('route/collision', startOf(path), `this file would be published at ${asset.address}, where a page stands. Rename it.`)
      return []
    }
    try {
      accessSync(join(root, path), constants.R_OK)
    } catch (error) {
      report.add(
        'content/unreadable',
        startOf(path),
        `this file could not be read (${codeOf(error)}). Mend its rights, or take out the link to it.`,
      )
      return []
    }
    return [{ path: target, rank: 0, bytes: () => readFileSync(join(root, path)) }]
  })
}

/** Whether an output folder would put published files among the sources. */
export function isInside(folder: string, parent: string): boolean {
  const path = relative(parent, folder)
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}
