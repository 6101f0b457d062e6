import type { ArticleHead } from '../check/parity/compared-text.ts'
import { checks, contextOf } from '../check/parity/pair.ts'
import type { BodySummary } from '../core/body.ts'
import { isConverted } from '../core/files.ts'
import { pickPlaces } from '../core/places.ts'
import { rulesOff } from '../core/rules.ts'
import type { Article } from '../site/article.ts'
import { tagOf } from '../site/pages/chrome.ts'
import { parityContext } from '../site/pages/parity-context.ts'
import type { Site } from '../site/site.ts'
import type { readGlossary } from '../source/locales/glossary.ts'
import type { Unrecorded } from './bases.ts'
import type { JobText, PairJob } from './compare-pair.ts'
import type { Cache } from './engine/cache.ts'
import type { Build } from './state.ts'
import { tables } from './tables.ts'

type Bodies = Map<string, BodySummary>
type Stories = Iterable<ReadonlyMap<string, Article>>

/** What pairs are made of. */
export interface PairSource {
  site: Site
  bodies: Bodies
  glossary: ReturnType<typeof readGlossary>
}

/** The translations of some stories, or of all, each with its original, where both could be read and anything is asked of them. */
export function* pairsOf(
  { options, config }: Pick<Build, 'options' | 'config'>,
  { site, bodies, glossary }: PairSource,
  stories?: Iterable<string>,
): Generator<PairJob> {
  const off = rulesOff(config.rules)
  const isCompared = !off.has('parity/consistency') || checks.some(({ rule }) => !off.has(rule))
  const context = parityContext(site, glossary)
  const bases = options.bases?.(options.root, config, unrecorded(site, bodies))
  const some = stories && [...stories].flatMap((story) => site.stories.get(story) ?? [])
  for (const [original, article] of translations(some ?? site.stories.values(), bodies)) {
    const basis = article.basis ?? bases?.get(article.path)
    if (!isCompared && basis === undefined) continue
    yield {
      original: jobText(original, site),
      translation: jobText(article, site),
      context: contextOf(pointing(original, bodies), pointing(article, bodies), context, off),
      basis,
    }
  }
}

/** The same of some stories, as they are cached. */
export function cachedPairs(cache: Cache, stories: Iterable<string>, locales: readonly string[]): PairJob[] {
  const ids = [...stories].flatMap((story) => locales.map((locale) => `${story}:${locale}`))
  return ids.flatMap((id) => tables.pairs.get(cache, id)?.value ?? [])
}

function* translations(stories: Stories, bodies: Bodies): Generator<[original: Article, translation: Article]> {
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
