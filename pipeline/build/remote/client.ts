import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { reasonOf } from '../../core/files.ts'

/** What a server of the HTTP cache protocol of Bazel has: results by the key of an action, and bytes by their hash. */
export type CacheStore = 'ac' | 'cas'

/** What requests are sent with: `user:password`, or a bearer token. An empty text is none. */
export interface CacheCredentials {
  /** Shared by all that use the cache; entries are signed with it. */
  secret?: string | undefined
  read?: string | undefined
  write?: string | undefined
}

export interface ClientOptions extends Pick<CacheCredentials, 'read' | 'write'> {
  url: string
  /** Seconds without a byte after which a request has failed. */
  timeout: number
}

/** Asks one server. Nothing that a server does raises an error: after some failures it is not asked any more. */
export interface CacheClient {
  /** Undefined where the server has no such entry, or does not send one of at most `most` bytes. */
  get(store: CacheStore, name: string, most: number): Promise<Uint8Array | undefined>
  /** Whether the server has taken it. */
  put(store: CacheStore, name: string, bytes: Uint8Array): Promise<boolean>
  /** Notes an entry that is not what it should be. */
  fail(reason: string): void
  /** The first thing that went wrong. */
  readonly trouble: string | undefined
  /** From now on there is as much time again. */
  startPhase(): void
  /** Whether the time of this phase is over. */
  isLate(): boolean
}

/** A server that sends entries of another kind, or none in time, may do so this often. */
const mostFailures = 3
/** Of the time without a byte: what one phase (reading records, reading files, writing) may take in all. */
const phase = 6
/** Bytes of what a server says to an entry that it is given. */
const mostAnswer = 65_536

export function createClient({ url, timeout, read, write }: ClientOptions): CacheClient {
  const base = url.replace(/\/$/, '')
  const send = url.startsWith('https:') ? httpsRequest : httpRequest
  const limit = timeout * 1000
  let failures = 0
  let trouble: string | undefined
  let isGivenUp = false
  let signal = AbortSignal.timeout(limit * phase)
  const fail = (reason: string, isFinal = false): undefined => {
    failures += 1
    trouble ??= reason
    isGivenUp ||= isFinal || failures >= mostFailures
  }
  const late = (): undefined => {
    trouble ??= `it takes more than ${timeout * phase} s`
  }
  const silent = new Error(`no answer within ${timeout} s`)
  const ask = async (method: 'GET' | 'PUT', path: string, credentials: string | undefined, body?: Uint8Array) => {
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
    const headers = { ...authorization(credentials), ...(body && { 'content-length': body.length }) }
    const request = send(`${base}/${path}`, { method, headers, timeout: limit, signal }, (response) => {
      request.on('timeout', () => response.destroy(silent))
      // Of an answer that nobody reads any more.
      response.on('error', () => {})
      resolve(response)
    })
    request.on('timeout', () => request.destroy(silent))
    request.on('error', reject)
    request.end(body)
    return promise
  }
  return {
    get trouble() {
      return trouble
    },
    fail,
    startPhase() {
      signal = AbortSignal.timeout(limit * phase)
    },
    isLate: () => signal.aborted,
    async get(store, name, most) {
      if (isGivenUp || signal.aborted) return undefined
      try {
        const response = await ask('GET', `${store}/${name}`, read || write)
        if (response.statusCode === 200) return await bytesOf(response, most)
        response.destroy()
        return response.statusCode === 404 ? undefined : fail(...refusal(response))
      } catch (error) {
        return signal.aborted ? late() : fail(reasonOf(error))
      }
    },
    async put(store, name, bytes) {
      if (!write || isGivenUp || signal.aborted) return false
      try {
        const response = await ask('PUT', `${store}/${name}`, write, bytes)
        await bytesOf(response, mostAnswer)
        const { statusCode = 0 } = response
        if (statusCode >= 200 && statusCode < 300) return true
        fail(...refusal(response))
      } catch (error) {
        if (signal.aborted) late()
        else fail(reasonOf(error))
      }
      return false
    },
  }
}

/** A wrong password is wrong each time. A redirect is not followed: credentials are for one server. */
function refusal({ statusCode = 0 }: IncomingMessage): [reason: string, isFinal: boolean] {
  return [`it answers with status ${statusCode}`, statusCode === 401 || statusCode === 403]
}

function authorization(credentials: string | undefined): { authorization?: string } {
  if (!credentials) return {}
  return { authorization: credentials.includes(':') ? `Basic ${Buffer.from(credentials).toString('base64')}` : `Bearer ${credentials}` }
}

async function bytesOf(response: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response) {
    const bytes = Buffer.from(part)
    size += bytes.length
    // Leaving the loop destroys the response: no more of it is sent.
    if (size > most) throw new Error('it sends more bytes than the entry has')
    parts.push(bytes)
  }
  return Buffer.concat(parts)
}
