import { lstatSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { replaceSource } from '../replace-file.ts'

/** Paths of a new site that are taken: by a file, or by a file where a folder must be. */
export function takenPaths(dir: string, paths: string[]): string[] {
  return [...new Set(paths.flatMap((path) => takenBy(dir, path) ?? []))]
}

function takenBy(dir: string, path: string): string | undefined {
  const parts = path.split('/')
  for (const [index] of parts.entries()) {
    const part = parts.slice(0, index + 1).join('/')
    const stats = lstatSync(join(dir, part), { throwIfNoEntry: false })
    if (!stats) return undefined
    if (part === path || stats.isFile()) return part
  }
  return undefined
}

/** Writes files that are not there yet: all of them, or none. */
export function writeAll(dir: string, files: Record<string, string>): void {
  mkdirSync(dir, { recursive: true })
  const written: string[] = []
  try {
    for (const [path, text] of Object.entries(files)) {
      replaceSource(dir, path, text)
      written.push(path)
    }
  } catch (error) {
    for (const path of written) rmSync(join(dir, path), { force: true })
    throw error
  }
}
