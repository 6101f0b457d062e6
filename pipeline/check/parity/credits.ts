import type { PlacedBlock } from './compared-text.ts'
import { credit } from './credit-words.ts'
import type { Aligning } from './gaps/gaps.ts'

/** Blocks at the start and at the end of a translation in which such a note is. */
const edge = { start: 3, end: 12 }

/** Notes of a translation on who made it, which the original does not have: their links, dates and headings are nobody's slip. */
export function creditBlocks({ translation, beads }: Aligning): PlacedBlock[] {
  const { flow } = translation
  const near = [...flow.slice(0, edge.start), ...flow.slice(Math.max(edge.start, flow.length - edge.end))]
  let isBelow = false
  const found = near.filter(({ kind, text }) => {
    const isCredit = credit.test(text)
    if (kind === 'heading') isBelow = isCredit
    // Of a section on it all: "last changed".
    return isCredit || isBelow
  })
  if (found.length === 0) return []
  const alone = new Set(beads().flatMap((bead) => (bead.original.length === 0 ? bead.translation : [])))
  // A note may have been aligned with what the original has at its end, if that is none.
  const isOwn = (block: PlacedBlock) =>
    credit.test(block.text) &&
    block.kind === 'item' &&
    beads().some((bead) => bead.translation.includes(block) && !bead.original.some(({ text }) => /translat|review|[译譯校]/iu.test(text)))
  return found.filter((block) => alone.has(block) || isOwn(block))
}
