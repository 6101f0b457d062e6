import { keyOf } from '../core/hash.ts'
import type { PairJob } from './compare-pair.ts'
import type { Reading } from './reading.ts'
import type { Toolchain } from './toolchain.ts'

// What is remembered counts while its key is the same (ARCHITECTURE, "Incremental builds"). A key that covers too
// little publishes what is old; one that covers too much takes time.

/** What the cache holds of one article's file. */
export interface Remembered {
  hash: string
  tag?: string | undefined
  reading: Reading
}

/** Of an article's stored body: what read it, its language tag, the hash of its file. */
export function bodyKey(toolchain: string, { tag, hash }: Pick<Remembered, 'tag' | 'hash'>): string {
  return `${toolchain} ${tag} ${hash}`
}

/** Of all that is found between two versions: what the job says, both bodies, and who reads them. */
export function keyOfPair({ reading }: Toolchain, job: PairJob, keyOfBody: (id: string) => string | undefined): string {
  return keyOf(reading, JSON.stringify(job), keyOfBody(job.translation.id), keyOfBody(job.original.id))
}
