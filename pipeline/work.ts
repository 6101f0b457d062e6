import { setImmediate } from 'node:timers/promises'
import type { Config } from './config.ts'
import type { DrawJob, Drawn, DrawSetup } from './drawing.ts'
import type { PairResult } from './editions/parity/index.ts'
import type { Pool } from './engine/pool.ts'
import type { PairJob } from './holding.ts'
import type { ReadJob, ReadResult } from './reading.ts'
import type { WorkerData } from './worker.ts'

/** Does many jobs, here or in threads. `prepare` makes a job of what waits when its turn comes; `done` is told of each, in no order. */
export type Work<Job, Result> = <Waiting>(
  waiting: Waiting[],
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
  const inThreads = (jobs: unknown[]) => threads > 0 && (jobs.length >= fewJobs || pool !== undefined) && jobs.length > 0
  const start = () => (pool ??= startPool(settings))
  const spread =
    <Job, Result>(name: keyof typeof batchSize, stage: string, create: () => Promise<(job: Job) => Result>): Work<Job, Result> =>
    async (jobs, prepare, done) => {
      const told = counter(stage, jobs.length, progress)
      if (inThreads(jobs)) {
        await (await start()).run<Job, Result[]>(name, batches(jobs, batchSize[name], prepare), (results, batch) => {
          for (const [index, result] of results.entries()) done(result, batch[index] as Job)
          told(batch.length)
        })
        return
      }
      const work = jobs.length > 0 ? await create() : undefined
      await inline(jobs, told, prepare, (job) => work && done(work(job), job))
    }
  return {
    read: spread('read', 'parse', async () => (await import('./reading.ts')).createReader(root, config)),
    hold: spread('hold', 'compare', async () => (await import('./holding.ts')).hold),
    draw: (setup) => async (jobs, prepare, done) => {
      const told = counter('render', jobs.length, progress)
      if (inThreads(jobs)) {
        const id = setup.target?.stage ?? 'check'
        const withSetup = function* () {
          for (const batch of batches(jobs, batchSize.draw, prepare)) yield [{ id, setup }, ...batch]
        }
        await (await start()).run<unknown, Drawn[]>('draw', withSetup(), (results, [, ...batch]) => {
          for (const [index, result] of results.entries()) done(result, batch[index] as DrawJob)
          told(batch.length)
        })
        return
      }
      const drawer = jobs.length > 0 ? (await import('./drawing.ts')).createDrawer(setup, 'main', config.theme.views) : undefined
      await inline(jobs, told, prepare, (job) => drawer && done(drawer(job), job))
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

function* batches<Waiting, Job>(jobs: Waiting[], size: number, prepare: (waiting: Waiting) => Job): Generator<Job[]> {
  for (let from = 0; from < jobs.length; from += size) yield jobs.slice(from, from + size).map(prepare)
}

async function inline<Waiting, Job>(
  waiting: Waiting[],
  told: (count: number) => void,
  prepare: (waiting: Waiting) => Job,
  work: (job: Job) => void,
): Promise<void> {
  for (const [index, next] of waiting.entries()) {
    // Lets the progress line be drawn, and a signal be heard.
    if (index % 64 === 63) await setImmediate()
    work(prepare(next))
    told(1)
  }
}

function counter(stage: string, total: number, progress: WorkSettings['progress']) {
  let done = 0
  return (count: number) => {
    done += count
    progress?.(stage, done, total)
  }
}
