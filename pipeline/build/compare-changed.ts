import type { PairResult } from '../check/parity/index.ts'
import { rulesOff } from '../core/rules.ts'
import { type ChangedSite, storiesOf } from './changed-site.ts'
import { cachedPairs, pairsOf } from './pairs.ts'
import { comparePairs, findInconsistencies } from './parity.ts'
import { planned } from './plan.ts'
import type { ChangedArticle } from './read-changed.ts'
import type { Build } from './state.ts'

/** Compares changed articles with their other versions. Returns the ids of translations that are out of date now, or are not any more. */
export async function compareChanged(
  build: Build,
  articles: ChangedArticle[],
  site: ChangedSite,
  locales: readonly string[],
): Promise<string[]> {
  const { cache, config, found } = build
  const stories = storiesOf(articles)
  const source = site.now
  const jobs = source ? pairsOf(build, { ...source.context, glossary: source.glossary }, stories) : cachedPairs(cache, stories, locales)
  const before = new Map(found.pairs)
  const ids = [...(await comparePairs(build, jobs, source ? (id) => source.context.bodies.get(id)?.key : (id) => planned(cache, id)?.key))]
  const differing = (of: (result: PairResult | undefined) => unknown) => ids.filter((id) => of(before.get(id)) !== of(found.pairs.get(id)))
  const isWordedOtherwise = articles.some(({ changed }) => changed.card) || differing((result) => JSON.stringify(result?.terms)).length > 0
  const opened = isWordedOtherwise && !rulesOff(config.rules).has('parity/consistency') ? await site.open() : undefined
  if (opened) findInconsistencies(build, opened.context.site, opened.locales)
  return differing((result) => result?.changes !== undefined)
}
