import type { Article } from '../core/article.ts'
import type { BodySummary } from '../core/body.ts'
import { startOf } from '../core/diagnostics.ts'
import { toPath } from '../core/files.ts'
import type { Acknowledgements } from '../editions/acknowledgements.ts'
import { createLeakReporter } from '../editions/check.ts'
import type { ArticleWithExcerpt } from '../editions/origin.ts'
import type { Cache } from '../engine/cache.ts'
import type { Published } from '../engine/made.ts'
import type { Output, Staged } from '../engine/stage.ts'
import { formatsOf } from '../formats/index.ts'
import type { PlanContext } from '../pages/context.ts'
import type { PageModel } from '../pages/models.ts'
import { createClaims, placeOf } from './claims.ts'
import { modelOf, pageKeys, withFindings } from './keys.ts'
import { createLossTeller } from './losses.ts'
import { createPageLinks } from './page-links.ts'
import type { RenderJob, RenderResult, RenderSetup } from './render-page.ts'
import { leakWords } from './render-page.ts'
import { type Searchable, searchable } from './search.ts'
import { bodyIds, keepModel, keepPage } from './shown.ts'
import type { Work } from './workers.ts'

interface RenderInput {
  context: PlanContext
  /** Iterated once: models of pages that are not rendered are not held in memory. */
  pages: Iterable<PageModel>
  setup: RenderSetup
  cache: Cache
  /** Covers everything that pages are made with besides models, bodies and words. */
  toolchain: string
  /** What stands in the output folder; absent where nothing is to be written. */
  published?: Published | undefined
  render: Work<RenderJob, RenderResult>
  acknowledgements: Acknowledgements
}

interface Rendered {
  staged: Staged[]
  pages: number
  /** Paths of all files that are made of pages or of the theme. */
  paths: Set<string>
  counts: Map<string, number>
  /** Whether every page could be rendered: then all that is to be found in them was found. */
  isWhole: boolean
  /** Article id → addresses of the pages that show its body. */
  shown: Map<string, string[]>
  /** The stories' HTML pages, for the search: read when it asks for them. Only where there is one, and something is to be written. */
  stories: Searchable[]
}

/** Pictures and styles, then stories, then what lists them: a reader never meets a link to what is not there yet. */
const ranks: Partial<Record<PageModel['kind'], number>> = { article: 1, redirect: 2, list: 2, front: 3, feed: 4, chooser: 4, sitemap: 5 }

/** Makes every page stand ready in every format that publishes it. Only those are rendered whose key has changed. */
export async function renderPages(input: RenderInput): Promise<Rendered> {
  const { context, pages, setup } = input
  const { on } = formatsOf(setup.config.formats)
  const rendered: Rendered = {
    staged: [],
    pages: 0,
    paths: new Set(),
    counts: new Map(on.map(({ name }) => [name, 0])),
    isWhole: ![...context.site.entries.values()].some(({ unusable }) => unusable),
    shown: new Map(),
    stories: [],
  }
  const waiting = new Map<string, string>()
  const known = input.cache.rows('pages')
  const hasOwnViews = Object.keys(context.site.config.theme.views).length > 0
  const keys = pageKeys(setup, input.toolchain, (id) => context.bodies.get(id)?.key, hasOwnViews)
  const pageLinks = createPageLinks(context, context.site.config.theme.views, input.cache)
  const accept = (job: RenderJob, files: RenderResult['files']) => {
    count(files, rendered)
    const own = job.files.find(({ address }) => job.page.kind === 'article' && address === job.page.address)
    const staged = files.find(({ path }) => path === own?.path)?.staged
    const out = setup.target?.out
    if (context.site.config.search && own && staged && out !== undefined)
      rendered.stories.push(searchable(context.site.addresses.href(own.address), staged, out))
  }
  /** Asked for while threads render what was asked for before. */
  const toRender = function* (): Generator<RenderJob> {
    for (const job of plan(context, pages, setup)) {
      const key = keys(job.page)
      rendered.pages += 1
      for (const id of bodyIds(job.page)) rendered.shown.set(id, [...(rendered.shown.get(id) ?? []), job.page.address])
      const row = known.get(job.page.address)
      known.delete(job.page.address)
      const ready = row?.stamp === key && pageLinks.again(job.page, key) ? intactFiles(job, row.text, input.published) : undefined
      if (ready) accept(job, ready)
      else {
        for (const file of job.files) file.published = input.published?.hash(file.path)
        waiting.set(job.page.address, key)
        // With other words alone, the model is the one that is kept.
        if (row === undefined || modelOf(row.stamp) !== modelOf(key)) keepModel(job, input.cache)
        yield job
      }
    }
  }
  const tell = leakReporter(input)
  const losses = createLossTeller(context.site.byId, setup.config, input.acknowledgements, context.report)
  for (const [id, { digest }] of context.bodies) losses.body(id, digest.lost)
  const bodies = bodiesOf(input)
  await input.render(
    { jobs: toRender(), total: context.bodies.size },
    (job) => ({ ...job, bodies: bodies(job.page) }),
    (result, job) => {
      for (const finding of result.findings) tell(finding)
      for (const loss of result.losses) losses.page(loss)
      pageLinks.fresh(job.page, waiting.get(job.page.address) ?? '', result.links)
      if (result.failures.length > 0) rendered.isWhole = false
      for (const { format, address, reason } of result.failures)
        context.report.add(
          'page/failed',
          placeOf(job.page, context.site) ?? startOf('content'),
          `the page ${address} could not be rendered as ${format}: ${reason}`,
        )
      const key = waiting.get(job.page.address) ?? ''
      if (result.failures.length > 0) input.cache.delete('pages', job.page.address)
      else keepPage(job.page, result.findings.length + result.losses.length > 0 ? withFindings(key) : key, result.files, input.cache)
      accept(job, result.files)
    },
  )
  for (const address of known.keys()) for (const table of ['pages', 'models']) input.cache.delete(table, address)
  return rendered
}

