import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLoopback } from './address.ts'
import { send } from './send.ts'

interface Place {
  path: string
  line: number
  column: number
}

interface Opening {
  /** Known to pages that this server has sent to this machine, and to nobody else. */
  token: string
  /** Whether a place may be opened. */
  shows(place: Place): boolean
  /** Opens it; what is returned says why that was not possible. */
  open(place: Place): Promise<string | undefined>
}

/** Whether a request comes from this machine: nobody else may start programs on it. */
export function isLocal(request: IncomingMessage): boolean {
  return isLoopback(request.socket.remoteAddress ?? '')
}

/**
 * Answers a page that asks to open a place in the editor. A page of another site cannot: it does not know the token, its
 * own address is in `Origin`, and a name of its own that points here is refused before (DNS rebinding).
 */
export async function answerOpen(request: IncomingMessage, response: ServerResponse, { token, shows, open }: Opening): Promise<void> {
  const refuse = (status: number, why: string) => send(response, status, 'text/plain', why)
  if (request.method !== 'POST') return send(response, 405, 'text/plain', 'POST alone', { allow: 'POST' })
  const { host, origin } = request.headers
  const isForeign = origin !== undefined && origin !== `http://${host}`
  if (isForeign || !isLocal(request) || !isSame(String(request.headers['x-diglot-token'] ?? ''), token))
    return refuse(403, 'only a page of this server may open a file, on the machine that it runs on')
  const place = placeOf(await bodyOf(request))
  if (!place || !shows(place)) return refuse(404, 'no message has this place')
  const failure = await open(place)
  return failure === undefined ? send(response, 200, 'text/plain', 'opened') : refuse(501, failure)
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Characters: a place takes a few hundred at most. */
const longest = 10_000

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const data of request.setEncoding('utf8')) {
    body += data
    if (body.length > longest) return ''
  }
  return body
}

function placeOf(body: string): Place | undefined {
  try {
    const { path, line, column }: Record<string, unknown> = Object(JSON.parse(body))
    return typeof path === 'string' && typeof line === 'number' && typeof column === 'number' ? { path, line, column } : undefined
  } catch {
    return undefined
  }
}
