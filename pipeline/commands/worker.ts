import { availableParallelism } from 'node:os'
import { type Command, CommandError } from './command.ts'
import { queueFrom } from './queue.ts'
import { plural } from './summary.ts'

/** Works for builds on other machines until it is interrupted. */
export const workForBuilds: Command = {
  async run({ values, environment = {}, threads = availableParallelism(), note = () => {} }) {
    const queue = queueFrom(values.queue, environment)
    if (!queue) throw new CommandError('expected --queue with the address of a Redis or Valkey, such as redis://127.0.0.1:6379', 'worker')
    if (threads === 0) throw new CommandError('--threads is "0"; expected a whole number from 1 to 64')
    const interrupted = new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
    })
    const { startConsumers } = await import('../build/queue/consumers.ts')
    const consumers = await startConsumers(queue, threads, note)
    await interrupted
    return `Stopped after ${plural(await consumers.stop(), 'batch', 'batches')}.`
  },
}
