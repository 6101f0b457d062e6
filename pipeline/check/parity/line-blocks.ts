import { alignBlocks, type Bead } from './align.ts'
import type { ComparedText, PlacedBlock } from './compared-text.ts'
import { pointInBlock } from './prose.ts'

/** A pair with its blocks aligned. */
interface AlignedPair {
  original: ComparedText
  translation: ComparedText
  beads: Bead<PlacedBlock>[]
}

/** Before the time of the next turn of a conversation, whose lines were joined. */
const turn = / (?=[[(]?\d\d:\d\d(?::\d\d)?\b)/g

/** Where each line of a paragraph begins: where it does in the file, or at the time of a turn. */
function lineStarts({ text, pieces }: PlacedBlock): number[] {
  const written = pieces.flatMap(([index, line], at) => (at > 0 && line > (pieces[at - 1]?.[1] ?? line) ? [index] : []))
  const turns = Array.from(text.matchAll(turn), ({ index }) => index + 1)
  return [...new Set([0, ...written, ...turns])].sort((a, b) => a - b)
}

/** Lines from which on a paragraph is a log or a poem, and how far two may differ in their number. */
const least = 8
const alike = 0.8

/** Cuts paragraphs of many lines, as the log of a conversation has, into their lines, aligned with each other. */
export function byLines(pair: AlignedPair): AlignedPair {
  const cut = new Map<PlacedBlock, PlacedBlock[]>()
  const beads = pair.beads.flatMap((bead) => {
    const [one, other] = [bead.original[0], bead.translation[0]]
    if (!one || !other || bead.original.length + bead.translation.length > 2 || one.kind === 'code') return [bead]
    const [there, here] = [countLines(one), countLines(other)]
    if (Math.min(there, here) < least || Math.min(there, here) < alike * Math.max(there, here)) return [bead]
    const [original, translation] = [linesOf(one), linesOf(other)]
    cut.set(one, original).set(other, translation)
    return alignBlocks(original, translation)
  })
  if (cut.size === 0) return pair
  const inLines = (text: ComparedText): ComparedText => ({
    ...text,
    blocks: text.blocks.flatMap((block) => cut.get(block) ?? [block]),
    flow: text.flow.flatMap((block) => cut.get(block) ?? [block]),
  })
  return { original: inLines(pair.original), translation: inLines(pair.translation), beads }
}

function countLines(block: PlacedBlock): number {
  return block.text.length < shortest ? 1 : lineStarts(block).length
}

/** A text that has so many lines is longer, in UTF-16 code units. */
const shortest = 120

/** The lines of a block as blocks. What is marked in it is in the first. */
function linesOf(block: PlacedBlock): PlacedBlock[] {
  const { kind, place, marks, pieces } = block
  return lineStarts(block).map((from, at, starts) => {
    const end = starts[at + 1] ?? block.text.length
    const { line, column } = pointInBlock(block, from)
    const inside = pieces.flatMap(([index, ...point]): PlacedBlock['pieces'] =>
      index > from && index < end ? [[index - from, ...point]] : [],
    )
    return {
      kind,
      text: block.text.slice(from, end).trimEnd(),
      pieces: [[0, line, column], ...inside],
      place: { ...place, line, column },
      ...(at === 0 && marks ? { marks } : {}),
    }
  })
}
