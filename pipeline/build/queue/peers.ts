import { keyPrefix } from './protocol.ts'
import { type Version, versionText } from './version.ts'

/** The worker threads that are connected to a Redis: those of a queue, and what the others are. */
export interface Peers {
  threads: number
  /** The host of each other one, and its version. */
  others: string[]
}

/** How a worker is called in the list of connections; nothing that it is given by that name is trusted. */
export function workerName(host: string, { diglot, code, node, platform }: Version): string {
  return [host, diglot, code, node, platform].map((word) => word.replaceAll(/[^\w.+-]/g, '_')).join('/')
}

/** Reads what `CLIENT LIST` gives: names as BullMQ has them, `diglot:QUEUE:w:NAME` with the queue in base64. */
export function readPeers(list: string, queue: string): Peers {
  const found: Peers = { threads: 0, others: [] }
  for (const [, encoded = '', name = ''] of list.matchAll(new RegExp(`\\bname=${keyPrefix}:([\\w+/=]+):w:(\\S+)`, 'g'))) {
    if (Buffer.from(encoded, 'base64').toString() === queue) found.threads += 1
    else {
      const [host = '', diglot = '', code = '', node = '', platform = ''] = name.split('/')
      found.others.push(`${host}: ${versionText({ diglot, code, node, platform })}`)
    }
  }
  return found
}
