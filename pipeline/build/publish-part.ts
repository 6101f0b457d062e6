import { isDeepStrictEqual } from 'node:util'
import { searchFolder } from '../site/pages/context.ts'
import { type BuildSnapshot, repeatResult } from './changed-files.ts'
import { publish, publishSome } from './engine/emit.ts'
import { appendToLastBuild } from './engine/last-build.ts'
import { manifestStamp, rewriteManifest, updateManifest } from './engine/manifest.ts'
import { cacheFolderOf } from './engine/open-cache.ts'
import { type OutputState, readPublished, stagedOf, updateOutputs } from './engine/output-state.ts'
import { createStage, type Staged } from './engine/stage.ts'
import type { BuildResult } from './options.ts'
import type { Plan } from './plan.ts'
import { stageSearch, storiesAgain } from './search.ts'
import type { StartedBuild } from './with-last-build.ts'

/** More changed files than these are written into the manifest as a whole. */
const few = 100

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
  const written = publishNoted(made, staged, (files) => options.published?.(result(snapshot, made, files, 0)))
  const index = plan.config.search ? await publishIndex({ cache, made, plan, stage }, staged) : { staged: [], gone: [], written: 0 }
  remember()
  const changed = [...staged, ...index.staged].map(({ path, rank, hash, stamp }) => ({ path, rank, hash, stamp }))
  const later = {
    manifest: manifestStamp(made.out),
    generation: cache.generation(),
    made: changed,
    gone: index.gone,
    from: sources,
    snapshot: isSame(before, snapshot) ? undefined : snapshot,
  }
  appendToLastBuild(cacheFolderOf(options), last, later)
  return result(snapshot, made, written + index.written, index.gone.length)
}

/** Puts some files in place of those that were published, then calls `announce`, then writes the manifest. Returns how many differ. */
export function publishNoted(made: OutputState, staged: Staged[], announce: (written: number) => void): number {
  const written = publishSome(made.out, staged)
  announce(written)
  updateOutputs(made, staged)
  if (staged.length > few) rewriteManifest(made)
  else if (written > 0) updateManifest(made, staged)
  return written
}

/** Mostly the same is reported: nothing. Then the snapshot of the last build stays. */
function isSame(one: BuildSnapshot, other: BuildSnapshot): boolean {
  return one === other || isDeepStrictEqual(one, other)
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
async function publishIndex({ cache, made, plan, stage }: Indexing, pages: Staged[]) {
  const folder = searchFolder.slice(1)
  const before = new Map(made.paths.map((path, at) => [path, made.hashes[at] ?? '']))
  const published = readPublished(made.out, made, before)
  const stories = storiesAgain(cache, folder, made.out, new Map(pages.map(({ path, hash }) => [path, hash])))
  const intact = { cache, toolchain: plan.toolchain.reading, published, stage: createStage(made.out, stage, 'index') }
  const staged = await stageSearch(stories, folder, intact)
  const kept = new Set(staged.map(({ path }) => path))
  const gone = made.paths.filter((path) => path.startsWith(folder) && !kept.has(path))
  const others = stagedOf(made).filter(({ path }) => !path.startsWith(folder))
  const { written } = publish(made.out, before, [...others, ...staged], { standIn: '', turn: () => 'file' })
  return { staged, gone, written }
}
