import type { BodySummary } from '../core/body.ts'
import { createReport } from '../core/report.ts'
import type { Pictures } from '../render/media/files.ts'
import { makePictures } from '../render/media/pictures.ts'
import type { PlanContext } from '../site/pages/context.ts'
import { publishedPictures } from '../site/pages/pictures.ts'
import { prepareSite } from '../site/pages/plan.ts'
import type { PreparedSite } from '../site/pages/prepared.ts'
import type { Site } from '../site/site.ts'
import type { SourceArticle } from '../source/article.ts'
import { type Locales, readLocales, wordPlace } from '../source/locales/catalogues.ts'
import type { readGlossary } from '../source/locales/glossary.ts'
import { scan } from '../source/scan.ts'
import { allSettled } from './all-settled.ts'
import { cardsToDraw } from './cards-to-draw.ts'
import { boundHeaps } from './engine/v8.ts'
import { type Found, getOrCreateList, nothingFound, recordIn } from './found.ts'
import { indexSite } from './index-site.ts'
import { type PairSource, pairsOf } from './pairs.ts'
import { comparePairs, staleTranslations, untranslatedBlocks } from './parity.ts'
import { readPublic } from './public-files.ts'
import { cachedMeasurements } from './sources.ts'
import type { Build } from './state.ts'
import { tables } from './tables.ts'

/** The site, and all that pages are planned from. Nothing in it changes: another state of the site is another value. */
export interface OpenedSite {
  context: PlanContext
  prepared: PreparedSite
  locales: Locales
  glossary: ReturnType<typeof readGlossary>
  /** Path → what the file says of itself. */
  sources: ReadonlyMap<string, SourceArticle>
  /** Files of pictures, in every size. */
  pictures: Pictures['files']
  /** Markdown files that are no article of any edition. */
  leftOut: number
}

/** With fewer articles than these, no heap grows large. */
const manyFiles = 4_000

/**
 * Reads, indexes and compares what has changed. With `asLastRead`, the site is as it was when it was last read and compared
 * (`found.pairs`): all is cached, and what is wrong with it is known. Unless it `isKeptOpen`, what only later changes of it
 * need is freed: a large site has much of it.
 */
export async function openCurrentSite(
  build: Build,
  locales: Locales,
  { asLastRead = false, isKeptOpen }: { asLastRead?: boolean; isKeptOpen: boolean },
): Promise<OpenedSite> {
  const { options, config, report, cache } = build
  const measurements = cachedMeasurements(options.root, cache)
  const scanned = scan(options.root, report, measurements.remember)
  if (scanned.files.length > manyFiles) boundHeaps()
  const indexed = await indexSite(build, locales, scanned, asLastRead)
  const { site, bodies, sources, leftOut } = indexed
  const { glossary } = locales
  if (!asLastRead) {
    measurements.forget()
    cache.commit()
  }
  const wishes = publishedPictures({ site, bodies })
  const [pictures] = await allSettled([
    makePictures({ ...options, config, wishes, cards: cardsToDraw(site), used: build.remote?.usePicture }, report),
    asLastRead ? Promise.resolve() : compareAll(build, { site, bodies, glossary }),
  ])
  const context = planContext(build, indexed, locales, pictures)
  const prepared = prepareSite(context)
  if (!isKeptOpen) forgetReferences(bodies)
  return {
    context,
    prepared,
    locales,
    glossary,
    leftOut,
    sources: new Map(isKeptOpen ? sources.map((source) => [source.path, source]) : []),
    pictures: pictures.files,
  }
}

/** The site of the last build. `found`: what it has found, of which nothing is reported again. */
export async function openLastSite(build: Build, { pairs }: Found): Promise<OpenedSite> {
  const silent = createReport()
  const quiet: Build = { ...build, remote: undefined, report: silent, live: silent, found: { ...nothingFound(), pairs } }
  const locales = await readLocales(build.options.root, build.config.defaultLocale, silent)
  return openCurrentSite(quiet, locales, { asLastRead: true, isKeptOpen: true })
}

async function compareAll(build: Build, source: PairSource): Promise<void> {
  const ids = await comparePairs(build, pairsOf(build, source), (id) => source.bodies.get(id)?.key)
  for (const table of [tables.parity, tables.pairs]) table.retain(build.cache, ids)
}

/** Frees the references of bodies: pages are planned from the resolved links. */
function forgetReferences(bodies: Map<string, BodySummary>): void {
  for (const [id, { digest, key }] of bodies) bodies.set(id, { key, digest: { ...digest, references: [] } })
}

function planContext(
  { options, config, report, live, found }: Build,
  { site, bodies, slugger }: Awaited<ReturnType<typeof indexSite>>,
  locales: Locales,
  { sets, cards }: Pictures,
): PlanContext {
  return {
    publicFiles: readPublic(options.root, report),
    site,
    bodies,
    stale: staleForReaders(found, site, config),
    untranslated: untranslatedBlocks(found),
    pictures: sets,
    headlineCards: cards,
    slugger,
    report,
    reportOf: (address) => recordIn(() => getOrCreateList(found.entries, address), live),
    used: new Set(),
    pending: [],
    wordPlace: (locale, key) => wordPlace(locales, locale, key),
  }
}

/** Ids of the translations that readers see to be out of date: they see what an article records, and nothing that git knows. */
export function staleForReaders(found: Found, { byId }: Pick<Site, 'byId'>, { stale: { notice } }: Build['config']): Set<string> {
  return new Set([...staleTranslations(found)].filter((id) => notice && byId.get(id)?.basis !== undefined))
}
