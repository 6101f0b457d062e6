import type { Placed } from '../../check/page/places.ts'
import { alignBlocks } from '../../check/parity/align.ts'
import { type Block, pictureMark } from '../../check/parity/prose.ts'
import { decodeReferences } from '../../core/escape.ts'
import type { BodyPart } from './parts.ts'

/** One text of two that are side by side. */
export interface Side {
  parts: readonly BodyPart[]
  /** Its blocks, in reading order (`BodyFacts.flow`). */
  flow: readonly Block[]
  /** Where its elements begin in the article's file. */
  places: readonly Placed[]
}

/** Parts of both texts that belong side by side, by their indices: a run of each, of which one may be empty. */
export type PairedParts = [first: PartRun, second: PartRun]

/** Of both texts, the index of the part that each block is in. */
type PartsOfBlocks = [first: ReadonlyMap<Block, number>, second: ReadonlyMap<Block, number>]

/** From one index up to another, which is not in it. */
export interface PartRun {
  from: number
  to: number
}

/**
 * Puts two texts side by side: each part is in one row, and both texts are in their own order. Blocks that are aligned
 * are in one row, with all other blocks of their parts: a list is one part, whatever its items are aligned with.
 */
export function pairRows(first: Side, second: Side): { rows: PairedParts[]; partOf: PartsOfBlocks } {
  const partOf: PartsOfBlocks = [blocksOf(first), blocksOf(second)]
  const rows: PairedParts[] = []
  for (const { original, translation } of alignBlocks([...partOf[0].keys()], [...partOf[1].keys()])) {
    let row: PairedParts = [runOf(original, partOf[0]), runOf(translation, partOf[1])]
    while (isBegun(row, rows) || (isAlone(row) && isAlone(rows.at(-1)))) row = joined(rows.pop(), row)
    rows.push(row)
  }
  return { rows: withPictures(rows, partOf), partOf }
}

const sides = [0, 1] as const
const empty: PartRun = { from: 0, to: 0 }
const nothing = (run: PartRun) => run.from === run.to

function runOf(blocks: Block[], partOf: ReadonlyMap<Block, number>): PartRun {
  const parts = blocks.map((block) => partOf.get(block) ?? 0)
  return parts.length === 0 ? empty : { from: Math.min(...parts), to: Math.max(...parts) + 1 }
}

/** Whether a row before it has one of its parts. */
function isBegun(row: PairedParts, rows: readonly PairedParts[]): boolean {
  return sides.some((side) => !nothing(row[side]) && row[side].from < (rows.findLast((before) => !nothing(before[side]))?.[side].to ?? 0))
}

/** Blocks that only one text has, beside such blocks of either text: what a translator has rewritten is beside the original of it. */
function isAlone(row: PairedParts | undefined): boolean {
  return row !== undefined && sides.some((side) => nothing(row[side]))
}

function joined(one: PairedParts | undefined, other: PairedParts): PairedParts {
  return one ? [span(one[0], other[0]), span(one[1], other[1])] : other
}

function span(one: PartRun, other: PartRun): PartRun {
  if (nothing(one)) return other
  return nothing(other) ? one : { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }
}

/** A picture that is in a paragraph of the other text is beside that paragraph. */
function withPictures(rows: PairedParts[], partOf: PartsOfBlocks): PairedParts[] {
  const blocks = partOf.map((own) => Map.groupBy(own.keys(), (block) => own.get(block) ?? 0))
  const picturesOf = (row: PairedParts, side: 0 | 1) =>
    Array.from({ length: row[side].to - row[side].from }, (_, index) => blocks[side]?.get(row[side].from + index) ?? [])
      .flat()
      .flatMap(({ marks = [] }) => marks.filter((mark) => mark.startsWith('picture:')))
  /** Whether one has nothing but what the other text shows in the other. */
  const belongs = (one: PairedParts, other: PairedParts) =>
    sides.some((side) => {
      const shown = nothing(one[side]) ? picturesOf(other, side) : []
      return shown.length > 0 && picturesOf(one, side === 0 ? 1 : 0).some((mark) => shown.includes(mark))
    })
  const at = rows.findIndex((row, index) => {
    const next = rows[index + 1]
    return next && (belongs(row, next) || belongs(next, row))
  })
  const [row, next] = [rows[at], rows[at + 1]]
  return row && next ? withPictures(rows.toSpliced(at, 2, joined(row, next)), partOf) : rows
}

/** The blocks of a text, each with its part, in the order of the parts. A part without any gets a block that represents it, such as a picture. */
function blocksOf({ parts, flow, places }: Side): Map<Block, number> {
  const blocks = [...Map.groupBy(flow, partFinder(parts, places))]
  const byPart = new Map(blocks)
  return new Map(parts.flatMap((part, index) => (byPart.get(index) ?? [standIn(part)]).map((block) => [block, index])))
}

/** Finds the part of each block, if asked in their order: blocks begin where an element or a text of their part does. */
function partFinder(parts: readonly BodyPart[], places: readonly Placed[]): (block: Block) => number {
  const points = pointsOf(parts, places)
  let at = 0
  return ({ text, pieces: [first] }) => {
    const point = toPoint(first?.[1] ?? 0, first?.[2] ?? 0)
    const [next = at, ...others] = points.flatMap((own, index) => (index >= at && own.has(point) ? [index] : []))
    // Parts that were one paragraph in the file begin at one place.
    at = others.length === 0 || hasText(parts[next], text) ? next : (others.find((index) => hasText(parts[index], text)) ?? next)
    return at
  }
}

function hasText(part: BodyPart | undefined, text: string): boolean {
  const html = part?.pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('') ?? ''
  return decodeReferences(html.replace(/<[^>]*>/g, '')).includes(text.trim().slice(0, 12))
}

/** Of each part, where its elements and texts begin in the article's file. */
function pointsOf(parts: readonly BodyPart[], places: readonly Placed[]): Set<number>[] {
  const points = parts.map(() => new Set<number>())
  let elements = 0
  for (const place of places) {
    const isElement = place.length === 4 && place[2] !== ''
    const isIn = ({ from, to }: BodyPart) => from <= elements && (isElement ? elements < to : elements <= to)
    // A text between two elements is in the part that it is, if it is one.
    const own = isElement ? -1 : parts.findIndex((part) => isIn(part) && part.from === part.to)
    for (const [index, part] of parts.entries()) if (own < 0 ? isIn(part) : index === own) addPoints(place, points[index] ?? new Set())
    if (isElement) elements += 1
  }
  return points
}

function addPoints([line, column, ...more]: Placed, points: Set<number>): void {
  if (line > 0) points.add(toPoint(line, column))
  for (const place of more[1] ?? []) addPoints(place, points)
}

const toPoint = (line: number, column: number) => line * 1e6 + column

/** A block for what has none: it is aligned with what shows the same picture, plays the same video, or is the same element. */
function standIn({ pieces }: BodyPart): Block {
  const marks = pieces.flatMap((piece) => {
    if (typeof piece === 'string') return []
    if ('picture' in piece) return [pictureMark(String(piece.picture.src))]
    if ('video' in piece) return [`link:${piece.href}`]
    return 'element' in piece ? [`code:${piece.attributes.alttext ?? piece.element}`] : []
  })
  const [first] = pieces
  return {
    kind: 'picture',
    text: '',
    marks: marks.length > 0 ? marks : [`tag:${typeof first === 'string' ? /\w+/.exec(first)?.[0] : ''}`],
    pieces: [],
  }
}
