import { isDeepStrictEqual } from 'node:util'
import { searchFolder } from '../site/pages/context.ts'
import { type BuildSnapshot, repeatResult } from './changed-files.ts'
import { publishSome } from './engine/emit.ts'
import { appendToLastBuild } from './engine/last-build.ts'
import { manifestStamp } from './engine/manifest.ts'
import { cacheFolderOf } from './engine/open-cache.ts'
import { type OutputState, readPublished } from './engine/output-state.ts'
import { createStage, type Staged } from './engine/stage.ts'
import type { BuildResult } from './options.ts'
import { storeSiteInputs } from './page-records.ts'
import type { PartialBuild } from './partial-build.ts'
import { storePlan } from './plan.ts'
import type { RenderedPages } from './render.ts'
import { stageSearch, storiesAgain } from './search.ts'
import type { Tools } from './session.ts'
import type { ArticleRow } from './sources.ts'
import type { Build } from './state.ts'
import { tables } from './tables.ts'

/**
 * Publishes changed pages, then the search index that follows from them, and then updates the cache; `rows` are those of
 * articles. A process that is killed on the way leaves files that differ from what is cached of them: the next build looks at
 * everything.
 */
export async function publishPart(
  { build, tools, last, snapshot: before, sources }: PartialBuild,
  snapshot: BuildSnapshot,
  { staged, site }: RenderedPages,
  setup: Tools['setup'],
  rows: ReadonlyMap<string, ArticleRow>,
): Promise<BuildResult> {
  const { options, cache } = build
  const { made } = last
  const result = (written: number, deleted = 0): BuildResult => ({ ...repeatResult(snapshot, made, written, deleted), partial: true })
  const written = publishSome(made, staged, { announce: (files) => options.published?.(result(files)) })
  const index = build.config.search ? await stageIndex(build, made, setup.target.stage, staged) : { staged: [], gone: [] }
  const indexed = publishSome(made, index.staged, index)
  for (const [path, row] of rows) tables.articles.put(cache, path, row)
  if (setup !== tools.setup) {
    tools.setup = setup
    storePlan(cache, tools)
    storeSiteInputs(site, cache)
  }
  cache.commit()
  appendToLastBuild(cacheFolderOf(options), last, {
    manifest: manifestStamp(made.out),
    generation: cache.generation(),
    made: [...staged, ...index.staged].map(({ path, rank, hash, stamp }) => ({ path, rank, hash, stamp })),
    gone: index.gone,
    from: sources,
    // Mostly the same is reported: nothing. Then the snapshot of the last build stays.
    snapshot: isDeepStrictEqual(before, snapshot) ? undefined : snapshot,
  })
  return result(written + indexed, index.gone.length)
}

/** The index names its files by what is in them: with other pages some come, and some go. */
async function stageIndex({ cache, toolchain }: Build, made: OutputState, stage: string, pages: Staged[]) {
  const folder = searchFolder.slice(1)
  const published = readPublished(made.out, made)
  const stories = storiesAgain(cache, folder, made.out, new Map(pages.map(({ path, hash }) => [path, hash])))
  const intact = { cache, toolchain: toolchain.reading, published, stage: createStage(made.out, stage, 'index') }
  const staged = await stageSearch(stories, folder, intact)
  const names = new Set(staged.map(({ path }) => path))
  return { staged, gone: made.paths.filter((path) => path.startsWith(folder) && !names.has(path)) }
}
