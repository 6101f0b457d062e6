import type { RedisOptions } from 'ioredis'
import { reasonOf } from '../../core/files.ts'

/** Loads BullMQ and its client, which nothing else does. Throws an Error that says what to install. */
export async function loadEngine() {
  try {
    const [{ Queue, UnrecoverableError, Worker }, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')])
    const connect = (url: string, options: Pick<RedisOptions, 'connectTimeout' | 'lazyConnect' | 'retryStrategy'>) =>
      new Redis(url, { maxRetriesPerRequest: null, ...options })
    return { Queue, UnrecoverableError, Worker, connect }
  } catch (error) {
    throw new Error(`--queue needs the optional packages bullmq and ioredis: npm install --include=optional (${reasonOf(error)})`)
  }
}

/** An address without its password, for messages. */
export function shownAddress(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`
}
