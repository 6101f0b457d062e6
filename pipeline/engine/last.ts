import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { Made } from './made.ts'
import type { Seen } from './seen.ts'
import type { Written } from './stamp.ts'

/**
 * The last build that went well: what it made and, where stamps can tell for sure whether anything has changed since,
 * all that it was made from and what it told. A file of its own beside the cache, because building again where nothing
 * has changed is reading this and nothing else: a 4-byte CRC-32, then V8's serialization.
 */
export interface Last<Told> {
  made: Made
  /** The manifest that it left in the output folder. */
  manifest: Written | undefined
  /** `key` stands for all that is no file: settings, versions. */
  sure?: { key: string; from: Seen; told: Told } | undefined
}

const name = 'last-build'

/** What is known of the last build: nothing, where there was none, or none that we can read. It costs a build, no more. */
export function readLast<Told>(folder: string): Last<Told> | undefined {
  try {
    const file = readFileSync(join(folder, name))
    const bytes = file.subarray(4)
    return crc32(bytes) === file.readUInt32LE(0) ? deserialize(bytes) : undefined
  } catch {
    return undefined
  }
}

export function writeLast<Told>(folder: string, last: Last<Told>): void {
  const bytes = serialize(last)
  const sum = Buffer.alloc(4)
  sum.writeUInt32LE(crc32(bytes))
  const temporary = join(folder, `${name}.new`)
  try {
    writeFileSync(temporary, Buffer.concat([sum, bytes]))
    renameSync(temporary, join(folder, name))
  } catch {
    // A full disk takes nothing but time.
    rmSync(temporary, { force: true })
  }
}
