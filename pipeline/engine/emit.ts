import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A file to be published. Lower `rank`s are written first: pictures, then pages, then lists and feeds. */
export interface Output {
  /** Relative to the output folder, with `/` between folders. */
  path: string
  rank: number
  /** What the file holds; called once, as it is written. */
  bytes(): Uint8Array | string
}

export interface Emitted {
  written: number
  unchanged: number
  deleted: number
}

/** What Diglot wrote here before: path → SHA-256. Only these files may be deleted. */
const manifestName = '.diglot.json'

/**
 * Makes a folder hold just these files (besides what others put there). Each is written under another name and then
 * renamed, so that a reader never finds half a file; what is not published any more goes last.
 */
export function emit(folder: string, outputs: Output[]): Emitted {
  mkdirSync(folder, { recursive: true })
  const before = readManifest(folder)
  const manifest: Record<string, string> = {}
  const result: Emitted = { written: 0, unchanged: 0, deleted: 0 }
  const ordered = outputs.toSorted((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
  for (const output of ordered) {
    const bytes = Buffer.from(output.bytes())
    const hash = createHash('sha256').update(bytes).digest('base64url')
    manifest[output.path] = hash
    if (isSame(join(folder, output.path), hash, before[output.path], bytes)) result.unchanged += 1
    else {
      write(folder, output.path, bytes)
      result.written += 1
    }
  }
  // Known before anything is deleted: a build that dies here leaves nothing that the next one takes for another's.
  write(folder, manifestName, Buffer.from(`${JSON.stringify({ ...before, ...manifest })}\n`))
  for (const path of Object.keys(before)) {
    if (path in manifest) continue
    remove(folder, path)
    result.deleted += 1
  }
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)))
  write(folder, manifestName, Buffer.from(`${JSON.stringify(sorted, null, 0)}\n`))
  return result
}

/** What was published here last: path → SHA-256. Empty where nothing was. */
export function readManifest(folder: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'))
    if (value === null || typeof value !== 'object') return {}
    return Object.fromEntries(Object.entries(value).filter(([path, hash]) => typeof hash === 'string' && !path.split('/').includes('..')))
  } catch {
    return {}
  }
}

function isSame(path: string, hash: string, before: string | undefined, bytes: Buffer): boolean {
  if (before !== hash || !existsSync(path)) return false
  try {
    return readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}

function write(folder: string, path: string, bytes: Buffer): void {
  const target = join(folder, path)
  mkdirSync(dirname(target), { recursive: true })
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`)
  try {
    writeFileSync(temporary, bytes)
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

/** Takes a file away, and the folders that it leaves empty. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true })
  for (let parent = dirname(path); parent !== '.' && parent !== '/'; parent = dirname(parent)) {
    try {
      if (readdirSync(join(folder, parent)).length > 0) return
      rmdirSync(join(folder, parent))
    } catch {
      return
    }
  }
}
