import { closeSync, existsSync, lstatSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { isBelow } from '../../core/files.ts'
import { addFile, replaceSource } from '../replace-file.ts'
import type { EditionFile } from './editions.ts'
import type { Notes } from './topics.ts'

/** A file to write: its text, or the file that it is a copy of. Paths are from the root of the site. */
export type PlannedFile = { path: string; text: string } | { path: string; copyOf: string }

export interface WriteResult {
  added: string[]
  same: string[]
  /** They exist and differ: they were left as they are. */
  differing: string[]
}

/** Adds files to a site. Nothing that exists is replaced. With `isDry`, nothing is written. */
export function addFiles(root: string, files: PlannedFile[], isDry: boolean, notes: Notes): WriteResult {
  const written: WriteResult = { added: [], same: [], differing: [] }
  const real = realpathSync(root)
  for (const file of files) {
    const state = stateOf(real, file)
    written[state].push(file.path)
    if (state === 'differing') notes.add('conflict', file.path)
    else if (state === 'added' && !isDry) addFile(root, file.path, file)
  }
  return written
}

/** Adds names to the catalogues of a site. */
export function writeEditions(root: string, files: EditionFile[], isDry: boolean, notes: Notes): WriteResult {
  const merged = files.filter(({ isMerged }) => isMerged)
  const written = addFiles(
    root,
    files.filter(({ isMerged }) => !isMerged),
    isDry,
    notes,
  )
  for (const { path, text } of merged) {
    if (!isDry) replaceSource(root, path, text)
    written.added.push(path)
  }
  return written
}

function stateOf(root: string, file: PlannedFile): keyof WriteResult {
  const path = join(root, file.path)
  const stats = lstatSync(path, { throwIfNoEntry: false })
  // A file in the way of a folder, or a link that leads out of the site, is no place to write.
  if (!stats) return isFree(root, path) ? 'added' : 'differing'
  if (!stats.isFile()) return 'differing'
  const isSame = 'text' in file ? readFileSync(path, 'utf8') === file.text : sameBytes(path, file.copyOf)
  return isSame ? 'same' : 'differing'
}

function isFree(root: string, path: string): boolean {
  let above = dirname(path)
  while (!existsSync(above) && above !== dirname(above)) above = dirname(above)
  return lstatSync(realpathSync(above)).isDirectory() && isBelow(realpathSync(above), root)
}

/** Compares two files piece by piece: a video need not fit into memory. */
function sameBytes(a: string, b: string): boolean {
  if (lstatSync(a).size !== lstatSync(b).size) return false
  const [first, second] = [openSync(a, 'r'), openSync(b, 'r')]
  const [left, right] = [Buffer.alloc(1 << 20), Buffer.alloc(1 << 20)]
  try {
    for (;;) {
      const count = readSync(first, left)
      if (count !== readSync(second, right) || !left.subarray(0, count).equals(right.subarray(0, count))) return false
      if (count === 0) return true
    }
  } finally {
    closeSync(first)
    closeSync(second)
  }
}
