import { watch as chokidar, type FSWatcher } from 'chokidar'

/** Editors write a file in several steps, and save several files at once: what comes within so many milliseconds is one change. */
const together = 12

/**
 * Calls `work` whenever something below the paths changes, once for changes that come together, never twice at a time,
 * and `failed` where something cannot be watched. Resolves once every change from then on will be noticed. `add` takes
 * paths that are watched from then on, too.
 */
export async function watch(
  paths: string[],
  work: (changed: string[]) => Promise<void>,
  failed: (error: unknown) => void,
): Promise<{ add(paths: string[]): void; close(): Promise<void> }> {
  const named = new Set(paths)
  // What editors and git keep beside files is hidden. A hidden file counts where it is named.
  const ignored = (path: string) => !named.has(path) && /(?:^|[/\\])\.[^/\\]+$/.test(path)
  const watcher: FSWatcher = chokidar(paths, { ignoreInitial: true, ignored })
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
  watcher.on('error', failed)
  watcher.on('all', (_event, path) => {
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(start, together)
  })
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return {
    add(more) {
      const others = more.filter((path) => !named.has(path))
      for (const path of others) named.add(path)
      if (others.length > 0) watcher.add(others)
    },
    async close() {
      closed = true
      clearTimeout(timer)
      await watcher.close()
      await atWork
    },
  }
}
