import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Kept } from './again.ts'
import { type BuildOptions, type BuildResult, build, prepare } from './build.ts'
import { type Config, checkSettings } from './config.ts'
import { browserCommand, type Environment, editorCommand, launch } from './dev/editor.ts'
import { devFolders } from './dev/folders.ts'
import { heldLabel, heldMark } from './dev/held-mark.ts'
import { createOpenPages } from './dev/open-pages.ts'
import { answerOpen, isLocal } from './dev/open-request.ts'
import { createRebuilds } from './dev/rebuilds.ts'
import { createRecorder } from './diagnostics.ts'
import { send } from './engine/send.ts'
import { serve } from './engine/serve.ts'
import { watch } from './engine/watch.ts'
import { writeFragment } from './formats/write.ts'
import { h } from './h.ts'
import { otherSources } from './other-sources.ts'
import type { Tools } from './patch.ts'
import { readSettings, type Settings, settingsFiles } from './settings.ts'
import { compileScript } from './theme/theme.ts'
import { lockFilesOf } from './toolchain.ts'

export interface DevOptions extends Pick<BuildOptions, 'root' | 'out' | 'remember' | 'cache' | 'threads' | 'note' | 'progress'> {
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

const [events, script, opening] = ['/.diglot/events', '/.diglot/dev.js', '/.diglot/open']

/** Builds a preview of a site, serves it, and builds again whenever something in it changes; pages that are open follow. */
export async function dev(options: DevOptions): Promise<Dev> {
  const { root, environment, note } = options
  const folders = devFolders(root)
  const pages = createOpenPages(root)
  const shown = await readShown(root)
  const kept: Kept<Tools> = {}
  let previews: NonNullable<BuildResult['previews']> = []
  let started = 0
  const rebuild = createRebuilds<BuildResult>({
    async build(changed, published) {
      started = performance.now()
      const found = (diagnostics: BuildResult['diagnostics']) => pages.tell({ isCurrent: false, hasWritten: false, diagnostics })
      const own = { ...folders, deployed: options.out, preview: true, write: true, now: options.clock(), kept, published, found }
      const all = { ...options, ...own }
      const result = await build({ ...all, changed })
      await prepare(all)
      return result
    },
    tell(result, isCurrent) {
      const { emitted, diagnostics } = result
      previews = result.previews ?? previews
      const held = previews.map((page) => ({ href: shown.base + page.address.slice(1), label: heldLabel(page, shown.timeZone) }))
      pages.tell({ isCurrent, hasWritten: (emitted?.written ?? 0) + (emitted?.deleted ?? 0) > 0, diagnostics, held })
      options.built(result, performance.now() - started)
    },
    fileOf: (path) => join(root, path),
  })
  await rebuild()
  const client = await compileScript('dev')
  const token = randomUUID()
  const open = async ({ path, line, column }: { path: string; line: number; column: number }) => {
    const command = editorCommand(environment, { file: join(root, path), line, column })
    if (!command) return 'No editor is known. Set DIGLOT_EDITOR, such as: code --goto {file}:{line}:{column}'
    return launch(command).then(
      () => undefined,
      () => `${command[0]} could not be started`,
    )
  }
  // A page knows what it was served as: it may be told of the next version before it listens.
  const append = (path: string, request: IncomingMessage) => {
    const held = previews.find(({ address }) => `/${path}`.startsWith(address))
    const properties = { type: 'module', src: script, dataVersion: pages.version(), dataToken: isLocal(request) ? token : undefined }
    return writeFragment({ type: 'root', children: [...(held ? [heldMark(held, shown.timeZone)] : []), h('script', properties)] })
  }
  const special = (path: string, request: IncomingMessage, response: ServerResponse) => {
    if (path === opening) answerOpen(request, response, { token, shows: pages.shows, open }).catch(() => response.destroy())
    else if (request.method !== 'GET') return false
    else if (path === script) send(response, 200, 'text/javascript', client)
    else if (path === events) pages.add(response)
    return [opening, script, events].includes(path)
  }
  const { port, tries, host } = options
  const notFound = (path: string) => [`${path.split('/')[0]}/404.html`, '404.html']
  const server = await serve({ folder: folders.out, port, tries, host, base: shown.base, notFound, append, special })
  const failed = (error: unknown) => note?.(error instanceof Error ? error.message : String(error))
  const watcher = await watch(
    await watchedFiles(options),
    async (changed) => {
      // Whatever it is may have passed when something is saved next.
      await rebuild(changed).catch(failed)
      // Settings may name other files now.
      if (changed.some((path) => !isContent(root, path))) watcher.add(await watchedFiles(options))
    },
    failed,
  )
  // What changed while the watcher was getting ready.
  await rebuild()
  const url = `http://${host === undefined || host === '0.0.0.0' || host === '::' ? 'localhost' : nameOf(host)}:${server.port}${shown.base}`
  if (options.browser !== undefined)
    launch(browserCommand(url, options.browser)).catch(() => note?.(`no browser could be opened; open ${url}`))
  return {
    url,
    async close() {
      await watcher.close()
      pages.end()
      await server.close()
    },
  }
}

/** An address of IPv6 is written in brackets in a URL. */
function nameOf(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** The path that the site is served below, and the time zone of what is shown. */
async function readShown(root: string): Promise<{ base: string; timeZone: string }> {
  const config = checkSettings(await readSettings(root), createRecorder())
  return { base: new URL(config?.url ?? 'http://localhost').pathname.replace(/\/?$/, '/'), timeZone: config?.timeZone ?? 'UTC' }
}

function isContent(root: string, path: string): boolean {
  return ['content', 'locales'].some((name) => path.startsWith(join(root, name)))
}

/** All that a site is made from, whatever is wrong with its settings by now: they will be fixed. */
async function watchedFiles({ root, out }: DevOptions): Promise<string[]> {
  const settings: Settings = await readSettings(root)
  const config: Config | undefined = checkSettings(settings, createRecorder())
  const others = config ? ((await otherSources(config, { root, deployed: out })) ?? config.theme.styles) : []
  const own = ['content', 'locales', ...settingsFiles, ...others].map((path) => join(root, path))
  return [...own, ...settings.modules, ...lockFilesOf(root)]
}
