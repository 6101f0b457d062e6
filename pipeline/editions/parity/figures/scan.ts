import { type Beginning, createCandidateFinder } from './begins.ts'
import type { Figure, Found, Unit } from './figure.ts'

/**
 * One way in which a language writes figures. Rows are tried in order; what one has read is not read again. A row that
 * says neither what it needs nor how it begins is looked for everywhere: as right, and slower.
 */
export interface Form extends Beginning {
  /** Global, with the flag u. */
  pattern: RegExp
  /** The figures of a match, their `index` counted from its start; none where it only looks like one. */
  read(match: RegExpExecArray, text: string): Found[]
  /** What it has read is read by the rows below too: they know the parts, this one the whole. */
  shares?: true
  /** No text without one of these, or that this does not find, has one. */
  needs?: string[] | RegExp
  /** What may stand before it and belongs to it ("more than", 超过), up to the end of the text before; it becomes the group `approx`. */
  bound?: RegExp
}

/** No bound is longer, in UTF-16 code units. */
const reach = 28

/** Makes what finds the figures of a text, in the order in which they stand. */
export function createScanner(forms: Form[]): (text: string) => Figure[] {
  const rows = forms.map(toRow)
  const candidatesOf = createCandidateFinder(forms)
  return (text) => {
    const reading: Reading = { text, found: [], taken: [] }
    const candidates = candidatesOf(text)
    rows.forEach((row, index) => {
      const places = candidates[index]
      if (places === undefined) searchAll(row, reading)
      else if (places.length > 0) searchAt(row, places, reading)
    })
    return reading.found.sort((a, b) => a.index - b.index)
  }
}

/** A text being read. */
interface Reading {
  text: string
  found: Figure[]
  /** What rows have read, each from one character to before another. */
  taken: number[]
}

/** A row as it is looked for. */
interface Row extends Form {
  /** Its pattern at one place. */
  here: RegExp
  /** Whether the text before ends with a bound: read from its end, which is quicker than to look for the bound. */
  isBounded?: RegExp | undefined
}

function toRow(form: Form): Row {
  const { pattern, bound } = form
  const here = new RegExp(pattern.source, pattern.flags.replace('g', 'y'))
  return { ...form, here, isBounded: bound && new RegExp(`(?<=${bound.source})`, `${bound.flags}y`) }
}

function mayStand({ needs }: Row, text: string): boolean {
  if (needs === undefined) return true
  return Array.isArray(needs) ? needs.some((words) => text.includes(words)) : needs.test(text)
}

/** Every match that begins at one of some places, each from where the one before it ends. */
function searchAt(row: Row, places: number[], reading: Reading): void {
  const { text } = reading
  if (!mayStand(row, text)) return
  const { here } = row
  let free = 0
  for (const place of places) {
    if (place < free) continue
    here.lastIndex = place
    const match = here.exec(text)
    if (!match) continue
    free = place + match[0].length
    accept(match, row, reading)
  }
}

/** Every match. */
function searchAll(row: Row, reading: Reading): void {
  const { text } = reading
  if (!mayStand(row, text)) return
  const { pattern } = row
  // Not matchAll: it makes a copy of the pattern for each text.
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += 1
    else accept(match, row, reading)
  }
}

function accept(match: RegExpExecArray, { read, shares, bound, isBounded }: Row, reading: Reading): void {
  const [whole] = match
  const { text, found, taken } = reading
  const end = match.index + whole.length
  for (let at = 0; at < taken.length; at += 2) if (match.index < (taken[at + 1] ?? 0) && end > (taken[at] ?? 0)) return
  if (!shares) taken.push(match.index, end)
  const lead = bound && isBounded ? leadOf(text.slice(Math.max(0, match.index - reach), match.index), bound, isBounded) : ''
  if (match.groups && lead !== '') match.groups.approx = lead
  const shown = (lead + whole).trim()
  for (const figure of read(match, text))
    found.push({ ...figure, text: shown, index: match.index + figure.index, until: end, within: text })
}

function leadOf(before: string, bound: RegExp, isBounded: RegExp): string {
  isBounded.lastIndex = before.length
  return isBounded.test(before) ? (bound.exec(before)?.[0] ?? '') : ''
}

/** A figure at the start of its match. */
export function figure(value: number, unit: Unit, weight: Figure['weight'] = 'hard', more: Partial<Figure> = {}): Found {
  return { value, unit, weight, index: 0, ...more }
}

/** Where a figure begins with its bound: the "about" of "about 60". */
function startOf({ text, until }: Figure): number {
  return until - text.length
}

/** What stands before the first of two figures, and between both, where one thing went from the one to the other. */
interface Movement {
  from: RegExp
  to: RegExp
}

/** Reads a name with digits in it, such as TAT-8: each is read by itself, and may be told in other words. */
export function readName([whole]: RegExpExecArray): Found[] {
  const [name = ''] = /^\p{L}+/u.exec(whole) ?? []
  return [...whole.matchAll(/\d+/g)].map((found) =>
    figure(Number(found[0]), 'number', 'soft', { index: found.index, ...(name.length > 0 && { name }) }),
  )
}

/** "Between 70 and 80 percent", `70至80万`: what stands after the second is said of the first too. */
export function joinRanges(figures: Figure[], text: string, between: RegExp, movement: Movement): Figure[] {
  if (figures.length < 2) return figures
  const joined = figures.map((first, index) => {
    const second = figures[index + 1]
    if (!second || first.unit !== 'number' || !between.test(text.slice(first.until, startOf(second)))) return first
    const scale = /\d[\d.,]*\s*(\S+)/u.exec(second.text)?.[1]
    const factor =
      scale === undefined ? 1 : 10 ** Math.floor(Math.log10(second.value / Number.parseFloat(second.text.replace(/[^\d.]/g, ''))) + 1e-9)
    return {
      ...first,
      ...(second.unit === 'percent' || second.unit === 'money' ? { unit: second.unit } : {}),
      ...(second.currency === undefined ? {} : { currency: second.currency }),
      ...(second.measure === undefined ? {} : { measure: second.measure }),
      ...(factor > 1 && Number.isFinite(factor) ? { also: [first.value * factor] } : {}),
    }
  })
  return markEnds(joined, text, movement)
}

/** "From 40 to 60": each figure knows which end it is, so that both cannot change places unseen. */
function markEnds(figures: Figure[], text: string, { from, to }: Movement): Figure[] {
  const ends = new Map<Figure, 'from' | 'to'>()
  for (const [index, first] of figures.entries()) {
    const second = figures[index + 1]
    if (
      !second ||
      !from.test(text.slice(Math.max(0, startOf(first) - reach), startOf(first))) ||
      !to.test(text.slice(first.until, startOf(second)))
    )
      continue
    ends.set(first, 'from').set(second, 'to')
  }
  return figures.map((figure) => {
    const end = ends.get(figure)
    return end === undefined ? figure : { ...figure, end }
  })
}
