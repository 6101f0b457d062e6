import { isAbsolute, relative } from 'node:path'
import { type Last, readLast } from '../engine/last.ts'
import { cacheFolder } from '../engine/wait.ts'
import { readSettings } from '../settings/settings.ts'
import { type BuildSnapshot, type Change, changedFiles, repeatResult, type Session } from './again.ts'
import type { BuildOptions, BuildResult } from './options.ts'
import type { Tools } from './patch.ts'

export interface SessionOptions extends BuildOptions {
  /** What a build leaves for the next one of the same process. */
  session?: Session<Tools> | undefined
}

/**
 * Publishes a site. Where nothing has changed since it was last published, nothing is loaded that would do it; where
 * only the text of some articles has, only their pages are made anew.
 */
export async function build(options: SessionOptions): Promise<BuildResult> {
  const settings = await readSettings(options.root)
  const { session = {} } = options
  const remembers = options.write && options.remember !== false
  const last = remembers ? (session.last ?? readLast<BuildSnapshot>(cacheFolder(options))) : undefined
  const change = last && settings.failure === undefined ? changedFiles(options, settings, last) : undefined
  if (change?.paths.length === 0 && last?.sure) return repeatResult(last.sure.snapshot, last.made, 0)
  try {
    const patched = change && last?.sure ? await renew(options, session, last, change) : undefined
    if (patched) {
      session.last = last
      return patched
    }
    // What was rendered in vain is known to these tools, and to nobody else.
    session.tools = undefined
    const { runStages } = await import('./stages.ts')
    const run = (more: BuildOptions) => runStages(more, settings, last, change)
    const result = await (options.preview ? (await import('./preview.ts')).runPreview(options, run) : run(options))
    if (!change || result.outcome === 'built') forget(session)
    return options.waiting?.size ? { ...result, partial: true } : result
  } catch (error) {
    forget(session)
    const [{ dropCache, isCacheError }, { runStages }] = await Promise.all([import('../engine/cache.ts'), import('./stages.ts')])
    if (options.remember === false || !isCacheError(error)) throw error
    // Damage may show late, and a disk may fill: what was published is whole, and nothing that is remembered is needed.
    options.note?.(`the build cache could not be used (${error.message}); building without it`)
    dropCache(cacheFolder(options))
    return runStages({ ...options, remember: false }, settings, last)
  }
}

/** Publishes changed texts of articles, where nothing else has to follow. */
async function renew(
  options: BuildOptions,
  session: Session<Tools>,
  last: Last<BuildSnapshot>,
  change: Change,
): Promise<BuildResult | undefined> {
  if (!change.paths.every((path) => path.endsWith('.md'))) return undefined
  return (await import('./patch.ts')).patch(options, session, last, change)
}

/** Reads what the next build of this process will need if only some texts change. */
export async function prepare(options: BuildOptions & { session: Session<Tools> }): Promise<void> {
  const { session, remember } = options
  if (remember === false || (session.last && session.tools)) return
  const [{ prepareTools }, { isCacheError }] = await Promise.all([import('./patch.ts'), import('../engine/cache.ts')])
  try {
    session.last ??= readLast<BuildSnapshot>(cacheFolder(options))
    if (session.last) session.tools = await prepareTools(options, session.last)
  } catch (error) {
    // The next build will say so, and do without.
    if (!isCacheError(error)) throw error
    forget(session)
  }
}

function forget(session: Session<Tools>): void {
  session.last = undefined
  session.tools = undefined
}

/** Whether an output folder would put published files among the sources. */
export function isInside(folder: string, parent: string): boolean {
  const path = relative(parent, folder)
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}
