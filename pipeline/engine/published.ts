import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Cache } from './cache.ts'
import type { Output, Stage, Staged } from './emit.ts'
import { hashOf, keyOf } from './hash.ts'
import { written } from './stamp.ts'

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

/** `manifest` is what was last written into `out` (`readManifest`). */
export function readPublished(out: string, cache: Cache, manifest: Map<string, string>): Published {
  const table = `published ${keyOf(out)}`
  const known = cache.rows(table)
  const names = new Map<string, string>()
  const standing: Published['standing'] = (path, rank, hash) => {
    const file = join(out, path)
    if (manifest.get(path) !== hash) return undefined
    const stats = statSync(file, { throwIfNoEntry: false })
    if (!stats?.isFile()) return undefined
    const stamp = written(stats)
    const row = known.get(path)
    if (row?.stamp === stamp && hashIn(row.text) === hash) return { path, rank, hash, stamp }
    return hashOf(readFileSync(file)) === hash ? { path, rank, hash, stamp } : undefined
  }
  return {
    standing,
    hash: (path) => manifest.get(path),
    async prepare(outputs, stage) {
      const staged: Staged[] = []
      for (const { path, rank, key, bytes } of outputs) {
        const row = known.get(path)
        const [hash, name] = row?.text.split(' ') ?? []
        if (key !== undefined) names.set(path, key)
        const same = key !== undefined && name === key && hash !== undefined ? standing(path, rank, hash) : undefined
        staged.push(same ?? stage.put(path, rank, Buffer.from(await bytes()), manifest.get(path)))
      }
      return staged
    },
    remember(staged) {
      const gone = new Set(known.keys())
      for (const { path, hash, stamp } of staged) {
        gone.delete(path)
        const name = names.get(path)
        const text = name === undefined ? hash : `${hash} ${name}`
        const row = known.get(path)
        if (row?.stamp !== stamp || row.text !== text) cache.put(table, path, { stamp, text })
      }
      for (const path of gone) cache.delete(table, path)
    },
  }
}

function hashIn(text: string): string {
  return text.split(' ', 1)[0] ?? ''
}
