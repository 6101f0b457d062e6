import { readMarkup } from '../../check/page/markup.ts'
import type { BodyPiece } from '../../core/body.ts'
import { phrasing } from '../../core/elements.ts'

/** A part of a body: a block at its top level, as pieces. */
export interface BodyPart {
  pieces: BodyPiece[]
  /** Which of the body's elements at the top level are in it: one; more or none where there is text without a block. */
  from: number
  to: number
}

/** Represents a piece that is not text: no text of an article has it (`render/formats/body.ts`). */
const mark = '\u0002'
const blocks = new RegExp(`${mark}|[^\\s${mark}][^${mark}]*`, 'g')

/** Cuts a body at the beginning of each block of its top level. The parts together are the body. */
export function bodyParts(pieces: readonly BodyPiece[]): BodyPart[] {
  const texts = pieces.map((piece) => (typeof piece === 'string' ? piece : 'attribute' in piece ? '' : mark))
  const cuts = cutsIn(texts.join(''))
  return cuts.map(({ at, from }, index) => {
    const next = cuts[index + 1]
    return { pieces: between(pieces, texts, index === 0 ? 0 : at, next?.at), from, to: next?.from ?? Number.POSITIVE_INFINITY }
  })
}

/** Where parts begin, in UTF-16 code units, and how many elements of the top level are before each. */
function cutsIn(html: string): { at: number; from: number }[] {
  const cuts: { at: number; from: number }[] = []
  let [depth, elements, isLoose] = [0, 0, false]
  const begin = (at: number, isPart: boolean) => {
    if (!isPart || !isLoose) cuts.push({ at, from: elements })
    isLoose = isPart
  }
  readMarkup(html, {
    open(name, _, isVoid, at) {
      if (depth === 0) {
        begin(at, phrasing.has(name))
        elements += 1
      }
      if (!isVoid) depth += 1
    },
    close() {
      depth -= 1
    },
    text(written, at) {
      if (depth > 0) return
      for (const { 0: found, index } of written.matchAll(blocks)) {
        begin(at + index, found !== mark)
        if (found === mark) elements += 1
      }
    },
  })
  return cuts
}

/** The pieces between two places of the text that they make. */
function between(pieces: readonly BodyPiece[], texts: readonly string[], from: number, to = Number.POSITIVE_INFINITY): BodyPiece[] {
  const found: BodyPiece[] = []
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const length = texts[index]?.length ?? 0
    const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, length)]
    if (typeof piece === 'string' ? begin < end : at >= from && at + length <= to && (length > 0 || at < to))
      found.push(typeof piece === 'string' ? piece.slice(begin, end) : piece)
    at += length
  }
  return found
}
