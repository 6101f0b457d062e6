import { statSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Last, lastName } from './last.ts'
import { stands } from './made.ts'

/** Bytes of what is kept of the last build (some 6,000 published files): below, looking at them takes no longer than to start a thread. */
const large = 1_000_000

/** Looks, in a thread where there are many, whether the files of the last build stand as they were written: this one has other things to do. */
export function lookMeanwhile<Told>(folder: string): (last: Last<Told>) => Promise<boolean> {
  const size = statSync(join(folder, lastName), { throwIfNoEntry: false })?.size ?? 0
  if (size < large) return async ({ made }) => stands(made)
  // In the published package the modules have been compiled.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const found = new Promise<unknown>((resolve) => {
    const worker = new Worker(new URL(`./standing.${extension}`, import.meta.url), { workerData: folder })
    worker.once('message', resolve).once('error', resolve)
  })
  // Another build may have ended between this thread's look and the other's.
  return async ({ turn }) => (await found) === turn
}
