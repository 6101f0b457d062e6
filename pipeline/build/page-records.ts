import { changedInputs, type Inputs } from '../site/pages/inputs.ts'
import type { PageModel } from '../site/pages/models.ts'
import type { Cache } from './engine/cache.ts'
import { type Found, type FoundInPage, put } from './found.ts'
import type { RenderResult } from './render-page.ts'
import { type PageRecord, tables } from './tables.ts'

/** The articles whose bodies a page shows. */
export function bodyIds(page: PageModel): string[] {
  if (page.kind === 'facing') return page.articles.map(({ body }) => body.id)
  if (page.kind === 'book') return page.chapters.flatMap(({ articles }) => articles.map(({ body }) => body.id))
  if (page.kind === 'feed') return page.items.flatMap(({ body, beside }) => (beside ? [body.id, beside.body.id] : [body.id]))
  const body = page.kind === 'article' ? page.body : page.kind === 'list' ? page.introduction?.body : undefined
  return body ? [body.id] : []
}

/** Caches the models of pages that show bodies: when only a body has changed, nothing else is needed to render them. */
export function storeModel(page: PageModel, cache: Cache): void {
  if (bodyIds(page).length > 0) tables.models.put(cache, page.address, { key: '', value: page })
}

/** Names of what has changed, where some of it is what many pages are made from. */
export function namesOfChanged(changed: string[], { siteBefore: before, site, used }: SharedInputs): string[] {
  const differing = (now: Inputs) => Object.keys(now).filter((one) => before?.[one] !== now[one])
  const names = changed.flatMap((name) => {
    if (name === 'messages') return before ? differing(used) : []
    return name === 'site' && before ? differing(site) : [name]
  })
  return [...new Set(names)]
}

/** What a page has of what many pages are made from: `used` are the messages that it asked for when it was rendered last. */
export interface SharedInputs {
  site: Inputs
  used: Inputs
  /** All of that as it was. */
  siteBefore?: Inputs | undefined
}

/** What a page is rendered from, and what it was rendered from before. */
export interface InputsNow extends SharedInputs {
  key: string
  inputs: Inputs
  before?: Inputs | undefined
  /** What had changed when it was rendered before. */
  becauseBefore?: string[] | undefined
}

/** Caches what came of a page. One that could not be rendered in every format is rendered again by each build. */
export function storePage(
  { address }: PageModel,
  { key, inputs, before, becauseBefore = [], ...shared }: InputsNow,
  result: RenderResult,
  cache: Cache,
): void {
  if (result.failures.length > 0) {
    for (const table of [tables.pages, tables.inputs]) table.delete(cache, address)
    return
  }
  const changed = before ? namesOfChanged(changedInputs(before, inputs), shared) : []
  // What `diglot check` rendered is rendered again to be written: for the same reason.
  const because = changed.length > 0 ? changed : becauseBefore
  tables.pages.put(cache, address, { key, value: toRendered(result) })
  tables.inputs.put(cache, address, { key, value: { inputs, because } })
}

/** What of a result is cached. */
export function toRendered({ files, findings, losses, messages, links }: RenderResult): PageRecord {
  return {
    files: files.map(({ path, hash }) => [path, hash]),
    messages,
    ...(findings.length + losses.length > 0 && { found: { findings, losses } }),
    ...(links && { links }),
  }
}

/** Caches what many pages are made from, by its names. */
export function storeSiteInputs(inputs: Inputs, cache: Cache): void {
  tables.inputs.put(cache, '', { key: '', value: { inputs, because: [] } })
}

/** Notes what is to be reported of a page. */
export function noteFound(address: string, { findings, losses }: Pick<FoundInPage, 'findings' | 'losses'>, { pages }: Found): void {
  put(pages, address, { findings, losses, diagnostics: [] }, findings.length + losses.length === 0)
}

/** What was found in a page, made when there is something. */
export function foundIn(address: string, { pages }: Found): FoundInPage {
  const known = pages.get(address) ?? { findings: [], losses: [], diagnostics: [] }
  pages.set(address, known)
  return known
}
