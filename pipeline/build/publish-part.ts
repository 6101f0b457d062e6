import { isDeepStrictEqual } from 'node:util'
import { searchFolder } from '../site/pages/context.ts'
import { type BuildSnapshot, repeatResult } from './changed-files.ts'
import { publishSome } from './engine/emit.ts'
import { appendToLastBuild } from './engine/last-build.ts'
import { manifestStamp } from './engine/manifest.ts'
import { cacheFolderOf } from './engine/open-cache.ts'
import { hashOfOutput, type OutputState, readPublished } from './engine/output-state.ts'
import { createStage, type Staged } from './engine/stage.ts'
import type { BuildResult } from './options.ts'
import type { Plan } from './plan.ts'
import { stageSearch, storiesAgain } from './search.ts'
import type { StartedBuild } from './with-last-build.ts'

/**
 * Publishes changed pages, then the search index that follows from them; `remember` puts into the cache what they are now.
 * A process that is killed on the way leaves files that differ from what is cached of them: the next build looks at everything.
 */
export async function publishPart(
  { options, cache, last, snapshot: before, sources }: StartedBuild,
  plan: Plan,
  staged: Staged[],
  stage: string,
  { snapshot, remember }: { snapshot: BuildSnapshot; remember(): void },
): Promise<BuildResult> {
  const { made } = last
  const written = publishSome(made, staged, { announce: (files) => options.published?.(result(snapshot, made, files, 0)) })
  const index = plan.config.search ? await stageIndex({ cache, made, plan, stage }, staged) : { staged: [], gone: [] }
  const indexed = publishSome(made, index.staged, index)
  remember()
  const changed = [...staged, ...index.staged].map(({ path, rank, hash, stamp }) => ({ path, rank, hash, stamp }))
  const later = {
    manifest: manifestStamp(made.out),
    generation: cache.generation(),
    made: changed,
    gone: index.gone,
    from: sources,
    // Mostly the same is reported: nothing. Then the snapshot of the last build stays.
    snapshot: isDeepStrictEqual(before, snapshot) ? undefined : snapshot,
  }
  appendToLastBuild(cacheFolderOf(options), last, later)
  return result(snapshot, made, written + indexed, index.gone.length)
}

function result(snapshot: BuildSnapshot, made: OutputState, written: number, deleted: number): BuildResult {
  const again = repeatResult(snapshot, made, written)
  return { ...again, partial: true, emitted: { written, unchanged: made.paths.length - written, deleted } }
}

interface Indexing {
  cache: StartedBuild['cache']
  made: OutputState
  plan: Plan
  stage: string
}

/** The index names its files by what is in them: with other pages some come, and some go. */
async function stageIndex({ cache, made, plan, stage }: Indexing, pages: Staged[]) {
  const folder = searchFolder.slice(1)
  const published = readPublished(made.out, made, { get: (path) => hashOfOutput(made, path) })
  const stories = storiesAgain(cache, folder, made.out, new Map(pages.map(({ path, hash }) => [path, hash])))
  const intact = { cache, toolchain: plan.toolchain.reading, published, stage: createStage(made.out, stage, 'index') }
  const staged = await stageSearch(stories, folder, intact)
  const names = new Set(staged.map(({ path }) => path))
  return { staged, gone: made.paths.filter((path) => path.startsWith(folder) && !names.has(path)) }
}
