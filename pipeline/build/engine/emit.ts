import { randomUUID } from 'node:crypto'
import { accessSync, constants, copyFileSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Manifest, manifestOfOutputs, updateManifest, writeManifest } from './manifest.ts'
import { clearWay, foldersOf } from './obstacles.ts'
import { hashOfOutput, type OutputState, updateOutputs } from './output-state.ts'
import { type Staged, stagePrefix } from './stage.ts'
import { statOf } from './stat.ts'

export interface Emitted {
  written: number
  unchanged: number
  deleted: number
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
 * the folder meanwhile finds whole files, and no link to a missing one. `before` is the manifest that is there.
 */
export function publish(folder: string, before: Manifest, staged: Staged[], leaving: Leaving): Emitted {
  const after = new Map(staged.map(({ path, hash }) => [path, hash]))
  const ready = staged.filter(({ file }) => file !== undefined)
  const gone = [...before.keys()].filter((path) => !after.has(path))
  const result: Emitted = { written: ready.length, unchanged: staged.length - ready.length, deleted: gone.length }
  if (ready.length === 0 && gone.length === 0 && before.size === after.size) return result
  const isNew = ({ path }: Staged) => !before.has(path)
  replaceFiles(folder, { ready, gone, isNew, before: () => before }, after.has(leaving.standIn) ? leaving : undefined)
  writeManifest(folder, after)
  return result
}

/**
 * The same where all other files of the last build (`made`, which is updated) stay. `announce` is called before the manifest
 * is written. Returns how many files differ.
 */
export function publishSome(
  made: OutputState,
  staged: Staged[],
  { gone = [], announce }: { gone?: string[]; announce?: (written: number) => void },
): number {
  const ready = staged.filter(({ file }) => file !== undefined)
  const isNew = ({ path }: Staged) => hashOfOutput(made, path) === undefined
  const isSame = ready.length + gone.length === 0
  if (!isSame) replaceFiles(made.out, { ready, gone, isNew, before: () => manifestOfOutputs(made) })
  announce?.(ready.length)
  updateOutputs(made, staged, gone)
  if (!isSame) updateManifest(made, ready, gone)
  return ready.length
}

interface Replacing {
  ready: Staged[]
  gone: string[]
  isNew(file: Staged): boolean
  before(): Manifest
}

function replaceFiles(folder: string, { ready, gone, isNew, before }: Replacing, leaving?: Leaving): void {
  mkdirSync(folder, { recursive: true })
  checkFolders(folder, [...ready.map(({ path }) => path), ...gone])
  // New files are listed before any is moved: if this build is killed, the next one knows that they are Diglot's.
  const added = new Set(ready.filter(isNew).map(({ path }) => path))
  if (added.size > 0) writeManifest(folder, new Map([...before(), ...ready.map(({ path, hash }): [string, string] => [path, hash])]))
  for (const path of blocking(gone, ready)) removeFile(folder, path)
  const made = new Set<string>()
  for (const one of publishingSteps(ready, (path) => added.has(path)).flat()) move(folder, one, made)
  leave(folder, gone, leaving)
}

/** Files in the order in which they are published: each step begins when the one before has ended. */
export function publishingSteps<File extends Pick<Staged, 'path' | 'rank'>>(files: File[], isNew: (path: string) => boolean): File[][] {
  const stepOf = ({ path, rank }: File) => (isNew(path) ? 0 : 256) + rank
  const steps = Map.groupBy(files, stepOf)
  return [...steps].sort(([a], [b]) => a - b).map(([, step]) => step.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
}

/** Files that are not published any more, in the order in which they are removed. */
export function removingSteps(gone: string[], turn: Leaving['turn'] = () => 'file'): string[][] {
  const by = Map.groupBy(gone, turn)
  return (['list', 'file', 'page'] as const).map((name) => by.get(name) ?? [])
}

/** Files that go where a folder must be, or from a folder in whose place a file must be: these cannot wait. */
export function blocking(gone: string[], ready: Pick<Staged, 'path'>[]): string[] {
  const files = new Set(ready.map(({ path }) => path))
  const folders = new Set([...files].flatMap(foldersOf))
  return gone.filter((path) => folders.has(path) || foldersOf(path).some((above) => files.has(above)))
}

/** Throws where a file could not be put or taken away, before any is: what is published stays whole, and one version. */
function checkFolders(folder: string, paths: string[]): void {
  for (const parent of new Set(paths.map((path) => dirname(join(folder, path)))))
    if (statOf(parent)?.isDirectory()) accessSync(parent, constants.W_OK | constants.X_OK)
}

function move(folder: string, staged: Staged, made: Set<string>): void {
  try {
    put(folder, staged, made)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && inTheWay.has(String(error.code)))) throw error
    clearWay(folder, staged.path)
    put(folder, staged, made)
  }
}

/** Error codes of a rename that a file or a folder blocks. */
const inTheWay = new Set(['EISDIR', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'ENOENT', 'ELOOP'])

function put(folder: string, { path, file = '' }: Staged, made: Set<string>): void {
  const parent = dirname(join(folder, path))
  if (!made.has(parent)) mkdirSync(parent, { recursive: true })
  made.add(parent)
  renameSync(file, join(folder, path))
}

function leave(folder: string, gone: string[], leaving: Leaving | undefined): void {
  for (const path of gone) {
    // A file that is already missing needs no stand-in.
    if (leaving?.turn(path) !== 'page' || !isThere(folder, path)) continue
    const temporary = join(folder, `${stagePrefix}${randomUUID()}`)
    copyFileSync(join(folder, leaving.standIn), temporary)
    renameSync(temporary, join(folder, path))
  }
  for (const path of removingSteps(gone, leaving?.turn).flat()) removeFile(folder, path)
}

/** Whether something other than a folder is there: Diglot's manifest lists files only. */
function isThere(folder: string, path: string): boolean {
  return statOf(join(folder, path))?.isDirectory() === false
}

/** Takes a whole folder away, with whatever is in it. */
export function dropFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** Takes a file away, and the folders that it leaves empty. */
export function removeFile(folder: string, path: string): void {
  if (isThere(folder, path)) rmSync(join(folder, path), { force: true })
  for (let parent = dirname(path); parent !== '.' && parent !== '/'; parent = dirname(parent)) {
    try {
      rmdirSync(join(folder, parent))
    } catch {
      return
    }
  }
}
