import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Cache, CacheBusy, openCache } from './cache.ts'

/** Milliseconds between two attempts, and until waiting fails. */
const [pollInterval, timeout] = [50, 120_000]

interface WaitOptions extends CacheLocation {
  /** Whether the cache is read and written. */
  useCache?: boolean | undefined
  note?: ((text: string) => void) | undefined
}

/** Only one build at a time works on a site: another one waits until the cache is free. */
export async function waitForCache({ useCache, note, ...options }: WaitOptions): Promise<Cache> {
  const damaged = (reason: string) => note?.(`the build cache could not be read (${reason}); building without it`)
  for (let waited = 0; ; waited += pollInterval) {
    try {
      return openCache(useCache === false ? undefined : cacheFolderOf(options), damaged)
    } catch (error) {
      if (!(error instanceof CacheBusy) || waited >= timeout) throw error
      if (waited === 0) note?.(`${error.message}; waiting until it has ended`)
      await setTimeout(pollInterval)
    }
  }
}

interface CacheLocation {
  root: string
  /** The folder of the cache, if not the site's. */
  cacheFolder?: string | undefined
}

/** The folder of the cache: with the site's packages, if it has some. */
export function cacheFolderOf({ root, cacheFolder }: CacheLocation): string {
  if (cacheFolder !== undefined) return cacheFolder
  return existsSync(join(root, 'node_modules')) ? join(root, 'node_modules/.cache/diglot') : join(root, '.cache/diglot')
}
