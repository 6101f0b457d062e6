import { createAddresses } from '../site/addresses.ts'
import type { ArticlePage } from '../site/pages/models.ts'
import { planPages } from '../site/pages/plan.ts'
import type { PlannedPage } from '../site/pages/planned.ts'
import type { Locales } from '../source/locales/catalogues.ts'
import type { ChangedSite } from './changed-site.ts'
import { type OutputState, readPublished } from './engine/output-state.ts'
import { messageInputs } from './message-inputs.ts'
import { MoreChanged } from './more-changed.ts'
import { type OpenedSite, staleForReaders } from './open-site.ts'
import { picturesAsPublished } from './page-pictures.ts'
import { planned } from './plan.ts'
import type { ChangedArticle } from './read-changed.ts'
import { proveLinks, type RenderedPages, renderInput, renderPages } from './render.ts'
import type { RenderSetup } from './render-page.ts'
import type { Build } from './state.ts'
import { tables } from './tables.ts'

/** What pages are to show. */
interface Shown {
  articles: ChangedArticle[]
  /** Ids of translations whose notice has changed. */
  stale: readonly string[]
  /** Editions with other words of the interface. */
  locales?: Locales | undefined
}

interface With {
  site: ChangedSite
  setup: RenderSetup
  /** What the pages were rendered with before. */
  before?: RenderSetup
  made: OutputState
}

/** Renders the pages that show what has changed. */
export async function renderChanged(
  build: Build,
  { articles, stale, locales }: Shown,
  { site, setup, made, before = setup }: With,
): Promise<RenderedPages> {
  const opened = stale.length > 0 ? await site.open() : site.now
  const addresses = pagesOf(build, articles, [...site.shownOtherwise, ...stale])
  for (const address of locales ? pagesOfWords(build, before, locales) : []) addresses.add(address)
  const pages = opened ? openedPages(build, addresses, opened) : cachedPages(build, addresses, articles)
  // Where a format was switched on or off, a page that leads on is made from another one.
  if (pages.length < addresses.size) throw new MoreChanged('a page is not there any more')
  const rendered = await renderPages({
    ...(opened ? renderInput(build, opened, setup) : closedInput(build, setup)),
    pages,
    isPart: true,
    total: pages.length,
    picturesOf: (page) => picturesAsPublished(page, made.out),
    published: readPublished(made.out, made),
  })
  if (!rendered.isWhole) throw new MoreChanged('a page cannot be rendered')
  if (rendered.links.length > 0) proveLinks(rendered, (await site.open()).context, build)
  return rendered
}

/** Addresses of the pages that have other words of the interface. */
function pagesOfWords({ cache }: Build, before: RenderSetup, { entries }: Pick<Locales, 'entries'>): string[] {
  const [old, now] = [messageInputs(before.locales.entries), messageInputs(entries)]
  return tables.pages.ids(cache).filter((address) => {
    const record = tables.pages.get(cache, address)?.value
    if (!record) throw new MoreChanged('what is cached of a page is lost')
    return old.hashOf(record.messages) !== now.hashOf(record.messages)
  })
}

/** Pages of a site that is not opened. */
function closedInput(build: Build, setup: RenderSetup) {
  const { entries } = setup.locales
  const site = { addresses: createAddresses(setup.config.url), entries, byPath: new Map(), editions: new Map() }
  return { build, context: { site, report: build.report }, setup, bodyOf: (id: string) => planned(build.cache, id) }
}

/** Addresses of the pages that show the articles, or the cards of those that are shown otherwise. */
function pagesOf({ cache }: Build, articles: ChangedArticle[], others: string[]): Set<string> {
  const pages = others.flatMap((id) => planned(cache, id) ?? []).flatMap((one) => [...one.pages, ...one.cards])
  return new Set([...articles.flatMap((article) => article.planned.pages), ...pages])
}

function openedPages({ found, config }: Build, addresses: ReadonlySet<string>, { context, prepared }: OpenedSite): PlannedPage[] {
  context.stale = staleForReaders(found, context.site, config)
  return [...planPages(context, prepared)].filter(({ address }) => addresses.has(address))
}

/** The pages as they are cached: a changed text alone changes no more of their models than the reading time. */
function cachedPages({ cache }: Build, addresses: ReadonlySet<string>, articles: ChangedArticle[]): PlannedPage[] {
  const minutes = new Map(articles.map(({ planned: { id }, cached }) => [id, cached.reading.digest?.minutes]))
  const withMinutes = (page: ArticlePage) => ({ ...page, minutes: minutes.get(page.body.id) ?? page.minutes })
  return [...addresses].flatMap((address) => {
    const page = tables.models.get(cache, address)?.value
    if (!page) return []
    if (page.kind === 'facing') page.articles = [withMinutes(page.articles[0]), withMinutes(page.articles[1])]
    return { address, model: () => (page.kind === 'article' ? withMinutes(page) : page) }
  })
}
