import { createHash, randomUUID } from 'node:crypto'
import { appendFileSync, lstatSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../../core/hash.ts'
import type { OutputState } from './output-state.ts'
import { type Staged, stagePrefix } from './stage.ts'
import { stampOf } from './stamp.ts'

/**
 * The files that Diglot wrote into a folder: path → SHA-256. Only these may be deleted. A manifest that lacks one would
 * have it published for ever, so the manifest names itself first, with the hash of all the rest: damage is seen.
 */
export type Manifest = Map<string, string>

const manifestName = '.diglot.json'
const head = `{${JSON.stringify(manifestName)}:"`

/** Where a folder has its manifest. */
export function manifestPath(folder: string): string {
  return join(folder, manifestName)
}

/** What the file system says of the manifest in a folder. */
export function manifestStamp(folder: string): string | undefined {
  return stampOf(manifestPath(folder))
}

/** The manifest in a folder; empty where there is none, undefined where it is damaged. */
export function readManifest(folder: string): Manifest | undefined {
  const path = manifestPath(folder)
  return lstatSync(path, { throwIfNoEntry: false }) ? readManifestFile(path) : new Map()
}

/** Whether a path would lead out of the folder that it is relative to. */
export function isOutside(path: string): boolean {
  return /\0|^\/|(?:^|\/)\.\.(?:\/|$)/.test(path)
}

/** A manifest that may be elsewhere; undefined where it cannot be read, or is damaged. Its formatting does not matter. With `first`, one that is `{}` says that nothing was published. */
export function readManifestFile(path: string, first?: '{}'): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (value === null || typeof value !== 'object') return undefined
    const manifest: Manifest = new Map()
    for (const [path, hash] of Object.entries(value)) {
      if (typeof hash !== 'string' || isOutside(path)) return undefined
      manifest.set(path, hash)
    }
    const sum = manifest.get(manifestName)
    manifest.delete(manifestName)
    const isFirst = first !== undefined && sum === undefined && manifest.size === 0
    return isFirst || sum === hashOfRows(manifest) ? manifest : undefined
  } catch {
    return undefined
  }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  replaceManifest(folder, [`${head}${hashOfRows(manifest)}"`], rowsOf(manifest))
}

/** Rows that are written at a time: a large site has hundreds of thousands. */
const rowsAtOnce = 1000

/** All that follows the hash of it, in parts. */
function* rowsOf(manifest: Manifest): Generator<string> {
  const paths = [...manifest.keys()].sort()
  for (let from = 0; from < paths.length; from += rowsAtOnce)
    yield paths
      .slice(from, from + rowsAtOnce)
      .map((path) => `,${JSON.stringify(path)}:${JSON.stringify(manifest.get(path))}`)
      .join('')
  yield '}\n'
}

function hashOfRows(manifest: Manifest): string {
  const sum = createHash('sha256')
  for (const rows of rowsOf(manifest)) sum.update(rows)
  return sum.digest('base64url')
}

/** The manifest of what a build has published. */
export function manifestOfOutputs({ paths, hashes }: Pick<OutputState, 'paths' | 'hashes'>): Manifest {
  return new Map(paths.map((path, index) => [path, hashes[index] ?? '']))
}

/** More changed files than these are written into the manifest as a whole. */
const few = 100

/** Puts the hashes of some files into the manifest, in place if it can be, and takes out those that are gone. */
export function updateManifest(made: OutputState, staged: Pick<Staged, 'path' | 'hash'>[], gone: string[]): void {
  const bytes = staged.length > few || gone.length > 0 ? undefined : readFileSync(manifestPath(made.out))
  if (bytes && putHashes(bytes, staged)) replaceManifest(made.out, [bytes])
  else writeManifest(made.out, manifestOfOutputs(made))
}

/** Hashes have one length: the rest of the bytes stays. False where these are not as we wrote them. */
function putHashes(bytes: Buffer, staged: Pick<Staged, 'path' | 'hash'>[]): boolean {
  if (endOf(bytes, head) !== head.length) return false
  for (const { path, hash } of staged) {
    // This text matches only at the entry: quotes inside a JSON string are escaped.
    const at = endOf(bytes, `,${JSON.stringify(path)}:"`)
    if (at === undefined) return false
    bytes.write(hash, at, 'latin1')
  }
  const rest = bytes.indexOf('"', head.length) + 1
  bytes.write(hashOf(bytes.subarray(rest)), head.length, 'latin1')
  return true
}

function endOf(bytes: Buffer, text: string): number | undefined {
  const sought = Buffer.from(text)
  const at = bytes.indexOf(sought)
  return at < 0 ? undefined : at + sought.length
}

function replaceManifest(folder: string, ...contents: Iterable<string | Uint8Array>[]): void {
  const temporary = join(folder, `${stagePrefix}${randomUUID()}`)
  try {
    for (const part of contents) for (const bytes of part) appendFileSync(temporary, bytes)
    renameSync(temporary, manifestPath(folder))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
