import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, realpathSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isBelow, leaves } from '../core/files.ts'

/**
 * Puts a text in the place of a file, and makes the folders above it. One step: if the process is killed or the disk is
 * full, the file has the old text or the new one. A symbolic link stays a link.
 */
export function replaceFile(path: string, text: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  // Not /dev/stdout, nor a pipe.
  if (stats && !stats.isFile()) {
    writeFileSync(path, text)
    return
  }
  const file = stats ? realpathSync(path) : path
  const made = mkdirSync(dirname(file), { recursive: true })
  const temporary = join(dirname(file), `.diglot-${randomUUID()}`)
  try {
    writeFileSync(temporary, text, stats && { mode: stats.mode })
    renameSync(temporary, file)
  } catch (error) {
    undo(temporary, made)
    throw error
  }
}

/** Takes away what was written, and the folders that were made for it. Whatever fails here, the first error is the one to show. */
function undo(temporary: string, made: string | undefined): void {
  try {
    rmSync(temporary, { force: true })
    if (made !== undefined) for (let folder = dirname(temporary); folder.startsWith(made); folder = dirname(folder)) rmdirSync(folder)
  } catch {
    // Others have put something there, or it cannot be reached.
  }
}

/** The same for a file of the site, by its path from the root. Throws where a symbolic link would lead out of the site. */
export function replaceSource(root: string, path: string, text: string): void {
  checkInside(root, path)
  replaceFile(join(root, path), text)
}

/** Adds a file to a site, with a text or as a copy of another file, in one step. Throws if there is one: it is never replaced. */
export function addFile(root: string, path: string, contents: { text: string } | { copyOf: string }): void {
  checkInside(root, path)
  const file = join(root, path)
  const made = mkdirSync(dirname(file), { recursive: true })
  const temporary = join(dirname(file), `.diglot-${randomUUID()}`)
  try {
    if ('text' in contents) writeFileSync(temporary, contents.text)
    else copyFileSync(contents.copyOf, temporary)
    if (existsSync(file)) throw new Error(`${path}:1:1 this file exists already and was not replaced. Rename or delete it, then try again.`)
    renameSync(temporary, file)
  } catch (error) {
    undo(temporary, made)
    throw error
  }
}

function checkInside(root: string, path: string): void {
  let above = join(root, path)
  while (!existsSync(above)) above = dirname(above)
  if (!isBelow(realpathSync(above), realpathSync(root))) throw new Error(`${path}:1:1 ${leaves}`)
}
