import { isAbsolute, relative } from 'node:path'
import type { Diagnostic } from '../core/diagnostics.ts'
import type { Emitted } from '../engine/emit.ts'
import { type Last, readLast } from '../engine/last.ts'
import { cacheFolder } from '../engine/wait.ts'
import { readSettings } from '../settings/settings.ts'
import { type BuildSnapshot, type Change, changedFiles, type Kept, repeatResult } from './again.ts'
import type { basesFromGit } from './bases.ts'
import type { Tools } from './patch.ts'
import type { Preview, PreviewTry } from './preview.ts'

export interface BuildOptions {
  /** The folder that holds `content/`, `locales/` and the settings. */
  root: string
  /** The folder to be published; untouched where there is any error, or where `write` is false. */
  out: string
  /** ISO 8601 instant: what is to be published is decided by it. */
  now: string
  write: boolean
  /** Whether files in `out` that no build wrote may be replaced. */
  overwrite?: boolean | undefined
  /** Whether what builds remember is used and kept. Default: true. */
  remember?: boolean | undefined
  /** Where made pictures are kept between builds; by default beside the site's packages. */
  cache?: string | undefined
  /** Threads for large builds beside this one; 0 does all in this one. Default: one less than the machine has processors, at most 7. */
  threads?: number | undefined
  /**
   * The files that have changed since the last build that went well, for whoever watches them: nothing else is looked at,
   * while that can be enough. Errors in them are told at once, and others when these are mended.
   */
  changed?: string[] | undefined
  /**
   * Shows what is not public yet, and pages in which something is found that a build would refuse. Needs a folder and a
   * cache of its own.
   */
  preview?: boolean | undefined
  /** What an earlier try of this preview has found; for `runPreview` alone. */
  trial?: PreviewTry | undefined
  /** The folder that a build publishes, where that is another one: what has been published is known from there. */
  deployed?: string | undefined
  /** The folder of the cache; by default with the site's packages. */
  memory?: string | undefined
  /** For `check`: what translations were made from that do not record it (`basesFromGit`). */
  bases?: typeof basesFromGit | undefined
  /** Other changed files (absolute paths), which cannot be used by now: articles are taken as they were last read. */
  waiting?: ReadonlySet<string> | undefined
  /** For whoever builds more than once. */
  kept?: Kept<Tools> | undefined
  /** Told as soon as all that changes is published, where some pages were made anew: before that is remembered. */
  published?: ((result: BuildResult) => void) | undefined
  /** Told what was found in changed texts, before the whole build of a preview that shows them. */
  found?: ((diagnostics: Diagnostic[]) => void) | undefined
  /** Told now and then how far a stage has come. */
  progress?: ((stage: string, done: number, total: number) => void) | undefined
  /** Told what is worth knowing besides diagnostics: that the cache was damaged. */
  note?: ((text: string) => void) | undefined
}

export interface BuildResult {
  /** `config`: nothing could be read. `content`: errors in articles or catalogues. */
  outcome: 'built' | 'content' | 'config'
  diagnostics: Diagnostic[]
  stories: number
  articles: number
  /** Articles that are not public yet, or not any more: drafts, scheduled and expired ones. */
  heldBack: number
  /** Markdown files that are no article of any edition, as warnings say. */
  leftOut: number
  /** Where every edition has its articles: `/en/world/tides/`. */
  addresses: string[]
  /** Format → pages. */
  pages: Map<string, number>
  emitted?: Emitted | undefined
  /** ISO 8601 instant at which a story appears or is taken down next. */
  nextDue?: string | undefined
  /** Some changed files were not looked at: with `BuildOptions.changed`, or those of `BuildOptions.waiting`. */
  partial?: boolean | undefined
  /** What a preview shows that is not public yet. */
  previews?: Preview[] | undefined
}

/**
 * Publishes a site. Where nothing has changed since it was last published, nothing is loaded that would do it; where
 * only the text of some articles has, only their pages are made anew.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const settings = await readSettings(options.root)
  const { kept = {} } = options
  const remembers = options.write && options.remember !== false
  const last = remembers ? (kept.last ?? readLast<BuildSnapshot>(cacheFolder(options))) : undefined
  const change = last && settings.failure === undefined ? changedFiles(options, settings, last) : undefined
  if (change?.paths.length === 0 && last?.sure) return repeatResult(last.sure.snapshot, last.made, 0)
  try {
    const patched = change && last?.sure ? await renew(options, kept, last, change) : undefined
    if (patched) {
      kept.last = last
      return patched
    }
    // What was drawn in vain is known to these tools, and to nobody else.
    kept.tools = undefined
    const { runStages } = await import('./stages.ts')
    const run = (more: BuildOptions) => runStages(more, settings, last, change)
    const result = await (options.preview ? (await import('./preview.ts')).runPreview(options, run) : run(options))
    if (!change || result.outcome === 'built') forget(kept)
    return options.waiting?.size ? { ...result, partial: true } : result
  } catch (error) {
    forget(kept)
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
  kept: Kept<Tools>,
  last: Last<BuildSnapshot>,
  change: Change,
): Promise<BuildResult | undefined> {
  if (!change.paths.every((path) => path.endsWith('.md'))) return undefined
  return (await import('./patch.ts')).patch(options, kept, last, change)
}

/** Reads what the next build of this process will need if only some texts change. */
export async function prepare(options: BuildOptions & { kept: Kept<Tools> }): Promise<void> {
  const { kept, remember } = options
  if (remember === false || (kept.last && kept.tools)) return
  const [{ prepareTools }, { isCacheError }] = await Promise.all([import('./patch.ts'), import('../engine/cache.ts')])
  try {
    kept.last ??= readLast<BuildSnapshot>(cacheFolder(options))
    if (kept.last) kept.tools = await prepareTools(options, kept.last)
  } catch (error) {
    // The next build will say so, and do without.
    if (!isCacheError(error)) throw error
    forget(kept)
  }
}

function forget(kept: Kept<Tools>): void {
  kept.last = undefined
  kept.tools = undefined
}

/** Whether an output folder would put published files among the sources. */
export function isInside(folder: string, parent: string): boolean {
  const path = relative(parent, folder)
  return path === '' || (!path.startsWith('..') && !isAbsolute(path))
}
