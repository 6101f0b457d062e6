import { keyOf } from '../core/hash.ts'
import type { PairJob } from './compare-pair.ts'
import type { CachedArticle } from './tables.ts'
import type { Toolchain } from './toolchain.ts'

// What is cached is valid while its key is the same (ARCHITECTURE, "Incremental builds"). A key that covers too
// little publishes what is old; one that covers too much takes time.

/** Of an article's stored body: what read it, its language tag, the hash of its file; of a converted one also that of the body. */
export function bodyKey(toolchain: string, { tag, hash, reading: { made = '' } }: CachedArticle): string {
  return `${toolchain} ${tag} ${hash} ${made}`
}

/** Of all that is found between two versions: what the job says, both bodies, and who reads them. */
export function keyOfPair({ reading }: Toolchain, job: PairJob, keyOfBody: (id: string) => string | undefined): string {
  return keyOf(reading, JSON.stringify(job), keyOfBody(job.translation.id), keyOfBody(job.original.id))
}
