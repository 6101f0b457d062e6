import type { Figure, FoundFigure, Unit } from '../figure.ts'
import { type Beginning, isFollowed, type Needed, neededOf, type Starts } from './begins.ts'
import { CandidateFinder } from './candidates.ts'
import type { Normalized } from './normalize.ts'

/**
 * One way in which a language writes figures. Rows are tried in order; what one has read is not read again. A row that
 * says neither what it needs nor how it begins is looked for everywhere: as right, and slower.
 */
export interface FigureForm extends Beginning {
  /** Global, with the flag u. */
  pattern: RegExp
  /** The figures of a match, their `index` counted from its start; none where it only looks like one. */
  read(match: RegExpExecArray, text: string): FoundFigure[]
  /** What it has read is read by the rows below too: they know the parts, this one the whole. */
  shares?: true
  /** What follows the digits of a match that begins with some: one of these characters. */
  next?: string
  /** No text without one of these, or that this does not find, has one. */
  needs?: string[] | RegExp
  /** What may be before it and belongs to it ("more than", 超过), up to the end of the text before; it becomes the group `approx`. */
  bound?: RegExp
}

/** No bound is longer, in UTF-16 code units. */
const reach = 36

/** Finds the figures of a text, in its order. `readAs`: the same text, character by character, as the forms know it. */
type Scanner = (text: string, readAs?: string) => Figure[]

export function createScanner(forms: FigureForm[], normalize: (text: string) => Normalized): Scanner {
  const rows = forms.map(toRow)
  const needs = rows.flatMap(({ needed }) => needed ?? [])
  const candidates = new CandidateFinder(forms, needs)
  // Of one text after the other: memory for each would cost more than most of them do.
  let marks = new Uint8Array(0)
  return (written, readAs = written) => {
    const { text, source } = normalize(readAs)
    candidates.read(text)
    if (marks.length < text.length) marks = new Uint8Array(text.length * 2)
    const reading: Reading = { text, written, source, found: [], marks, taken: undefined }
    for (let next = 0; next < candidates.count; next++) {
      const index = candidates.rows[next] ?? 0
      const row = rows[index]
      if (!row || !mayStand(row, candidates, text)) continue
      const places = candidates.placesOf(index)
      if (places) searchAt(row, places, reading)
      else searchAll(row, reading)
    }
    return reading.found.length > 1 ? reading.found.sort((a, b) => a.index - b.index) : reading.found
  }
}

/** A text being read. */
interface Reading {
  /** Normalized. */
  text: string
  written: string
  source: Normalized['source']
  found: Figure[]
  /** Memory for `taken`, with what an earlier text left there. */
  marks: Uint8Array
  /** 1 for each character that a row has read; undefined until one has. */
  taken: Uint8Array | undefined
}

/** A row as it is looked for. */
interface Row extends FigureForm {
  /** Its pattern at one place. */
  here: RegExp
  /** Whether the text before, in lower case, ends with a bound: read from its end, which is quicker than to look for the bound. */
  isBounded?: RegExp | undefined
  /** What it needs, if that is words. */
  needed?: Needed | undefined
}

function toRow(form: FigureForm): Row {
  const { pattern, bound, needs } = form
  const here = new RegExp(pattern.source, pattern.flags.replace('g', 'y'))
  const isBounded = bound && new RegExp(`(?<=${bound.source})`, `${bound.flags.replace('i', '')}y`)
  return { ...form, here, isBounded, needed: Array.isArray(needs) ? neededOf(needs) : undefined }
}

function mayStand({ needs, needed }: Row, candidates: CandidateFinder, text: string): boolean {
  if (needed) return candidates.has(needed, text)
  return !(needs instanceof RegExp) || needs.test(text)
}

/** Every match that begins at one of some places, each from where the one before it ends. */
function searchAt(row: Row, { at, count }: Starts, reading: Reading): void {
  const { here, next } = row
  const { text } = reading
  let free = 0
  for (let each = 0; each < count; each++) {
    const place = at[each] ?? 0
    if (place < free || (next !== undefined && !isFollowed(text, place, next))) continue
    here.lastIndex = place
    const match = here.exec(text)
    if (!match) continue
    free = place + match[0].length
    accept(match, row, reading)
  }
}

/** Every match. */
function searchAll(row: Row, reading: Reading): void {
  const [{ pattern }, { text }] = [row, reading]
  // Not matchAll: it makes a copy of the pattern for each text.
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += 1
    else accept(match, row, reading)
  }
}

function accept(match: RegExpExecArray, { read, shares, bound, isBounded }: Row, reading: Reading): void {
  const [whole] = match
  const { text, written, source, found } = reading
  reading.taken ??= reading.marks.fill(0, 0, text.length)
  const { taken } = reading
  const end = match.index + whole.length
  for (let at = match.index; at < end; at++) if (taken[at] === 1) return
  if (!shares) taken.fill(1, match.index, end)
  const lead = bound && isBounded ? leadOf(text.slice(Math.max(0, match.index - reach), match.index), bound, isBounded) : ''
  if (match.groups && lead !== '') match.groups.approx = lead
  const shown = written.slice(source(match.index - lead.length), source(end - 1) + 1).trim()
  for (const figure of read(match, text)) {
    const index = match.index + figure.index
    found.push({ ...figure, text: shown, index, until: end, at: source(index), start: match.index - lead.length, within: text })
  }
}

function leadOf(before: string, bound: RegExp, isBounded: RegExp): string {
  // A pattern that ignores case takes far longer.
  const plain = bound.ignoreCase ? before.toLowerCase() : before
  isBounded.lastIndex = plain.length
  return isBounded.test(plain) ? (bound.exec(before)?.[0] ?? '') : ''
}

/** A figure at the start of its match. */
export function createFigure(value: number, unit: Unit, weight: Figure['weight'] = 'hard', more: Partial<Figure> = {}): FoundFigure {
  return { value, unit, weight, index: 0, ...more }
}
