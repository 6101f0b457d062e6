import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Position, Range } from 'vscode-languageserver'
import type { Point } from '../../core/diagnostics.ts'
import { isBelow, pathFrom } from '../../core/files.ts'

// The protocol counts lines and columns from 0, in UTF-16 code units; our points count from 1, in the same units.

function toPosition({ line, column }: Point): Position {
  return { line: line - 1, character: column - 1 }
}

export function toPoint({ line, character }: Position): Point {
  return { line: line + 1, column: character + 1 }
}

export function rangeAt(start: Point, end: Point = start): Range {
  return { start: toPosition(start), end: toPosition(end) }
}

export function isAfter(one: Point, other: Point): boolean {
  return one.line > other.line || (one.line === other.line && one.column > other.column)
}

/** The URI of a file of the site, by its path from the root. */
export function uriOf(root: string, path: string): string {
  return pathToFileURL(join(root, path)).href
}

/** The path, from the root, of a file of the site; undefined for anything else. An editor may name the root by a link. */
export function pathOf(root: string, uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  const file = fileURLToPath(uri)
  if (isBelow(file, root)) return pathFrom(root, file)
  const [realFile, realRoot] = [file, root].map((path) => (existsSync(path) ? realpathSync(path) : path)) as [string, string]
  return isBelow(realFile, realRoot) ? pathFrom(realRoot, realFile) : undefined
}

/** The lines of a text, without their ends. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/)
}
