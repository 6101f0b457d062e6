import { join } from 'node:path'
import type { BuildOptions, BuildResult } from './build.ts'
import { manifestStamp } from './engine/emit.ts'
import { lastBuild, rememberBuild } from './engine/last.ts'
import { asWritten, look, type Seen } from './engine/seen.ts'
import type { Written } from './engine/stamp.ts'
import { cacheFolder } from './engine/wait.ts'
import { type Settings, settingsFiles } from './settings.ts'
import { lockFilesOf, ownFiles } from './toolchain.ts'

/** What is kept of a build that went well, to be told again. */
interface Told {
  result: BuildResult
  /** Milliseconds: the time it was built for, and the time from which on it would not be the same. */
  from: number
  until: number
}

/** What building would tell, where nothing has changed since it last told it: sources, settings, tools, what was published, and what is due. */
export function knownBuild(options: BuildOptions, settings: Settings): BuildResult | undefined {
  if (!options.write || options.remember === false || settings.failure !== undefined) return undefined
  const now = Date.parse(options.now)
  const told = lastBuild<Told>(cacheFolder(options.root), keyOfBuild(options, settings), ({ from, until }) => from <= now && now < until)
  if (!told) return undefined
  const { written = 0, unchanged = 0 } = told.result.emitted ?? {}
  return { ...told.result, emitted: { written: 0, unchanged: written + unchanged, deleted: 0 } }
}

/** All files that a site is made from, as they are before any of them is read. `since`: milliseconds, by their file system. */
export function sourcesOf(root: string, settings: Settings, others: string[], since: number): Seen | undefined {
  const site = ['content', 'locales', ...settingsFiles, ...others].map((path) => join(root, path))
  return look([...site, ...settings.modules, ...lockFilesOf(root), ...ownFiles], since)
}

/** Keeps what a build has told, with what it was made from and what it made. */
export function keepBuild(
  options: BuildOptions,
  settings: Settings,
  sources: Seen,
  made: { path: string; stamp: Written }[],
  { result, until = Number.POSITIVE_INFINITY }: { result: BuildResult; until?: number | undefined },
): void {
  rememberBuild<Told>(cacheFolder(options.root), {
    key: keyOfBuild(options, settings),
    from: sources,
    made: asWritten([...made, ...manifestStamp(options.out)], options.out),
    told: { result, from: Date.parse(options.now), until },
  })
}

/** What is no file. Settings may hang on the environment, so they are run anew each time; of their functions the files tell. */
function keyOfBuild({ out }: BuildOptions, { name, value }: Settings): string {
  return JSON.stringify([out, process.versions, name, value])
}
