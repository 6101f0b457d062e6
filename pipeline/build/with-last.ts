import { pathFrom } from '../core/files.ts'
import type { BuildSnapshot, ChangedFiles } from './again.ts'
import type { Cache } from './engine/cache.ts'
import type { Last } from './engine/last.ts'
import { manifestStamp } from './engine/manifest.ts'
import { look, type Seen } from './engine/seen.ts'
import { waitForCache } from './engine/wait.ts'
import type { BuildOptions } from './options.ts'

/** What a build of a part of the pages begins with. */
export interface Begun {
  options: BuildOptions
  cache: Cache
  last: Last<BuildSnapshot>
  snapshot: BuildSnapshot
  /** The files that have changed, relative to the site, with `/` between folders. */
  paths: string[]
  /** How they were before they are read: what changes from now on is seen by the next build. */
  seen: Seen
  /** To be asked before anything is published. */
  stands: Promise<boolean>
}

/** Does a part of a build, with what the last one has left; undefined where another build may have been at work since. */
export async function withLast<Result>(
  options: BuildOptions,
  last: Last<BuildSnapshot>,
  { paths: changed, stands }: ChangedFiles,
  work: (begun: Begun) => Result | Promise<Result>,
): Promise<Result | undefined> {
  if (!last.sure) return undefined
  const cache = await waitForCache(options)
  try {
    if (cache.generation() !== last.generation || manifestStamp(last.made.out) !== last.manifest) return undefined
    const seen = look(changed, cache.openedAt)
    const paths = changed.map((path) => pathFrom(options.root, path))
    return seen && (await work({ options, cache, last, snapshot: last.sure.snapshot, paths, seen, stands }))
  } finally {
    cache.close()
  }
}
