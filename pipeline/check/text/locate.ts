import type { Point } from '../../core/diagnostics.ts'
import { type Passage, type PassagePiece, pieceAt } from './prose.ts'

/** Where a stretch of a passage is in the file. */
export interface Located {
  start: Point
  /** Undefined where the file may write it otherwise (`&amp;`, a folded line): then `start` is only near, and nothing may be replaced. */
  end?: Point | undefined
}

export type Locate = (passage: Passage, index: number, length: number) => Located

/** How much longer than its text a piece may be in the file, up to a place in it: references such as `&amp;`, ends of lines, indents. */
const longest = 2000

/** Finds stretches of prose in the text of their file. */
export function createLocate(source: string): Locate {
  const starts = startsOf(source)
  const offsetOf = ({ line, column }: Point) => (starts[line - 1] ?? 0) + column - 1
  const spans = new Map<PassagePiece, Span>()
  return (passage, index, length) => {
    const piece = pieceAt(passage, index)
    if (!piece) return { start: { line: 1, column: 1 } }
    const span = spans.get(piece) ?? spanOf(passage.text, piece)
    spans.set(piece, span)
    const at = index - piece.index
    const offset = at + length > piece.length ? undefined : findIn(span, at, length)
    if (offset === undefined) return { start: { line: piece.start.line, column: piece.start.column } }
    return { start: pointOf(starts, offset), end: pointOf(starts, offset + length) }
  }

  function spanOf(text: string, piece: PassagePiece): Span {
    const from = offsetOf(piece.start)
    const value = text.slice(piece.index, piece.index + piece.length)
    // A text of the front matter follows its key, perhaps between quotation marks.
    const written = source.slice(from, piece.end ? offsetOf(piece.end) : from + 40 + 2 * value.length)
    return { from, value, written, whole: written.indexOf(value) }
  }
}

/** Where a character of a converted passage is in the file, as near as can be known: conversion changes lengths. */
export function nearPoint(source: string, passage: Passage, index: number): Point {
  const piece = pieceAt(passage, index)
  if (!piece) return { line: 1, column: 1 }
  const { start, end } = piece
  const starts = startsOf(source)
  const offsetOf = ({ line, column }: Point) => (starts[line - 1] ?? 0) + column - 1
  const from = offsetOf(start)
  const written = end ? source.slice(from, offsetOf(end)) : ''
  const at = index - piece.index
  const character = String.fromCodePoint(passage.text.codePointAt(index) ?? 0)
  let nearest = -1
  for (let found = written.indexOf(character); found >= 0; found = written.indexOf(character, found + 1))
    if (nearest < 0 || Math.abs(found - at) < Math.abs(nearest - at)) nearest = found
  return nearest < 0 ? { line: start.line, column: start.column } : pointOf(starts, from + nearest)
}

/** A piece, and what the file has for it; `whole` is where it is there as it is, or -1. */
interface Span {
  from: number
  value: string
  written: string
  whole: number
}

/** The offset in the file of a stretch of a piece. Undefined where it is not there, or more than once. */
function findIn({ from, value, written, whole }: Span, at: number, length: number): number | undefined {
  if (whole >= 0) return from + whole + at
  const extra = Math.min(longest, Math.max(0, written.length - value.length))
  for (const width of [16, 8, 4, 2]) {
    const before = Math.min(at, width)
    const wanted = value.slice(at - before, at + length + width)
    const near = written.slice(at - before, at + extra + length + width)
    const found = near.indexOf(wanted)
    if (found >= 0) return near.indexOf(wanted, found + 1) < 0 ? from + at + found : undefined
  }
  return undefined
}

function startsOf(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function pointOf(starts: number[], offset: number): Point {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
}
