import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Cache, CacheBusy, openCache } from './cache.ts'

/** Milliseconds: between two looks, and until we give up. */
const [look, patience] = [50, 120_000]

interface WaitOptions extends MemoryOptions {
  /** Whether the cache is read and written. */
  remember?: boolean | undefined
  note?: ((text: string) => void) | undefined
}

/** Only one build at a time works on a site: another one waits until the cache is free. */
export async function waitForCache({ remember, note, ...options }: WaitOptions): Promise<Cache> {
  const damaged = (reason: string) => note?.(`the build cache could not be read (${reason}); building without it`)
  for (let waited = 0; ; waited += look) {
    try {
      return openCache(remember === false ? undefined : cacheFolder(options), damaged)
    } catch (error) {
      if (!(error instanceof CacheBusy) || waited >= patience) throw error
      if (waited === 0) note?.(`${error.message}; waiting until it has ended`)
      await setTimeout(look)
    }
  }
}

interface MemoryOptions {
  root: string
  /** The folder of the cache, if not the site's. */
  memory?: string | undefined
}

/** The folder of the cache: with the site's packages, if it has some. */
export function cacheFolder({ root, memory }: MemoryOptions): string {
  if (memory !== undefined) return memory
  return existsSync(join(root, 'node_modules')) ? join(root, 'node_modules/.cache/diglot') : join(root, '.cache/diglot')
}
