import { type ConsistencyContext, checkConsistency } from '../check/parity/consistency.ts'
import { type PairResult, reportParity } from '../check/parity/index.ts'
import type { Place } from '../core/diagnostics.ts'
import { rulesOff } from '../core/rules.ts'
import type { Site } from '../site/site.ts'
import { type Locales, wordPlace } from '../source/locales/catalogues.ts'
import type { JobText, PairJob } from './compare-pair.ts'
import type { Cache } from './engine/cache.ts'
import { type Found, put, recordIn } from './found.ts'
import { keyOfPair } from './keys.ts'
import type { Build } from './state.ts'
import { readBody, tables } from './tables.ts'

/** Compares translations with their originals: those of which anything has changed. Returns the ids of all of them. */
export async function comparePairs(
  { cache, toolchain, workers, found, audit, work }: Build,
  jobs: Iterable<PairJob>,
  keyOfBody: (id: string) => string | undefined,
): Promise<Set<string>> {
  const ids = new Set<string>()
  const keys = new Map<string, string>()
  const audited = new Map<string, PairResult>()
  for (const job of jobs) {
    const { id } = job.translation
    ids.add(id)
    const key = keyOfPair(toolchain, job, keyOfBody)
    const row = tables.parity.get(cache, id)
    if (row?.key === key && !audit) keepFound(id, row.value, found)
    else {
      if (row?.key === key) audited.set(id, row.value)
      keys.set(id, key)
      tables.pairs.put(cache, id, { key: '', value: job })
    }
  }
  await workers.compare(
    { jobs: keys.keys(), total: keys.size },
    // A large site has many: they wait in the cache.
    (id) => withBodies(tables.pairs.need(cache, id), cache),
    (result, { translation: { id, head } }) => {
      work.compared += 1
      const cached = audited.get(id)
      if (cached) audit?.compare('comparison', head.path, cached, result)
      keepFound(id, result, found)
      tables.parity.put(cache, id, { key: keys.get(id) ?? '', value: result })
    },
  )
  return ids
}

/** A pair with both bodies, as they are cached. */
function withBodies(job: PairJob, cache: Cache): PairJob {
  const withBody = (text: JobText): JobText => ({ ...text, body: readBody(cache, text.head.path) })
  return { ...job, original: withBody(job.original), translation: withBody(job.translation) }
}

function keepFound(id: string, result: PairResult, { pairs }: Found): void {
  put(pairs, id, result, result.findings.length === 0 && result.changes === undefined && result.terms === undefined)
}

/** Reports what was found between articles, but for what is acknowledged. */
export function reportPairs({ config, live, found, acknowledgements }: Build, { stories, clock }: Site): void {
  const { isPast } = clock
  reportParity({ stories, results: found.pairs, isPast, staleAfter: config.stale.errorAfter, acknowledgements }, live)
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
