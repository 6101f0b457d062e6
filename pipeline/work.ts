import { setImmediate } from 'node:timers/promises'
import type { Config } from './config.ts'
import type { DrawJob, Drawn, DrawSetup } from './drawing.ts'
import type { PairResult } from './editions/parity/index.ts'
import type { Pool } from './engine/pool.ts'
import type { PairJob } from './holding.ts'
import type { ReadJob, ReadResult } from './reading.ts'
import type { WorkerData } from './worker.ts'

/**
 * Does many jobs, here or in threads. What waits is asked for as its turn comes, so that it can be found out while threads
 * are at work; `prepare` makes a job of it, and `done` is told of each, in no order. `total` is a guess, for whoever watches.
 */
export type Work<Job, Result> = <Waiting>(
  waiting: { jobs: Iterable<Waiting>; total: number },
  prepare: (waiting: Waiting) => Job,
  done: (result: Result, job: Job) => void,
) => Promise<void>

export interface WorkSettings {
  root: string
  config: Config
  /** Threads to use; with 0 all is done here. */
  threads: number
  progress?: ((stage: string, done: number, total: number) => void) | undefined
}

/** The work of a build that is worth spreading: reading articles, holding them to each other, and drawing pages. */
export interface Workshop {
  read: Work<ReadJob, ReadResult>
  hold: Work<PairJob, PairResult>
  draw(setup: DrawSetup): Work<DrawJob, Drawn>
  close(): Promise<void>
}

/** Fewer jobs than this are done before a thread has started. */
const fewJobs = 150
const batchSize = { read: 24, hold: 24, draw: 48 }

export function createWorkshop(settings: WorkSettings): Workshop {
  const { root, config, threads, progress } = settings
  let pool: Promise<Pool> | undefined
  const inThreads = (first: unknown[]) => threads > 0 && (first.length >= fewJobs || pool !== undefined) && first.length > 0
  const start = () => (pool ??= startPool(settings))
  const spread =
    <Job, Result>(name: keyof typeof batchSize, stage: string, create: () => Promise<(job: Job) => Result>): Work<Job, Result> =>
    async ({ jobs, total }, prepare, done) => {
      const told = counter(stage, total, progress)
      const { first, all } = begin(jobs)
      if (inThreads(first)) {
        await (await start()).run<Job, Result[]>(name, batches(all, batchSize[name], prepare), (results, batch) => {
          for (const [index, result] of results.entries()) done(result, batch[index] as Job)
          told(batch.length)
        })
        return
      }
      const work = first.length > 0 ? await create() : undefined
      await inline(all, told, prepare, (job) => work && done(work(job), job))
    }
  return {
    read: spread('read', 'parse', async () => (await import('./reading.ts')).createReader(root, config)),
    hold: spread('hold', 'compare', async () => (await import('./holding.ts')).hold),
    draw:
      (setup) =>
      async ({ jobs, total }, prepare, done) => {
        const told = counter('render', total, progress)
        const { first, all } = begin(jobs)
        if (inThreads(first)) {
          const id = setup.target?.stage ?? 'check'
          const withSetup = function* () {
            for (const batch of batches(all, batchSize.draw, prepare)) yield [{ id, setup }, ...batch]
          }
          await (await start()).run<unknown, Drawn[]>('draw', withSetup(), (results, [, ...batch]) => {
            for (const [index, result] of results.entries()) done(result, batch[index] as DrawJob)
            told(batch.length)
          })
          return
        }
        const drawer = first.length > 0 ? (await import('./drawing.ts')).createDrawer(setup, 'main', config.theme.views) : undefined
        await inline(all, told, prepare, (job) => drawer && done(drawer(job), job))
      },
    async close() {
      await (await pool)?.close()
    },
  }
}

async function startPool({ root, config, threads }: WorkSettings): Promise<Pool> {
  const { createPool } = await import('./engine/pool.ts')
  const { remarkPlugins, rehypePlugins, allowHtml } = config.markdown
  const plugins = remarkPlugins.length + rehypePlugins.length + Object.keys(config.theme.views).length > 0
  const plain = { ...config, markdown: { remarkPlugins: [], rehypePlugins: [], allowHtml }, theme: { ...config.theme, views: {} } }
  const data: WorkerData = { root, config: plain, plugins }
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
  told: (count: number) => void,
  prepare: (waiting: Waiting) => Job,
  work: (job: Job) => void,
): Promise<void> {
  let index = 0
  for (const next of waiting) {
    // Lets the progress line be drawn, and a signal be heard.
    if (++index % 64 === 0) await setImmediate()
    work(prepare(next))
    told(1)
  }
}

function counter(stage: string, total: number, progress: WorkSettings['progress']) {
  let done = 0
  return (count: number) => {
    done += count
    progress?.(stage, done, Math.max(done, total))
  }
}
