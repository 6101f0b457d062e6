import type { PlacedBlock } from '../compared-text.ts'

/** Where a cell is in a table of Markdown, whose rows are lines. */
export interface CellPlace {
  /** All cells of its line, in order. */
  row: PlacedBlock[]
  /** The cells below the head of its column, in order. */
  column: PlacedBlock[]
  /** Those of the column to the left. */
  columnBefore: PlacedBlock[]
  head: PlacedBlock | undefined
}

/** The place of each cell of an article. */
export function cellPlaces(flow: readonly PlacedBlock[]): Map<PlacedBlock, CellPlace> {
  const places = new Map<PlacedBlock, CellPlace>()
  for (const [heads = [], ...rows] of tablesOf(flow)) {
    // Once for each column: a long table has as many cells as these have, times its rows.
    const columns = heads.map((_, at) => rows.flatMap((each) => each[at] ?? []))
    for (const row of [heads, ...rows])
      for (const [at, cell] of row.entries())
        places.set(cell, { row, column: columns[at] ?? [], columnBefore: columns[at - 1] ?? [], head: heads[at] })
  }
  return places
}

/** Tables as rows of cells: below the first row is the line that makes it the head. */
function tablesOf(flow: readonly PlacedBlock[]): PlacedBlock[][][] {
  const tables: PlacedBlock[][][] = []
  let [last, isInTable] = [-1, false]
  for (const block of flow) {
    const { line } = block.place
    const table = tables.at(-1)
    if (isInTable && line === last) table?.at(-1)?.push(block)
    else if (block.kind !== 'cell') isInTable = false
    else if (isInTable && line === last + (table?.length === 1 ? 2 : 1)) table?.push([block])
    else {
      tables.push([[block]])
      isInTable = true
    }
    last = line
  }
  return tables.filter((rows) => rows.length > 1)
}
