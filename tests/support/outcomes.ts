import { cpSync, existsSync, lstatSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SessionOptions } from '../../pipeline/build/build.ts'
import { build } from '../../pipeline/build/build.ts'
import type { BuildResult } from '../../pipeline/build/options.ts'
import { formatDiagnostic } from '../../pipeline/core/diagnostics.ts'
import { hashOf } from '../../pipeline/core/hash.ts'
import { folder, list, now } from './site.ts'

/** The file that has the time to build for; no source of a site. */
export const clock = '.now'

/** What one build says and, if it published, what is in its folder then. */
export interface Outcome {
  outcome: string
  messages: string[]
  counts: unknown
  files: Record<string, string>
}

/** What builds: this process, unless another one does (remote.ts). */
export type Run = (options: SessionOptions) => Promise<BuildResult>

type More = Partial<Omit<SessionOptions, 'root' | 'out'>>

export async function outcomeOf(root: string, out: string, options: More = {}, run: Run = build): Promise<Outcome> {
  const time = existsSync(join(root, clock)) ? readFileSync(join(root, clock), 'utf8') : now
  const { outcome, diagnostics, accepted, stories, articles, pages } = await run({
    root,
    out,
    now: time,
    write: true,
    threads: 0,
    ...options,
  })
  const files = existsSync(out) ? Object.fromEntries(list(out).map((path) => [path, contentsOf(join(out, path))])) : {}
  // Node names modules that it cannot find by their whole path.
  const messages = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic).replaceAll(root, ''))
  return { outcome, messages, counts: { stories, articles, accepted, pages: [...pages] }, files }
}

function contentsOf(path: string): string {
  try {
    return readFileSync(path, 'base64')
  } catch {
    return 'nothing that can be read'
  }
}

/** The same site built from nothing: no cache, and a folder of its own. */
export function cleanOutcome(root: string, options: CopyOptions = {}, run: Run = build): Promise<Outcome> {
  return copyOutcomeOnce(root, ['dist', '.cache'], options, run)
}

/** The same site built without a cache, into what was published before. */
export function coldOutcome(root: string, options: CopyOptions = {}, run: Run = build): Promise<Outcome> {
  return copyOutcomeOnce(root, ['.cache'], options, run)
}

type CopyOptions = Pick<SessionOptions, 'preview'>

/** What builds without a cache have come to, by what they were given. Many tests give them the same. */
const known = new WeakMap<Run, Map<string, Outcome>>()
const mostKnown = 100

async function copyOutcomeOnce(root: string, without: string[], options: CopyOptions, run: Run): Promise<Outcome> {
  const own = known.get(run) ?? new Map<string, Outcome>()
  known.set(run, own)
  const files = partsOf(root, without).map((name) => contentsBelow(join(root, name), name))
  const key = hashOf(JSON.stringify([files, options]))
  const outcome = own.get(key) ?? (await copyOutcome(root, without, options, run))
  if (own.size >= mostKnown) own.clear()
  own.set(key, outcome)
  return outcome
}

const partsOf = (root: string, without: string[]) =>
  readdirSync(root).filter((name) => !without.includes(name) && !name.startsWith('.cache.'))

/** A file or link by its path and contents, a folder by all that is in it. */
function contentsBelow(path: string, name: string): unknown[] {
  const stats = lstatSync(path)
  if (stats.isSymbolicLink()) return [name, 'link', readlinkSync(path)]
  if (stats.isDirectory()) return [name, readdirSync(path).map((below) => contentsBelow(join(path, below), below))]
  return [name, contentsOf(path)]
}

async function copyOutcome(root: string, without: string[], options: CopyOptions, run: Run): Promise<Outcome> {
  const copy = folder()
  for (const name of partsOf(root, without)) cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true })
  const outcome = await outcomeOf(copy, join(copy, 'dist'), { ...options, useCache: false }, run)
  rmSync(copy, { recursive: true })
  return outcome
}
