import { decodeAddress } from '../../../core/decode-address.ts'
import type { ComparedText, PlacedBlock, Pointer } from '../compared-text.ts'
import type { Pair, PairSide } from '../finding.ts'
import { lazily } from '../vocabulary.ts'

/** Places of an article that its own links lead to. */
export interface OwnPlaces {
  /** One name in both articles for one place: an id that both have, or the heading whose id it is. */
  namesOf(pointer: Pointer, side: PairSide): string[]
  /** The level of that heading. */
  levelsOf(pointer: Pointer, side: PairSide): string[]
  /** Those that both articles have. */
  areInBoth(): ReadonlySet<string>
}

interface Place {
  name: string
  level?: string
}

/** Whether an address is a place in the article itself. */
export const isOwnAnchor = (url: string) => url.startsWith('#')

/** Headings have other ids in each language: a link to one is the link to the heading that is its translation. */
export function ownPlacesOf({ original, translation, beads }: Pair): OwnPlaces {
  const known = lazily(() => {
    const ids = new Set(original.ids)
    const both = new Set(translation.ids.filter((id) => ids.has(id)))
    const names = { original: new Map<string, Place>(), translation: new Map<string, Place>() }
    const inBoth = new Set<string>()
    for (const id of both) {
      inBoth.add(`#${id}`)
      for (const side of ['original', 'translation'] as const) names[side].set(id, { name: `#${id}` })
    }
    for (const [at, bead] of beads().entries())
      for (const side of ['original', 'translation'] as const)
        for (const { ids = [], level } of bead[side]) {
          const common = ids.find((id) => both.has(id))
          for (const id of ids)
            names[side].set(id, { name: common === undefined ? `heading ${at}` : `#${common}`, level: `level ${level}` })
          if (bead.original.length * bead.translation.length === 1) inBoth.add(`heading ${at}`)
        }
    return { names, inBoth }
  })
  const placeOf = ({ url }: Pointer, side: PairSide) =>
    isOwnAnchor(url) ? known().names[side].get(decodeAddress(url.slice(1))) : undefined
  const listOf = (name: string | undefined) => (name === undefined ? [] : [name])
  return {
    namesOf: (pointer, side) => listOf(placeOf(pointer, side)?.name),
    levelsOf: (pointer, side) => listOf(placeOf(pointer, side)?.level),
    areInBoth: () => known().inBoth,
  }
}

/** Entries of a table of contents for headings that are among some blocks: they are missing with their sections. */
export function contentsEntries(blocks: ReadonlySet<PlacedBlock>, { links, flow }: ComparedText): PlacedBlock[] {
  const ids = new Set(flow.flatMap((block) => (blocks.has(block) ? (block.ids ?? []) : [])))
  if (ids.size === 0) return []
  return links.flatMap(({ url, text, block }) =>
    block && isOwnAnchor(url) && ids.has(decodeAddress(url.slice(1))) && block.text.trim() === text ? [block] : [],
  )
}
