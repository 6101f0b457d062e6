import { isDeepStrictEqual } from 'node:util'
import { type Report, startOf } from '../core/diagnostics.ts'
import { hasOwnViews } from '../core/settings/own-views.ts'
import { formatsOf } from '../render/formats/index.ts'
import { iconFiles } from '../render/media/icons.ts'
import type { PlanContext } from '../site/pages/context.ts'
import { changedInputs, type Inputs, shownStories } from '../site/pages/inputs.ts'
import type { PageModel } from '../site/pages/models.ts'
import type { PlannedPage } from '../site/pages/planned.ts'
import { placeOfPage } from './claims.ts'
import type { Cache } from './engine/cache.ts'
import type { PublishedFiles } from './engine/output-state.ts'
import type { Output, Staged } from './engine/stage.ts'
import { type Found, recordIn } from './found.ts'
import type { OpenedSite } from './open-site.ts'
import { type BodyOf, pageInputs, withMessages } from './page-inputs.ts'
import { jobsOf, type PagesContext } from './page-jobs.ts'
import { type PageLinks, takeLinks } from './page-links.ts'
import { pictureReader } from './page-pictures.ts'
import { bodyIds, foundIn, type InputsNow, noteFound, storeModel, storePage, toRendered } from './page-records.ts'
import { inspectedPage, type PageState, pageStates } from './page-state.ts'
import type { RenderJob, RenderResult, RenderSetup } from './render-page.ts'
import { type Searchable, searchable } from './search.ts'
import type { Build } from './state.ts'
import { type PageRecord, readBody, tables } from './tables.ts'

export interface RenderInput {
  build: Build
  context: PagesContext
  /** All pages, or with `isPart` some: then what is cached of others stays. */
  pages: Iterable<PlannedPage>
  isPart?: boolean | undefined
  /** How many there are, at a guess: for the progress line. */
  total: number
  setup: RenderSetup
  bodyOf: BodyOf
  /** The pictures that are a part of a page's file. */
  picturesOf(page: PageModel): RenderJob['pictures']
  /** What is in the output folder; absent where nothing is to be written. */
  published?: PublishedFiles | undefined
}

/** Pages of a site that is opened. */
export function renderInput(
  build: Build,
  { context, pictures }: Pick<OpenedSite, 'context' | 'pictures'>,
  setup: RenderSetup,
): Omit<RenderInput, 'pages' | 'published'> {
  const { bodies, site } = context
  const bodyOf: BodyOf = (id) => {
    const [key, path] = [bodies.get(id)?.key, site.byId.get(id)?.path]
    return key === undefined || path === undefined ? undefined : { key, path }
  }
  return { build, context, total: bodies.size, setup, bodyOf, picturesOf: pictureReader(build.options.root, pictures) }
}

export interface RenderedPages {
  staged: Staged[]
  /** Paths of all files that are made of pages or of the theme. */
  paths: Set<string>
  counts: Map<string, number>
  /** Whether every page could be rendered: then all that is to be found in them was found. */
  isWhole: boolean
  /** Article id → addresses of the pages that show its body. */
  shown: Map<string, string[]>
  /** The link of a card → addresses of the pages that show it. */
  cards: Map<string, string[]>
  /** What many pages are made from, by name. */
  site: Inputs
  /** The stories' HTML pages, for the search: read when it asks for them. Only where there is one, and something is to be written. */
  stories: Searchable[]
  /** Links of the site's own views that are to be proved. Of some pages, only those that differ, or in which something was found. */
  links: { page: Pick<PageModel, 'address' | 'kind'>; links: PageLinks }[]
}

