import { readdirSync, readFileSync, rmdirSync, statSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Manifest } from './manifest.ts'
import type { Staged } from './stage.ts'
import { statOf } from './stat.ts'

/** What somebody else has put where a file must be written, or a folder of one. */
export interface Obstacle {
  path: string
  /** It holds files of somebody else's. */
  isFolder?: true
}

/** What is in the way of staged files, and is not ours (`before`); and which unlisted files are what would be written. */
export function findObstacles(folder: string, before: Manifest, staged: Staged[]): { obstacles: Obstacle[]; same: string[] } {
  const obstacles = new Map<string, Obstacle>()
  const same: string[] = []
  const wayTo = createWays(folder)
  for (const { path, file } of staged) {
    if (file === undefined) continue
    const way = wayTo(dirname(path))
    const stats = way === 'open' ? statOf(join(folder, path)) : undefined
    if (way !== 'open' && way !== 'missing' && !before.has(way)) obstacles.set(way, { path: way })
    else if (stats?.isDirectory() && hasOthers(folder, path, before)) obstacles.set(path, { path, isFolder: true })
    else if (stats && !stats.isDirectory() && !before.has(path)) {
      if (stats.isFile() && hasBytesOf(join(folder, path), file)) same.push(path)
      else obstacles.set(path, { path })
    }
  }
  return { obstacles: [...obstacles.values()], same }
}

/** Whether a folder can be written into, or is missing; else the path of what is in its place or in that of one above it. */
function createWays(folder: string): (path: string) => string {
  const ways = new Map([['.', 'open']])
  const wayTo = (path: string): string => {
    const known = ways.get(path)
    if (known !== undefined) return known
    const above = wayTo(dirname(path))
    const way = above !== 'open' ? above : !statOf(join(folder, path)) ? 'missing' : isDirectory(join(folder, path)) ? 'open' : path
    ways.set(path, way)
    return way
  }
  return wayTo
}

/** A link to a folder is one. */
export function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

function hasOthers(folder: string, path: string, before: Manifest): boolean {
  return filesBelow(folder, path).some((inner) => !before.has(inner))
}

/** Every file below a folder of the output folder, by its path from there. */
export function filesBelow(folder: string, path: string): string[] {
  if (!isDirectory(join(folder, path))) return []
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const inner = `${path}/${entry.name}`
    return entry.isDirectory() ? filesBelow(folder, inner) : [inner]
  })
}

function hasBytesOf(path: string, file: string): boolean {
  return statSync(path).size === statSync(file).size && readFileSync(path).equals(readFileSync(file))
}

/** Takes away what is in the place of a file, or of a folder above it: a file or a link, or folders with nothing in them. */
export function clearWay(folder: string, path: string): void {
  const blocking = foldersOf(path)
    .map((above) => join(folder, above))
    .find((above) => statOf(above) && !isDirectory(above))
  if (blocking !== undefined) unlinkSync(blocking)
  if (statOf(join(folder, path))?.isDirectory()) removeEmpty(join(folder, path))
}

function removeEmpty(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) if (entry.isDirectory()) removeEmpty(join(path, entry.name))
  rmdirSync(path)
}

/** The folders that a path is in: `a/b/c` → `a`, `a/b`. */
export function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}
