import { setImmediate } from 'node:timers/promises'
import type { PairResult } from '../check/parity/index.ts'
import type { Config } from '../core/settings/config.ts'
import { hasOwnViews } from '../core/settings/own-views.ts'
import { hasReadingFunctions } from '../core/settings/shortcodes.ts'
import type { PairJob } from './compare-pair.ts'
import type { Elsewhere, Pool } from './engine/pool.ts'
import { boundNewSpace } from './engine/v8.ts'
import type { QueueAddress } from './queue/address.ts'
import type { ReadJob, ReadResult } from './reading.ts'
import { readElsewhere, renderElsewhere, sameElsewhere } from './remote-jobs.ts'
import type { RenderJob, RenderResult, RenderSetup } from './render-page.ts'
import { plainSettings, type RenderCommon } from './tasks.ts'
import type { WorkerData } from './worker.ts'

/**
 * Does many jobs, here or in threads. What waits is asked for as its turn comes, so that it can be found out while threads
 * are at work; `prepare` makes a job of it, and `done` is called with each result, in no order. `total` is an estimate, for the progress line.
 */
export type Work<Job, Result> = <Waiting>(
  waiting: { jobs: Iterable<Waiting>; total: number },
  prepare: (waiting: Waiting) => Job,
  done: (result: Result, job: Job) => void,
) => Promise<void>

export interface WorkSettings {
  root: string
  config: Config
  /** Threads to use beside this one; with 0 all is done here. */
  threads: number
  /** A queue of other machines that work in place of the threads. */
  queue?: QueueAddress | undefined
  note?: ((text: string) => void) | undefined
  progress?: ((stage: string, done: number, total: number) => void) | undefined
}

/** The work of a build that is worth spreading: reading articles, comparing them, rendering pages. What it is done with here is made once. */
export interface Workers {
  read: Work<ReadJob, ReadResult>
  compare: Work<PairJob, PairResult>
  render(setup: RenderSetup): Work<RenderJob, RenderResult>
  /** Ends the threads, with all their memory. More work starts others. */
  close(): Promise<void>
}

/** Fewer jobs than this are done before a thread has started. */
const fewJobs = 150

/** One kind of work: its name in `tasks.ts`, the stage that readers of the progress know, how it is done here. */
interface Kind<Job, Result> {
  name: string
  stage: string
  /** Jobs that cross to a thread at once: so few that this one, which does some too, hears in time of those that have ended. */
  batch: number
  here(): Promise<(job: Job) => Result>
  /** What a thread is given, if it is more than the jobs. */
  common?: RenderCommon
  elsewhere(): Elsewhere<Job, Result>
}

export function createWorkers(settings: WorkSettings): Workers {
  const { root, config, threads, queue, progress } = settings
  let pool: Promise<Pool> | undefined
  let reader: Promise<(job: ReadJob) => ReadResult> | undefined
  let renderer: { setup: RenderSetup; made: Promise<(job: RenderJob) => RenderResult> } | undefined
  const threadsFor = (first: unknown[]): Promise<Pool> | undefined => {
    if ((threads > 0 || queue) && first.length >= fewJobs) pool ??= startPool(settings)
    return pool
  }
  const spread =
    <Job, Result>({ name, stage, batch: size, here, common, elsewhere }: Kind<Job, Result>): Work<Job, Result> =>
    async ({ jobs, total }, prepare, done) => {
      const { first, all } = begin(jobs)
      if (first.length === 0) return
      const count = counter(stage, total, progress)
      const inThreads = threadsFor(first)
      const work = await here()
      if (!inThreads) return inline(all, count, prepare, (job) => done(work(job), job))
      await (await inThreads).run<Job, Result>(name, batches(all, size, prepare), {
        common,
        ...(queue && { elsewhere: elsewhere() }),
        here: (batch) => batch.map(work),
        done(results, batch) {
          for (const [index, result] of results.entries()) done(result, batch[index] as Job)
          count(batch.length)
        },
      })
    }
  return {
    read: spread({
      name: 'read',
      stage: 'parse',
      batch: 16,
      elsewhere: () => readElsewhere(root),
      here: async () => {
        reader ??= import('./reading.ts').then(({ createReader }) => createReader(root, config))
        const read = await reader
        // A copy: strings of the original are slices, which would keep the whole text of the file in memory. Results from threads are copies already.
        return (job) => {
          const { reading, ...result } = read(job)
          return { ...result, reading: structuredClone(reading) }
        }
      },
    }),
    compare: spread({
      name: 'compare',
      stage: 'compare',
      batch: 16,
      elsewhere: () => sameElsewhere<PairJob, PairResult>(),
      here: async () => (await import('./compare-pair.ts')).comparePair,
    }),
    render: (setup) => {
      const id = setup.target?.stage ?? 'check'
      return spread<RenderJob, RenderResult>({
        name: 'render',
        stage: 'render',
        batch: 12,
        common: { id, setup },
        elsewhere: () => renderElsewhere(id, setup),
        here() {
          if (renderer?.setup !== setup)
            renderer = { setup, made: import('./render-page.ts').then(({ createRenderer }) => createRenderer(setup, 'main', config.theme)) }
          return renderer.made
        },
      })
    },
    async close() {
      const ended = pool
      pool = undefined
      await (await ended)?.close()
    },
  }
}

/** This one works too. */
export async function threadCount(): Promise<number> {
  const { availableParallelism } = await import('node:os')
  return Math.min(8, availableParallelism()) - 1
}

async function startPool(settings: WorkSettings): Promise<Pool> {
  const { root, config, queue, note = () => {} } = settings
  if (!queue) return startThreads(settings)
  const { createQueuePool } = await import('./queue/pool.ts')
  return createQueuePool({ ...queue, root, config, note, alone: () => startThreads(settings) })
}

async function startThreads({ root, config, threads }: WorkSettings): Promise<Pool> {
  const { createPool } = await import('./engine/pool.ts')
  const plugins = hasReadingFunctions(config) || hasOwnViews(config.theme)
  const data: WorkerData = { root, config: plainSettings(config, plugins), plugins }
  // In the published package the modules have been compiled.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return createPool(new URL(`./worker.${extension}`, import.meta.url), data, threads)
}

/** Asks for as many jobs as it takes to know whether there are many. */
function begin<Waiting>(jobs: Iterable<Waiting>): { first: Waiting[]; all: Iterable<Waiting> } {
  const rest = Iterator.from(jobs)
  const first: Waiting[] = []
  for (let next = rest.next(); !next.done; next = rest.next()) {
    first.push(next.value)
    if (first.length >= fewJobs) break
  }
  const all = function* () {
    yield* first
    yield* rest
  }
  return { first, all: all() }
}

function* batches<Waiting, Job>(jobs: Iterable<Waiting>, size: number, prepare: (waiting: Waiting) => Job): Generator<Job[]> {
  let batch: Job[] = []
  for (const next of jobs) {
    batch.push(prepare(next))
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function inline<Waiting, Job>(
  waiting: Iterable<Waiting>,
  count: (count: number) => void,
  prepare: (waiting: Waiting) => Job,
  work: (job: Job) => void,
): Promise<void> {
  let index = 0
  for (const next of waiting) {
    // Lets the progress line be written, and a signal arrive.
    if (++index % 64 === 0) await setImmediate()
    work(prepare(next))
    count(1)
  }
}

function counter(stage: string, total: number, progress: WorkSettings['progress']) {
  let done = 0
  return (count: number) => {
    boundNewSpace()
    done += count
    progress?.(stage, done, Math.max(done, total))
  }
}
