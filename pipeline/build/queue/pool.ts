import { setImmediate } from 'node:timers/promises'
import type { Config } from '../../core/settings/config.ts'
import { hasOwnViews } from '../../core/settings/own-views.ts'
import { hasReadingFunctions } from '../../core/settings/shortcodes.ts'
import type { Elsewhere, How, Pool } from '../engine/pool.ts'
import { plainSettings } from '../tasks.ts'
import type { QueueAddress } from './address.ts'
import { type Link, openLink } from './link.ts'
import { type BatchData, batchData, placeHere } from './protocol.ts'
import { bundleSettings } from './settings-bundle.ts'
import { versionHere } from './version.ts'

export interface QueuePoolInput extends QueueAddress {
  root: string
  config: Config
  note(text: string): void
  /** What works where the queue cannot be used. */
  alone(): Promise<Pool>
}

/** Workers on other machines, which do batches while this thread does some too. Without them, all is done here. */
export function createQueuePool(input: QueuePoolInput): Pool {
  const { config, note } = input
  const counts = { sent: 0, all: 0 }
  let link: Promise<Link | undefined> | undefined
  let alone: Promise<Pool> | undefined
  const needsCode = { read: hasReadingFunctions(config), compare: false, render: hasOwnViews(config.theme) }
  let code: Promise<string | undefined> | undefined
  /** Undefined where the functions of the site cannot leave this machine. */
  const codeOf = () =>
    (code ??= bundleSettings(input.root, input.mode).catch((error: Error) => {
      note(`the site's own functions run on this machine alone: ${error.message.replaceAll('\n', ' ')}`)
      return undefined
    }))
  const open = async () => {
    const hasFunctions = needsCode.read || needsCode.render
    const settings = { config: plainSettings(config, hasFunctions), code: hasFunctions ? await codeOf() : undefined, place: placeHere() }
    return openLink({ ...input, version: versionHere(), settings })
  }
  return {
    async run(name, batches, how) {
      const task = batchData.shape.task.parse(name)
      const isSent = how.elsewhere && (!needsCode[task] || (await codeOf()) !== undefined)
      if (isSent) link ??= open()
      const queue = isSent ? await link : undefined
      const counted = function* () {
        for (const batch of batches) {
          counts.all += 1
          yield batch
        }
      }
      const left = queue && how.elsewhere ? await spread(queue, task, counted(), { ...how, elsewhere: how.elsewhere }, counts) : counted()
      if (!left) return
      alone ??= input.alone()
      await (await alone).run(name, left, how)
    },
    async close() {
      const queue = await link
      if (queue) note(`the queue: workers did ${counts.sent} of ${counts.all} batches`)
      await Promise.all([queue?.close(), alone?.then((pool) => pool.close())])
    },
  }
}

type HowElsewhere<Job, Result> = How<Job, Result> & { elsewhere: Elsewhere<Job, Result> }

/**
 * Sends batches while there is room, and does others here meanwhile. At the end, what is under way is done here too, the
 * latest first, until all has come: nothing depends on any worker. Returns what is left where there is none any more.
 */
async function spread<Job, Result>(
  link: Link,
  task: BatchData['task'],
  batches: Iterable<Job[]>,
  { elsewhere, here, done }: HowElsewhere<Job, Result>,
  counts: { sent: number },
): Promise<Iterable<Job[]> | undefined> {
  const underWay = new Map<number, Job[]>()
  const returned: Job[][] = []
  const source = Iterator.from(batches)
  const failures: unknown[] = []
  link.listen((id, results) => {
    const batch = underWay.get(id)
    if (!batch) return
    forget(id)
    if (results?.length !== batch.length) return void returned.push(batch)
    try {
      counts.sent += 1
      done(
        results.map((result, index) => elsewhere.receive(result as Result, batch[index] as Job)),
        batch,
      )
    } catch (error) {
      failures.push(error)
    }
  })
  const forget = (id: number) => {
    underWay.delete(id)
    link.withdraw(id)
  }
  const latest = () => {
    const id = [...underWay.keys()].at(-1)
    const batch = id === undefined ? undefined : underWay.get(id)
    if (id !== undefined) forget(id)
    return batch
  }
  let common: number | undefined
  try {
    while (link.depth() > 0) {
      if (failures.length > 0) throw failures[0]
      const next = returned.length > 0 ? undefined : source.next()
      const batch = next && !next.done ? next.value : (returned.pop() ?? latest())
      if (!batch) return undefined
      const jobs = next && !next.done && underWay.size < link.depth() ? elsewhere.send(batch) : undefined
      if (jobs) {
        common ??= elsewhere.common === undefined ? 0 : link.share(elsewhere.common)
        underWay.set(link.send(task, jobs, common), batch)
      } else done(here(batch), batch)
      // Lets in what has come meanwhile.
      await setImmediate()
    }
  } finally {
    link.listen(undefined)
    for (const id of underWay.keys()) link.withdraw(id)
  }
  if (failures.length > 0) throw failures[0]
  return chain(returned, underWay.values(), source)
}

function* chain<Item>(...parts: Iterable<Item>[]): Generator<Item> {
  for (const part of parts) yield* part
}
