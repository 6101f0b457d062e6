import { createHash } from 'node:crypto'
import type { ComparedText, PlacedBlock } from './compared-text.ts'
import type { Block } from './prose.ts'

/** What changed in an original since a translation was made from it. */
export interface Changes {
  /** Blocks that are new, or say something else now. */
  changed: PlacedBlock[]
  /** How many blocks of then are gone, or say something else now. */
  gone: number
}

/** 36 bits for each block: enough to see a change, short enough for front matter. */
const length = 6

/** In place of a basis: the original is still what the translation was made from. */
export const current = 'current'

type HashedBlock = Pick<Block, 'kind' | 'text' | 'tagged'>

/** What a translation was made from: a short hash for each block of its original, in order, with spaces between. */
export function basisOf({ blocks }: ComparedText): string {
  return blocks.map(hashOf).join(' ')
}

/** What tags of other generators say is content: `{{ price }}` in place of `{{ name }}` is a change. */
function hashOf({ kind, text, tagged = text }: HashedBlock): string {
  return shortHash(kind, tagged)
}

function shortHash(kind: string, text: string): string {
  return createHash('sha256').update(`${kind}\n${text.trim()}`).digest('base64url').slice(0, length)
}

/** Where a basis has a block, from a place on; -1 where it has not. Earlier versions left the tags out. */
function indexIn(basis: string[], block: HashedBlock, from = 0): number {
  const index = basis.indexOf(hashOf(block), from)
  return index < 0 && block.tagged !== undefined ? basis.indexOf(shortHash(block.kind, block.text), from) : index
}

/** Undefined where the translation is current, or does not say what it was made from. Blocks may have changed places. */
export function changesSince(basis: string | undefined, original: ComparedText): Changes | undefined {
  if (basis === undefined || basis === current) return undefined
  const changes = changedBlocks(basis, original.blocks)
  return changes.changed.length > 0 || changes.gone > 0 ? changes : undefined
}

/** Which of some blocks of an original a basis has not, and of how many hashes there is no block. */
export function changedBlocks<Own extends HashedBlock>(basis: string, blocks: readonly Own[]): { changed: Own[]; gone: number } {
  const left = basis.split(/\s+/).filter(Boolean)
  const changed = blocks.filter((block) => {
    const index = indexIn(left, block)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  return { changed, gone: left.length }
}

/**
 * The former block of each changed block, as indices of the former blocks. Blocks that are still the same hold
 * the others in place: of those between two of them, the first stands for the first. A block that is new has nothing.
 */
export function placesThen(basis: string, { blocks }: ComparedText): Map<PlacedBlock, number> {
  const then = basis.split(/\s+/).filter(Boolean)
  const places = new Map<PlacedBlock, number>()
  let at = 0
  let waiting: PlacedBlock[] = []
  const settle = (end: number) => {
    for (const [index, block] of waiting.entries()) if (at + index < end) places.set(block, at + index)
    waiting = []
  }
  for (const block of blocks) {
    const found = indexIn(then, block, at)
    if (found < 0) waiting.push(block)
    else {
      settle(found)
      at = found + 1
    }
  }
  settle(then.length)
  return places
}

/** `3 blocks changed: en.md:12 "The first …"`, with the beginning of each. */
export function describeChanges({ changed, gone }: Changes): string {
  const shown = changed.slice(0, 3).map(({ place, text }) => `line ${place.line} ${JSON.stringify(excerpt(text))}`)
  const more = changed.length > shown.length ? ` and ${changed.length - shown.length} more` : ''
  if (changed.length === 0) return `${gone} of its blocks ${gone === 1 ? 'was' : 'were'} deleted`
  return `now: ${shown.join(', ')}${more}`
}

function excerpt(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain
}
