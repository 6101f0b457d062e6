import { join } from 'node:path'
import { toKnownBefore } from '../core/baseline.ts'
import type { KnownFinding } from '../core/diagnostics.ts'
import { readSettings } from '../source/settings/settings.ts'
import { basesFromGit } from './bases.ts'
import { build } from './build.ts'
import { checkOut } from './engine/checkout.ts'
import { cacheFolderOf } from './engine/open-cache.ts'
import type { BuildOptions } from './options.ts'

/**
 * What a check of the site found at the commit where HEAD left `ref`, with the same time, tools and published files. Throws
 * where git has no such commit. The cache of such checks is apart from that of the site.
 */
export async function findingsAt(
  ref: string,
  { root, out, now, threads, useCache, note }: Pick<BuildOptions, 'root' | 'out' | 'now' | 'threads' | 'useCache' | 'note'>,
): Promise<KnownFinding[]> {
  const { modules } = await readSettings(root)
  const then = checkOut(root, ref, modules)
  try {
    const { outcome, diagnostics } = await build({
      root: then.root,
      out: join(then.root, 'dist'),
      deployed: out,
      cache: cacheFolderOf({ root }),
      cacheFolder: join(cacheFolderOf({ root }), 'changed'),
      now,
      threads,
      useCache,
      write: false,
      bases: basesFromGit,
      baseline: { isUncapped: true },
    })
    if (outcome === 'config')
      note?.(`the settings at ${ref} have errors, so there is nothing to compare with: every finding is reported as new`)
    return diagnostics.map(toKnownBefore)
  } finally {
    then.dispose()
  }
}
