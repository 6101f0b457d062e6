import type { BodySummary } from '../core/body.ts'
import { createClock } from '../site/clock.ts'
import type { Prepared } from '../site/pages/article.ts'
import { linkedPaths } from '../site/pages/neighbours.ts'
import { prepareSite } from '../site/pages/plan.ts'
import type { PreparedSite } from '../site/pages/prepared.ts'
import { withArticles } from '../site/site.ts'
import type { Locales } from '../source/locales/catalogues.ts'
import type { BuildSnapshot } from './changed-files.ts'
import { getOrCreateList, recordIn } from './found.ts'
import { bodyKey } from './keys.ts'
import { MoreChanged } from './more-changed.ts'
import { type OpenedSite, openLastSite } from './open-site.ts'
import type { ChangedArticle } from './read-changed.ts'
import type { Build } from './state.ts'

/** The site with changed articles and catalogues, opened when it is first asked for: a change of a text alone needs none. */
export interface ChangedSite {
  /** Throws `MoreChanged` where the articles change more than the pages that show them. */
  open(): Promise<OpenedSite>
  /** As it is, if it was opened. */
  current(): Promise<OpenedSite | undefined>
  /** As it was published last, if it was opened. */
  before(): Promise<OpenedSite | undefined>
  /** Ids of the articles that pages show otherwise, besides their texts; none while it is not opened. */
  shownOtherwise(): Promise<ReadonlySet<string>>
}

/** `opened` is the site as it was published last, where this process has it. */
export function changedSite(
  build: Build,
  { articles, locales }: { articles: ChangedArticle[]; locales?: Locales | undefined },
  { snapshot, opened }: { snapshot: BuildSnapshot; opened: OpenedSite | undefined },
): ChangedSite {
  let last = opened && Promise.resolve(opened)
  const change = async () => {
    last ??= openLastSite(build, snapshot.found)
    const { context, ...site } = withChanges(await last, articles, locales, build)
    const { found, live, report } = build
    for (const { entries } of articles.map(({ planned }) => planned)) for (const entry of entries) found.entries.delete(entry)
    const planning = {
      ...context,
      report,
      reportOf: (address: string) => recordIn(() => getOrCreateList(found.entries, address), live),
      pending: [],
    }
    const prepared = prepareSite(planning, { before: site.prepared, stories: storiesOf(articles) })
    return { site: { ...site, context: planning, prepared }, shownOtherwise: shownOtherwise(site.prepared, prepared) }
  }
  let changed: ReturnType<typeof change> | undefined
  const open = () => {
    changed ??= change()
    return changed
  }
  return {
    open: async () => (await open()).site,
    current: async () => (opened || changed ? (await open()).site : undefined),
    before: async () => last,
    shownOtherwise: async () => (await changed)?.shownOtherwise ?? new Set(),
  }
}

export function storiesOf(articles: ChangedArticle[]): Set<string> {
  return new Set(articles.map(({ planned: { story } }) => story))
}

/** The same site with other words in some of its articles, and in its catalogues. */
function withChanges(
  opened: OpenedSite,
  articles: ChangedArticle[],
  locales: Locales = opened.locales,
  { options, toolchain }: Build,
): OpenedSite {
  const { context } = opened
  const sources = new Map(opened.sources)
  const bodies = new Map(context.bodies)
  for (const { path, planned, source, cached } of articles) {
    sources.set(path, source)
    bodies.set(planned.id, summaryOf(cached, toolchain.reading))
  }
  const stories = storiesOf(articles)
  const versions = Map.groupBy(
    [...sources.values()].filter(({ story }) => stories.has(story)),
    ({ story }) => story,
  )
  const changed = [...versions.values()].flatMap((all) => context.site.complete(all))
  const site = { ...withArticles(context.site, changed), entries: locales.entries, clock: createClock(options.now) }
  return { ...opened, locales, sources, context: { ...context, site, bodies } }
}

function summaryOf(cached: ChangedArticle['cached'], reading: string): BodySummary {
  const { digest } = cached.reading
  if (!digest) throw new MoreChanged('an article has no text')
  return { digest, key: bodyKey(reading, cached) }
}

/** Throws where more has changed than what pages show: which files are published, or which stories are related. */
function shownOtherwise(before: PreparedSite, now: PreparedSite): Set<string> {
  const ids = new Set<string>()
  for (const kind of ['editions', 'introductions'] as const)
    for (const [locale, all] of before[kind])
      for (const [index, one] of all.entries()) {
        const other = now[kind].get(locale)?.[index]
        if (!other || one === other) continue
        if (one.used.symmetricDifference(other.used).size > 0 || !isRelatedAlike(one, other, all))
          throw new MoreChanged('other files or stories are linked to')
        if (shown(one) !== shown(other)) ids.add(other.entry.article.id)
      }
  return ids
}

/** Whether both link to the same stories of their edition. */
function isRelatedAlike(one: Prepared, other: Prepared, all: Prepared[]): boolean {
  if (linkedPaths(one).join('\n') === linkedPaths(other).join('\n')) return true
  const inEdition = new Set(all.map(({ card }) => card.href))
  const stories = (prepared: Prepared) => linkedPaths(prepared).filter((path) => inEdition.has(path))
  return stories(one).join('\n') === stories(other).join('\n')
}

function shown({ card, image, body }: Prepared): string {
  return JSON.stringify([card, image, body])
}
