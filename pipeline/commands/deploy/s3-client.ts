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

/** Sends requests to a bucket. Throws a TargetError, which says what to do, if one is refused. */
export type BucketClient = (request: BucketRequest) => Promise<Response>

/** So often a request is sent, with these pauses between (milliseconds; each is twice the one before). */
const [tries, firstPause] = [5, 250]
/** Milliseconds for an answer, and for each byte that is sent: a line slower than 50 kB a second is not waited for. */
const [patience, perByte] = [60_000, 1 / 50]

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
      return fetch(request, { signal: AbortSignal.timeout(patience + Math.ceil(size * perByte)) })
    }
    const response = await withRetries(send, new URL(url).host)
    if (response.ok || response.status === accepts) return response
    throw new TargetError(await refusedBy(response, `${method} ${key === '' ? access.bucket : key}`, access))
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

/** What may go well when it is tried again: the server is busy or has an error, or the line was cut. */
async function withRetries(send: () => Promise<Response>, host: string): Promise<Response> {
  for (let tried = 1; ; tried += 1) {
    const answer = await send().catch((error: unknown) => new TargetError(`${host} cannot be reached (${reasonOf(error)}).`))
    const isPassing = answer instanceof TargetError || answer.status === 429 || (answer.status >= 500 && answer.status !== 501)
    if (!isPassing || tried === tries) {
      if (answer instanceof TargetError) throw answer
      return answer
    }
    if (answer instanceof Response) await answer.body?.cancel()
    await setTimeout(firstPause * 2 ** (tried - 1) * (0.5 + Math.random()))
  }
}

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

/** The server's own sentence is not repeated: it may have the access key in it. */
async function refusedBy(response: Response, what: string, access: BucketAccess): Promise<string> {
  const text = await response.text().catch(() => '')
  const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? (response.status === 403 ? 'AccessDenied' : undefined)
  const { host } = new URL(addressOfBucket(access))
  const status = [response.status, code ?? response.statusText].join(' ').trim()
  return [`${host} refused "${what}": ${status}.`, ...(code !== undefined && advice[code] ? [advice[code]] : [])].join(' ')
}