/** The pages with the files that they may have, each file claimed by one page alone. */
function* plan({ site, report }: PlanContext, pages: Iterable<PageModel>, { config }: RenderSetup): Generator<RenderJob> {
  const { on, off } = formatsOf(config.formats)
  const claims = createClaims(site, report)
  const elsewhere = (from: PageModel) => [
    ...off.flatMap((format) => format.redirect?.(from, site.addresses) ?? []),
    ...on.flatMap((format) => format.moved?.(from, site.addresses) ?? []),
  ]
  const others: PageModel[] = []
  const all = function* () {
    for (const page of pages) {
      others.push(...elsewhere(page))
      yield page
    }
    yield* others
  }
  const unusable = new Set([...site.entries].flatMap(([locale, entry]) => (entry.unusable ? [locale] : [])))
  for (const page of all()) {
    if (page.kind === 'chooser' ? unusable.size > 0 : unusable.has(page.locale)) continue
    const files: RenderJob['files'] = []
    for (const format of on) {
      const address = format.address(page)
      if (address === undefined) continue
      // One message for two stories on one address, not one for each format.
      if (!claims.take(address, page)) break
      files.push({ format: format.name, address, path: toPath(address) })
    }
    if (files.length > 0) yield { page, rank: ranks[page.kind] ?? 2, files, bodies: [] }
  }
}

/** Reads the stored bodies that a page shows. */
function bodiesOf({ context: { bodies, site }, cache }: RenderInput): (page: PageModel) => RenderJob['bodies'] {
  return (page) =>
    bodyIds(page)
      .filter((id) => bodies.has(id))
      .map((id) => [id, cache.bytes('articles', site.byId.get(id)?.path ?? '')])
}

/** The files of a page that was rendered before, if all of them are intact. */
function intactFiles(job: RenderJob, text: string, published: Published | undefined): RenderResult['files'] | undefined {
  const hashes = new Map(JSON.parse(text) as [path: string, hash: string][])
  const files: RenderResult['files'] = []
  for (const file of job.files) {
    const hash = hashes.get(file.path)
    const staged = hash === undefined ? undefined : published?.standing(file.path, job.rank, hash)
    if (hash === undefined || (published && !staged)) return undefined
    files.push({ format: file.format, path: file.path, hash, staged })
  }
  return files
}

function count(files: RenderResult['files'], { staged, paths, counts }: Rendered): void {
  for (const file of files) {
    paths.add(file.path)
    counts.set(file.format, (counts.get(file.format) ?? 0) + 1)
    if (file.staged) staged.push(file.staged)
  }
}

function leakReporter({ context: { site, bodies, untranslated, report }, setup, acknowledgements }: RenderInput) {
  const articles = new Map<string, ArticleWithExcerpt>()
  const withExcerpt = (article: Article): ArticleWithExcerpt => {
    const known = articles.get(article.id) ?? { ...article, excerpt: excerptOf(article, bodies) }
    articles.set(article.id, known)
    return known
  }
  return createLeakReporter(
    {
      ...leakWords(setup),
      untranslated: Map.groupBy(untranslated, ([{ path }]) => path),
      articles: (locale) => (site.editions.get(locale) ?? []).map(({ article }) => withExcerpt(article)),
      article(id) {
        const article = site.byId.get(id)
        return article && withExcerpt(article)
      },
      acknowledged: (path, text) => acknowledgements.accept(site.byPath.get(path)?.acknowledge ?? [], 'edition/leak', text),
    },
    report,
  )
}

function excerptOf(article: Article, bodies: Map<string, BodySummary>): string | undefined {
  return article.summary === undefined ? bodies.get(article.id)?.digest.excerpt : undefined
}

/** The theme's own files. */
export function themeOutputs({ theme }: RenderSetup): Output[] {
  return theme.files.map(({ address, text }) => ({ path: address.slice(1), rank: 0, bytes: () => text }))
}
