import type { PlacedBlock } from '../compared-text.ts'
import type { Figure } from './figure.ts'

/** "It does 2 things:" above two items counts what the list shows: a translation may leave it to the list. */
export function softenListCount(figures: Figure[], block: PlacedBlock, flow: PlacedBlock[]): Figure[] {
  const items = itemsBelow(flow, block)
  if (items < 2) return figures
  return figures.map((figure) =>
    figure.value === items && figure.unit === 'number' && !figure.measure ? { ...figure, weight: 'soft' } : figure,
  )
}

/** How many items of a list come right below a block that announces them. */
function itemsBelow(flow: PlacedBlock[], block: PlacedBlock): number {
  if (block.kind === 'item' || !/[:：]\s*$/u.test(block.text)) return 0
  const below = flow.slice(flow.indexOf(block) + 1)
  const end = below.findIndex(({ kind }) => kind !== 'item')
  return end < 0 ? below.length : end
}
