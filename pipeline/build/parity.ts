import type { ArticleHead } from '../check/parity/compared-text.ts'
import { type ConsistencyContext, checkConsistency } from '../check/parity/consistency.ts'
import { type PairResult, reportParity } from '../check/parity/index.ts'
import { checks, contextOf, type SiteContext } from '../check/parity/pair.ts'
import type { BodySummary } from '../core/body.ts'
import type { Place } from '../core/diagnostics.ts'
import { isConverted } from '../core/files.ts'
import { pickPlaces } from '../core/places.ts'
import { rulesOff } from '../core/rules.ts'
import type { Article } from '../site/article.ts'
import { tagOf } from '../site/pages/chrome.ts'
import { parityContext } from '../site/pages/parity-context.ts'
import type { Site } from '../site/site.ts'
import { type Locales, wordPlace } from '../source/locales/catalogues.ts'
import type { readGlossary } from '../source/locales/glossary.ts'
import type { Unrecorded } from './bases.ts'
import type { JobText, PairJob } from './compare-pair.ts'
import type { Cache } from './engine/cache.ts'
import { type Found, put, recordIn } from './found.ts'
import { keyOfPair } from './keys.ts'
import type { Build } from './state.ts'
import { readBody, tables } from './tables.ts'

type Bodies = Map<string, BodySummary>

/** What pairs are made of. */
export interface PairSource {
  site: Site
  bodies: Bodies
  glossary: ReturnType<typeof readGlossary>
}

/** Compares translations with their originals: those of which anything has changed. */
export async function comparePairs(build: Build, { site, bodies, glossary }: PairSource): Promise<void> {
  const { options, config, cache, toolchain, found, audit } = build
  const off = rulesOff(config.rules)
  const bases = options.bases?.(options.root, config, unrecorded(site, bodies)) ?? new Map<string, string>()
  const known = tables.parity.all(cache)
  const keys = new Map<string, string>()
  const cached = new Map<string, PairResult>()
  for (const job of pairsOf(site.stories.values(), { site, bodies, context: parityContext(site, glossary), off, bases })) {
    const { id } = job.translation
    const key = keyOfPair(toolchain, job, (article) => bodies.get(article)?.key)
    const row = known.get(id)?.()
    known.delete(id)
    if (audit && row?.key === key) cached.set(id, row.value)
    if (!audit && row?.key === key) keepFound(id, row.value, found)
    else {
      keys.set(id, key)
      tables.pairs.put(cache, id, { key: '', value: job })
    }
  }
  for (const id of known.keys()) for (const table of [tables.parity, tables.pairs]) table.delete(cache, id)
  await compareKeyed(build, keys, cached)
}

/** Compares cached pairs by the ids of their translations, each with the key of what is found; `before` is what an audit compares that with. */
export async function compareKeyed(
  { cache, workers, found, audit, work }: Build,
  keys: ReadonlyMap<string, string>,
  before?: ReadonlyMap<string, PairResult>,
): Promise<void> {
  await workers.compare(
    { jobs: keys.keys(), total: keys.size },
    // A large site has many: they wait in the cache.
    (id) => withBodies(tables.pairs.need(cache, id), cache),
    (result, { translation: { id, head } }) => {
      work.compared += 1
      const cached = before?.get(id)
      if (cached) audit?.compare('comparison', head.path, cached, result)
      keepFound(id, result, found)
      tables.parity.put(cache, id, { key: keys.get(id) ?? '', value: result })
    },
  )
}

/** A pair with both bodies, as they are cached. */
function withBodies(job: PairJob, cache: Cache): PairJob {
  const withBody = (text: JobText): JobText => ({ ...text, body: readBody(cache, text.head.path) })
  return { ...job, original: withBody(job.original), translation: withBody(job.translation) }
}

function keepFound(id: string, result: PairResult, { pairs }: Found): void {
  put(pairs, id, result, result.findings.length === 0 && result.changes === undefined && result.terms === undefined)
}

