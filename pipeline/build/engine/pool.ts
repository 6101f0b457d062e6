import { setImmediate } from 'node:timers/promises'
import { Piscina } from 'piscina'
import { semiSpace } from './v8.ts'

/** Worker threads that run the functions of one module over batches of jobs, while this thread does some too. */
export interface Pool {
  run<Job, Result>(name: string, batches: Iterable<Job[]>, how: How<Job, Result>): Promise<void>
  close(): Promise<void>
}

export interface How<Job, Result> {
  /** What all batches need: the module's function is given it before the batch. */
  common?: unknown
  /** How a batch is done on another machine; absent where none can. */
  elsewhere?: Elsewhere<Job, Result> | undefined
  /** The same work, in this thread. */
  here(batch: Job[]): Result[]
  /** Called when a batch ends; batches end in any order. */
  done(results: Result[], batch: Job[]): void
}

/** What another machine needs, which has none of this one's files, and what becomes of its results here. */
export interface Elsewhere<Job, Result> {
  /** What all batches need there. */
  common?: unknown
  /** The jobs with what they would read from files; undefined where this machine must do them. */
  send(batch: Job[]): Job[] | undefined
  /** The result as it would have been found here. */
  receive(result: Result, job: Job): Result
}

/** Batches per thread: while a thread does one, its next one is already queued. */
const batchesOfAThread = 2
/** Jobs that this thread does before it looks whether another one waits for more. */
const jobsAtOnce = 4

/** Starts the threads, if there are to be any. `data` is given to each, once, as its `workerData`. */
export function createPool(module: URL, data: unknown, threads: number): Pool {
  const start = () =>
    new Piscina({
      filename: module.href,
      workerData: data,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: batchesOfAThread,
      idleTimeout: Number.POSITIVE_INFINITY,
      // A thread that waits for its next task in its event loop runs the finalizers of native modules meanwhile. One that
      // blocks never does, and keeps all that the native Markdown parser has allocated.
      atomics: 'disabled',
      resourceLimits: { maxYoungGenerationSizeMb: 3 * semiSpace },
    })
  const piscina = threads > 0 ? start() : undefined
  return {
    async run<Job, Result>(name: string, batches: Iterable<Job[]>, { common, here, done }: How<Job, Result>) {
      const atWork = new Set<Promise<void>>()
      const failures: unknown[] = []
      const waiting = Iterator.from(batches)
      const next = () => (failures.length > 0 ? undefined : waiting.next().value)
      const feed = () => {
        while (piscina && atWork.size < threads * batchesOfAThread) {
          const batch = next()
          if (!batch) return
          const work: Promise<void> = piscina
            .run(common === undefined ? batch : [common, ...batch], { name })
            .then((results) => done(results, batch))
            .catch((error: unknown) => void failures.push(error))
            .finally(() => atWork.delete(work))
          atWork.add(work)
        }
      }
      try {
        feed()
        for (let own = next(); own; own = next()) {
          for (let from = 0; from < own.length; from += jobsAtOnce) {
            const jobs = own.slice(from, from + jobsAtOnce)
            done(here(jobs), jobs)
            // Lets the event loop deliver the results of batches that have ended.
            await setImmediate()
            feed()
          }
        }
      } finally {
        // After an error, running batches are waited for, too: they may still write files.
        await Promise.all(atWork)
      }
      if (failures.length > 0) throw failures[0]
    },
    async close() {
      await piscina?.destroy()
    },
  }
}
