import { readFileSync, statSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'
import type { Cache } from './cache.ts'
import type { Output, Stage, Staged } from './emit.ts'
import { hashOf, keyOf } from './hash.ts'
import { type Written, written } from './stamp.ts'

/** What stands in an output folder, as far as it is known without reading it. */
export interface Published {
  /** A file that needs no writing, if what stands there has this hash. Its stamp is looked at first; it is read only where that differs. */
  standing(path: string, rank: number, hash: string): Staged | undefined
  /** The hash of what was last written there, by whichever build. */
  hash(path: string): string | undefined
  /** Makes files stand ready that are no pages: pictures, style sheets. */
  prepare(outputs: Output[], stage: Stage): Promise<Staged[]>
  /** Remembers what has been published. */
  remember(staged: Staged[]): void
}

/** All files of a folder in one piece of the cache: some ten thousand rows would take longer to read than to look at the files. */
interface Kept {
  paths: string[]
  hashes: string[]
  /** The `key` of an output that is named without making it; otherwise empty. */
  names: string[]
  /** Three numbers for each file (`written`). */
  stamps: Float64Array
}

const none: Kept = { paths: [], hashes: [], names: [], stamps: new Float64Array() }

/** `manifest` is what was last written into `out` (`readManifest`). */
export function readPublished(out: string, cache: Cache, manifest: Map<string, string>): Published {
  const key = keyOf(out)
  const kept = cache.rows('published').has(key) ? (deserialize(cache.bytes('published', key)) as Kept) : none
  const places = new Map(kept.paths.map((path, index) => [path, index]))
  const names = new Map<string, string>()
  const standing: Published['standing'] = (path, rank, hash) => {
    if (manifest.get(path) !== hash) return undefined
    const file = `${out}/${path}`
    const stats = statSync(file, { throwIfNoEntry: false })
    if (!stats?.isFile()) return undefined
    const at = places.get(path)
    const same = at !== undefined && kept.hashes[at] === hash && isStamp(kept.stamps, at, stats)
    return same || hashOf(readFileSync(file)) === hash ? { path, rank, hash, stamp: written(stats) } : undefined
  }
  return {
    standing,
    hash: (path) => manifest.get(path),
    async prepare(outputs, stage) {
      const staged: Staged[] = []
      for (const { path, rank, key, bytes } of outputs) {
        const at = places.get(path)
        if (key !== undefined) names.set(path, key)
        const hash = key !== undefined && at !== undefined && kept.names[at] === key ? kept.hashes[at] : undefined
        const same = hash === undefined ? undefined : standing(path, rank, hash)
        staged.push(same ?? stage.put(path, rank, Buffer.from(await bytes()), manifest.get(path)))
      }
      return staged
    },
    remember(staged) {
      const next: Kept = {
        paths: staged.map(({ path }) => path),
        hashes: staged.map(({ hash }) => hash),
        names: staged.map(({ path }) => names.get(path) ?? ''),
        stamps: Float64Array.from(staged.flatMap(({ stamp }) => stamp)),
      }
      cache.put('published', key, { stamp: '', text: '' })
      cache.putBytes('published', key, serialize(next))
    },
  }
}

function isStamp(stamps: Float64Array, at: number, stats: { size: number; mtimeMs: number; ino: number }): boolean {
  const [size, mtime, inode]: Written = written(stats)
  return stamps[at * 3] === size && stamps[at * 3 + 1] === mtime && stamps[at * 3 + 2] === inode
}
