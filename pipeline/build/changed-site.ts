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
  now: OpenedSite | undefined
  /** As it was published last, if that is known in this process. */
  before: OpenedSite | undefined
  /** Ids of the articles that pages show otherwise, besides their texts; none while it is not opened. */
  shownOtherwise: ReadonlySet<string>
}

export function changedSite(
  build: Build,
  { articles, locales }: { articles: ChangedArticle[]; locales?: Locales | undefined },
  { snapshot, before }: { snapshot: BuildSnapshot; before: OpenedSite | undefined },
): ChangedSite {
  const { found, live, report } = build
  const site: ChangedSite = {
    now: undefined,
    before,
    shownOtherwise: new Set(),
    async open() {
      if (site.now) return site.now
      site.before ??= await openLastSite(build, snapshot.found)
      const changed = withChanges(site.before, articles, locales, build)
      for (const { planned } of articles) for (const entry of planned.entries) found.entries.delete(entry)
      const reportOf = (address: string) => recordIn(() => getOrCreateList(found.entries, address), live)
      const context = { ...changed.context, report, reportOf, pending: [] }
      const prepared = prepareSite(context, { before: changed.prepared, stories: storiesOf(articles) })
      site.shownOtherwise = shownOtherwise(changed.prepared, prepared)
      site.now = { ...changed, context, prepared }
      return site.now
    },
  }
  return site
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
