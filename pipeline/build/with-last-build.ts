import { pathFrom } from '../core/files.ts'
import type { BuildSnapshot, ChangedFiles } from './changed-files.ts'
import type { Cache } from './engine/cache.ts'
import type { LastBuild } from './engine/last-build.ts'
import { manifestStamp } from './engine/manifest.ts'
import { waitForCache } from './engine/open-cache.ts'
import { type SourceState, takeSnapshot } from './engine/source-state.ts'
import { forgetOpenTexts } from './open-texts.ts'
import type { BuildOptions } from './options.ts'

/** What a build of changed articles begins with. */
export interface StartedBuild {
  options: BuildOptions
  cache: Cache
  last: LastBuild<BuildSnapshot>
  snapshot: BuildSnapshot
  /** The files that have changed, relative to the site, with `/` between folders. */
  paths: string[]
  /** Their state before they are read: the next build sees what changes from now on. */
  sources: SourceState
  /** To be awaited before anything is published. */
  outputsIntact: Promise<boolean>
}

/** Calls `work` with the last build's cache and snapshot; undefined if another process has built since. */
export async function withLastBuild<Result>(
  options: BuildOptions,
  last: LastBuild<BuildSnapshot>,
  { paths: changed, outputsIntact }: ChangedFiles,
  work: (started: StartedBuild) => Result | Promise<Result>,
): Promise<Result | undefined> {
  if (!last.valid) return undefined
  const cache = await waitForCache(options)
  try {
    if (cache.generation() !== last.generation || manifestStamp(last.made.out) !== last.manifest) return undefined
    const sources = takeSnapshot(changed, cache.openedAt)
    if (sources) forgetOpenTexts(sources, options)
    const paths = changed.map((path) => pathFrom(options.root, path))
    return sources && (await work({ options, cache, last, snapshot: last.valid.snapshot, paths, sources, outputsIntact }))
  } finally {
    cache.close()
  }
}
