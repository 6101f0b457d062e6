import { join } from 'node:path'
import { inspectText } from '../core/hash.ts'
import type { Settings } from '../core/settings/check.ts'
import { settingsFiles } from '../source/settings/settings.ts'
import { type LastBuild, writeLastBuild } from './engine/last-build.ts'
import { manifestStamp } from './engine/manifest.ts'
import { cacheFolderOf } from './engine/open-cache.ts'
import { checkOutputs, type OutputState, outputsIntact } from './engine/output-state.ts'
import { changedSince, type SourceState, takeSnapshot } from './engine/source-state.ts'
import type { Found } from './found.ts'
import type { BuildOptions, BuildResult, PreviewTry } from './options.ts'
import { lockFilesOf, ownFiles } from './toolchain.ts'

/** What is stored of a build that published, to be reported again. */
export interface BuildSnapshot {
  result: BuildResult
  /** Milliseconds: the time it was built for, and the time from which on it would not be the same. */
  from: number
  until: number
  found: Found
  /** Whether any article acknowledges a finding. */
  hasAcknowledged: boolean
  /** What a preview has left out. */
  trial?: PreviewTry | undefined
}

/** With more changed files than these, a whole build takes no longer. */
const few = 20

/** What has changed since a build that would give the same without it. */
export interface ChangedFiles {
  paths: string[]
  /** Whether all published files are intact: checked while the changed files are read. */
  outputsIntact: Promise<boolean>
}

/**
 * The files that have changed since a build while settings, tools and what is due are as they were. Undefined if only a
 * whole build can say.
 */
export function changedFiles(options: BuildOptions, settings: Settings, last: LastBuild<BuildSnapshot>): ChangedFiles | undefined {
  const { made, manifest, valid } = last
  const now = Date.parse(options.now)
  if (!valid || valid.key !== keyOfBuild(settings) || made.out !== options.out || now < valid.snapshot.from || now >= valid.snapshot.until)
    return undefined
  if (options.changed) return options.changed.length > few ? undefined : { paths: options.changed, outputsIntact: Promise.resolve(true) }
  if (manifestStamp(options.out) !== manifest) return undefined
  let meanwhile: Promise<boolean> | undefined
  const check = () => (meanwhile ??= checkOutputs(made))
  const paths = withOpenTexts(changedSince(valid.from, few, check), options, check)
  if (paths?.length === 0) return outputsIntact(made) ? { paths, outputsIntact: Promise.resolve(true) } : undefined
  return paths && meanwhile && { paths, outputsIntact: meanwhile }
}

/**
 * The files of a site that have changed since it was last built, those that its settings are made of among them. Undefined if
 * their stats cannot tell.
 */
export function sourcesChangedSince({ valid }: LastBuild<BuildSnapshot>, settings: Settings): string[] | undefined {
  if (!valid) return undefined
  if (valid.key !== keyOfBuild(settings)) return [settings.name ?? 'diglot.config.ts']
  return changedSince(valid.from, Number.POSITIVE_INFINITY, () => {})
}

/** Files that may have another text in an editor than at the last build have changed too. */
function withOpenTexts(changed: string[] | undefined, { root, texts }: BuildOptions, found: () => void): string[] | undefined {
  if (!changed || !texts?.size) return changed
  found()
  const all = new Set([...changed, ...[...texts.keys()].map((path) => join(root, path))])
  return all.size > few ? undefined : [...all]
}

/** What a build reports that has written some of the files that the last one made. */
export function repeatResult({ result }: BuildSnapshot, { paths }: OutputState, written: number, deleted = 0): BuildResult {
  return { ...result, emitted: { written, unchanged: paths.length - written, deleted } }
}

/** All files that a site is made from, as they are before any of them is read. `since`: milliseconds, by their file system. */
export function sourcesOf(root: string, settings: Settings, others: string[], since: number): SourceState | undefined {
  const site = ['content', 'locales', ...settingsFiles, ...others].map((path) => join(root, path))
  return takeSnapshot([...site, ...settings.modules, ...lockFilesOf(root), ...ownFiles], since)
}

/** Stores what a build has published and, if `from` can say whether anything has changed since, what it reported. */
export function storeBuild(
  options: BuildOptions,
  settings: Settings,
  made: OutputState,
  generation: string | undefined,
  from: SourceState | undefined,
  { until = Number.POSITIVE_INFINITY, ...found }: Omit<BuildSnapshot, 'from' | 'until'> & { until?: number | undefined },
): void {
  const snapshot: BuildSnapshot = { ...found, trial: options.trial, from: Date.parse(options.now), until }
  const valid = from && { key: keyOfBuild(settings), from, snapshot }
  writeLastBuild<BuildSnapshot>(cacheFolderOf(options), { made, manifest: manifestStamp(options.out), generation, valid })
}

/** A key of everything that is not a file: versions, and the value of the settings, which may depend on the environment. */
function keyOfBuild({ name, value, modules }: Settings): string {
  return inspectText([process.versions, name, value, modules])
}
