import { deserialize, serialize } from 'node:v8'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import * as z from 'zod'
import { isSignedBy, signatureLength, signatureOf } from '../engine/signature.ts'
import type { TaskSettings } from '../tasks.ts'
import type { Version } from './version.ts'

/** What begins the names of all keys and connections. */
export const keyPrefix = 'diglot'
/** Seconds after which nothing of a build is left in Redis, whatever became of it. */
export const lifetime = 3600

/**
 * The name of the queue of all builds and workers of one version and one secret: no others see each other's batches. It
 * is part of every signature, so that a message of another version is not valid.
 */
export function queueName(version: Version, secret: string): string {
  return signatureOf('diglot queue 1\n', JSON.stringify(version), secret).toString('hex').slice(0, 24)
}

/** What a worker does in a build: sent once. */
export interface BuildSettings {
  config: TaskSettings
  /** The settings file with all that it imports, where a site has functions of its own. */
  code?: string | undefined
  /** The time zone and the language of the machine: Diglot asks for neither, the functions of a site may. */
  place: string
}

export function placeHere(): string {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions()
  return `TZ=${timeZone}, language ${locale}`
}

/** What BullMQ carries of a batch; all else is in values of their own. */
export const batchData = z.object({
  build: z.uuid(),
  batch: z.int().min(1).max(0xffff_ffff),
  task: z.enum(['read', 'compare', 'render']),
  /** Which of the values that many batches need; 0 for none. */
  common: z.int().min(0),
})
export type BatchData = z.output<typeof batchData>

export function keysOf(build: string) {
  const key = (name: string) => `${keyPrefix}:build:${build}:${name}`
  return {
    settings: key('settings'),
    results: key('results'),
    common: (id: number) => key(`common:${id}`),
    batch: (id: number) => key(`batch:${id}`),
  }
}

/** What a message is, for its signature: it is not valid in another build, for another batch or as another task. */
export function subjectsOf(queue: string, build: string) {
  const subject = (...words: (string | number)[]) => `${['diglot', queue, build, ...words].join(' ')}\n`
  return {
    settings: subject('settings'),
    common: (id: number) => subject('common', id),
    batch: ({ batch, task, common }: Omit<BatchData, 'build'>) => subject('batch', batch, task, common),
    result: (batch: number) => subject('result', batch),
  }
}

/** What came of a batch, or why nothing did. */
export type BatchResult = { results: unknown[] } | { failure: string }

const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** A value as it would cross to a thread: signed, compressed. */
export function seal(value: unknown, subject: string, secret: string): Buffer {
  const body = zstdCompressSync(serialize(value), fast)
  return Buffer.concat([signatureOf(subject, body, secret), body])
}

/** The value, which nothing reads before its signature is verified. Undefined where that is not valid. */
export function unseal<Value>(sealed: Uint8Array, subject: string, secret: string): { value: Value } | undefined {
  const body = sealed.subarray(signatureLength)
  if (!isSignedBy(sealed.subarray(0, signatureLength), subject, body, secret)) return undefined
  return { value: deserialize(zstdDecompressSync(body)) }
}

const numberLength = 4

/** An element of the list of results. */
export function packResult(batch: number, sealed: Uint8Array): Buffer {
  const number = Buffer.alloc(numberLength)
  number.writeUInt32BE(batch)
  return Buffer.concat([number, sealed])
}

export function unpackResult(bytes: Buffer): { batch: number; sealed: Uint8Array } {
  return { batch: bytes.length < numberLength ? 0 : bytes.readUInt32BE(), sealed: bytes.subarray(numberLength) }
}

/** Keys that BullMQ has for a queue, and for a job of it: none stays without an end. */
export function engineKeys(queue: string, job?: string): string[] {
  const names = ['active', 'completed', 'events', 'failed', 'id', 'marker', 'meta', 'stalled', 'wait', ...(job === undefined ? [] : [job])]
  return names.map((name) => `${keyPrefix}:${queue}:${name}`)
}
