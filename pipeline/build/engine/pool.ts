import { setImmediate } from 'node:timers/promises'
import { Piscina } from 'piscina'

/** Worker threads that run the functions of one module over batches of jobs, while this thread does some too. */
export interface Pool {
  run<Job, Result>(name: string, batches: Iterable<Job[]>, how: How<Job, Result>): Promise<void>
  close(): Promise<void>
}

export interface How<Job, Result> {
  /** What the module's function is given for a batch; by default the batch. */
  message?: ((batch: Job[]) => unknown) | undefined
  /** The same work, in this thread. */
  here(batch: Job[]): Result[]
  /** Told of each batch as it ends, in no order. */
  done(results: Result[], batch: Job[]): void
}

/** One is at work on the first while the second waits: it need not ask for it. */
const batchesOfAThread = 2

/** Starts the threads. `data` is given to each, once, as its `workerData`. */
export function createPool(module: URL, data: unknown, threads: number): Pool {
  const piscina = new Piscina({
    filename: module.href,
    workerData: data,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: batchesOfAThread,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  })
  return {
    async run(name, batches, { message, here, done }) {
      const atWork = new Set<Promise<void>>()
      const failures: unknown[] = []
      try {
        for (const batch of batches) {
          if (failures.length > 0) break
          if (atWork.size < threads * batchesOfAThread) {
            const work: Promise<void> = piscina
              .run(message?.(batch) ?? batch, { name })
              .then((results) => done(results, batch))
              .catch((error: unknown) => void failures.push(error))
              .finally(() => atWork.delete(work))
            atWork.add(work)
          } else {
            done(here(batch), batch)
            // Lets in what has ended meanwhile.
            await setImmediate()
          }
        }
      } finally {
        // Where a batch fails here, what is at work is not left alone with what it writes.
        await Promise.all(atWork)
      }
      if (failures.length > 0) throw failures[0]
    },
    close: () => piscina.destroy(),
  }
}
