import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../core/diagnostics.ts'
import { isBelow } from '../../core/files.ts'

/** Lines of a file around the place of a message. */
export interface Excerpt {
  /** Number of the first line, from 1. */
  first: number
  lines: string[]
  /** Where in its line the place is, from 0. */
  offset: number
}

/** Lines before and after the place; characters of a line, which may be a whole text; bytes of a file that is read. */
const [around, longest, largest] = [1, 160, 4_000_000]

/** Reads the lines around the places of messages, each file once. A place in no file of the site has none. */
export function createExcerpts(root: string): (place: Diagnostic) => Excerpt | undefined {
  const files = new Map<string, string[]>()
  const linesOf = (path: string) => {
    const known = files.get(path) ?? readLines(root, path)
    files.set(path, known)
    return known
  }
  return ({ path, line, column }) => {
    const lines = linesOf(path)
    if (lines[line - 1] === undefined) return undefined
    const first = Math.max(1, line - around)
    const cut = Math.max(0, column - 1 - longest / 2)
    const shown = lines.slice(first - 1, line + around).map((text) => text.slice(cut, cut + longest))
    return { first, lines: shown, offset: column - 1 - cut }
  }
}

function readLines(root: string, path: string): string[] {
  try {
    const file = realpathSync(join(root, path))
    const isOurs = isBelow(file, realpathSync(root)) && statSync(file).isFile() && statSync(file).size <= largest
    return isOurs ? readFileSync(file, 'utf8').split(/\r\n|[\r\n]/) : []
  } catch {
    return []
  }
}
