import type { Site } from '../content/site.ts'
import type { Article } from '../core/article.ts'
import type { BodySummary } from '../core/body.ts'
import type { Place } from '../core/diagnostics.ts'
import { pickPlaces } from '../core/places.ts'
import { rulesOff } from '../core/rules.ts'
import type { ArticleHead } from '../editions/parity/compared-text.ts'
import { type ConsistencyContext, checkConsistency } from '../editions/parity/consistency.ts'
import { type PairResult, reportParity } from '../editions/parity/index.ts'
import { checks, contextOf, type SiteContext } from '../editions/parity/pair.ts'
import { type Locales, wordPlace } from '../i18n/catalogues.ts'
import { readGlossary } from '../i18n/glossary.ts'
import { tagOf } from '../pages/chrome.ts'
import { parityContext } from '../pages/targets.ts'
import type { Unrecorded } from './bases.ts'
import type { JobText, PairJob } from './compare-pair.ts'
import { keyOfPair } from './keys.ts'
import type { Build } from './state.ts'

type Bodies = Map<string, BodySummary>

/** What other stages ask of the comparison. */
interface Held {
  /** Ids of translations whose original has changed since. */
  stale: Set<string>
  /** Blocks that are reported as untranslated, each from its beginning to its end. */
  untranslated: [from: Place, to: Place][]
}

/** Holds the editions to each other; pairs of which nothing has changed are remembered. */
export async function checkParity(build: Build, site: Site, bodies: Bodies, locales: Locales): Promise<Held> {
  const { options, config, report, cache, workers, toolchain, acknowledgements } = build
  const context = parityContext(site, readGlossary(options.root, locales.names, report))
  const off = rulesOff(config.rules)
  const results = new Map<string, PairResult>()
  const bases = options.bases?.(options.root, config, unrecorded(site, bodies)) ?? new Map<string, string>()
  const known = cache.rows('parity')
  const keys = new Map<string, string>()
  for (const job of pairs({ site, bodies, context, off, bases })) {
    const { id } = job.translation
    const key = keyOfPair(toolchain, job, (article) => bodies.get(article)?.key)
    const row = known.get(id)
    known.delete(id)
    if (row?.stamp === key) results.set(id, JSON.parse(row.text))
    else {
      keys.set(id, key)
      cache.put('pairs', id, { stamp: '', text: JSON.stringify(job) })
    }
  }
  for (const id of known.keys()) for (const table of ['parity', 'pairs']) cache.delete(table, id)
  const withBody = (text: JobText): JobText => ({ ...text, body: cache.bytes('articles', text.head.path) })
  await workers.compare(
    { jobs: keys.keys(), total: keys.size },
    (id) => {
      // A large paper has many: they wait in the cache.
      const job: PairJob = JSON.parse(cache.text('pairs', id))
      return { ...job, original: withBody(job.original), translation: withBody(job.translation) }
    },
    (result, job) => {
      results.set(job.translation.id, result)
      cache.put('parity', job.translation.id, { stamp: keys.get(job.translation.id) ?? '', text: JSON.stringify(result) })
    },
  )
  if (!off.has('parity/consistency'))
    checkConsistency(site.stories, { terms: (id) => results.get(id)?.terms ?? [], label: labelsOf(locales) }, report)
  const stale = reportParity(
    { stories: site.stories, results, isPast: site.clock.isPast, staleAfter: config.stale.errorAfter, acknowledgements },
    report,
  )
  return { stale, untranslated: [...results.values()].flatMap(({ findings }) => findings.flatMap(({ block }) => (block ? [block] : []))) }
}

/** What an edition calls a tag or a section, by its `site.json`. */
function labelsOf(locales: Locales): ConsistencyContext['label'] {
  const known = new Map<string, ReturnType<ConsistencyContext['label']>>()
  return (kind, key, locale) => {
    const id = JSON.stringify([kind, key, locale])
    const words: unknown = Reflect.get(Object(Reflect.get(Object(locales.entries.get(locale)?.words.site), kind)), key)
    if (!known.has(id)) known.set(id, typeof words === 'string' ? { words, place: wordPlace(locales, locale, [kind, key]) } : undefined)
    return known.get(id)
  }
}

/** Every translation with its original, where both could be read and anything is asked of them. */
function* pairs({ site, bodies, context, off, bases }: Pairing): Generator<PairJob> {
  const wanted = !off.has('parity/consistency') || checks.some(({ rule }) => !off.has(rule))
  for (const [original, article] of translations(site, bodies)) {
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

interface Pairing {
  site: Site
  bodies: Bodies
  context: SiteContext
  off: ReadonlySet<string>
  /** What translations were made from that do not say so themselves, by their paths. */
  bases: Map<string, string>
}

function* translations(site: Site, bodies: Bodies): Generator<[original: Article, translation: Article]> {
  for (const versions of site.stories.values()) {
    const articles = [...versions.values()].filter(({ id }) => bodies.has(id))
    const original = articles.find((article) => article.original)
    for (const article of articles) if (original && article !== original) yield [original, article]
  }
}

function unrecorded(site: Site, bodies: Bodies): Unrecorded[] {
  return [...translations(site, bodies)].flatMap(([original, translation]) =>
    translation.basis === undefined ? [{ original, translation, tag: tagOf(site, original.locale) }] : [],
  )
}

const none = new Uint8Array()

function jobText(article: Article, site: Site): JobText {
  return { id: article.id, head: headOf(article), tag: tagOf(site, article.locale), body: none }
}

/** Only what the checks read: what else is said of an article changes nothing in what they find. */
function headOf({ path, story, locale, original, title, summary, image, corrections, places }: Article): ArticleHead {
  const own = pickPlaces(places, ['title', 'summary', 'image', 'image.alt', 'image.caption', 'corrections'])
  return { path, story, locale, original, title, summary, image, corrections, places: own }
}

function pointing({ id, path, locale }: Article, bodies: Bodies) {
  return { path, locale, urls: bodies.get(id)?.digest.references.map(({ url }) => url) ?? [] }
}
