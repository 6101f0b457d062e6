import type { CreateFile, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver'
import type { TextEdit as OwnEdit, Point } from '../../core/diagnostics.ts'
import { linesOf, rangeAt, uriOf } from './places.ts'

/** How edits are written for a client. */
export interface EditContext {
  root: string
  /** The version of a text that is open; null for a file that is not. */
  versionOf(path: string): number | null
  /** The URI by which the client knows a file, where it has opened it. */
  openUri(path: string): string | undefined
  textOf(path: string): string | undefined
  /** Whether the client knows edits with versions, and can create files. */
  hasVersions: boolean
  createsFiles: boolean
}

/** Edits of files of the site. Those of an open text apply to the version that they were made for. */
export function toWorkspaceEdit(edits: readonly OwnEdit[], context: EditContext): WorkspaceEdit {
  const files = Map.groupBy(edits, ({ path }) => path)
  const documentChanges = [...files].map(([path, own]) => documentEdit(path, own, context))
  if (context.hasVersions) return { documentChanges }
  return { changes: Object.fromEntries([...files].map(([path, own]) => [uriFor(path, context), own.map(toTextEdit)])) }
}

/** Writes a new file. */
export function creatingEdit(path: string, text: string, context: EditContext): WorkspaceEdit {
  const create: CreateFile = { kind: 'create', uri: uriOf(context.root, path), options: { ignoreIfExists: true } }
  const start = { line: 1, column: 1 }
  return { documentChanges: [create, documentEdit(path, [{ path, start, end: start, text }], context)] }
}

function documentEdit(path: string, edits: readonly OwnEdit[], context: EditContext): TextDocumentEdit {
  return { textDocument: { uri: uriFor(path, context), version: context.versionOf(path) }, edits: edits.map(toTextEdit) }
}

function uriFor(path: string, { root, openUri }: EditContext): string {
  return openUri(path) ?? uriOf(root, path)
}

function toTextEdit({ start, end, text }: OwnEdit): TextEdit {
  return { range: rangeAt(start, end), newText: text }
}

/** What makes one text of another: the lines between the first and the last that differ. */
export function lineChange(path: string, before: string, after: string): OwnEdit {
  const [from, to] = [linesOf(before), linesOf(after)]
  const same = (left: number, right: number) => from[left] !== undefined && from[left] === to[right]
  let head = 0
  while (same(head, head)) head += 1
  let tail = 0
  while (tail < Math.min(from.length, to.length) - head && same(from.length - 1 - tail, to.length - 1 - tail)) tail += 1
  const end = before.includes('\r\n') ? '\r\n' : '\n'
  const own = to.slice(head, to.length - tail)
  const start: Point = { line: head + 1, column: 1 }
  return { path, start, end: { line: from.length - tail + 1, column: 1 }, text: own.map((line) => line + end).join('') }
}
