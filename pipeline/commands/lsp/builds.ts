import { join } from 'node:path'
import { build, prepare } from '../../build/build.ts'
import type { BuildOptions, BuildResult } from '../../build/options.ts'
import type { Session } from '../../build/session.ts'
import { previewFolders } from '../dev/folders.ts'
import { createRebuilds } from '../dev/rebuilds.ts'

export interface BuildsOptions extends Pick<BuildOptions, 'root' | 'out' | 'cache' | 'threads' | 'note' | 'progress'> {
  clock(): string
  /** Texts that are not saved, at the moment of a build. */
  unsaved(): ReadonlyMap<string, string>
  /** Called when a build begins, and with all that is wrong by its end. */
  begun(): void
  found(diagnostics: BuildResult['diagnostics']): void
}

/** The preview of the language server: that of `dev`, with texts that are not saved in place of their files. */
export interface Builds {
  session: Session
  /** Builds after changes (absolute paths), or whatever has changed. */
  rebuild(changed?: string[]): Promise<void>
  /** Builds after a text has changed, once nothing more is typed for a moment. */
  typed(path: string): void
  close(): void
}

/** Milliseconds of rest before a build: a key that is pressed meanwhile is part of it. After one that took long, typing goes on. */
const rest = { short: 10, long: 400 }

export function createBuilds(options: BuildsOptions): Builds {
  const session: Session = {}
  const own = { ...previewFolders(options.root, 'lsp'), deployed: options.out, preview: true, write: true, session }
  const run = createRebuilds<BuildResult>({
    async build(changed, waiting, published) {
      const { root, cache, threads, note, progress } = options
      const given = { root, cache, threads, note, progress, ...own, now: options.clock(), waiting, published, texts: options.unsaved() }
      options.begun()
      const result = await build({ ...given, changed })
      if ((result.work?.indexed ?? 0) > 0) pause = rest.long
      await prepare(given)
      return result
    },
    tell: ({ diagnostics }) => options.found(diagnostics),
    fileOf: (path) => join(options.root, path),
  })
  const due = new Set<string>()
  let pause = rest.short
  let timer: NodeJS.Timeout | undefined
  let last: Promise<void> = Promise.resolve()
  let running = 0
  let closed = false
  const ended = () => {
    running -= 1
  }
  // One after the other, whoever asks.
  const rebuild = (changed?: string[]) => {
    running += 1
    const next = last.then(() => (closed ? undefined : run(changed)))
    last = next.catch(() => undefined).then(ended)
    return next
  }
  const start = () => {
    timer = undefined
    // What is typed while a build runs is one change for the next.
    if (running > 0) {
      timer = setTimeout(start, rest.short)
      return
    }
    pause = rest.short
    const changed = [...due]
    due.clear()
    rebuild(changed).catch((error: unknown) => options.note?.(error instanceof Error ? error.message : String(error)))
  }
  return {
    session,
    rebuild,
    typed(path) {
      if (closed) return
      due.add(join(options.root, path))
      clearTimeout(timer)
      timer = setTimeout(start, pause)
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
