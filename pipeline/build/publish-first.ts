import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toPath } from '../core/files.ts'
import { createReport } from '../core/report.ts'
import { readersPages } from '../site/pages/plan.ts'
import type { BuildSnapshot } from './changed-files.ts'
import { publishSome } from './engine/emit.ts'
import type { LastBuild } from './engine/last-build.ts'
import { type Manifest, manifestStamp } from './engine/manifest.ts'
import { readPublished } from './engine/output-state.ts'
import { createStage, dropStage, type Staged, stageFolder } from './engine/stage.ts'
import type { OpenedSite } from './open-site.ts'
import { renderInput, renderPages, themeOutputs } from './render.ts'
import type { RenderSetup } from './render-page.ts'
import type { Build } from './state.ts'

/** What was published; both are updated. */
interface Published {
  last: LastBuild<BuildSnapshot> | undefined
  before: Manifest
}

/**
 * Publishes the pages that a browser shows before the rest is rendered, which then has them from the cache and the output
 * folder, as if the last build had published them. Where articles have changed, nothing: these pages may link to pages that
 * are not published yet. What is returned puts the pages back as they were.
 */
export async function publishFirst(
  build: Build,
  { context, prepared, ...opened }: OpenedSite,
  setup: RenderSetup,
  { last, before }: Published,
): Promise<(() => void) | undefined> {
  const { out, root, changed, open, first } = build.options
  const addresses = changed?.some((path) => path.startsWith(join(root, 'content'))) === false ? open?.() : undefined
  if (!addresses?.size || build.failed() || !last?.manifest || last.made.out !== out || last.manifest !== manifestStamp(out))
    return undefined
  const quiet = { ...context, report: createReport(), pending: [], used: new Set<string>() }
  const target = { out, stage: stageFolder(out) }
  const stage = createStage(out, target.stage, 'first')
  const published = readPublished(out, last.made, before)
  const replace = (files: Staged[]) => {
    const paths = new Set(files.map(({ path }) => path))
    const announce = () => first?.([...addresses].filter((address) => paths.has(toPath(address))))
    publishSome(last.made, files, { announce })
    for (const { path, hash } of files) before.set(path, hash)
    last.manifest = manifestStamp(out)
    dropStage(out, target.stage)
  }
  try {
    const pages = readersPages(quiet, prepared).filter(({ address }) => addresses.has(address))
    const own = { ...setup, target }
    const { staged, isWhole } = await renderPages({
      ...renderInput(build, { ...opened, context: quiet }, own),
      pages,
      published,
      isPart: true,
    })
    // A page that is new is published with those that link to it.
    const ready = staged.filter(({ file, path }) => file !== undefined && before.has(path))
    if (!isWhole || ready.length === 0) return undefined
    const sheets = themeOutputs(setup).filter(({ path }) => !before.has(path))
    const old = ready.map(({ path, rank }) => ({ path, rank, bytes: readFileSync(join(out, path)) }))
    replace([...(await published.prepare(sheets, stage)), ...ready])
    return () => replace(old.map(({ path, rank, bytes }) => stage.put(path, rank, bytes)))
  } finally {
    dropStage(out, target.stage)
  }
}
