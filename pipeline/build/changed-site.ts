import type { Locales } from '../source/locales/catalogues.ts'
import type { BuildSnapshot } from './changed-files.ts'
import { getOrCreateList, recordIn } from './found.ts'
import { bodyKey } from './keys.ts'
import { type OpenedSite, openLastSite, withChanges } from './open-site.ts'
import { prepareAgain } from './prepare-again.ts'
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
    const sources = articles.map((article) => toSource(article, build))
    const { context, ...site } = withChanges(await last, sources, locales, build.options.now)
    const { found, live, report } = build
    for (const { entries } of articles.map(({ planned }) => planned)) for (const entry of entries) found.entries.delete(entry)
    const planning = {
      ...context,
      report,
      reportOf: (address: string) => recordIn(() => getOrCreateList(found.entries, address), live),
      pending: [],
    }
    const { prepared, shownOtherwise } = prepareAgain(planning, site.prepared, new Set(articles.map(({ planned: { story } }) => story)))
    return { site: { ...site, context: planning, prepared }, shownOtherwise }
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

function toSource({ source, cached }: ChangedArticle, { toolchain }: Build) {
  const { digest } = cached.reading
  if (!digest) throw new Error(`${source.path} has no text`)
  return { source, body: { digest, key: bodyKey(toolchain.reading, cached) } }
}
