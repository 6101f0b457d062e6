import { type Beginning, isFollowed, type Needed, neededOf, type Starts } from './begins.ts'
import { CandidateFinder } from './candidates.ts'
import type { Figure, FoundFigure, Unit } from './figure.ts'
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

/** Makes what finds the figures of a text, in the order of the text. */
export function createScanner(forms: FigureForm[], normalize: (text: string) => Normalized): (text: string) => Figure[] {
  const rows = forms.map(toRow)
  const needs = rows.flatMap(({ needed }) => needed ?? [])
  const candidates = new CandidateFinder(forms, needs)
  // Of one text after the other: memory for each would cost more than most of them do.
  let marks = new Uint8Array(0)
  return (written) => {
    const { text, source } = normalize(written)
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

/** What is before the first of two figures, and between both, where one thing went from the one to the other. */
interface Movement {
  from: RegExp
  to: RegExp
  /** What is written between both, where the first is where it ended: "60, up from 40". */
  back: RegExp
  /** The words before a figure that something grew by or to. */
  grewBy: RegExp
  grewTo: RegExp
}

/** "Between 70 and 80 percent", `70至80万`: what is after the second is said of the first too. */
export function joinRanges(figures: Figure[], between: RegExp, movement: Movement): Figure[] {
  const [{ within: text } = { within: '' }] = figures
  // Most texts have none.
  if (figures.length === 0) return figures
  if (figures.length < 2) return markEnds(figures, text, movement)
  const joined = expandEnds(figures, text).map((first, index, figures) => {
    const second = figures[index + 1]
    // "Shrank by a tenth to £9bn" is no range.
    if (
      !second ||
      (first.unit !== 'number' && first.unit !== 'money') ||
      (first.value < 1 && /^an? /.test(first.text)) ||
      !between.test(text.slice(first.until, second.start))
    )
      return first
    const scale = /\d[\d.,]*\s*(\S+)/u.exec(second.text)?.[1]
    const factor =
      scale === undefined ? 1 : 10 ** Math.floor(Math.log10(second.value / Number.parseFloat(second.text.replace(/[^\d.]/g, ''))) + 1e-9)
    return {
      ...first,
      ...(first.unit === 'number' && (second.unit === 'percent' || second.unit === 'money') ? { unit: second.unit } : {}),
      ...(first.currency || second.currency === undefined ? {} : { currency: second.currency }),
      ...(second.measure === undefined ? {} : { measure: second.measure }),
      ...(factor > 1 && Number.isFinite(factor) && /[\d.,]$/.test(first.text) ? { also: [first.value * factor] } : {}),
    }
  })
  return markEnds(shareBounds(markAsides(joined, text), text), text, movement)
}

/** "Not more than $250,000 and 15 years": the bound in front of the first may be said of the second too. */
function shareBounds(figures: Figure[], text: string): Figure[] {
  return figures.map((second, index) => {
    const first = figures[index - 1]
    const isShared =
      first?.approx &&
      !second.approx &&
      /^[^,.;，。；]{0,24}(?:\b(?:and|or)\b|[和及与或并])[^\d,.;，。；]{0,12}$/u.test(text.slice(first.until, second.start))
    return isShared ? { ...second, weak: true } : second
  })
}

/** "$13,000 (80,000 yuan)", "10 miles (16 km)": what is converted in brackets may be missing in the other language. */
function markAsides(figures: Figure[], text: string): Figure[] {
  return figures.map((second, index) => {
    const first = figures[index - 1]
    if (!first || !/^[^\d（(]{0,12}[（(]\D{0,12}$/u.test(text.slice(first.until, second.start))) return second
    const isSum = first.currency && second.currency && !first.currency.some((code) => second.currency?.includes(code))
    const isMeasure = first.measure && first.measure[0] === second.measure?.[0] && first.measure[1] !== second.measure[1]
    return isSum || isMeasure ? { ...second, weight: 'small' } : second
  })
}

/** Pages 45–9 end at 49. */
function expandEnds(figures: Figure[], text: string): Figure[] {
  return figures.map((second, index) => {
    const first = figures[index - 1]
    if (first?.unit !== 'number' || second.unit !== 'number' || second.value >= first.value || second.value < 1) return second
    if (!/^[–-]$/.test(text.slice(first.until, second.start)) || !/^\d+$/.test(`${first.value}${second.value}`)) return second
    const written = String(first.value)
    return { ...second, also: [...(second.also ?? []), Number(written.slice(0, -String(second.value).length) + second.value)] }
  })
}

function isComparable({ unit: a }: Figure, { unit: b }: Figure): boolean {
  return a === b || (countable.has(a) && countable.has(b))
}

/** No words between two ends of a change are longer, in UTF-16 code units. */
const mostBetween = 48

const countable: ReadonlySet<Unit> = new Set(['ordinal', 'number'])

/** "From 40 to 60": each figure knows which end it is, so that both cannot change places unseen. */
function markEnds(figures: Figure[], text: string, { from, to, back, grewBy, grewTo }: Movement): Figure[] {
  const ends = new Map<Figure, Figure['end']>()
  for (const [index, first] of figures.entries()) {
    const second = figures[index + 1]
    if (!second || second.start - first.until > mostBetween) continue
    const before = text.slice(Math.max(0, first.start - reach), first.start)
    const earlier = figures.slice(index + 1, index + 4).find((other) => isComparable(first, other))
    const gap = earlier && earlier.value !== first.value ? text.slice(first.until, earlier.start) : ''
    if (earlier && gap.length > 0 && gap.length <= mostBetween && back.test(gap))
      ends.set(first, grewBy.test(before) ? 'by' : 'to').set(earlier, 'from')
    if (!to.test(text.slice(first.until, second.start)) || !from.test(before)) continue
    ends.set(first, 'from').set(second, 'to')
  }
  return figures.map((figure) => {
    const before = text.slice(Math.max(0, figure.start - reach), figure.start)
    // What soared above 30 percent did not soar by it.
    const isPassed = /^(?:above|beyond|past|below|under|up to)\b/i.test(figure.text)
    const end = ends.get(figure) ?? (isPassed ? undefined : grewBy.test(before) ? 'by' : grewTo.test(before) ? 'to' : undefined)
    return end === undefined ? figure : { ...figure, end }
  })
}
