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
  /** Called when a build starts. */
  started(): void
  /** Called with all diagnostics of a build. */
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

/** Milliseconds of rest before a build: what is typed meanwhile is part of it. A full build starts when the writer pauses. */
const rest = { short: 10, long: 400 }

export function createBuilds(options: BuildsOptions): Builds {
  const session: Session = {}
  const own = { ...previewFolders(options.root, 'lsp'), deployed: options.out, preview: true, write: true, session }
  const due = new Set<string>()
  const late = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let last: Promise<void> = Promise.resolve()
  let running = 0
  let closed = false
  let mayPostpone = false
  const run = createRebuilds<BuildResult>({
    async build(changed, waiting, published) {
      const { root, cache, threads, note, progress } = options
      const given = { root, cache, threads, note, progress, ...own, now: options.clock(), waiting, published, texts: options.unsaved() }
      const postpones = () => {
        if (!mayPostpone || !changed) return false
        for (const path of changed) late.add(path)
        return true
      }
      options.started()
      const result = await build({ ...given, changed, postpones })
      await prepare(given)
      return result
    },
    onResult: ({ diagnostics }) => options.found(diagnostics),
    fileOf: (path) => join(options.root, path),
  })
  // One build at a time, whatever requests it.
  const rebuild = (changed?: string[], isTyped = false) => {
    running += 1
    const next = last.then(() => {
      mayPostpone = isTyped
      return closed ? undefined : run(changed)
    })
    last = next
      .catch(() => undefined)
      .then(() => {
        running -= 1
        if (late.size > 0) wait(due.size > 0 ? rest.short : rest.long)
      })
    return next
  }
  const wait = (milliseconds: number) => {
    clearTimeout(timer)
    if (!closed) timer = setTimeout(start, milliseconds)
  }
  const start = () => {
    // What is typed while a build runs is one change for the next.
    if (running > 0) {
      wait(rest.short)
      return
    }
    const isTyped = due.size > 0
    const changed = isTyped ? [...due] : [...late]
    if (isTyped) due.clear()
    else late.clear()
    rebuild(changed, isTyped).catch((error: unknown) => options.note?.(error instanceof Error ? error.message : String(error)))
  }
  return {
    session,
    rebuild: (changed) => rebuild(changed),
    typed(path) {
      due.add(join(options.root, path))
      wait(rest.short)
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
