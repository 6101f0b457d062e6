import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
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
export function createOpenPages(root: string) {
  const listeners = new Set<ServerResponse>()
  const state: State = { version: '', isCurrent: true, errors: 0, warnings: 0, messages: [], held: [] }
  const send = (response: ServerResponse) => response.write(`event: state\ndata: ${JSON.stringify(state)}\n\n`)
  return {
    version: () => state.version,
    /** Whether a message with this place is shown: nothing else is opened in an editor. */
    shows: (place: { path: string; line: number; column: number }) =>
      state.messages.some(({ path, line, column }) => path === place.path && line === place.line && column === place.column),
    add(response: ServerResponse): void {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      listeners.add(response)
      response.once('close', () => listeners.delete(response))
      send(response)
    },
    tell({ isCurrent, hasWritten, diagnostics, held }: News): void {
      // Another one in each run of the server: what was published before it ran may be what a page shows.
      if (hasWritten || state.version === '') state.version = randomUUID()
      const [errors, warnings] = ['error', 'warning'].map((severity) => diagnostics.filter((message) => message.severity === severity))
      const excerptOf = createExcerpts(root)
      const messages = [...(errors ?? []), ...(warnings ?? [])]
        .slice(0, most)
        .map((message) => ({ ...message, excerpt: excerptOf(message) }))
      Object.assign(state, { isCurrent, errors: errors?.length, warnings: warnings?.length, messages, held: held ?? state.held })
      for (const listener of listeners) send(listener)
    },
    end(): void {
      for (const listener of listeners) listener.end()
    },
  }
}
