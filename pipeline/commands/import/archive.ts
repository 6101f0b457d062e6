import { lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, posix } from 'node:path'
import { order } from '../../core/diagnostics.ts'
import { isBelow } from '../../core/files.ts'

/** A folder that is imported. It is only read. Paths are relative to it, with `/` between folders. */
export interface Archive {
  root: string
  files: string[]
  has(path: string): boolean
  /** Whether a file is below this folder. */
  hasFolder(path: string): boolean
  /** The text of a file, with equal line ends; undefined if there is none, or it is not UTF-8. */
  text(path: string): string | undefined
}

/** What no generator reads: other people's code, and what a generator has made. */
const skipped = new Set(['node_modules', '_site', 'bower_components', '.git'])
/** More is no text that a person wrote. Bytes. */
const longest = 16 * 1024 * 1024

/** Lists what is in a folder. Links are not followed: they may lead anywhere. */
export function openArchive(root: string): Archive {
  const real = realpathSync(root)
  return archiveOf(real, [...filesBelow(real, '')])
}

function archiveOf(real: string, files: string[]): Archive {
  const known = new Set(files)
  const folders = new Set(files.flatMap((path) => foldersAbove(path)))
  return {
    root: real,
    files,
    has: (path) => known.has(path),
    hasFolder: (path) => folders.has(path),
    text: (path) => (known.has(path) ? readUtf8(real, path) : undefined),
  }
}

/** A folder of an archive as an archive of its own. */
export function archiveBelow({ root, files }: Archive, folder: string): Archive {
  const inside = files.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1))
  return archiveOf(join(root, folder), inside)
}

function* filesBelow(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => order(a.name, b.name))) {
    if (skipped.has(entry.name) || entry.isSymbolicLink()) continue
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(root, path)
    else if (entry.isFile()) yield path
  }
}

function foldersAbove(path: string): string[] {
  const above = posix.dirname(path)
  return above === '.' ? [] : [above, ...foldersAbove(above)]
}

function readUtf8(root: string, path: string): string | undefined {
  const file = join(root, path)
  if (lstatSync(file).size > longest || !isBelow(realpathSync(file), root)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}
