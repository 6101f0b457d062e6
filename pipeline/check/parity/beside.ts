import type { Place } from '../../core/diagnostics.ts'
import type { PlacedBlock } from './compared-text.ts'
import type { Pair } from './finding.ts'

/** Where in the translation something belongs that only the original has: at the block beside it, as the blocks are aligned. */
export function placeBeside(there: Place, { translation, beads }: Pair): Place {
  let place: Place = { path: translation.path, line: 1, column: 1 }
  for (const bead of beads()) {
    const [first] = bead.original
    if (first && isAfter(first, there)) break
    place = bead.translation[0]?.place ?? place
  }
  return place
}

function isAfter({ place }: PlacedBlock, { line, column }: Place): boolean {
  return place.line > line || (place.line === line && place.column > column)
}
