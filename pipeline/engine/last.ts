import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import { isAsSeen, type Seen } from './seen.ts'

/**
 * The last build that went well: all that it was made from, all that it made, and what it told. Where none of it has
 * changed, building again is reading this. A file of its own beside the cache: a 4-byte CRC-32, then V8's serialization.
 */
export interface Last<Told> {
  /** Stands for all that is no file: settings, versions, the folder published. */
  key: string
  from: Seen
  made: Seen
  told: Told
}

const name = 'last-build'

/** What the last build told, if it would tell it again. `holds` looks at what it told before files are looked at. */
export function lastBuild<Told>(folder: string, key: string, holds: (told: Told) => boolean): Told | undefined {
  try {
    const file = readFileSync(join(folder, name))
    const bytes = file.subarray(4)
    if (crc32(bytes) !== file.readUInt32LE(0)) return undefined
    const last = deserialize(bytes) as Last<Told>
    return last.key === key && holds(last.told) && isAsSeen(last.from) && isAsSeen(last.made) ? last.told : undefined
  } catch {
    // There is none, or none of ours: it costs a build, no more.
    return undefined
  }
}

export function rememberBuild<Told>(folder: string, last: Last<Told>): void {
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
