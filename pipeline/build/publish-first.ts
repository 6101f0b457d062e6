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
import { createStage, dropStage, type Staged } from './engine/stage.ts'
import type { OpenedSite } from './open-site.ts'
import { renderInput, renderPages, themeOutputs } from './render.ts'
import type { RenderSetup } from './render-page.ts'
import type { Build } from './state.ts'

/**
 * Publishes the pages that a browser shows before the rest is rendered, which then has them from the cache and the output
 * folder, as if the last build (which is updated) had published them. Where articles have changed, nothing: these pages may
 * link to pages that are not published yet. What is returned puts the pages back as they were.
 */
export async function publishFirst(
  build: Build,
  { context, prepared, ...opened }: OpenedSite,
  setup: RenderSetup,
  last: LastBuild<BuildSnapshot> | undefined,
): Promise<(() => void) | undefined> {
  const { out, root, changed, open, first } = build.options
  const { target } = setup
  const addresses = changed?.some((path) => path.startsWith(join(root, 'content'))) === false ? open?.() : undefined
  if (!target || !addresses?.size || build.failed() || !last?.manifest || last.made.out !== out || last.manifest !== manifestStamp(out))
    return undefined
  const { made } = last
  const quiet = { ...context, report: createReport(), pending: [], used: new Set<string>() }
  const stage = createStage(out, target.stage, 'first')
  const published = readPublished(out, made)
  const isThere = (path: string) => hashOfOutput(made, path) !== undefined
  const replace = (files: Staged[]) => {
    const paths = new Set(files.map(({ path }) => path))
    publishSome(made, files, { announce: () => first?.([...addresses].filter((address) => paths.has(toPath(address)))) })
    last.manifest = manifestStamp(out)
    dropStage(out, target.stage)
  }
  try {
    const pages = readersPages(quiet, prepared).filter(({ address }) => addresses.has(address))
    const input = renderInput(build, { ...opened, context: quiet }, setup)
    const { staged, isWhole } = await renderPages({ ...input, pages, published, isPart: true })
    // A page that is new is published with those that link to it.
    const ready = staged.filter(({ file, path }) => file !== undefined && isThere(path))
    if (!isWhole || ready.length === 0) return undefined
    const sheets = themeOutputs(setup).filter(({ path }) => !isThere(path))
    const old = ready.map(({ path, rank }) => ({ path, rank, bytes: readFileSync(join(out, path)) }))
    replace([...(await published.prepare(sheets, stage)), ...ready])
    return () => replace(old.map(({ path, rank, bytes }) => stage.put(path, rank, bytes)))
  } finally {
    dropStage(out, target.stage)
  }
}
