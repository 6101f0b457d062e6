import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Kept } from './again.ts'
import { type BuildOptions, type BuildResult, build, prepare } from './build.ts'
import { loadConfig } from './config.ts'
import { createRecorder } from './diagnostics.ts'
import { send } from './engine/send.ts'
import { serve } from './engine/serve.ts'
import { watch } from './engine/watch.ts'
import { writeFragment } from './formats/write.ts'
import { h } from './h.ts'
import type { Tools } from './patch.ts'
import { compileScript } from './theme/theme.ts'

export interface DevOptions extends Omit<BuildOptions, 'now' | 'write'> {
  /** Asked before each build: what is to be published is decided by it. */
  clock(): string
  /** The port to listen on; 0 takes any that is free. */
  port: number
  /** Told of each build, and how long it took in milliseconds. */
  built(result: BuildResult, milliseconds: number): void
}

export interface Dev {
  url: string
  close(): Promise<void>
}

const events = '/.diglot/events'
const script = '/.diglot/dev.js'

/** Builds a site, serves it on loopback, and builds again whenever something in it changes; pages that are open follow. */
export async function dev(options: DevOptions): Promise<Dev> {
  const pages = openPages()
  const kept: Kept<Tools> = {}
  // All that has changed since the last build that went well.
  const pending = new Set<string>()
  const rebuild = async (paths?: string[]) => {
    const started = performance.now()
    for (const path of paths ?? []) pending.add(path)
    let told: BuildResult | undefined
    const published = (result: BuildResult) => {
      told = result
      pages.tell(result)
      options.built(result, performance.now() - started)
    }
    const all = { ...options, now: options.clock(), write: true, kept, published }
    const result = await build({ ...all, ...(paths && { changed: [...pending] }) })
    if (result.outcome === 'built') pending.clear()
    if (result !== told) published(result)
    await prepare(all)
  }
  const failed = (error: unknown) => options.note?.(error instanceof Error ? error.message : String(error))
  await rebuild()
  const base = new URL((await loadConfig(options.root, createRecorder()))?.url ?? 'http://localhost').pathname.replace(/\/?$/, '/')
  const client = await compileScript('dev')
  // A page knows what it was served as: it may be told of the next version before it listens.
  const tag = () => writeFragment({ type: 'root', children: [h('script', { type: 'module', src: script, dataVersion: pages.version() })] })
  const server = await serve({
    folder: options.out,
    port: options.port,
    tries: 1,
    base,
    notFound: (path) => [`${path.split('/')[0]}/404.html`, '404.html'],
    append: tag,
    special(path, request, response) {
      if (request.method !== 'GET') return false
      if (path === script) send(response, 200, 'text/javascript', client)
      else if (path === events) pages.add(response)
      return path === script || path === events
    },
  })
  const paths = ['content', 'locales', 'diglot.config.ts', 'diglot.config.js', 'diglot.config.mjs', 'package-lock.json']
  const watcher = await watch(
    paths.map((path) => join(options.root, path)),
    // Whatever it is may have passed when something is saved next.
    (changed) => rebuild(changed).catch(failed),
    failed,
  )
  // What changed while the watcher was getting ready.
  await rebuild()
  return {
    url: `http://localhost:${server.port}${base}`,
    async close() {
      await watcher.close()
      pages.end()
      await server.close()
    },
  }
}

/** Pages that are open: told the state at once, and again after each build, by server-sent events (HTML Standard, section 9.2). */
function openPages() {
  const listeners = new Set<ServerResponse>()
  const state = { version: '', messages: [] as BuildResult['diagnostics'] }
  const send = (response: ServerResponse) => response.write(`event: state\ndata: ${JSON.stringify(state)}\n\n`)
  return {
    version: () => state.version,
    add(response: ServerResponse): void {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      listeners.add(response)
      response.once('close', () => listeners.delete(response))
      send(response)
    },
    tell({ diagnostics, emitted }: BuildResult): void {
      const changed = (emitted?.written ?? 0) + (emitted?.deleted ?? 0) > 0
      // Another one in each run of the server: what was published before it ran may be what a page shows.
      if (changed || state.version === '') state.version = randomUUID()
      state.messages = diagnostics
      for (const listener of listeners) send(listener)
    },
    end(): void {
      for (const listener of listeners) listener.end()
    },
  }
}
