import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, keyOf } from '../core/hash.ts'

/** The hash of a file's bytes, or undefined where it cannot be read. */
export function hashOfFile(path: string): string | undefined {
  try {
    return hashOf(readFileSync(path))
  } catch {
    return undefined
  }
}

/** The contents of files and folders, by the order given: what a tool is made of. What is not there counts as empty. */
export function hashOfFiles(paths: string[]): string {
  return keyOf(...paths.flatMap(contents))
}

function contents(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return ['']
  if (!stats.isDirectory()) return [hashOf(readFileSync(path))]
  return readdirSync(path)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => [name, ...contents(join(path, name))])
}
