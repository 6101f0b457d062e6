import { type Report, startOf } from '../core/diagnostics.ts'
import { hasOwnViews } from '../core/settings/own-views.ts'
import { formatsOf } from '../render/formats/index.ts'
import type { Pictures } from '../render/media/files.ts'
import { iconFiles } from '../render/media/icons.ts'
import type { PlanContext } from '../site/pages/context.ts'
import { changedInputs, type Inputs, shownStories } from '../site/pages/inputs.ts'
import type { PageModel } from '../site/pages/models.ts'
import type { PlannedPage } from '../site/pages/planned.ts'
import type { Site } from '../site/site.ts'
import { placeOfPage } from './claims.ts'
import type { Cache } from './engine/cache.ts'
import type { PublishedFiles } from './engine/output-state.ts'
import type { Output, Staged } from './engine/stage.ts'
import { type Found, recordIn } from './found.ts'
import { fileOfMessage } from './message-inputs.ts'
import { pageInputs, withMessages } from './page-inputs.ts'
import { jobsOf } from './page-jobs.ts'
import { type PageLinks, takeLinks } from './page-links.ts'
import { pictureReader } from './page-pictures.ts'
import { bodyIds, foundIn, type InputsNow, namesOfChanged, noteFound, storeModel, storePage, toRendered } from './page-records.ts'
import type { RenderJob, RenderResult, RenderSetup } from './render-page.ts'
import { type Searchable, searchable } from './search.ts'
import type { Build } from './state.ts'
import { type PageRecord, readBody, tables } from './tables.ts'

export interface RenderInput {
  build: Build
  context: PlanContext
  pages: Iterable<PlannedPage>
  setup: RenderSetup
  /** The pictures that the build has made. */
  pictures: Pictures['files']
  /** What is in the output folder; absent where nothing is to be written. */
  published?: PublishedFiles | undefined
  /** Whether there are other pages: what is cached of them stays. */
  isPart?: boolean | undefined
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
}

