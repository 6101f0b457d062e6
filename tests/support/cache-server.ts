import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server does with a request in place of answering it; `stored` is what it has under that path. */
export type Trick = (request: IncomingMessage, response: ServerResponse, stored: Buffer | undefined) => boolean

/** Who may do what, as `user:password`. */
export interface Access {
  read?: string
  write?: string
}

/** A server of Bazel's HTTP cache protocol: `GET` and `PUT` of `/ac/…` and `/cas/…`, in memory. As others do, it refuses bytes of another hash. */
export async function startCacheServer(access: Access = {}, port = 0) {
  const entries = new Map<string, Buffer>()
  const requests: string[] = []
  const state: { trick?: Trick | undefined } = {}
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy())
  })
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request
    requests.push(`${method} ${url}`)
    if (state.trick?.(request, response, entries.get(url))) return
    const needed = method === 'GET' ? [access.read, access.write] : [access.write]
    const isAllowed = needed.some((one) => one === undefined || headers.authorization === `Basic ${Buffer.from(one).toString('base64')}`)
    if (!isAllowed) return void response.writeHead(401).end()
    if (!/^\/(?:ac|cas)\/[\da-f]{64}$/.test(url)) return void response.writeHead(400).end()
    if (method === 'GET') return void response.writeHead(entries.has(url) ? 200 : 404).end(entries.get(url))
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const bytes = Buffer.concat(parts)
    const isRight = url.startsWith('/ac/') || url === `/cas/${createHash('sha256').update(bytes).digest('hex')}`
    if (isRight) entries.set(url, bytes)
    response.writeHead(isRight ? 200 : 400).end()
  }
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const { port: found } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${found}`,
    entries,
    requests,
    state,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
