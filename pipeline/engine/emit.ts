import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Staged, stagePrefix } from './stage.ts'
import { type Written, written } from './stamp.ts'

export interface Emitted {
  written: number
  unchanged: number
  deleted: number
}

/** What Diglot wrote here before: path → SHA-256. Only these files may be deleted. */
const manifestName = '.diglot.json'

/** Files that Diglot wrote into a folder: path → SHA-256 of what it wrote. */
export function readManifest(folder: string): Map<string, string> {
  return readManifestFile(join(folder, manifestName)) ?? new Map()
}

/** The same, of a manifest that may be elsewhere; undefined where it cannot be read. */
export function readManifestFile(path: string): Map<string, string> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (value === null || typeof value !== 'object') return undefined
    const manifest = new Map<string, string>()
    for (const [path, hash] of Object.entries(value))
      if (typeof hash === 'string' && !(path.includes('..') && path.split('/').includes('..'))) manifest.set(path, hash)
    return manifest
  } catch {
    return undefined
  }
}

/** Where a folder has its manifest. */
export function manifestPath(folder: string): string {
  return join(folder, manifestName)
}

/** What the file system says of the manifest in a folder. */
export function manifestStamp(folder: string): Written | undefined {
  const stats = statSync(join(folder, manifestName), { throwIfNoEntry: false })
  return stats && written(stats)
}

/** How files go that are not published any more. */
export interface Leaving {
  /** A published file that stands in for every page that goes, until all have gone: they may link to each other. */
  standIn: string
  /** Lists go before the files that they link to. */
  turn(path: string): 'page' | 'list' | 'file'
}

/**
 * Makes a folder hold just these files (besides what others put there). New files are renamed into place first, since
 * nothing links to them yet; then what changed, by rank; what is not published any more goes last. Whoever reads
 * the folder meanwhile finds whole files, and no link to a missing one. `before` is the manifest that stands there.
 */
export function publish(folder: string, before: Map<string, string>, staged: Staged[], leaving: Leaving): Emitted {
  mkdirSync(folder, { recursive: true })
  const after = new Map(staged.map(({ path, hash }) => [path, hash]))
  const ready = staged.filter(({ file }) => file !== undefined)
  const gone = [...before.keys()].filter((path) => !after.has(path))
  const result: Emitted = { written: ready.length, unchanged: staged.length - ready.length, deleted: gone.length }
  if (ready.length === 0 && gone.length === 0 && before.size === after.size) return result
  // Known before anything moves: a build that dies here leaves nothing that the next one takes for another's.
  if (ready.some(({ path }) => !before.has(path))) writeManifest(folder, new Map([...before, ...after]))
  const isNew = ({ path }: Staged) => Number(before.has(path))
  const made = new Set<string>()
  for (const one of ready.toSorted((a, b) => isNew(a) - isNew(b) || a.rank - b.rank || (a.path < b.path ? -1 : 1))) move(folder, one, made)
  leave(folder, gone, after.has(leaving.standIn) ? leaving : undefined)
  writeManifest(folder, after)
  return result
}

/** Files of a folder that are not in its manifest (`before`), and that what is staged would replace with other bytes. */
export function foreignFiles(folder: string, before: Map<string, string>, staged: Staged[]): string[] {
  const isOther = ({ path, file }: Staged) => {
    if (file === undefined || before.has(path)) return false
    const [here, there] = [statSync(join(folder, path), { throwIfNoEntry: false }), statSync(file)]
    return here?.isFile() === true && (here.size !== there.size || !readFileSync(join(folder, path)).equals(readFileSync(file)))
  }
  return staged
    .filter(isOther)
    .map(({ path }) => path)
    .sort()
}

/** Puts some changed files of a folder in place of those that stand there; everything else stays. `noteSome` or `noteAll` must follow. */
export function publishSome(folder: string, staged: Staged[]): number {
  const ready = staged.filter(({ file }) => file !== undefined).sort((a, b) => a.rank - b.rank)
  const made = new Set<string>()
  for (const one of ready) move(folder, one, made)
  return ready.length
}

/** Has the manifest say what all files are. */
export function noteAll({ out, paths, hashes }: { out: string; paths: string[]; hashes: string[] }): void {
  writeManifest(out, new Map(paths.map((path, index) => [path, hashes[index] ?? ''])))
}

/** Has the manifest say what was put in place of files that it knows. Hashes have one length: the rest of its bytes stays. */
export function noteSome(folder: string, staged: Staged[]): void {
  const bytes = readFileSync(join(folder, manifestName))
  for (const { path, hash } of staged) {
    // A quote that follows these begins a name, wherever in the file they are.
    const at = ['{', ','].map((before) => endOf(bytes, `${before}${JSON.stringify(path)}:"`)).find((end) => end >= 0)
    if (at === undefined) {
      writeManifest(folder, new Map([...readManifest(folder), ...staged.map((one) => [one.path, one.hash] as const)]))
      return
    }
    bytes.write(hash, at, 'latin1')
  }
  replaceManifest(folder, bytes)
}

function endOf(bytes: Buffer, text: string): number {
  const sought = Buffer.from(text)
  const at = bytes.indexOf(sought)
  return at < 0 ? -1 : at + sought.length
}

function move(folder: string, { path, file = '' }: Staged, made: Set<string>): void {
  const target = join(folder, path)
  const parent = dirname(target)
  if (!made.has(parent)) mkdirSync(parent, { recursive: true })
  made.add(parent)
  try {
    renameSync(file, target)
  } catch (error) {
    // A folder of an earlier build may stand where a file must; it is ours if it is empty.
    if (!(error instanceof Error && 'code' in error && (error.code === 'EISDIR' || error.code === 'ENOTEMPTY'))) throw error
    rmdirSync(target)
    renameSync(file, target)
  }
}

function writeManifest(folder: string, manifest: Map<string, string>): void {
  // Not as an object: with many names that takes as much memory as a build has to spare.
  const rows = [...manifest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, hash]) => `${JSON.stringify(path)}:${JSON.stringify(hash)}`)
  replaceManifest(folder, `{${rows.join(',')}}\n`)
}

function replaceManifest(folder: string, contents: string | Uint8Array): void {
  const temporary = join(folder, `${stagePrefix}${randomUUID()}`)
  try {
    writeFileSync(temporary, contents)
    renameSync(temporary, join(folder, manifestName))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function leave(folder: string, gone: string[], leaving: Leaving | undefined): void {
  const by = Map.groupBy(gone, (path) => leaving?.turn(path) ?? 'file')
  for (const path of by.get('page') ?? []) {
    // One that another took away already needs nothing to stand in for it.
    if (!leaving || !existsSync(join(folder, path))) continue
    const temporary = join(folder, `${stagePrefix}${randomUUID()}`)
    copyFileSync(join(folder, leaving.standIn), temporary)
    renameSync(temporary, join(folder, path))
  }
  for (const turn of ['list', 'file', 'page'] as const) for (const path of by.get(turn) ?? []) remove(folder, path)
}

/** Takes a file away, and the folders that it leaves empty. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path), { force: true })
  for (let parent = dirname(path); parent !== '.' && parent !== '/'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent))
    } catch {
      return
    }
  }
}
