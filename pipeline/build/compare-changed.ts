import { rulesOff } from '../core/rules.ts'
import { parityContext } from '../site/pages/parity-context.ts'
import type { ChangedSite } from './changed-site.ts'
import type { PairJob } from './compare-pair.ts'
import { keyOfPair } from './keys.ts'
import { compareKeyed, findInconsistencies, pairsOf, staleTranslations } from './parity.ts'
import { planned } from './plan.ts'
import type { ChangedArticle } from './read-changed.ts'
import type { Build } from './state.ts'
import { tables } from './tables.ts'

/** Compares changed articles with their other versions. Returns the ids of translations that are out of date now, or are not any more. */
export async function compareChanged(
  build: Build,
  articles: ChangedArticle[],
  site: ChangedSite,
  locales: readonly string[],
): Promise<ReadonlySet<string>> {
  const { cache, config, found, toolchain } = build
  const changed = new Set(articles.map(({ planned: { id } }) => id))
  const before = staleTranslations(found)
  const keys = new Map<string, string>()
  for (const job of await jobsOf(build, locales, articles, site))
    if (changed.has(job.original.id) || changed.has(job.translation.id))
      keys.set(
        job.translation.id,
        keyOfPair(toolchain, job, (other) => planned(cache, other)?.key),
      )
  const terms = () => JSON.stringify([...keys.keys()].map((id) => found.pairs.get(id)?.terms))
  const termsBefore = terms()
  await compareKeyed(build, keys)
  const isHeadlineChanged = articles.some((article) => article.changed.card) || terms() !== termsBefore
  const opened = isHeadlineChanged && !rulesOff(config.rules).has('parity/consistency') ? await site.open() : undefined
  if (opened) findInconsistencies(build, opened.context.site, opened.locales)
  return staleTranslations(found).symmetricDifference(before)
}

/** The pairs of the stories: as they are cached, unless the site is open, and says what they are now. */
async function jobsOf(
  { cache, config }: Build,
  locales: readonly string[],
  articles: ChangedArticle[],
  site: ChangedSite,
): Promise<PairJob[]> {
  const stories = [...new Set(articles.map(({ planned: { story } }) => story))]
  const opened = await site.current()
  if (!opened) {
    return stories.flatMap((story) =>
      locales.flatMap((locale) => {
        const row = tables.pairs.get(cache, `${story}:${locale}`)
        return row ? [row.value] : []
      }),
    )
  }
  const { context, glossary } = opened
  const versions = stories.flatMap((story) => context.site.stories.get(story) ?? [])
  const pairing = {
    site: context.site,
    bodies: context.bodies,
    context: parityContext(context.site, glossary),
    off: rulesOff(config.rules),
  }
  const jobs = [...pairsOf(versions, { ...pairing, bases: new Map() })]
  for (const job of jobs) tables.pairs.put(cache, job.translation.id, { key: '', value: job })
  return jobs
}
