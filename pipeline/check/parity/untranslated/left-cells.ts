import type { Severity } from '../../../core/rules.ts'
import type { PlacedBlock } from '../compared-text.ts'
import type { Sentence } from '../sentences.ts'
import { cellPlaces } from './table-cells.ts'

/** A block of a translation that is still in the original's words. */
export interface LeftBlock {
  block: PlacedBlock
  /** The block of the original that says the same. */
  source: PlacedBlock
  /** The first of its sentences that are, and how many more there are behind it. */
  first: Sentence
  more: number
  /** Other cells of its column, or of its row, that are, too. */
  cells?: PlacedBlock[]
  isRow?: boolean
  /** A block that says the same in the translation's language. */
  beside: PlacedBlock | undefined
  severity: Severity | undefined
}

/** Once for each column or row of a table: it is translated as a whole. */
export function byColumn(found: LeftBlock[], flow: readonly PlacedBlock[]): LeftBlock[] {
  if (found.filter(({ block }) => block.kind === 'cell').length < 2) return found
  const places = cellPlaces(flow)
  const left = new Set(found.map(({ block }) => block))
  const isLeftIn = (cells: PlacedBlock[] | undefined) => (cells?.filter((cell) => left.has(cell)).length ?? 0) > 1
  const lineOf = (block: PlacedBlock) => {
    const { row, column } = places.get(block) ?? {}
    return [column, row].find(isLeftIn) ?? block
  }
  return [...Map.groupBy(found, ({ block }) => lineOf(block))].flatMap(([line, [first, ...rest]]) => {
    if (!first) return []
    const severity = [first, ...rest].some((each) => each.severity === 'error') ? 'error' : first.severity
    const cells = rest.map(({ block }) => block).filter((block) => block !== first.block)
    return [{ ...first, severity, cells, isRow: line === places.get(first.block)?.row }]
  })
}
