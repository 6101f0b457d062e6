import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import S3rver from '@20minutes/s3rver'
import { folder } from './folder.ts'

/** Keys that the server knows. */
export const credentials = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' }

export interface TestBucket {
  /** The address of its S3 API. */
  endpoint: string
  /** `PUT en/index.html` for each request since it was last emptied, in order. */
  requests: string[]
  /** Asked about each request before the server answers: a status is answered in its place, `hang` never. */
  intercept: ((request: string, message: IncomingMessage) => number | 'hang' | undefined) | undefined
  /** What a reader gets. */
  get(key: string): Promise<Response>
  /** Puts an object there by another way than Diglot. */
  put(key: string, body: string): Promise<void>
  close(): void
}

export const bucketName = 'paper'

/** An S3-compatible server on loopback with one bucket, which readers may read. It checks signatures. */
export async function startBucket(): Promise<TestBucket> {
  const store = new S3rver({ directory: folder(), silent: true, configureBuckets: [{ name: bucketName, configs: [] }] })
  await store.configureBuckets()
  const answer = store.callback()
  const server = createServer((message, response) => receive(message, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${portOf(server)}`
  const bucket: TestBucket = {
    endpoint,
    requests: [],
    intercept: undefined,
    get: (key) => fetch(`${endpoint}/${bucketName}/${key}`),
    async put(key, body) {
      const { AwsClient } = await import('aws4fetch')
      const client = new AwsClient({ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER', service: 's3', region: 'us-east-1', retries: 0 })
      const { status } = await client.fetch(`${endpoint}/${bucketName}/${key}`, { method: 'PUT', body })
      if (status !== 200) throw new Error(`the server answered ${status}`)
      bucket.requests.length = 0
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  function receive(message: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(message.url ?? '').replace(`/${bucketName}/`, '')
    const request = `${message.method} ${path}`
    bucket.requests.push(request)
    const otherwise = bucket.intercept?.(request, message)
    if (otherwise === 'hang') return
    if (otherwise === undefined) answer(message, response)
    else response.writeHead(otherwise, { 'content-type': 'application/xml' }).end('<Error><Code>SlowDown</Code></Error>')
  }
  return bucket
}

function portOf(server: Server): number {
  const address = server.address()
  return address !== null && typeof address === 'object' ? address.port : 0
}
