import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What has been made before, one file for each key. A key is a digest of everything that the bytes depend on, so an
 * entry is never changed. Each begins with the SHA-256 of the rest: one that was damaged is not there.
 */
export interface Store {
  get(key: string): Uint8Array | undefined
  set(key: string, bytes: Uint8Array): void
}

const length = 32

/** Where the pictures of a site are cached; in memory for as long as the build lasts, where nothing can be written. `used` is called with each key that is asked for. */
export function pictureStore({ root, cache }: { root: string; cache?: string | undefined }, used?: (key: string) => void): Store {
  const folder = join(cache ?? storeFolder(root), 'pictures')
  const unwritten = new Map<string, Uint8Array>()
  return {
    get(key) {
      used?.(key)
      const held = unwritten.get(key)
      return held ?? read(join(folder, key))
    },
    set(key, bytes) {
      if (!write(folder, key, bytes)) unwritten.set(key, bytes)
    },
  }
}

/** Where a site's pictures are stored between builds: beside its packages, or in `.cache/`. */
function storeFolder(root: string): string {
  return existsSync(join(root, 'node_modules')) ? join(root, 'node_modules/.cache/diglot') : join(root, '.cache/diglot')
}

export function hash(...parts: (string | Uint8Array)[]): string {
  const digest = createHash('sha256')
  // Lengths keep ["ab", "c"] and ["a", "bc"] apart.
  for (const part of parts) digest.update(`${part.length}:`).update(part)
  return digest.digest('hex')
}

function read(path: string): Buffer | undefined {
  try {
    const file = readFileSync(path)
    const bytes = file.subarray(length)
    return file.length > length && sum(bytes).equals(file.subarray(0, length)) ? bytes : undefined
  } catch {
    return undefined
  }
}

function write(folder: string, key: string, bytes: Uint8Array): boolean {
  const temporary = join(folder, `.${randomUUID()}.tmp`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(temporary, Buffer.concat([sum(bytes), bytes]))
    renameSync(temporary, join(folder, key))
    return true
  } catch {
    drop(temporary)
    return false
  }
}

/** A folder that nobody may look into cannot be cleaned either. */
function drop(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It was not written.
  }
}

function sum(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
