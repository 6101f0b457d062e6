import { Piscina } from 'piscina'

/** Worker threads that run the functions of one module over batches of jobs. */
export interface Pool {
  /** Calls the module's function `name` with each batch; `done` is told of each as it ends, in no order. */
  run<Job, Result>(name: string, jobs: AsyncIterable<Job[]> | Iterable<Job[]>, done: (results: Result, batch: Job[]) => void): Promise<void>
  close(): Promise<void>
}

/** Starts the threads. `data` is given to each, once, as its `workerData`. */
export function createPool(module: URL, data: unknown, threads: number): Pool {
  const piscina = new Piscina({
    filename: module.href,
    workerData: data,
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxYoungGenerationSizeMb: 48 },
  })
  return {
    async run(name, jobs, done) {
      const atWork = new Set<Promise<void>>()
      const failures: unknown[] = []
      try {
        for await (const batch of jobs) {
          const work: Promise<void> = piscina
            .run(batch, { name })
            .then((results) => done(results, batch))
            .catch((error: unknown) => void failures.push(error))
            .finally(() => atWork.delete(work))
          atWork.add(work)
          // Enough that no thread waits, few enough that what waits takes little memory.
          if (atWork.size > threads * 2) await Promise.race(atWork)
          if (failures.length > 0) break
        }
      } finally {
        // Where the jobs themselves fail, what is at work is not left alone with what it writes.
        await Promise.all(atWork)
      }
      if (failures.length > 0) throw failures[0]
    },
    close: () => piscina.destroy(),
  }
}
