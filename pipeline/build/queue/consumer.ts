import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Job } from 'bullmq'
import { reasonOf } from '../../core/files.ts'
import { createTasks, type TaskSettings, type Tasks } from '../tasks.ts'
import { loadEngine } from './connect.ts'
import {
  type BatchResult,
  type BuildSettings,
  batchData,
  engineKeys,
  keyPrefix,
  keysOf,
  lifetime,
  packResult,
  placeHere,
  seal,
  subjectsOf,
  unseal,
} from './protocol.ts'
import { loadBundle } from './settings-bundle.ts'

/** What a thread of `diglot worker` is given when it starts. */
export interface ConsumerData {
  url: string
  secret: string
  queue: string
  /** Of its connection (`workerName`). */
  name: string
}

/** What it says: that it is connected or not any more, a note, that a batch is done, that it has nothing more to do. */
export type ConsumerMessage = { kind: 'ready' | 'batch' | 'stopped' } | { kind: 'lost' | 'note'; text: string }

/** Batches that one thread has at a time: one is at work while the next one comes and the last one goes. */
const atOnce = 2
/** Milliseconds after which a batch of a worker that does not answer is given to another one, and how often that is looked for. */
const [lockDuration, stalledInterval] = [10_000, 5000]
/** Milliseconds that it may take to stop. */
const stopTimeout = 10_000
/** Builds that a thread knows the settings of. */
const mostBuilds = 4

const { url, secret, queue, name } = workerData as ConsumerData
const { Worker, UnrecoverableError, connect } = await loadEngine()
// What takes long to load is there before the first batch.
await Promise.all([import('../reading.ts'), import('../compare-pair.ts'), import('../render-page.ts')])
const say = (message: ConsumerMessage) => parentPort?.postMessage(message)

const client = connect(url, {})
const builds = new Map<string, Promise<Build>>()

interface Build {
  tasks: Tasks
  /** By number; the latest alone. */
  common: Map<number, Promise<unknown>>
}

/** A value of a build. Undefined where it is not there any more: the build has ended, or has done it itself. */
async function read<Value>(key: string, subject: string): Promise<{ value: Value } | undefined> {
  const sealed = await client.getBuffer(key)
  if (!sealed) return undefined
  const found = unseal<Value>(sealed, subject, secret)
  if (!found) throw new Error('it has no valid signature')
  return found
}

async function openBuild(id: string): Promise<Build> {
  const found = await read<BuildSettings>(keysOf(id).settings, subjectsOf(queue, id).settings)
  if (!found) throw new Error('its build has ended')
  const { config, code, place } = found.value
  const own = async () => {
    if (code === undefined) return config
    if (place !== placeHere())
      throw new Error(`the site has functions of its own, and the build runs with ${place}, the worker with ${placeHere()}`)
    return withFunctions(config, await loadBundle(code))
  }
  // What it reads of files is sent: it has no folder of its own.
  return { tasks: createTasks({ root: '/nowhere', name: 'elsewhere', config, own }), common: new Map() }
}

/** What is data comes from the build: the code may have read another environment. */
function withFunctions(config: TaskSettings, own: TaskSettings | undefined): TaskSettings {
  if (!own) return config
  const { remarkPlugins, rehypePlugins } = own.markdown
  const { views, components } = own.theme
  return {
    ...config,
    markdown: { ...config.markdown, remarkPlugins, rehypePlugins },
    shortcodes: own.shortcodes,
    theme: { ...config.theme, views, components },
  }
}

/** Of what is asked for by several batches at a time, one is asked for. What has failed may be asked for again. */
function once<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, most: number, make: () => Promise<Value>): Promise<Value> {
  const value = known.get(key) ?? make()
  known.set(key, value)
  value.catch(() => known.delete(key))
  for (const old of known.keys()) if (known.size > most) known.delete(old)
  return value
}

async function work({ data }: Job): Promise<void> {
  const batch = batchData.parse(data)
  const { build: id, task, common } = batch
  const [keys, subjects] = [keysOf(id), subjectsOf(queue, id)]
  const found = await read<never[]>(keys.batch(batch.batch), subjects.batch(batch))
  if (!found) return
  const { tasks, common: known } = await once(builds, id, mostBuilds, () => openBuild(id))
  const shared = common === 0 ? [] : [await once(known, common, 2, () => readCommon(id, common))]
  const result = await attempt(tasks[task] as (batch: unknown[]) => Promise<unknown[]>, [...shared, ...found.value])
  const sealed = seal(result, subjects.result(batch.batch), secret)
  await client.multi().rpush(keys.results, packResult(batch.batch, sealed)).expire(keys.results, lifetime).exec()
  say({ kind: 'batch' })
}

async function readCommon(build: string, id: number): Promise<unknown> {
  const found = await read<unknown>(keysOf(build).common(id), subjectsOf(queue, build).common(id))
  if (!found) throw new Error('its build has ended')
  return found.value
}

/** Whatever fails here is done by the build, which says what is wrong. */
async function attempt(task: (batch: unknown[]) => Promise<unknown[]>, batch: unknown[]): Promise<BatchResult> {
  try {
    return { results: await task(batch) }
  } catch (error) {
    return { failure: reasonOf(error) }
  }
}

const worker = new Worker(
  queue,
  async (job) => {
    try {
      await work(job)
    } catch (error) {
      say({ kind: 'note', text: `a batch was refused: ${reasonOf(error)}` })
      throw new UnrecoverableError(reasonOf(error))
    }
  },
  {
    ...{ connection: client, prefix: keyPrefix, name, concurrency: atOnce, lockDuration, stalledInterval },
    ...{ removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } },
  },
)

let isLost = false
client.on('ready', () => {
  isLost = false
  say({ kind: 'ready' })
})
const lose = (error: unknown) => {
  if (!isLost) say({ kind: 'lost', text: reasonOf(error) })
  isLost = true
}
worker.on('error', lose)
client.on('error', lose)

/** Ends after its current batches. */
async function close(): Promise<void> {
  await worker.close()
  const pipeline = client.pipeline()
  for (const key of engineKeys(queue)) pipeline.expire(key, lifetime)
  await pipeline.exec()
}

parentPort?.once('message', async () => {
  // Where Redis does not answer, another worker is given the batches later.
  await Promise.race([close().catch(() => {}), setTimeout(stopTimeout)])
  say({ kind: 'stopped' })
})
