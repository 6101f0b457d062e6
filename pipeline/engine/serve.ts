import { readFileSync, realpathSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join, sep } from 'node:path'
import { lookup } from 'mrmime'

export interface ServeOptions {
  folder: string
  port: number
  /** The path that the site stands below: `/`, or `/paper/`. */
  base: string
  /** Paths, relative to the folder, to send with status 404 for an address where nothing stands; the first that exists is sent. */
  notFound(path: string): string[]
  /** What is put at the end of every page, and stands alone where there is no page. */
  append(): string
  /** Answers of our own, by path from the host's root. True: answered. */
  special(path: string, request: IncomingMessage, response: ServerResponse): boolean
}

const loopback = '127.0.0.1'

/** Serves a folder on loopback as a static host would. Resolves once it listens; rejects where the port is taken. */
export async function serve(options: ServeOptions): Promise<{ server: Server; port: number }> {
  const server = createServer((request, response) => {
    try {
      answer(options, request, response)
    } catch (error) {
      send(response, 500, 'text/plain', error instanceof Error ? error.message : String(error))
    }
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, loopback, resolve))
  const address = server.address()
  return { server, port: address !== null && typeof address === 'object' ? address.port : options.port }
}

function answer(options: ServeOptions, request: IncomingMessage, response: ServerResponse): ServerResponse {
  // A page elsewhere could have its own name point here, and read what is not published yet.
  if (!/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(request.headers.host ?? ''))
    return send(response, 403, 'text/plain', 'not this host')
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'text/plain', 'GET and HEAD alone', { allow: 'GET, HEAD' })
  const path = pathOf(request.url ?? '/')
  if (path === undefined) return send(response, 400, 'text/plain', 'this address cannot be read')
  if (options.special(path, request, response)) return response
  const { base } = options
  if (!path.startsWith(base)) return redirect(response, path === base.slice(0, -1) || path === '/' ? base : undefined, options)
  const file = path.slice(base.length)
  if (isFile(options.folder, file.endsWith('/') || file === '' ? `${file}index.html` : file))
    return sendFile(response, 200, file.endsWith('/') || file === '' ? `${file}index.html` : file, options)
  if (file !== '' && !file.endsWith('/') && isFile(options.folder, `${file}/index.html`))
    return redirect(response, encodeURI(`${path}/`), options)
  return missing(response, file, options)
}

function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''))
    // `%2e%2e` and `..\` go no further up than dots that are written as such: nowhere.
    return path.includes('\0') || path.split(/[/\\]/).includes('..') || !path.startsWith('/') ? undefined : path
  } catch {
    return undefined
  }
}

/** Whether a path is a file of the folder, and not a hidden one, nor one that a link leads out to. */
function isFile(folder: string, path: string): boolean {
  if (path.split('/').some((part) => part.startsWith('.'))) return false
  try {
    const real = realpathSync(join(folder, path))
    return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile()
  } catch {
    return false
  }
}

function sendFile(response: ServerResponse, status: number, path: string, { folder, append }: ServeOptions): ServerResponse {
  const type = lookup(path) ?? 'application/octet-stream'
  const bytes = readFileSync(join(folder, path))
  return send(response, status, type, type === 'text/html' ? Buffer.concat([bytes, Buffer.from(append())]) : bytes)
}

function missing(response: ServerResponse, path: string, options: ServeOptions): ServerResponse {
  const page = options.notFound(path).find((name) => isFile(options.folder, name))
  return page === undefined ? send(response, 404, 'text/html', options.append()) : sendFile(response, 404, page, options)
}

function redirect(response: ServerResponse, location: string | undefined, options: ServeOptions): ServerResponse {
  return location === undefined ? missing(response, '', options) : send(response, 301, 'text/plain', '', { location })
}

const isText = /^text\/|javascript|json|xml/

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): ServerResponse {
  const bytes = Buffer.from(body)
  response.writeHead(status, {
    'content-type': isText.test(type) ? `${type}; charset=utf-8` : type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  })
  return response.end(response.req.method === 'HEAD' ? undefined : bytes)
}
