import { isAbsolute, relative } from 'node:path'
import { readSettings } from '../source/settings/settings.ts'
import { type BuildSnapshot, changedFiles, repeatResult } from './changed-files.ts'
import { readLastBuild } from './engine/last-build.ts'
import { cacheFolderOf } from './engine/open-cache.ts'
import type { OpenedSite } from './open-site.ts'
import type { BuildOptions, BuildResult } from './options.ts'
import type { Session } from './session.ts'

export interface SessionOptions extends BuildOptions {
  /** What a build leaves for the next one of the same process. */
  session?: Session | undefined
}

/**
 * Publishes a site. Where nothing has changed since it was last published, nothing is loaded that would do it; where only
 * some articles have, and the site has the same pages, only what shows them is built.
 */
export async function build(options: SessionOptions): Promise<BuildResult> {
  const settings = await readSettings(options.root)
  const { session = {} } = options
  const usesCache = options.write && options.useCache !== false
  const last = usesCache && !options.audit ? (session.last ?? readLastBuild<BuildSnapshot>(cacheFolderOf(options))) : undefined
  const change = last && settings.failure === undefined ? changedFiles(options, settings, last) : undefined
  if (change?.paths.length === 0 && last?.valid) return repeatResult(last.valid.snapshot, last.made, 0)
  try {
    if (last && change?.paths.every((path) => /\.(?:md|json)$/.test(path))) {
      const { buildChanged } = await import('./build-changed.ts')
      const result = await buildChanged(options, { session, settings, last, change })
      if (result) {
        session.last = last
        return result
      }
    }
    const { buildEverything } = await import('./whole-build.ts')
    const whole = { settings, last, change, opened: options.session && ((site: OpenedSite) => forget(session, site)) }
    const run = async (more: BuildOptions) => {
      // These tools know what a failed build rendered; nothing else does.
      session.tools = undefined
      session.opened = undefined
      return buildEverything(more, whole)
    }
    const result = await (options.preview ? (await import('./preview.ts')).runPreview(options, run) : run(options))
    if (!change || result.outcome === 'built') session.last = undefined
    return options.waiting?.size ? { ...result, partial: true } : result
  } catch (error) {
    forget(session)
    const [{ dropCache, isCacheError }, { buildEverything }] = await Promise.all([import('./engine/cache.ts'), import('./whole-build.ts')])
    if (options.useCache === false || !isCacheError(error)) throw error
    // The cache can fail at any stage. Published files are intact, and a build can do without the cache.
    options.note?.(`the build cache could not be used (${error.message}); building without it`)
    dropCache(cacheFolderOf(options))
    return buildEverything({ ...options, useCache: false }, { settings, last })
  }
}

/** Reads what the next build of this process will need if only some articles change. */
export async function prepare(options: BuildOptions & { session: Session }): Promise<void> {
  const { session, useCache } = options
  if (useCache === false || (session.last && session.tools)) return
  const [{ prepareChanged }, { isCacheError }] = await Promise.all([import('./tools.ts'), import('./engine/cache.ts')])
  try {
    session.last ??= readLastBuild<BuildSnapshot>(cacheFolderOf(options))
    if (session.last) await prepareChanged(options, session, await readSettings(options.root), session.last)
  } catch (error) {
    // The next build reports this, and builds without the cache.
    if (!isCacheError(error)) throw error
    forget(session)
  }
}

/** Clears the session; only the published site (`opened`) stays. */
function forget(session: Session, opened?: OpenedSite): void {
  session.last = undefined
  session.tools = undefined
  session.opened = opened
}

/** Whether an output folder would put published files among the sources. */
export function isInside(folder: string, parent: string): boolean {
  const path = relative(parent, folder)
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}
