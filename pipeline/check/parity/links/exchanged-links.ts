import type { PlacedBlock, Pointer } from '../compared-text.ts'
import type { Pair, PairSide } from '../finding.ts'
import type { Differences, Pointers } from './match.ts'

/**
 * Links with the same words in both articles (`[RFC 8657](…)`) that lead to what other words of the original's paragraph
 * lead to. Both articles have all targets, so that only the words tell.
 */
export function exchangedLinks({ original, translation, keysOf }: Pointers, { beads }: Pick<Pair, 'beads'>): Differences['changed'] {
  if (original.length < 2 || translation.length < 2) return []
  const [own, others] = [Map.groupBy(translation, blockOf), Map.groupBy(original, blockOf)]
  const isSame = (one: Pointer, side: PairSide, other: Pointer, otherSide: PairSide) => {
    const keys = new Set(keysOf(one, side).map(({ key }) => key))
    return keysOf(other, otherSide).some(({ key }) => keys.has(key))
  }
  return beads().flatMap((bead): Differences['changed'] => {
    const here = bead.translation.flatMap((block) => own.get(block) ?? [])
    const there = here.length < 2 ? [] : bead.original.flatMap((block) => others.get(block) ?? [])
    if (there.length < 2) return []
    const wordsThere = byWords(there)
    const known: Pointer[] = []
    return [...byWords(here)].flatMap(([words, [link, ...more]]): Differences['changed'] => {
      const [other, ...rest] = wordsThere.get(words) ?? []
      if (!link || !other || more.length + rest.length > 0 || isSame(link, 'translation', other, 'original')) return []
      // Of two that are exchanged, the first.
      if (known.some((each) => isSame(each, 'translation', other, 'original'))) return []
      known.push(link)
      return there.some((each) => each !== other && isSame(link, 'translation', each, 'original')) ? [[link, other]] : []
    })
  })
}

const blockOf = ({ block }: Pointer): PlacedBlock | undefined => block

/** Links by their words, where these have a Latin letter: others are translated. */
const byWords = (links: Pointer[]) =>
  Map.groupBy(
    links.filter(({ text }) => /\p{sc=Latin}/u.test(text) && !/\p{sc=Han}/u.test(text)),
    ({ text }) => text.replace(/\s+/g, ' ').trim().toLowerCase(),
  )
