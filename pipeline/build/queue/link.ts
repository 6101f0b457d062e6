import { randomUUID } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { reasonOf } from '../../core/files.ts'
import type { QueueAddress } from './address.ts'
import { loadEngine, shownAddress } from './connect.ts'
import { readPeers } from './peers.ts'
import {
  type BatchData,
  type BatchResult,
  type BuildSettings,
  engineKeys,
  keyPrefix,
  keysOf,
  lifetime,
  queueName,
  seal,
  subjectsOf,
  unpackResult,
  unseal,
} from './protocol.ts'
import { type Version, versionText } from './version.ts'

/**
 * What a build has of a queue. Nothing here waits for Redis or fails with it: a batch that nobody does, or whose result is
 * lost or not valid, stays with the build, which does it itself.
 */
export interface Link {
  /** How many batches may be under way; 0 where nobody works, or the queue is lost. */
  depth(): number
  /** Puts what many batches need into Redis. */
  share(value: unknown): number
  /** Returns the number of the batch. */
  send(task: BatchData['task'], jobs: unknown[], common: number): number
  /** The batch is done: nobody need begin it. */
  withdraw(batch: number): void
  /** Called with results: undefined for a batch that could not be done elsewhere. */
  listen(listener: ((batch: number, results: unknown[] | undefined) => void) | undefined): void
  close(): Promise<void>
}

export interface LinkInput extends QueueAddress {
  version: Version
  settings: BuildSettings
  note(text: string): void
}

/** Milliseconds. */
const [connectTimeout, pollInterval, closeTimeout] = [5000, 1000, 2000]
/** Batches for each worker thread: two that it has, and the next one. */
const batchesOfThread = 3
/** Results that are taken at once. */
const mostResults = 64

/** Connects to the queue. Undefined, with a note, where it cannot be used. */
export async function openLink({ url, secret, version, settings, note }: LinkInput): Promise<Link | undefined> {
  const { Queue, connect } = await loadEngine()
  const where = `the queue at ${shownAddress(url)}`
  const name = queueName(version, secret)
  const build = randomUUID()
  const [keys, subjects] = [keysOf(build), subjectsOf(name, build)]
  let trouble: unknown
  const open = () => {
    const client = connect(url, { lazyConnect: true, connectTimeout, retryStrategy: () => null })
    return client.on('error', (error) => (trouble ??= error))
  }
  const [client, results] = [open(), open()]
  let [threads, isLost, commons, count] = [0, false, 0, 0]
  let listener: Parameters<Link['listen']>[0]
  const noted = new Set<string>()
  const noteOnce = (text: string) => {
    if (!noted.has(text)) note(text)
    noted.add(text)
  }
  const lose = (error?: unknown) => {
    if (!isLost) note(`${where} is lost (${reasonOf(trouble ?? error ?? 'the connection was closed')}); this machine goes on alone`)
    isLost = true
  }
  const poll = async () => {
    const peers = readPeers(String(await client.client('LIST')), name)
    threads = peers.threads
    for (const other of peers.others)
      noteOnce(`a worker is not used: it has another version than this build (${versionText(version)}), or another secret. ${other}`)
  }
  const put = (key: string, value: unknown, subject: string) => client.set(key, seal(value, subject, secret), 'EX', lifetime)
  const jobOf = (batch: number) => `${build}-${batch}`
  const keep = (job?: string) => {
    const pipeline = client.pipeline()
    for (const key of [...engineKeys(name, job), keys.settings, keys.results]) pipeline.expire(key, lifetime)
    for (let id = 1; id <= commons; id += 1) pipeline.expire(keys.common(id), lifetime)
    return pipeline.exec()
  }
  const take = (bytes: Buffer) => {
    const { batch, sealed } = unpackResult(bytes)
    const read = unseal<BatchResult>(sealed, subjects.result(batch), secret)
    if (!read) return noteOnce(`${where}: a result has no valid signature and was not used`)
    if ('failure' in read.value) noteOnce(`${where}: a worker could not do its part, which is done here (${read.value.failure})`)
    listener?.(batch, 'results' in read.value ? read.value.results : undefined)
  }
  const receive = async () => {
    while (!isLost) {
      const found = await results.blmpopBuffer(0, 1, keys.results, 'LEFT', 'COUNT', mostResults)
      for (const bytes of found?.[1] ?? []) take(bytes)
    }
  }
  try {
    await Promise.race([
      Promise.all([client.connect(), results.connect()]).then(poll),
      setTimeout(connectTimeout, undefined, { ref: false }).then(() =>
        Promise.reject(new Error(`no answer within ${connectTimeout / 1000} s`)),
      ),
    ])
  } catch (error) {
    for (const one of [client, results]) one.disconnect()
    note(`${where} cannot be used (${reasonOf(trouble ?? error)}); this machine builds alone`)
    return undefined
  }
  const queue = new Queue(name, { connection: client, prefix: keyPrefix })
  queue.on('error', lose)
  for (const one of [client, results]) one.on('end', () => lose())
  put(keys.settings, settings, subjects.settings).catch(lose)
  receive().catch(lose)
  const timer = setInterval(() => void poll().catch(lose), pollInterval).unref()
  return {
    depth: () => (isLost ? 0 : threads * batchesOfThread),
    share(value) {
      commons += 1
      put(keys.common(commons), value, subjects.common(commons)).catch(lose)
      return commons
    },
    send(task, jobs, common) {
      count += 1
      const data: BatchData = { build, batch: count, task, common }
      const { batch } = data
      const options = { jobId: jobOf(batch), removeOnComplete: true, removeOnFail: true }
      Promise.all([put(keys.batch(batch), jobs, subjects.batch(data)), queue.add(task, data, options).then(({ id }) => keep(id))]).catch(
        () => listener?.(batch, undefined),
      )
      return batch
    },
    withdraw(batch) {
      if (isLost) return
      client.unlink(keys.batch(batch)).catch(lose)
      // One that a worker works on cannot be removed: it removes itself.
      queue.remove(jobOf(batch)).catch(() => {})
    },
    listen(next) {
      listener = next
    },
    async close() {
      clearInterval(timer)
      const commonKeys = Array.from({ length: commons }, (_, index) => keys.common(index + 1))
      const clean = async () => {
        await Promise.all([client.unlink(keys.settings, keys.results, ...commonKeys), keep()])
      }
      if (!isLost) await Promise.race([clean().catch(() => {}), setTimeout(closeTimeout, undefined, { ref: false })])
      isLost = true
      for (const one of [client, results]) one.disconnect()
    },
  }
}
