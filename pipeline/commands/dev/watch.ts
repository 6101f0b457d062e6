import { basename } from 'node:path'
import { watch as chokidar, type FSWatcher } from 'chokidar'
import { isHidden } from '../../core/files.ts'

/** Editors write a file in several steps, and save several files at once: what comes within so many milliseconds is one change. */
const together = 12

export interface Watching {
  /** Watches more paths. Resolves as `watch` does, with whether any of them is new. */
  add(paths: string[]): Promise<boolean>
  close(): Promise<void>
}

/**
 * Calls `work` whenever something below the paths changes, once for changes that come together, never twice at a time,
 * and `failed` where something cannot be watched. Resolves once every change from then on will be noticed.
 */
export async function watch(
  paths: string[],
  work: (changed: string[]) => Promise<void>,
  failed: (error: unknown) => void,
): Promise<Watching> {
  const watchers: FSWatcher[] = []
  const named = new Set<string>()
  let changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let atWork: Promise<void> | undefined
  let closed = false
  const start = () => {
    if (atWork || closed || changed.size === 0) return
    const batch = [...changed]
    changed = new Set()
    atWork = work(batch).finally(() => {
      atWork = undefined
      start()
    })
  }
  // What editors and git write beside files is hidden. A hidden file counts where it is named.
  const ignored = (path: string) => !named.has(path) && isHidden(basename(path))
  const add = async (more: string[]) => {
    const others = more.filter((path) => !named.has(path))
    if (closed || others.length === 0) return false
    for (const path of others) named.add(path)
    const watcher = chokidar(others, { ignoreInitial: true, ignored })
    watchers.push(watcher)
    watcher.on('error', failed)
    watcher.on('all', (_event, path) => {
      changed.add(path)
      clearTimeout(timer)
      timer = setTimeout(start, together)
    })
    await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
    return true
  }
  await add(paths)
  return {
    add,
    async close() {
      closed = true
      clearTimeout(timer)
      await Promise.all(watchers.map((watcher) => watcher.close()))
      await atWork
    },
  }
}