/** Stages every page in every format that publishes it. Only pages whose key has changed are rendered. */
export async function renderPages(input: RenderInput): Promise<RenderedPages> {
  const { build, context, pages, isPart = false, total, setup, bodyOf, picturesOf, published } = input
  const { audit, cache, config, found, inspect, toolchain, work, workers } = build
  const inputsOf = pageInputs(setup, toolchain.rendering, bodyOf, hasOwnViews(config.theme))
  const rendered = nothingRendered(setup, inputsOf.site)
  const stateOf = pageStates(inputsOf, cache)
  const outdated = new Map<string, { from: InputsNow; state: PageState }>()
  const addresses = new Set<string>()
  const accept = ({ page, files: jobs }: RenderJob, files: RenderResult['files'], links: PageLinks | undefined, before?: PageLinks) => {
    count(files, rendered)
    const isProved = isPart && isDeepStrictEqual(links, before) && !found.pages.get(page.address)?.diagnostics.length
    if (links && !isProved) rendered.links.push({ page: { address: page.address, kind: page.kind }, links })
    const own = jobs.find(({ address }) => page.kind === 'article' && address === page.address)
    const staged = files.find(({ path }) => path === own?.path)?.staged
    const out = setup.target?.out
    if (config.search && own && staged && out !== undefined)
      rendered.stories.push(searchable(context.site.addresses.href(own.address), staged, out))
  }
  /** Asked for while threads render what was asked for before. */
  const toRender = function* (): Generator<RenderJob> {
    for (const job of jobsOf(context, pages, setup)) {
      const { page } = job
      addresses.add(page.address)
      work.planned += 1
      for (const id of bodyIds(page)) add(rendered.shown, id, page.address)
      for (const { href } of shownStories(page)) add(rendered.cards, href, page.address)
      const state = stateOf(page)
      if (inspect) {
        inspect(inspectedPage(job, state, cache))
        continue
      }
      const { record } = state
      const ready = record && state.isSame && !audit && intactFiles(job, record.files, published)
      if (ready) {
        accept(job, ready, record.links, record.links)
        noteFound(page.address, record.found ?? { findings: [], losses: [] }, found)
        continue
      }
      for (const file of job.files) file.published = published?.hash(file.path)
      const from = state.inputs()
      outdated.set(page.address, { from, state })
      // If only shared inputs have changed, the cached model is still right.
      if (!from.before || changedInputs(from.before, from.inputs).some((name) => name !== 'site' && name !== 'messages'))
        storeModel(page, cache)
      yield job
    }
  }
  await workers.render(setup)(
    { jobs: toRender(), total },
    (job) => ({ ...job, bodies: storedBodies(job.page, bodyOf, cache), pictures: picturesOf(job.page) }),
    (result, job) => {
      const { page, files } = job
      work.rendered += 1
      if (result.failures.length > 0) rendered.isWhole = false
      const before = outdated.get(page.address)
      outdated.delete(page.address)
      if (!before) return
      const { record, isSame } = before.state
      if (record && isSame) audit?.compare('page', files[0]?.path ?? page.address, record, toRendered(result))
      accept(job, result.files, result.links, record?.links)
      storeResult(page, result, withMessages(before.from, result.messages, inputsOf), context.site, build)
    },
  )
  if (!isPart) forgetOthers(addresses, cache)
  return rendered
}

function nothingRendered({ config }: RenderSetup, site: Inputs): RenderedPages {
  return {
    site,
    staged: [],
    paths: new Set(),
    counts: new Map(formatsOf(config.formats).on.map(({ name }) => [name, 0])),
    isWhole: true,
    shown: new Map(),
    cards: new Map(),
    stories: [],
    links: [],
  }
}

/** The stored bodies that a page shows. */
function storedBodies(page: PageModel, bodyOf: BodyOf, cache: Cache): RenderJob['bodies'] {
  return bodyIds(page).flatMap((id): RenderJob['bodies'] => {
    const body = bodyOf(id)
    return body ? [[id, readBody(cache, body.path)]] : []
  })
}

/** Deletes what is cached of pages that are not published any more. */
function forgetOthers(addresses: ReadonlySet<string>, cache: Cache): void {
  for (const address of tables.pages.ids(cache))
    if (!addresses.has(address)) for (const table of [tables.pages, tables.inputs, tables.models]) table.delete(cache, address)
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Caches what came of a page, and notes what was found in it. */
function storeResult(
  page: PageModel,
  result: RenderResult,
  inputs: InputsNow,
  site: PagesContext['site'],
  { cache, found, live }: Pick<Build, 'cache' | 'found' | 'live'>,
): void {
  noteFound(page.address, result, found)
  storePage(page, inputs, result, cache)
  for (const { format, address, reason } of result.failures)
    reportOfPage(page.address, found, live).add(
      'page/failed',
      placeOfPage(page, site) ?? startOf('content'),
      `the page ${address} could not be rendered as ${format}: ${reason}`,
    )
}

/** Has the links of the site's own views proved with all others. */
export function proveLinks(
  { links }: Pick<RenderedPages, 'links'>,
  context: Pick<PlanContext, 'pending'>,
  { found, live }: Pick<Build, 'found' | 'live'>,
): void {
  for (const { page, links: ofPage } of links) takeLinks(page, ofPage, context, reportOfPage(page.address, found, live))
}

/** The report of what is found in the files of a page. */
function reportOfPage(address: string, found: Found, live: Report): Report {
  return recordIn(() => foundIn(address, found).diagnostics, live)
}

/** The files of a page that was rendered before, if all of them are intact. */
function intactFiles(job: RenderJob, known: PageRecord['files'], published: PublishedFiles | undefined): RenderResult['files'] | undefined {
  const hashes = new Map(known)
  const files: RenderResult['files'] = []
  for (const file of job.files) {
    const hash = hashes.get(file.path)
    const staged = hash === undefined ? undefined : published?.intact(file.path, job.rank, hash)
    if (hash === undefined || (published && !staged)) return undefined
    files.push({ format: file.format, path: file.path, hash, staged })
  }
  return files
}

function count(files: RenderResult['files'], { staged, paths, counts }: RenderedPages): void {
  for (const file of files) {
    paths.add(file.path)
    counts.set(file.format, (counts.get(file.format) ?? 0) + 1)
    if (file.staged) staged.push(file.staged)
  }
}

/** The theme's own files, and the site's icon in all sizes. */
export function themeOutputs({ theme }: RenderSetup): Output[] {
  const files = theme.files.map(({ address, text }) => ({ path: address.slice(1), rank: 0, bytes: () => text }))
  const icon = theme.files.find(({ address }) => address === theme.icons.svg)?.text ?? ''
  return [...files, ...iconFiles(theme.icons, icon, theme.paper.light)]
}
