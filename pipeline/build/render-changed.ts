import { hasOwnViews } from '../core/settings/own-views.ts'
import { formatsOf } from '../render/formats/index.ts'
import type { ArticlePage, PageModel } from '../site/pages/models.ts'
import { readersPages } from '../site/pages/plan.ts'
import type { ChangedSite } from './changed-site.ts'
import type { OutputState } from './engine/output-state.ts'
import { hashOfOutput } from './engine/output-state.ts'
import { staleForReaders } from './open-site.ts'
import { pageInputs, withMessages } from './page-inputs.ts'
import { filesOfPage, rankOf } from './page-jobs.ts'
import { takeLinks } from './page-links.ts'
import { picturesAsPublished } from './page-pictures.ts'
import { bodyIds, storeModel } from './page-records.ts'
import { staleTranslations } from './parity.ts'
import { planned } from './plan.ts'
import type { ChangedArticle } from './read-changed.ts'
import { reportOfPage, storeResult } from './render.ts'
import type { RenderResult } from './render-page.ts'
import type { Tools } from './session.ts'
import type { Build } from './state.ts'
import { readBody, tables } from './tables.ts'

interface With {
  site: ChangedSite
  tools: Tools
  made: OutputState
}

/** Renders the pages that show changed articles. Undefined where one cannot be rendered. `stale`: ids of translations whose notice has changed. */
export async function renderChanged(
  build: Build,
  articles: ChangedArticle[],
  stale: ReadonlySet<string>,
  { site, tools, made }: With,
): Promise<RenderResult[] | undefined> {
  const { cache, found, live } = build
  const { plan } = tools
  if (stale.size > 0 && !(await site.open())) return undefined
  const addresses = pagesOf(build, articles, [...(await site.shownOtherwise()), ...stale])
  const models = await modelsOf(build, addresses, articles, site)
  if (models.length < addresses.size) return undefined
  const { on } = formatsOf(plan.config.formats)
  const inputsOf = pageInputs(plan.setup, plan.toolchain.rendering, (id) => planned(cache, id), hasOwnViews(plan.config.theme))
  const results: RenderResult[] = []
  for (const page of models) {
    const files = filesOfPage(page, on).map((file) => ({ ...file, published: hashOfOutput(made, file.path) }))
    const bodies = bodyIds(page).map((id): [string, Uint8Array] => [id, readBody(cache, planned(cache, id)?.path ?? '')])
    const pictures = picturesAsPublished(page, made.out)
    if (pictures === 'missing') return undefined
    const job = { page, rank: rankOf(page), files, bodies, pictures }
    const result = tools.render(job)
    build.work.rendered += 1
    if (result.failures.length > 0) return undefined
    const record = tables.pages.get(cache, page.address)?.value
    const linksFound = found.pages.get(page.address)?.diagnostics ?? []
    const before = tables.inputs.get(cache, page.address)?.value.inputs
    const now = inputsOf.of(page, record?.messages ?? '')
    const from = { key: inputsOf.keyOf(page), inputs: now, before, site: inputsOf.siteOf(page), used: {} }
    storeModel(page, cache)
    storeResult(page, result, withMessages(from, result.messages, inputsOf), undefined, build)
    results.push(result)
    const isLinkedOtherwise = JSON.stringify(result.links) !== JSON.stringify(record?.links)
    if (!result.links || (!isLinkedOtherwise && linksFound.length === 0)) continue
    const opened = await site.open()
    if (!opened) return undefined
    takeLinks(page, result.links, opened.context, reportOfPage(page.address, found, live))
  }
  return results
}

/** Addresses of the pages that show the articles, or the cards of those that are shown otherwise. */
function pagesOf({ cache }: Build, articles: ChangedArticle[], others: string[]): Set<string> {
  const pages = others.flatMap((id) => planned(cache, id) ?? []).flatMap((one) => [...one.pages, ...one.cards])
  return new Set([...articles.flatMap((article) => article.planned.pages), ...pages])
}

/** The models of pages: from the site if it is open, else as they are cached. A changed text alone changes no more of them than the reading time. */
async function modelsOf(build: Build, addresses: ReadonlySet<string>, articles: ChangedArticle[], site: ChangedSite): Promise<PageModel[]> {
  const opened = await site.current()
  if (opened) {
    const { context, prepared } = opened
    context.stale = staleForReaders(staleTranslations(build.found), context.site, build.config)
    return [...readersPages(context, prepared)].flatMap(({ address, model }) => (addresses.has(address) ? [model()] : []))
  }
  const digests = new Map(articles.map(({ planned: { id }, cached }) => [id, cached.reading.digest]))
  return [...addresses].flatMap((address) => {
    const page = tables.models.get(build.cache, address)?.value
    const withMinutes = (article: ArticlePage) => ({ ...article, minutes: digests.get(article.body.id)?.minutes ?? article.minutes })
    if (page?.kind === 'facing') return { ...page, articles: [withMinutes(page.articles[0]), withMinutes(page.articles[1])] }
    return page?.kind === 'article' ? withMinutes(page) : (page ?? [])
  })
}
