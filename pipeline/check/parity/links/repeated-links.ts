import type { PlacedBlock, Pointer } from '../compared-text.ts'
import type { Pair, PairSide } from '../finding.ts'
import { lazily } from '../vocabulary.ts'
import type { Pointers } from './match.ts'

/**
 * Whether a link that the other article does not have repeats one of its own paragraph, and the other article has that: a second
 * mention need not be linked again.
 */
export function repeatedLinks({ beads }: Pair, { original, translation, keysOf }: Pointers): (link: Pointer, side: PairSide) => boolean {
  const pointers = { original, translation }
  const counterparts = lazily(() => {
    const found = new Map<PlacedBlock, PlacedBlock[]>()
    for (const { original, translation } of beads()) {
      for (const block of original) found.set(block, translation)
      for (const block of translation) found.set(block, original)
    }
    return found
  })
  return (link, side) => {
    const { block } = link
    if (!block) return false
    const keys = new Set(keysOf(link, side).map(({ key }) => key))
    const other = side === 'original' ? 'translation' : 'original'
    const leadsThere = (one: Pointer) => keysOf(one, other).some(({ key }) => keys.has(key))
    const there = counterparts().get(block) ?? []
    return (
      pointers[side].some((one) => one !== link && one.block === block && one.url === link.url) &&
      pointers[other].some((one) => one.block !== undefined && there.includes(one.block) && leadsThere(one))
    )
  }
}
