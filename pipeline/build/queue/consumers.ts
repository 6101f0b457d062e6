import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { QueueAddress } from './address.ts'
import { loadEngine, shownAddress } from './connect.ts'
import type { ConsumerData, ConsumerMessage } from './consumer.ts'
import { workerName } from './peers.ts'
import { queueName } from './protocol.ts'
import { versionHere, versionText } from './version.ts'

/** Milliseconds until a thread that has failed is started again. */
const pause = 1000

/** Threads that do batches of builds until they are stopped, each with connections of its own. */
export async function startConsumers({ url, secret }: QueueAddress, threads: number, note: (text: string) => void) {
  // A package that is missing is missing in each thread.
  await loadEngine()
  const version = versionHere()
  const data: ConsumerData = { url, secret, queue: queueName(version, secret), name: workerName(hostname(), version) }
  const where = shownAddress(url)
  // In the published package the modules have been compiled.
  const module = new URL(`./consumer.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)
  const running = new Set<Worker>()
  const connected = new Set<Worker>()
  let [batches, isStopping, isLost, wasReady] = [0, false, false, false]
  const hear = (thread: Worker, message: ConsumerMessage) => {
    if (message.kind === 'batch') batches += 1
    if (message.kind === 'note') note(message.text)
    if (message.kind === 'stopped') void thread.terminate()
    if (message.kind === 'lost') {
      if (!isLost) note(`the queue at ${where} cannot be reached (${message.text}); trying again`)
      isLost = true
      connected.delete(thread)
    }
    if (message.kind === 'ready') connected.add(thread)
    if (message.kind !== 'ready' || connected.size < threads) return
    if (isLost || !wasReady) note(wasReady ? 'connected again' : `waiting for builds at ${where}: ${versionText(version)}`)
    wasReady = true
    isLost = false
  }
  const start = async (): Promise<void> => {
    const thread = new Worker(module, { workerData: data })
    running.add(thread)
    thread.on('message', (message: ConsumerMessage) => hear(thread, message))
    thread.on('error', (error: Error) => note(`a thread has failed and is started again: ${error.message}`))
    await new Promise((resolve) => thread.once('exit', resolve))
    running.delete(thread)
    connected.delete(thread)
    if (isStopping) return
    await setTimeout(pause)
    if (!isStopping) await start()
  }
  const ended = Promise.all(Array.from({ length: threads }, start))
  return {
    /** Ends each thread after its current batches. Returns how many batches were done. */
    async stop(): Promise<number> {
      isStopping = true
      for (const thread of running) thread.postMessage('stop')
      await ended
      return batches
    },
  }
}
