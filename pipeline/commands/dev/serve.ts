import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { codeOf } from '../../core/files.ts'
import { fileIn, isOwnHost, requestPath } from './address.ts'
import { send, sendFile } from './send.ts'

export interface ServeOptions {
  folder: string
  port: number
  /** The address or name to listen on; this machine alone by default. */
  host?: string | undefined
  /** How many ports to try, from `port` on, while they are taken. */
  tries: number
  /** The path that the site is below: `/`, or `/paper/`. */
  base: string
  /** Paths, relative to the folder, to send with status 404 for an address without a file; the first that exists is sent. */
  notFound(path: string): string[]
  /** What is put at the end of the page at a path; without a page it is the whole answer. */
  append(path: string, request: IncomingMessage): string
  /** Answers of our own, by path from the host's root. True: answered. */
  special(path: string, request: IncomingMessage, response: ServerResponse): boolean
}

/** `localhost` is either of these, as browsers like: where another program has one of them, readers could meet that one. */
const loopback = ['127.0.0.1', '::1']

export interface Serving {
  port: number
  close(): Promise<void>
}

/** Serves a folder as a static host would. Resolves once it listens; rejects where all the ports are taken. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { port, tries } = options
  for (let tried = 1; ; tried += 1) {
    try {
      return await listen(options, port === 0 ? 0 : port + tried - 1)
    } catch (error) {
      // Of any port that is free, another address of this machine may not be.
      if (codeOf(error) !== 'EADDRINUSE' || tried >= (port === 0 ? 20 : tries) || port + tried > 65_535) throw error
    }
  }
}

async function listen(options: ServeOptions, wanted: number): Promise<Serving> {
  const servers: Server[] = []
  const close = async () => {
    for (const server of servers) server.closeAllConnections()
    await Promise.all(servers.map((server) => server.listening && new Promise((resolve) => server.close(resolve))))
  }
  let port = wanted
  for (const host of options.host === undefined ? loopback : [options.host]) {
    const server = createServer((request, response) => {
      answer(options, request, response).catch((error) => fail(response, error))
    })
    try {
      server.listen(port, host)
      await once(server, 'listening')
      servers.push(server)
    } catch (error) {
      // Not every machine has IPv6.
      if (servers.length > 0 && codeOf(error) !== 'EADDRINUSE') continue
      await close()
      throw error
    }
    const address = server.address()
    if (address !== null && typeof address === 'object') port = address.port
  }
  return { port, close }
}

/** Of a failure in the middle of a file nothing can be said any more; a reader who left is no failure. */
function fail(response: ServerResponse, error: unknown): void {
  if (response.headersSent) response.destroy()
  else send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error))
}

async function answer(options: ServeOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOwnHost(request.headers.host, options.host)) return send(response, 403, 'text/plain', 'not this host')
  const path = requestPath(request.url ?? '/')
  if (path === undefined) return send(response, 400, 'text/plain', 'this address cannot be read')
  if (options.special(path, request, response)) return
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'text/plain', 'GET and HEAD alone', { allow: 'GET, HEAD' })
  const { base, folder } = options
  if (!path.startsWith(base)) return redirect(response, path === base.slice(0, -1) || path === '/' ? base : undefined, options)
  const below = path.slice(base.length)
  const name = below.endsWith('/') || below === '' ? `${below}index.html` : below
  const file = fileIn(folder, name)
  if (file !== undefined) return sendFile(response, file, { status: 200, path: name, append: () => options.append(name, request) })
  if (name === below && fileIn(folder, `${below}/index.html`) !== undefined) return redirect(response, encodeURI(`${path}/`), options)
  return missing(response, below, options)
}

function missing(response: ServerResponse, path: string, { notFound, folder, append }: ServeOptions): Promise<void> | void {
  const end = () => append(path, response.req)
  for (const name of notFound(path)) {
    const file = fileIn(folder, name)
    if (file !== undefined) return sendFile(response, file, { status: 404, path: name, append: end })
  }
  return send(response, 404, 'text/html', end())
}

function redirect(response: ServerResponse, location: string | undefined, options: ServeOptions): Promise<void> | void {
  return location === undefined ? missing(response, '', options) : send(response, 301, 'text/plain', '', { location })
}
