import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import { join0, split0 } from './nul-list.ts'
import { type OutputState, updateOutputs } from './output-state.ts'
import { type SourceState, updateSources } from './source-state.ts'
import type { Staged } from './stage.ts'

/**
 * The last build that went well: what it made and, where stamps can tell for sure whether anything has changed since,
 * all that it was made from and what it reported. A file of its own beside the cache, because building again where nothing
 * has changed is reading this and nothing else. It has a record for a whole build, and one more for each later build
 * that rendered only some pages: its length and its CRC-32 (4 bytes each), then V8's serialization.
 */
export interface LastBuild<Snapshot> {
  made: OutputState
  /** The stamp of the manifest that it left in the output folder. */
  manifest: string | undefined
  /** What it left in the cache (`Cache.generation`). */
  generation: string | undefined
  /** `key` stands for all that is no file: settings, versions. */
  valid?: { key: string; from: SourceState; snapshot: Snapshot } | undefined
  /** Records that follow that of the whole build. */
  later?: number
}

/** What a build that rendered only some pages has changed. */
export interface LaterBuild<Snapshot> extends Pick<LastBuild<Snapshot>, 'manifest' | 'generation'> {
  made: Pick<Staged, 'path' | 'rank' | 'hash' | 'stamp'>[]
  /** Paths of files that it has deleted. */
  gone: string[]
  from: SourceState
  /** What it reported, if that is something else. */
  snapshot?: Snapshot | undefined
}

const name = 'last-build'
/** With more records than these, or with so many files in one, a single record of all takes less time to read. */
const [mostRecords, mostFiles] = [200, 500]

/** What is known of the last build: nothing, where there was none, or none that we can read. It costs a build, no more. */
export function readLastBuild<Snapshot>(folder: string): LastBuild<Snapshot> | undefined {
  try {
    const [first, ...others] = recordsOf(readFileSync(join(folder, name)))
    if (!first) return undefined
    const last: LastBuild<Snapshot> = unfold(deserialize(first))
    for (const record of others) applyLater(last, deserialize(record))
    return last
  } catch {
    return undefined
  }
}

/** What follows a damaged record counts for nothing: files will be seen to differ from what is known without it. */
function* recordsOf(file: Buffer): Generator<Uint8Array> {
  for (let at = 0; at + 8 <= file.length; ) {
    const bytes = file.subarray(at + 8, at + 8 + file.readUInt32LE(at))
    if (crc32(bytes) !== file.readUInt32LE(at + 4)) return
    yield bytes
    at += 8 + bytes.length
  }
}

/** Header and bytes of a record, as two buffers: joining them would copy a long value. */
function toRecord(value: unknown): [head: Uint8Array, bytes: Uint8Array] {
  const bytes = serialize(value)
  const head = Buffer.alloc(8)
  head.writeUInt32LE(bytes.length, 0)
  head.writeUInt32LE(crc32(bytes), 4)
  return [head, bytes]
}

export function writeLastBuild<Snapshot>(folder: string, last: LastBuild<Snapshot>): void {
  const temporary = join(folder, `${name}.new`)
  try {
    const [head, bytes] = toRecord(fold({ ...last, later: 0 }))
    writeFileSync(temporary, head)
    appendFileSync(temporary, bytes)
    renameSync(temporary, join(folder, name))
  } catch {
    // A full disk is no error: without this file, the next build only takes longer.
  }
}

/** Puts what a later build has changed into what is known, here and in the file. */
export function appendToLastBuild<Snapshot>(folder: string, last: LastBuild<Snapshot>, later: LaterBuild<Snapshot>): void {
  applyLater(last, later)
  if ((last.later ?? 0) > mostRecords || later.made.length > mostFiles) {
    last.later = 0
    writeLastBuild(folder, last)
    return
  }
  try {
    appendFileSync(join(folder, name), Buffer.concat(toRecord(later)))
  } catch {
    // As above.
  }
}

function applyLater<Snapshot>(last: LastBuild<Snapshot>, { manifest, generation, made, gone, from, snapshot }: LaterBuild<Snapshot>): void {
  Object.assign(last, { manifest, generation, later: (last.later ?? 0) + 1 })
  updateOutputs(last.made, made, gone)
  if (!last.valid) return
  updateSources(last.valid.from, from)
  if (snapshot !== undefined) last.valid.snapshot = snapshot
}

function fold<Snapshot>({ made, valid, ...last }: LastBuild<Snapshot>) {
  const { paths, hashes, names } = made
  return {
    ...last,
    made: { ...made, paths: join0(paths), hashes: join0(hashes), names: join0(names) },
    valid: valid && { ...valid, from: { ...valid.from, paths: join0(valid.from.paths) } },
  }
}

function unfold<Snapshot>({ made, valid, ...last }: ReturnType<typeof fold<Snapshot>>): LastBuild<Snapshot> {
  const { paths, hashes, names } = made
  return {
    ...last,
    made: { ...made, paths: split0(paths), hashes: split0(hashes), names: split0(names) },
    valid: valid && { ...valid, from: { ...valid.from, paths: split0(valid.from.paths) } },
  }
}
