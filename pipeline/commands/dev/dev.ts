import { join } from 'node:path'
import { build, prepare } from '../../build/build.ts'
import type { BuildOptions, BuildResult } from '../../build/options.ts'
import type { Session } from '../../build/session.ts'
import { collectDiagnostics } from '../../core/diagnostics.ts'
import { checkSettings } from '../../core/settings/check.ts'
import { compileScript } from '../../render/theme/theme.ts'
import { readSettings } from '../../source/settings/settings.ts'
import { createAnswers } from './answers.ts'
import { browserCommand, type Environment, launch } from './editor.ts'
import { devFolders } from './folders.ts'
import { followFiles } from './follow-files.ts'
import { heldLabel } from './held-mark.ts'
import { createOpenPages } from './open-pages.ts'
import { createRebuilds } from './rebuilds.ts'
import { serve } from './serve.ts'

export interface DevOptions extends Pick<BuildOptions, 'root' | 'out' | 'useCache' | 'cache' | 'threads' | 'note' | 'progress'> {
  /** Asked before each build: what is to be published is decided by it. */
  clock(): string
  /** The port to listen on; 0 takes any that is free. */
  port: number
  /** How many ports to try, from `port` on. */
  tries: number
  /** The address or name to listen on; this machine alone by default. */
  host?: string | undefined
  /** Names the editor. */
  environment: Environment
  /** `darwin`, `linux`, …: how a browser is opened. Absent where none is to be. */
  browser?: string | undefined
  /** Told of each build, and how long it took in milliseconds. */
  built(result: BuildResult, milliseconds: number): void
}

export interface Dev {
  url: string
  close(): Promise<void>
}

/** Builds a preview of a site, serves it, and builds again whenever something in it changes; pages that are open follow. */
export async function dev(options: DevOptions): Promise<Dev> {
  const { root, environment, port, tries, host, browser, note } = options
  const { base, timeZone } = await readShown(root)
  const folder = devFolders(root).out
  const pages = createOpenPages(root, folder)
  const builder = createBuilder(options, pages, { base, timeZone })
  const client = await compileScript('dev')
  const answers = createAnswers({ root, folder, base, client, pages, held: builder.held, timeZone, environment })
  const notFound = (path: string) => [`${path.split('/')[0]}/404.html`, '404.html']
  // A port that is taken is said before the first build. Pages that are open by then are loaded again after it.
  const server = await serve({ folder, port, tries, host, base, notFound, ...answers })
  const watcher = await followFiles(options, builder.rebuild).catch(async (error: unknown) => {
    await server.close()
    throw error
  })
  const url = `http://${shownHost(host)}:${server.port}${base}`
  if (browser !== undefined) launch(browserCommand(url, browser)).catch(() => note?.(`no browser could be opened; open ${url}`))
  return {
    url,
    async close() {
      await watcher.close()
      pages.end()
      await server.close()
    },
  }
}

/** What builds the preview after each change, and has the open pages say so. */
function createBuilder(options: DevOptions, pages: ReturnType<typeof createOpenPages>, { base, timeZone }: Shown) {
  const session: Session = {}
  let unpublished: NonNullable<BuildResult['previews']> = []
  let started = 0
  const { open, tellFirst: first } = pages
  const own = { ...devFolders(options.root), deployed: options.out, preview: true, write: true, session, open, first }
  const rebuild = createRebuilds<BuildResult>({
    async build(changed, waiting, published) {
      started = performance.now()
      const all = { ...options, ...own, now: options.clock(), waiting, published }
      const result = await build({ ...all, changed })
      await prepare(all)
      return result
    },
    onResult(result, isCurrent) {
      const { emitted, diagnostics, previews = unpublished } = result
      unpublished = previews
      const labels = unpublished.map((page) => ({ href: base + page.address.slice(1), label: heldLabel(page, timeZone) }))
      pages.tell({ isCurrent, hasWritten: (emitted?.written ?? 0) + (emitted?.deleted ?? 0) > 0, diagnostics, held: labels })
      options.built(result, performance.now() - started)
    },
    fileOf: (path) => join(options.root, path),
  })
  return { rebuild, held: () => unpublished }
}

/** The name that a reader on this machine uses. An address of IPv6 is written in brackets in a URL. */
function shownHost(host: string | undefined): string {
  if (host === undefined || host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** The path that the site is served below, and the IANA time zone of what is shown. */
interface Shown {
  base: string
  timeZone: string
}

async function readShown(root: string): Promise<Shown> {
  const config = checkSettings(await readSettings(root), collectDiagnostics())
  return { base: new URL(config?.url ?? 'http://localhost').pathname.replace(/\/?$/, '/'), timeZone: config?.timeZone ?? 'UTC' }
}
