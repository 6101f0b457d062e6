import type { BodySummary } from '../core/body.ts'
import { createReport } from '../core/report.ts'
import type { Pictures } from '../render/media/files.ts'
import { makePictures } from '../render/media/pictures.ts'
import { createClock } from '../site/clock.ts'
import type { PlanContext } from '../site/pages/context.ts'
import { publishedPictures } from '../site/pages/pictures.ts'
import { prepareSite } from '../site/pages/plan.ts'
import type { PreparedSite } from '../site/pages/prepared.ts'
import { type Site, withArticles } from '../site/site.ts'
import type { SourceArticle } from '../source/article.ts'
import { type Locales, readLocales, wordPlace } from '../source/locales/catalogues.ts'
import type { readGlossary } from '../source/locales/glossary.ts'
import { scan } from '../source/scan.ts'
import { cardsToDraw } from './cards-to-draw.ts'
import { getOrCreateList, nothingFound, recordIn } from './found.ts'
import { indexSite } from './index-site.ts'
import type { PreviewTry } from './options.ts'
import { readPublic } from './public-files.ts'
import { cachedMeasurements } from './sources.ts'
import type { Build } from './state.ts'

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
  /** What a preview has left out. */
  trial?: PreviewTry | undefined
}

/** What the planning of pages is given that follows from the comparison of articles, and from pictures. */
export interface PlanInputs {
  stale: Set<string>
  untranslated: PlanContext['untranslated']
  pictures: Pictures
}

export type Indexed = Awaited<ReturnType<typeof indexSite>>

export function planContext(
  { options, config, report, live, found }: Build,
  indexed: Indexed,
  locales: Locales,
  planned: PlanInputs,
): PlanContext {
  const { site, bodies, slugger } = indexed
  return {
    publicFiles: readPublic(options.root, report),
    site,
    bodies,
    stale: staleForReaders(planned.stale, site, config),
    untranslated: planned.untranslated,
    pictures: planned.pictures.sets,
    headlineCards: planned.pictures.cards,
    slugger,
    report,
    reportOf: (address) => recordIn(() => getOrCreateList(found.entries, address), live),
    used: new Set(),
    pending: [],
    wordPlace: (locale, key) => wordPlace(locales, locale, key),
  }
}

/** Readers see what an article records, and nothing that git knows. */
export function staleForReaders(
  stale: Iterable<string>,
  { byId }: Pick<Site, 'byId'>,
  { stale: { notice } }: Build['config'],
): Set<string> {
  return new Set([...stale].filter((id) => notice && byId.get(id)?.basis !== undefined))
}

/** The site of the last build, from what is cached of its articles. It has been checked, so that nothing is reported. */
export async function openLastSite(build: Build, planned: Pick<PlanInputs, 'stale' | 'untranslated'>): Promise<OpenedSite> {
  const silent = createReport()
  const quiet: Build = { ...build, report: silent, live: silent, found: nothingFound() }
  const { options, config, cache } = build
  const locales = await readLocales(options.root, config.defaultLocale, silent)
  const measurements = cachedMeasurements(options.root, cache)
  const indexed = await indexSite(quiet, locales, scan(options.root, silent, measurements.remember), true)
  const { site, bodies } = indexed
  const cards = cardsToDraw(site)
  const pictures = await makePictures({ ...options, config, wishes: publishedPictures({ site, bodies }), cards }, silent)
  const context = planContext(quiet, indexed, locales, { ...planned, pictures })
  return {
    context,
    prepared: prepareSite(context),
    locales,
    glossary: locales.glossary,
    sources: bySource(indexed),
    pictures: pictures.files,
    trial: options.trial,
  }
}

export function bySource({ sources }: Pick<Indexed, 'sources'>): ReadonlyMap<string, SourceArticle> {
  return new Map(sources.map((source) => [source.path, source]))
}

/** A changed article: what its file says of itself now, and what is known of its body. */
export interface ChangedSource {
  source: SourceArticle
  body: BodySummary
}

/** The same site with other words in some of its articles. `now`: ISO 8601 instant. */
export function withSources(opened: OpenedSite, changed: ChangedSource[], now: string): OpenedSite {
  const sources = new Map(opened.sources)
  const bodies = new Map(opened.context.bodies)
  for (const { source, body } of changed) {
    sources.set(source.path, source)
    bodies.set(`${source.story}:${source.locale}`, body)
  }
  const stories = new Set(changed.map(({ source }) => source.story))
  const versions = Map.groupBy(
    [...sources.values()].filter(({ story }) => stories.has(story)),
    ({ story }) => story,
  )
  const site = withArticles(
    opened.context.site,
    [...versions.values()].flatMap((all) => opened.context.site.complete(all)),
  )
  return { ...opened, sources, context: { ...opened.context, site: { ...site, clock: createClock(now) }, bodies } }
}
