import { isAbsolute, relative } from 'node:path'
import { readSettings } from '../source/settings/settings.ts'
import { build } from './build.ts'
import { type BuildSnapshot, sourcesChangedSince } from './changed-files.ts'
import { type LastBuild, readLastBuild } from './engine/last-build.ts'
import { type Manifest, readManifest } from './engine/manifest.ts'
import { cacheFolderOf } from './engine/open-cache.ts'
import { readPublished, stagedOf } from './engine/output-state.ts'
import type { Staged } from './engine/stage.ts'
import type { BuildOptions } from './options.ts'

/** A file as the last build published it. `hash`: SHA-256 in base64url. */
export type ReadyFile = Pick<Staged, 'path' | 'rank' | 'hash'>

/** So many paths are named in a message. */
const most = 3

/**
 * The files in the output folder, if they are what the last successful build published, and the site has not changed or
 * failed a check since. Otherwise `reason` says what is wrong, for people.
 */
export async function readyOutput({
  root,
  out,
  now,
}: Pick<BuildOptions, 'root' | 'out' | 'now'>): Promise<ReadyFile[] | { reason: string }> {
  const last = readLastBuild<BuildSnapshot>(cacheFolderOf({ root }))
  const manifest = readManifest(out)
  if (!last || !manifest || !isOf(manifest, last)) return { reason: 'is not the output of the last build' }
  const files = stagedOf(last.made)
  const { intact } = readPublished(out, { ...last.made, out }, manifest)
  const damaged = files.filter(({ path, rank, hash }) => !intact(path, rank, hash))
  if (damaged.length > 0) return { reason: `is not as the last build left it (${named(damaged.map(({ path }) => path))})` }
  const changed = sourcesChangedSince(last, await readSettings(root))
  if (changed?.length)
    return { reason: `is older than the site (${named(changed.map((path) => (isAbsolute(path) ? relative(root, path) : path)))})` }
  // Stats cannot tell, for instance because a source is a symbolic link.
  if (!changed && (await build({ root, out, now, write: false })).outcome !== 'built')
    return { reason: 'is older than the site, which has errors' }
  return files
}

/** Whether the manifest in a folder lists what a build made. */
function isOf(manifest: Manifest, { made: { paths, hashes } }: LastBuild<BuildSnapshot>): boolean {
  return manifest.size === paths.length && paths.every((path, index) => manifest.get(path) === hashes[index])
}

function named(paths: string[]): string {
  const rest = paths.length - most
  return paths.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}
