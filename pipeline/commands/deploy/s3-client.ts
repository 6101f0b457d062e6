import { STATUS_CODES } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { reasonOf } from '../../core/files.ts'
import type { BucketAddress } from '../../core/settings/deploy-target.ts'
import { TargetError } from './target.ts'

/** Where a bucket is, and who asks. */
export interface BucketAccess extends BucketAddress {
  /** The address of the S3 API (`isEndpoint`). Default: that of AWS in the region. */
  endpoint: string | undefined
  region: string
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string | undefined }
}

export interface BucketRequest {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Without it, the request is about the bucket. */
  key?: string
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: Blob | string
  /** Statuses besides 2xx that are an answer. */
  accepts?: number
}

/** What the server has answered, as a whole. */
interface BucketAnswer extends Pick<Response, 'ok' | 'status' | 'headers'> {
  text: string
}

/** Sends requests to a bucket. Throws a TargetError, which says what to do, if one is refused. */
export type BucketClient = (request: BucketRequest) => Promise<BucketAnswer>

/** So often a request is sent, with these pauses between (milliseconds; each is twice the one before). */
const [tries, firstPause] = [5, 250]
/** Milliseconds for an answer, and for each byte that is sent: a line slower than 50 kB a second is not waited for. */
const [patience, perByte] = [60_000, 1 / 50]
/** Bytes of an answer. The list of a site with a million files is shorter. */
const longest = 256_000_000

export function createBucketClient(access: BucketAccess): BucketClient {
  const { accessKeyId, secretAccessKey, sessionToken } = access.credentials
  const signer = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken && { sessionToken }),
    service: 's3',
    region: access.region,
  })
  const base = addressOfBucket(access)
  return async ({ method, key = '', query = {}, headers = {}, body, accepts }) => {
    const search = Object.entries(query).map(([name, value]) => `${name}=${encode(value)}`)
    const url = [base, ...(key === '' ? [] : key.split('/').map(encode))].join('/') + (search.length > 0 ? `?${search.join('&')}` : '')
    const size = typeof body === 'string' ? body.length : (body?.size ?? 0)
    const send = async () => {
      const request = await signer.sign(url, { method, headers, redirect: 'manual', ...(body !== undefined && { body }) })
      return readWhole(await fetch(request, { signal: AbortSignal.timeout(patience + Math.ceil(size * perByte)) }))
    }
    const response = await withRetries(send, new URL(url).host)
    if (response.ok || response.status === accepts) return response
    throw new TargetError(refusedBy(response, `${method} ${key === '' ? access.bucket : key}`, access))
  }
}

/** The address of a bucket, without a slash at its end. */
export function addressOfBucket({ endpoint, region, bucket }: Pick<BucketAccess, 'endpoint' | 'region' | 'bucket'>): string {
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com'
  // A certificate for all buckets does not cover names with a dot.
  const host = bucket.includes('.') ? `https://s3.${region}.${domain}` : `https://{bucket}.s3.${region}.${domain}`
  const address = (endpoint ?? host).replace(/\/+$/, '')
  return address.includes('{bucket}') ? address.replaceAll('{bucket}', bucket) : `${address}/${bucket}`
}

/** As AWS asks for it in what is signed: RFC 3986. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Throws where the line is cut in the middle of an answer, and for an answer that does not end. */
async function readWhole({ ok, status, headers, body }: Response): Promise<BucketAnswer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > longest) throw new TargetError(`The server has sent an answer of more than ${longest / 1_000_000} MB. ${checkEndpoint}`)
    chunks.push(chunk)
  }
  return { ok, status, headers, text: Buffer.concat(chunks).toString() }
}

/** What may go well when it is tried again: the server is busy or has an error, or the line was cut. */
async function withRetries(send: () => Promise<BucketAnswer>, host: string): Promise<BucketAnswer> {
  for (let tried = 1; ; tried += 1) {
    const answer = await send().catch((error: unknown) => {
      if (error instanceof TargetError) throw error
      return new TargetError(`${host} cannot be reached (${reasonOf(error)}).`)
    })
    const isPassing = answer instanceof TargetError || answer.status === 429 || (answer.status >= 500 && answer.status !== 501)
    if (!isPassing || tried === tries) {
      if (answer instanceof TargetError) throw answer
      return answer
    }
    await setTimeout(firstPause * 2 ** (tried - 1) * (0.5 + Math.random()))
  }
}

export const checkEndpoint = 'Check "deploy.endpoint".'
const checkKeys = 'Check AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.'
const checkRegion = 'Set "deploy.region" or AWS_REGION to the region of the bucket.'
const renew = 'The session has expired: get new credentials, with AWS_SESSION_TOKEN.'

/** What to do, by the code of an error of S3 (docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html). */
const advice: Record<string, string> = {
  InvalidAccessKeyId: checkKeys,
  SignatureDoesNotMatch: checkKeys,
  ExpiredToken: renew,
  InvalidToken: renew,
  AccessDenied: 'These credentials may not do this. Deploying needs s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject.',
  NoSuchBucket: 'There is no such bucket. Check "deploy.to" and "deploy.endpoint".',
  AuthorizationHeaderMalformed: checkRegion,
  PermanentRedirect: checkRegion,
  TemporaryRedirect: checkRegion,
  RequestTimeTooSkewed: 'The clock of this machine is wrong.',
}

/** The server's own words are not repeated: they may have the access key in them, or control characters of a terminal. */
function refusedBy({ status: number, text }: BucketAnswer, what: string, access: BucketAccess): string {
  const code = /<Code>(\w{1,60})<\/Code>/.exec(text)?.[1] ?? (number === 403 ? 'AccessDenied' : undefined)
  const { host } = new URL(addressOfBucket(access))
  const status = [number, code ?? STATUS_CODES[number] ?? ''].join(' ').trim()
  return [`${host} refused "${what}": ${status}.`, ...(code !== undefined && advice[code] ? [advice[code]] : [])].join(' ')
}
