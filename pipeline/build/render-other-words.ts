import type { LocaleEntry } from '../core/edition.ts'
import { hasOwnViews } from '../core/settings/own-views.ts'
import { searchFolder } from '../site/pages/context.ts'
import type { Cache } from './engine/cache.ts'
import { type OutputState, stagedOf } from './engine/output-state.ts'
import type { Staged } from './engine/stage.ts'
import { messageInputs } from './message-inputs.ts'
import { type RenderedPages, type RenderInput, renderPages } from './render.ts'
import type { SameSite } from './same-site.ts'
import { storiesAgain } from './search.ts'
import { type PageRecord, tables } from './tables.ts'

/**
 * Renders the pages of the same site that have other words than the last build has published (`made`). No model is made of
 * the others: they are as they were. Undefined where that is not so, or cannot be known: then all pages are to be looked at.
 */
export async function renderOtherWords(
  input: RenderInput,
  { plan, snapshot }: SameSite,
  made: OutputState,
): Promise<RenderedPages | undefined> {
  const { build, pages, published, setup } = input
  const known = plan.isWhole && !hasOwnViews(plan.config.theme) ? byWords(build.cache, plan.setup.locales, setup.locales) : undefined
  if (!known || !published) return undefined
  const wanted = [...pages].filter(({ address }) => known.others.has(address))
  // Where a format was switched on or off, a page that leads on is made from another one.
  if (wanted.length < known.others.size) return undefined
  const ranks = new Map(stagedOf(made).map(({ path, rank }) => [path, rank]))
  const same: Staged[] = []
  for (const [path, hash] of known.same) {
    const intact = published.intact(path, ranks.get(path) ?? 0, hash)
    if (!intact) return undefined
    same.push(intact)
  }
  const rendered = await renderPages({ ...input, pages: wanted, isPart: true })
  const { paths, staged, stories } = rendered
  for (const file of same) {
    if (!paths.has(file.path)) staged.push(file)
    paths.add(file.path)
  }
  if (plan.config.search) {
    const rendered = new Set(stories.map(({ path }) => path))
    const others = storiesAgain(build.cache, searchFolder.slice(1), made.out, new Map()).filter(({ path }) => !rendered.has(path))
    stories.push(...others)
  }
  return { ...rendered, counts: snapshot.result.pages }
}

interface ByWords {
  /** Address of a page with other words → its files. */
  others: Map<string, PageRecord['files']>
  /** The files of all pages that have the same words. */
  same: PageRecord['files']
}

/** Undefined where the cache has lost what it had of a page. */
function byWords(cache: Cache, before: { entries: ReadonlyMap<string, LocaleEntry> }, now: typeof before): ByWords | undefined {
  const [old, other] = [messageInputs(before.entries), messageInputs(now.entries)]
  const found: ByWords = { others: new Map(), same: [] }
  for (const address of tables.pages.ids(cache)) {
    const record = tables.pages.get(cache, address)?.value
    if (!record) return undefined
    if (old.hashOf(record.messages) === other.hashOf(record.messages)) found.same.push(...record.files)
    else found.others.set(address, record.files)
  }
  return found
}