/** Reports what was found between articles, but for what is acknowledged. Returns the ids of translations whose original has changed since. */
export function reportPairs({ config, live, found, acknowledgements }: Build, { stories, clock }: Site): Set<string> {
  const { isPast } = clock
  return reportParity({ stories, results: found.pairs, isPast, staleAfter: config.stale.errorAfter, acknowledgements }, live)
}

/** Ids of translations whose original has changed since. */
export function staleTranslations({ pairs }: Found): Set<string> {
  return new Set([...pairs].flatMap(([id, { changes }]) => (changes === undefined ? [] : [id])))
}

/** Blocks that are reported as untranslated, each from its beginning to its end. */
export function untranslatedBlocks({ pairs }: Found): [from: Place, to: Place][] {
  return [...pairs.values()].flatMap(({ findings }) => findings.flatMap(({ blocks = [] }) => blocks))
}

/** Finds what the translations of one edition render in two ways. */
export function findInconsistencies({ config, live, found }: Build, { stories }: Site, locales: Locales): void {
  if (rulesOff(config.rules).has('parity/consistency')) return
  found.consistency = []
  const report = recordIn(() => found.consistency, live)
  checkConsistency(stories, { terms: (id) => found.pairs.get(id)?.terms ?? [], label: labelsOf(locales) }, report)
}

/** What an edition calls a tag or a section, by its `site.json`. */
function labelsOf(locales: Locales): ConsistencyContext['label'] {
  const known = new Map<string, ReturnType<ConsistencyContext['label']>>()
  return (kind, key, locale) => {
    const id = JSON.stringify([kind, key, locale])
    const words: unknown = Reflect.get(Object(Reflect.get(Object(locales.entries.get(locale)?.words.site), kind)), key)
    if (!known.has(id))
      known.set(id, typeof words === 'string' ? { words, place: () => wordPlace(locales, locale, [kind, key]) } : undefined)
    return known.get(id)
  }
}

/** The translations of some stories, each with its original, where both could be read and anything is asked of them. */
export function* pairsOf(stories: Iterable<Map<string, Article>>, { site, bodies, context, off, bases }: Pairing): Generator<PairJob> {
  const wanted = !off.has('parity/consistency') || checks.some(({ rule }) => !off.has(rule))
  for (const [original, article] of translations(stories, bodies)) {
    const basis = article.basis ?? bases.get(article.path)
    if (!wanted && basis === undefined) continue
    yield {
      original: jobText(original, site),
      translation: jobText(article, site),
      context: contextOf(pointing(original, bodies), pointing(article, bodies), context, off),
      basis,
    }
  }
}

export interface Pairing {
  site: Site
  bodies: Bodies
  context: SiteContext
  off: ReadonlySet<string>
  /** What translations were made from that do not say so themselves, by their paths. */
  bases: Map<string, string>
}

function* translations(stories: Iterable<Map<string, Article>>, bodies: Bodies): Generator<[original: Article, translation: Article]> {
  for (const versions of stories) {
    // What is converted says what its source says.
    const articles = [...versions.values()].filter(({ id, path }) => bodies.has(id) && !isConverted(path))
    const original = articles.find((article) => article.original)
    for (const article of articles) if (original && article !== original) yield [original, article]
  }
}

function unrecorded(site: Site, bodies: Bodies): Unrecorded[] {
  return [...translations(site.stories.values(), bodies)].flatMap(([original, translation]) =>
    translation.basis === undefined ? [{ original, translation, tag: tagOf(site, original.locale) }] : [],
  )
}

const none = new Uint8Array()

function jobText(article: Article, site: Site): JobText {
  return { id: article.id, head: headOf(article), tag: tagOf(site, article.locale), body: none }
}

/** Only what the checks read: what else is said of an article changes nothing in what they find. */
function headOf({ path, story, locale, original, title, summary, image, corrections, links, places }: Article): ArticleHead {
  const own = pickPlaces(places, ['title', 'summary', 'image', 'image.alt', 'image.caption', 'corrections', 'links'])
  return { path, story, locale, original, title, summary, image, corrections, links, places: own }
}

function pointing({ id, path, locale }: Article, bodies: Bodies) {
  return { path, locale, urls: bodies.get(id)?.digest.references.map(({ url }) => url) ?? [] }
}
