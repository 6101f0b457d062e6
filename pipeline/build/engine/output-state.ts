import { readFileSync, type Stats } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { hashOf } from '../../core/hash.ts'
import { join0 } from './nul-list.ts'
import type { Output, Stage, Staged } from './stage.ts'
import { written } from './stamp.ts'
import { statOf } from './stat.ts'

/** All that a build published: so many files that they are stored as one record. */
export interface OutputState {
  /** The output folder. */
  out: string
  /** In order. */
  paths: string[]
  hashes: string[]
  /** The `key` of an output that is named without making it; otherwise empty. */
  names: string[]
  /** Three numbers for each file (`written`). */
  stamps: Float64Array
  /** When each is published, from 0 (`Output.rank`): for programs that send them elsewhere in the same order. */
  ranks: Uint8Array
}

/** Input of the thread that checks whether all of it is intact. */
export type OutputsToCheck = Pick<OutputState, 'out' | 'stamps'> & { /** With a NUL between any two. */ paths: string }

function outputStateOf(out: string, staged: File[], names: Map<string, string>): OutputState {
  const sorted = staged.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return {
    out,
    paths: sorted.map(({ path }) => path),
    hashes: sorted.map(({ hash }) => hash),
    names: sorted.map(({ path }) => names.get(path) ?? ''),
    stamps: Float64Array.from(sorted.flatMap(({ stamp }) => stamp)),
    ranks: Uint8Array.from(sorted, ({ rank }) => rank),
  }
}

type File = Pick<Staged, 'path' | 'rank' | 'hash' | 'stamp'>

/** Puts in what a later build has published, and takes out the files that it has deleted. */
export function updateOutputs(made: OutputState, changed: File[], gone: string[] = []): void {
  const added: File[] = []
  for (const file of changed) {
    const at = placeOf(made, file.path)
    if (at === undefined) added.push(file)
    else {
      made.hashes[at] = file.hash
      made.stamps.set(file.stamp, at * 3)
    }
  }
  if (added.length + gone.length === 0) return
  const left = new Set(gone)
  const names = new Map(made.paths.map((path, at) => [path, made.names[at] ?? '']))
  const files = [...stagedOf(made).filter(({ path }) => !left.has(path)), ...added]
  Object.assign(made, outputStateOf(made.out, files, names))
}

/** The files as a build that changes none of them has them. */
export function stagedOf({ paths, hashes, stamps, ranks }: OutputState): Staged[] {
  return paths.map((path, at) => {
    const [size = 0, mtimeMs = 0, ino = 0] = stamps.subarray(at * 3, at * 3 + 3)
    return { path, rank: ranks[at] ?? 0, hash: hashes[at] ?? '', stamp: [size, mtimeMs, ino] }
  })
}

/** The hash of a file that was published. */
export function hashOfOutput(made: OutputState, path: string): string | undefined {
  const at = placeOf(made, path)
  return at === undefined ? undefined : made.hashes[at]
}

function placeOf({ paths }: OutputState, path: string): number | undefined {
  let [from, to] = [0, paths.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((paths[middle] ?? '') < path) from = middle + 1
    else to = middle
  }
  return paths[from] === path ? from : undefined
}

/** Whether all of it is as it was written. */
export function outputsIntact({ out, paths, stamps }: Pick<OutputState, 'out' | 'paths' | 'stamps'>): boolean {
  return paths.every((path, index) => isStamp(stamps, index, statOf(`${out}/${path}`)))
}

/** With fewer files than these, to look at them takes less time than to start a thread. */
const manyFiles = 4_000

/** The same, in a worker thread if there are many files. */
export function checkOutputs(made: OutputState): Promise<boolean> {
  if (made.paths.length < manyFiles) return Promise.resolve(outputsIntact(made))
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const workerData: OutputsToCheck = { out: made.out, stamps: made.stamps, paths: join0(made.paths) }
  const worker = new Worker(new URL(`./check-outputs.${extension}`, import.meta.url), { workerData })
  worker.once('message', resolve)
  worker.once('error', () => resolve(outputsIntact(made)))
  worker.once('exit', () => resolve(false))
  return promise
}

function isStamp(stamps: Float64Array, index: number, stats: Stats | undefined): boolean {
  if (!stats?.isFile()) return false
  const at = index * 3
  return stamps[at] === stats.size && stamps[at + 1] === stats.mtimeMs && stamps[at + 2] === stats.ino
}

/** What is in an output folder, as far as it is known without reading it. */
export interface PublishedFiles {
  /** A file that need not be made, if what is there, or waits to be published, has this hash. Its stamp is looked at first; it is read only where that differs. */
  intact(path: string, rank: number, hash: string): Staged | undefined
  /** The hash of what was last written there, by whichever build. */
  hash(path: string): string | undefined
  /** Stages files that are no pages: pictures, style sheets. */
  prepare(outputs: Output[], stage: Stage): Promise<Staged[]>
  /** What has been published, to be stored. */
  made(staged: Staged[]): OutputState
}

/**
 * `manifest` is what was last written into `out` (`readManifest`); `last` is what is remembered of it, all of it without a manifest; `other` gives files
 * that another build has published elsewhere.
 */
export function readPublished(
  out: string,
  last: OutputState | undefined,
  manifest?: { get(path: string): string | undefined },
  other?: PublishedFiles['intact'],
): PublishedFiles {
  const known = last?.out === out ? last : undefined
  const hashThere = (path: string) => (manifest ? manifest.get(path) : known && hashOfOutput(known, path))
  const names = new Map<string, string>()
  const inPlace: PublishedFiles['intact'] = (path, rank, hash) => {
    if (hashThere(path) !== hash) return undefined
    const file = `${out}/${path}`
    const stats = statOf(file)
    if (!stats?.isFile()) return undefined
    const at = known && placeOf(known, path)
    const same = known && at !== undefined && known.hashes[at] === hash && isStamp(known.stamps, at, stats)
    return same || hashOf(readFileSync(file)) === hash ? { path, rank, hash, stamp: written(stats) } : undefined
  }
  const intact: PublishedFiles['intact'] = (...file) => inPlace(...file) ?? other?.(...file)
  return {
    intact,
    hash: hashThere,
    async prepare(outputs, stage) {
      const staged: Staged[] = []
      for (const { path, rank, key, bytes } of outputs) {
        const at = known && placeOf(known, path)
        if (key !== undefined) names.set(path, key)
        const hash = key !== undefined && at !== undefined && known?.names[at] === key ? known.hashes[at] : undefined
        const same = hash === undefined ? undefined : intact(path, rank, hash)
        staged.push(same ?? stage.put(path, rank, Buffer.from(await bytes()), hashThere(path)))
      }
      return staged
    },
    made: (staged) => outputStateOf(out, staged, names),
  }
}
