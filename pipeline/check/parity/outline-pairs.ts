import type { Bead } from './align.ts'
import type { ComparedText, Part, PlacedBlock } from './compared-text.ts'
import type { Pair } from './finding.ts'

/** Parts of one kind that belong to each other; one of the two is missing where only the other article has the part. */
export type PartPair = [original: Part | undefined, translation: Part | undefined]

/** A part, and the blocks in it. */
interface Filled {
  part: Part
  blocks: PlacedBlock[]
}

/**
 * Pairs lists, or tables, by the blocks in them, as these are aligned, and those between two such pairs in their order.
 * What parity/omission reports, and a note on who translated it, is left out.
 */
export function pairParts(what: Part['what'], { original, translation, beads, omitted }: Pair): PartPair[] {
  const isLeft = ({ blocks }: Filled) => blocks.length === 0 || blocks.some((block) => !omitted().has(block))
  const [own, others] = [filled(original, what).filter(isLeft), filled(translation, what).filter(isLeft)]
  const bestOf = matcher(beads(), others)
  const pairs: PartPair[] = []
  let [from, to] = [0, 0]
  for (const [at, part] of own.entries()) {
    const found = bestOf(part, to)
    if (found === undefined) continue
    pairs.push(...inOrder(own.slice(from, at), others.slice(to, found)), [part.part, others[found]?.part])
    from = at + 1
    to = found + 1
  }
  return [...pairs, ...inOrder(own.slice(from), others.slice(to))]
}

/** The part from an index on that has the most blocks of another part: of several, one of the same shape, and the outer one. */
function matcher(beads: Bead<PlacedBlock>[], others: Filled[]): (part: Filled, from: number) => number | undefined {
  const beadOf = new Map(beads.flatMap((bead, at) => [...bead.original, ...bead.translation].map((block) => [block, at] as const)))
  const beadsOf = ({ blocks }: Filled) => [...new Set(blocks.flatMap((block) => beadOf.get(block) ?? []))]
  const partsAt = Map.groupBy(
    others.flatMap((other, index) => beadsOf(other).map((bead) => ({ bead, index }))),
    ({ bead }) => bead,
  )
  return (part, from) => {
    const counts = new Map<number, number>()
    for (const bead of beadsOf(part))
      for (const { index } of partsAt.get(bead) ?? []) if (index >= from) counts.set(index, (counts.get(index) ?? 0) + 1)
    const score = (index: number) => (counts.get(index) ?? 0) + (others[index]?.part.shape === part.part.shape ? 0.5 : 0)
    return [...counts.keys()].sort((a, b) => score(b) - score(a) || a - b)[0]
  }
}

/** How Chinese numbers paragraphs: `1、`, `（一）`. */
const numbered = /^\s*[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、）)]/u

/** Whether a numbered list that only one article has is of paragraphs with numbers of their own in the other. */
export function isWrittenOut([one, other]: PartPair, { original, translation, beads }: Pair): boolean {
  const part = one ?? other
  if (!part || (one && other) || !part.shape.startsWith('a numbered list')) return false
  const [own, there] = one ? ([original, 'original'] as const) : ([translation, 'translation'] as const)
  const items = own.flow.filter((block) => isIn(block, part))
  const besides = beads()
    .filter((bead) => bead[there].some((block) => items.includes(block)))
    .flatMap((bead) => bead[there === 'original' ? 'translation' : 'original'])
  return besides.length > 0 && besides.every(({ text }) => numbered.test(text))
}

/** Whether two lists of one kind differ by no more items than are missing for a reason that is reported: all of them, or entries of a table of contents alone. */
export function areItemsMissing([one, other]: PartPair, { original, translation, omitted }: Pair, which: 'all' | 'entries'): boolean {
  if (one?.what !== 'list' || !other || kindOf(one) !== kindOf(other)) return false
  const more = sizeOf(one) - sizeOf(other)
  const [longer, { flow }] = more > 0 ? [one, original] : [other, translation]
  const isMissing = (block: PlacedBlock) =>
    block.kind === 'item' && isIn(block, longer) && omitted().has(block) && (which === 'all' || isEntry(block))
  return flow.filter(isMissing).length >= Math.abs(more)
}

const isEntry = ({ marks }: PlacedBlock) => marks?.some((mark) => mark.startsWith('link:#')) ?? false
const kindOf = ({ shape }: Part) => shape.replace(/\d+/g, '')
const sizeOf = ({ shape }: Part) => Number(/\d+/.exec(shape)?.[0] ?? 0)

export function partsOf({ outline }: ComparedText, what: Part['what']): Part[] {
  return outline.filter((part) => part.what === what)
}

function filled(compared: ComparedText, what: Part['what']): Filled[] {
  const parts = partsOf(compared, what).map((part): Filled => ({ part, blocks: [] }))
  for (const block of compared.flow) for (const { part, blocks } of parts) if (isIn(block, part)) blocks.push(block)
  return parts
}

function isIn({ place }: PlacedBlock, part: Part): boolean {
  const isBehind = place.line > part.place.line || (place.line === part.place.line && place.column >= part.place.column)
  return isBehind && place.line <= part.end
}

function inOrder(own: Filled[], others: Filled[]): PartPair[] {
  return Array.from({ length: Math.max(own.length, others.length) }, (_, at) => [own[at]?.part, others[at]?.part])
}
