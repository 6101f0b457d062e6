import type { PlacedBlock } from '../compared-text.ts'
import { nameBeside, type Pair, type PairSide, type ParityFinding } from '../finding.ts'
import { type Aligning, isWorthMissing, missingBlocks, turnedPair } from './gaps.ts'

/** Most of one article has no counterpart: it is not translated yet, the other one is a stub, or the two are other texts. */
export interface MostMissing {
  side: PairSide
  /** How many blocks, of how many. */
  count: number
  all: number
}

const fewest = 6

/** Which article has more blocks without a counterpart than with one. */
export function mostMissing(pair: Aligning): MostMissing | undefined {
  return mostOf(pair, 'original') ?? mostOf(pair, 'translation')
}

function mostOf(pair: Aligning, side: PairSide): MostMissing | undefined {
  const own = pair[side].flow.filter(isWorthMissing)
  const alone = new Set(loneBlocks(pair, side))
  const isMost = (count: number) => count >= fewest && count * 2 >= own.length
  // Less certain than what follows, and cheaper.
  if (!isMost(own.filter((block) => alone.has(block)).length)) return undefined
  const gaps = missingBlocks(side === 'original' ? pair : turnedPair(pair))
  const count = gaps.reduce((sum, { blocks }) => sum + blocks.length, 0)
  return isMost(count) ? { side, count, all: own.length } : undefined
}

/** All blocks of an article that are aligned with none, whatever they are. */
export function loneBlocks({ beads }: Pick<Pair, 'beads'>, side: PairSide): PlacedBlock[] {
  const other = side === 'original' ? 'translation' : 'original'
  return beads().flatMap((bead) => (bead[other].length === 0 ? bead[side] : []))
}

const gist = 'most blocks'

export function mostFinding(
  { side, count, all }: MostMissing,
  { original, translation }: Pick<Pair, 'original' | 'translation'>,
): ParityFinding {
  const subject = `${count} of ${all} blocks`
  const message =
    side === 'original'
      ? `${subject} of the original are not translated. Translate them.`
      : `${subject} of this translation are not in the original (${nameBeside(original.path, translation.path)}). Add them there, or remove them here.`
  return { rule: 'parity/omission', place: { path: translation.path, line: 1, column: 1 }, subject, message, gist, count }
}

/** Without what is said of parts that only one article has, where it is said that most of it is missing. */
export function withoutParts(found: ParityFinding[]): ParityFinding[] {
  if (!found.some((finding) => finding.gist === gist)) return found
  return found.filter(
    (finding) => finding.gist === gist || (finding.rule !== 'parity/structure' && finding.there !== undefined && !finding.onlyThere),
  )
}
