import { readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic, Fix, TextEdit } from '../core/diagnostics.ts'
import { isBelow } from '../core/files.ts'
import { replaceFile } from './replace-file.ts'

/** What came of applying fixes. */
export interface Fixed {
  /** How many fixes were applied. */
  applied: number
  /** How many were not, because another one changes the same place: a second run applies them. */
  left: number
  /** Paths of the files that were changed. */
  paths: string[]
}

/** Applies the fixes of diagnostics to the files below `root`; each fix whole or not at all, each file in one step. */
export function applyFixes(root: string, diagnostics: readonly Diagnostic[]): Fixed {
  const files = new Map<string, EditedFile | undefined>()
  const fileOf = (path: string) => {
    if (!files.has(path)) files.set(path, openFile(root, path))
    return files.get(path)
  }
  const fixes = diagnostics.flatMap(({ fix }) => (fix ? [fix.edits] : []))
  const applied = fixes.filter((edits) => accept(edits, fileOf)).length
  const paths: string[] = []
  for (const [path, file] of files) {
    if (!file || file.edits.length === 0) continue
    replaceFile(file.real, applyEdits(file))
    paths.push(path)
  }
  return { applied, left: fixes.length - applied, paths }
}

/** Those of the fixes that can be applied together: no two of them change the same place. `textOf` gives the text of a file. */
export function compatibleFixes(fixes: readonly Fix[], textOf: (path: string) => string | undefined): Fix[] {
  const texts = new Map<string, EditedText | undefined>()
  const fileOf = (path: string) => {
    const text = texts.has(path) ? undefined : textOf(path)
    if (!texts.has(path)) texts.set(path, text === undefined ? undefined : toEdited(text))
    return texts.get(path)
  }
  return fixes.filter(({ edits }) => accept(edits, fileOf))
}

interface EditedFile extends EditedText {
  /** Its absolute path, without symbolic links. */
  real: string
  /** `\uFEFF`, where the file begins with one. */
  mark: string
}

interface EditedText {
  /** The text with its own line ends, without a byte order mark. */
  text: string
  /** Offsets at which lines begin. */
  lines: number[]
  /** In order; no two of them meet. */
  edits: Edit[]
}

/** Replaces the characters from `start` to `end` (offsets in UTF-16 code units). */
interface Edit {
  start: number
  end: number
  text: string
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Undefined for what is no UTF-8 file below the root. */
function openFile(root: string, path: string): EditedFile | undefined {
  try {
    const real = realpathSync(join(root, path))
    if (!isBelow(real, realpathSync(root))) return undefined
    const whole = utf8.decode(readFileSync(real))
    const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : ''
    return { ...toEdited(whole.slice(mark.length)), real, mark }
  } catch {
    return undefined
  }
}

function toEdited(text: string): EditedText {
  return { text, lines: [0, ...Array.from(text.matchAll(/\r\n?|\n/g), (end) => end.index + end[0].length)], edits: [] }
}

/** Takes all edits of one fix, unless one of them is in no file or meets an edit that was taken before. */
function accept(edits: readonly TextEdit[], fileOf: (path: string) => EditedText | undefined): boolean {
  const taken: { file: EditedText; edit: Edit }[] = []
  for (const one of edits) {
    const file = fileOf(one.path)
    const edit = file && toEdit(one, file)
    const at = edit ? placeFor(edit, file.edits) : -1
    if (!edit || at < 0) {
      for (const { file: from, edit: wrong } of taken) from.edits.splice(from.edits.indexOf(wrong), 1)
      return false
    }
    file.edits.splice(at, 0, edit)
    taken.push({ file, edit })
  }
  return true
}

function toEdit({ start, end, text }: TextEdit, file: EditedText): Edit | undefined {
  const [from, to] = [offsetOf(start, file), offsetOf(end, file)]
  if (from === undefined || to === undefined || to < from) return undefined
  return { start: from, end: to, text: text.replaceAll('\n', file.text.includes('\r\n') ? '\r\n' : '\n') }
}

function offsetOf({ line, column }: TextEdit['start'], { lines, text }: EditedText): number | undefined {
  const begin = lines[line - 1]
  if (begin === undefined || column < 1) return undefined
  const offset = begin + column - 1
  return offset <= (lines[line] ?? text.length) ? offset : undefined
}

/** Where an edit goes in the list; -1 where it meets one that is there, or is at the same point. */
function placeFor({ start, end }: Edit, edits: readonly Edit[]): number {
  let [low, high] = [0, edits.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edits[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  const [before, after] = [edits[low - 1], edits[low]]
  const meets = (before && before.end > start) || (after && (after.start < end || after.start === start))
  return meets ? -1 : low
}

function applyEdits({ text, mark, edits }: EditedFile): string {
  let [result, last] = [mark, 0]
  for (const edit of edits) {
    result += text.slice(last, edit.start) + edit.text
    last = edit.end
  }
  return result + text.slice(last)
}
