import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toPath } from '../core/files.ts'
import { createReport } from '../core/report.ts'
import { readersPages } from '../site/pages/plan.ts'
import type { BuildSnapshot } from './changed-files.ts'
import { publishSome } from './engine/emit.ts'
import type { LastBuild } from './engine/last-build.ts'
import { manifestStamp } from './engine/manifest.ts'
import { hashOfOutput, readPublished } from './engine/output-state.ts'
import { createStage, dropStage, type Staged, stageFolder } from './engine/stage.ts'
import type { OpenedSite } from './open-site.ts'
import type { BuildResult } from './options.ts'
import { renderInput, renderPages, themeOutputs } from './render.ts'
import type { RenderSetup } from './render-page.ts'
import type { Build } from './state.ts'

/**
 * Publishes the pages that a browser shows before the rest is rendered and published, which then has them from the cache and
 * the output folder, as if the last build (which is updated) had published them. Where articles have changed, only the
 * rest: these pages may link to pages that are not published yet. If the rest is not published, they are put back as they were.
 */
export async function withFirstPages<Result extends Pick<BuildResult, 'emitted'>>(
  build: Build,
  site: () => OpenedSite | Promise<OpenedSite>,
  setup: RenderSetup,
  last: LastBuild<BuildSnapshot> | undefined,
  publishRest: () => Promise<Result>,
): Promise<Result> {
  const { out, root, changed, open } = build.options
  const addresses = changed?.some((path) => path.startsWith(join(root, 'content'))) === false ? open?.() : undefined
  const isNext = last?.manifest !== undefined && last.made.out === out && last.manifest === manifestStamp(out)
  const undo = isNext && addresses?.size && !build.failed() ? await publishFirst(build, await site(), setup, last, addresses) : undefined
  let result: Result | undefined
  try {
    result = await publishRest()
    return result
  } finally {
    if (!result?.emitted) undo?.()
  }
}

/** What is returned puts the pages back as they were. */
async function publishFirst(
  build: Build,
  { context, prepared, ...opened }: OpenedSite,
  setup: RenderSetup,
  last: LastBuild<BuildSnapshot>,
  addresses: ReadonlySet<string>,
): Promise<(() => void) | undefined> {
  const { out, first } = build.options
  const { made } = last
  const folder = setup.target?.stage ?? stageFolder(out)
  const stage = createStage(out, folder, 'first')
  const published = readPublished(out, made)
  const isThere = ({ path }: { path: string }) => hashOfOutput(made, path) !== undefined
  const replace = (files: Staged[]) => {
    const paths = new Set(files.map(({ path }) => path))
    publishSome(made, files, { announce: () => first?.([...addresses].filter((address) => paths.has(toPath(address)))) })
    last.manifest = manifestStamp(out)
    dropStage(out, folder)
  }
  try {
    const quiet = { ...context, report: createReport(), pending: [], used: new Set<string>() }
    const pages = readersPages(quiet, prepared).filter(({ address }) => addresses.has(address))
    const input = renderInput(build, { ...opened, context: quiet }, setup)
    const { staged, isWhole } = await renderPages({ ...input, pages, published, isPart: true })
    // A page that is new is published with those that link to it.
    const ready = staged.filter((file) => file.file !== undefined && isThere(file))
    if (!isWhole || ready.length === 0) return undefined
    const sheets = themeOutputs(setup).filter((sheet) => !isThere(sheet))
    const old = ready.map(({ path, rank }) => ({ path, rank, bytes: readFileSync(join(out, path)) }))
    replace([...(await published.prepare(sheets, stage)), ...ready])
    return () => replace(old.map(({ path, rank, bytes }) => stage.put(path, rank, bytes)))
  } finally {
    dropStage(out, folder)
  }
}
