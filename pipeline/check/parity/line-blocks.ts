import { alignBlocks, type Bead } from './align.ts'
import type { ComparedText, PlacedBlock } from './compared-text.ts'
import { pointInBlock } from './prose.ts'

/** A pair with its blocks aligned. */
interface AlignedPair {
  original: ComparedText
  translation: ComparedText
  beads: Bead<PlacedBlock>[]
}

/** Where a line ends: at its end, or before the time of the next turn of a conversation, whose lines were joined. */
const ends = /\n| (?=[[(]?\d\d:\d\d(?::\d\d)?\b)/g

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

function countLines({ text }: PlacedBlock): number {
  return text.length < shortest ? 1 : (text.match(ends)?.length ?? 0) + 1
}

/** A text that has so many lines is longer, in UTF-16 code units. */
const shortest = 120

/** The lines of a block as blocks. What is marked in it is in the first. */
function linesOf(block: PlacedBlock): PlacedBlock[] {
  const { kind, place, marks, pieces } = block
  let start = 0
  return block.text.split(ends).map((text, at) => {
    const from = start
    const end = from + text.length
    start = end + 1
    const { line, column } = pointInBlock(block, from)
    const inside = pieces.flatMap(([index, ...point]): PlacedBlock['pieces'] =>
      index > from && index <= end ? [[index - from, ...point]] : [],
    )
    return {
      kind,
      text,
      pieces: [[0, line, column], ...inside],
      place: { ...place, line, column },
      ...(at === 0 && marks ? { marks } : {}),
    }
  })
}