/** Stages every page in every format that publishes it. Only pages whose key has changed are rendered. */
export async function renderPages({
  build,
  context,
  pages,
  setup,
  pictures,
  published,
  isPart = false,
}: RenderInput): Promise<RenderedPages> {
  const { audit, cache, found, inspect, live, toolchain, work, workers } = build
  const { on } = formatsOf(setup.config.formats)
  const bodyOf = (id: string) => ({ key: context.bodies.get(id)?.key ?? '', path: context.site.byId.get(id)?.path ?? id })
  const inputsOf = pageInputs(setup, toolchain.rendering, bodyOf, hasOwnViews(context.site.config.theme))
  const rendered: RenderedPages = {
    site: inputsOf.site,
    staged: [],
    paths: new Set(),
    counts: new Map(on.map(({ name }) => [name, 0])),
    isWhole: ![...context.site.entries.values()].some(({ unusable }) => unusable),
    shown: new Map(),
    cards: new Map(),
    stories: [],
  }
  const waiting = new Map<string, InputsNow>()
  /** What the cache has of pages that are rendered again to be compared with it. */
  const audited = new Map<string, PageRecord>()
  const known = isPart ? undefined : tables.pages.all(cache)
  const siteBefore = tables.inputs.get(cache, '')?.value.inputs
  const accept = (job: RenderJob, files: RenderResult['files'], links: PageLinks | undefined) => {
    count(files, rendered)
    if (links) takeLinks(job.page, links, context, reportOfPage(job.page.address, found, live))
    const own = job.files.find(({ address }) => job.page.kind === 'article' && address === job.page.address)
    const staged = files.find(({ path }) => path === own?.path)?.staged
    const out = setup.target?.out
    if (context.site.config.search && own && staged && out !== undefined)
      rendered.stories.push(searchable(context.site.addresses.href(own.address), staged, out))
  }
  /** Asked for while threads render what was asked for before. */
  const toRender = function* (): Generator<RenderJob> {
    for (const job of jobsOf(context, pages, setup)) {
      const { address } = job.page
      const key = inputsOf.keyOf(job.page)
      work.planned += 1
      for (const id of bodyIds(job.page)) add(rendered.shown, id, address)
      for (const { href } of shownStories(job.page)) add(rendered.cards, href, address)
      const row = known ? known.get(address)?.() : tables.pages.get(cache, address)
      known?.delete(address)
      const record = row?.value
      const isSame = row !== undefined && row.key === inputsOf.complete(key, row.value.messages)
      const messages = record?.messages ?? ''
      const shared = () => ({ site: inputsOf.siteOf(job.page), used: inputsOf.messages.of(messages), siteBefore })
      if (inspect) {
        const inputs = inputsOf.of(job.page, messages)
        const before = record && tables.inputs.get(cache, address)?.value
        const { site, used } = shared()
        const changed = before ? namesOfChanged(changedInputs(before.inputs, inputs), { site, used, siteBefore }) : []
        const names = new Set([...Object.keys(site), ...Object.keys(used).map(fileOfMessage)])
        inspect({ page: job.page, files: job.files, before, inputs, site: [...names], changed })
        continue
      }
      if (audit && record && isSame) audited.set(address, record)
      const ready = !audit && record && isSame && intactFiles(job, record.files, published)
      if (ready) {
        noteFound(address, record.found ?? { findings: [], losses: [] }, found)
        accept(job, ready, record.links)
      } else {
        for (const file of job.files) file.published = published?.hash(file.path)
        const [inputs, before] = [inputsOf.of(job.page, messages), tables.inputs.get(cache, address)?.value.inputs]
        waiting.set(address, { key, inputs, before, ...shared() })
        // If only shared inputs have changed, the cached model is still right.
        if (!before || changedInputs(before, inputs).some((name) => name !== 'site' && name !== 'messages')) storeModel(job.page, cache)
        yield job
      }
    }
  }
  const bodies = bodiesOf(context, cache)
  const readPictures = pictureReader(build.options.root, pictures)
  await workers.render(setup)(
    { jobs: toRender(), total: context.bodies.size },
    (job) => ({ ...job, bodies: bodies(job.page), pictures: readPictures(job.page) }),
    (result, job) => {
      work.rendered += 1
      if (result.failures.length > 0) rendered.isWhole = false
      const cached = audited.get(job.page.address)
      if (cached) audit?.compare('page', job.files[0]?.path ?? job.page.address, cached, toRendered(result))
      const from = waiting.get(job.page.address)
      if (from) storeResult(job.page, result, withMessages(from, result.messages, inputsOf), context.site, build)
      waiting.delete(job.page.address)
      accept(job, result.files, result.links)
    },
  )
  if (!known) return rendered
  for (const address of known.keys()) for (const table of [tables.pages, tables.inputs, tables.models]) table.delete(cache, address)
  return rendered
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** Caches what came of a page, and notes what was found in it. */
export function storeResult(
  page: PageModel,
  result: RenderResult,
  inputs: InputsNow,
  site: Pick<Site, 'byPath' | 'editions'> | undefined,
  { cache, found, live }: Pick<Build, 'cache' | 'found' | 'live'>,
): void {
  noteFound(page.address, result, found)
  storePage(page, inputs, result, cache)
  for (const { format, address, reason } of result.failures)
    reportOfPage(page.address, found, live).add(
      'page/failed',
      (site && placeOfPage(page, site)) ?? startOf('content'),
      `the page ${address} could not be rendered as ${format}: ${reason}`,
    )
}

/** The report of what is found in the files of a page. */
export function reportOfPage(address: string, found: Found, live: Report): Report {
  return recordIn(() => foundIn(address, found).diagnostics, live)
}

/** Reads the stored bodies that a page shows. */
function bodiesOf({ bodies, site }: PlanContext, cache: Cache): (page: PageModel) => RenderJob['bodies'] {
  return (page) =>
    bodyIds(page)
      .filter((id) => bodies.has(id))
      .map((id) => [id, readBody(cache, site.byId.get(id)?.path ?? '')])
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
