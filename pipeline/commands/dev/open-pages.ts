import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { stampOf } from '../../build/engine/stamp.ts'
import type { Diagnostic } from '../../core/diagnostics.ts'
import { createExcerpts, type Excerpt } from './excerpt.ts'

/** What an open page shows of the last build. The browser's script has the same shape (`render/theme/scripts/dev-panel.ts`). */
interface State {
  /** Another one each time that what is served has changed. */
  version: string
  /** Whether what is served is made of the files as they are; otherwise it is older. */
  isCurrent: boolean
  errors: number
  warnings: number
  /** The first of them, errors before warnings. */
  messages: (Diagnostic & { excerpt?: Excerpt | undefined })[]
  /** Addresses of pages that are not public yet, and a word for why. */
  held: { href: string; label: string }[]
}

/** What a build came to, for the pages that are open. */
export interface News {
  isCurrent: boolean
  /** Whether it wrote or deleted any file. */
  hasWritten: boolean
  diagnostics: Diagnostic[]
  held?: State['held'] | undefined
}

/** More messages than these no page is sent. */
const most = 100

/** Pages that are open: they receive the state at once, and again after each build, by server-sent events (HTML Standard, section 9.2). */
export function createOpenPages(root: string, folder: string) {
  /** What a page is sent through → its address. */
  const listeners = new Map<ServerResponse, string>()
  const first = createFirstVersions((address) => stampOf(join(folder, address, 'index.html')))
  const state: State = { version: '', isCurrent: true, errors: 0, warnings: 0, messages: [], held: [] }
  const version = (address: string) => first.of(address) ?? state.version
  const send = (response: ServerResponse, address: string) =>
    response.write(`event: state\ndata: ${JSON.stringify({ ...state, version: version(address) })}\n\n`)
  const sendAll = () => {
    for (const [listener, address] of listeners) send(listener, address)
  }
  return {
    /** What is served at an address now. */
    version,
    /** The addresses that are open. */
    open: (): ReadonlySet<string> => new Set(listeners.values()),
    /** Whether a message with this place is shown: nothing else is opened in an editor. */
    shows: (place: { path: string; line: number; column: number }) =>
      state.messages.some(({ path, line, column }) => path === place.path && line === place.line && column === place.column),
    add(response: ServerResponse, address: string): void {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      listeners.set(response, address)
      response.once('close', () => listeners.delete(response))
      send(response, address)
    },
    /** Of a build that goes on: these pages are published. */
    tellFirst(addresses: readonly string[]): void {
      first.add(addresses)
      sendAll()
    },
    tell({ isCurrent, hasWritten, diagnostics, held }: News): void {
      // Another one in each run of the server: what was published before it ran may be what a page shows.
      if (hasWritten || state.version === '') state.version = randomUUID()
      if (hasWritten) first.settle()
      const [errors, warnings] = ['error', 'warning'].map((severity) => diagnostics.filter((message) => message.severity === severity))
      const excerptOf = createExcerpts(root)
      const messages = [...(errors ?? []), ...(warnings ?? [])]
        .slice(0, most)
        .map((message) => ({ ...message, excerpt: excerptOf(message) }))
      Object.assign(state, { isCurrent, errors: errors?.length, warnings: warnings?.length, messages, held: held ?? state.held })
      sendAll()
    },
    end(): void {
      for (const listener of listeners.keys()) listener.end()
    },
  }
}

/**
 * Versions of pages that were published before the rest of a build. When the build ends, they stay as they are: only a page
 * that it has written again is loaded again. `stampOf` says what the file system has of a page.
 */
function createFirstVersions(stampOf: (address: string) => string | undefined) {
  const versions = new Map<string, { version: string; stamp: string | undefined; isSettled: boolean }>()
  return {
    of: (address: string) => versions.get(address)?.version,
    add(addresses: readonly string[]): void {
      for (const address of addresses) versions.set(address, { version: randomUUID(), stamp: stampOf(address), isSettled: false })
    },
    /** A build has ended that wrote files. */
    settle(): void {
      for (const [address, one] of versions) {
        if (one.isSettled || stampOf(address) !== one.stamp) versions.delete(address)
        else one.isSettled = true
      }
    },
  }
}
