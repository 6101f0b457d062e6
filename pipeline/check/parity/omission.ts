import { lengthOf } from './align/measure.ts'
import type { Bead } from './align.ts'
import type { PlacedBlock } from './compared-text.ts'
import { nameBeside, type Pair, type ParityCheck, type ParityFinding, shownPlace } from './finding.ts'
import { type Aligning, codeLinesOf, type Gap, missingBlocks } from './gaps/gaps.ts'
import { loneBlocks, mostFinding, mostMissing } from './gaps/other-text.ts'
import { openingWords } from './gaps/quotation.ts'

const isParagraph = ({ kind }: PlacedBlock) => kind === 'paragraph'

/** Blocks of the original that are missing, empty, doubled, or far too short or long in the translation. */
export const omission: ParityCheck = {
  rule: 'parity/omission',
  find(pair) {
    const most = mostMissing(pair)
    const gaps = most ? [mostFinding(most, pair)] : missingBlocks(pair).map((gap) => missingFinding(gap, pair))
    return [...gaps, ...emptyBlocks(pair), ...doubledBlocks(pair), ...oddLengths(pair), ...shortCode(pair)]
  },
}

/**
 * The number of paragraphs, where some are certainly missing: of an article without headings, whose structure they are, and
 * where parity/omission, which names them, is off.
 */
export const paragraphs: ParityCheck = {
  rule: 'parity/structure',
  find(pair, { off }) {
    if (!off.includes('parity/omission') && pair.original.flow.some(({ kind }) => kind === 'heading')) return []
    const first = missingBlocks(pair).find(({ blocks }) => blocks.some(({ kind }) => kind === 'paragraph'))
    const [there = 0, here = 0] = [pair.original, pair.translation].map(({ flow }) => flow.filter(isParagraph).length)
    if (!first || here >= there) return []
    const lines = pair.translation.flow
      .filter(isParagraph)
      .reduce((sum, { pieces }) => sum + new Set(pieces.map(([, line]) => line)).size, 0)
    const expected =
      lines !== there
        ? 'Translate those that are missing.'
        : 'Write an empty line between paragraphs that are lines of one, or translate those that are missing.'
    return [
      {
        rule: 'parity/structure',
        place: first.after,
        subject: `${here} of ${there} paragraphs`,
        message: `the original has ${there} paragraphs; the translation has ${here}. ${expected}`,
      },
    ]
  },
}

/** The blocks that this check reports as missing: no other check needs to say what is missing with them. */
export function omittedBlocks(pair: Aligning): PlacedBlock[] {
  const most = mostMissing(pair)
  return [...missingBlocks(pair).flatMap(({ blocks }) => blocks), ...(most ? loneBlocks(pair, most.side) : [])]
}

const names: Partial<Record<PlacedBlock['kind'], string>> = {
  code: 'code block',
  heading: 'heading',
  item: 'list item',
  cell: 'table cell',
}
const nameOf = ({ kind }: PlacedBlock) => names[kind] ?? 'paragraph'

function missingFinding({ blocks, after, orBeside }: Gap, { translation }: Pair): ParityFinding {
  const [first] = blocks
  if (!first) throw new Error('a gap has a block')
  const subject = openingWords(first)
  const or = orBeside ? `, or the one ${orBeside} it,` : ''
  const more = blocks.length > 1 ? ` and the ${blocks.length - 1 === 1 ? 'block' : `${blocks.length - 1} blocks`} after it` : ''
  const where = after.line === 1 ? 'at the start' : `after line ${after.line}`
  return {
    rule: 'parity/omission',
    place: after,
    subject,
    message: `the ${nameOf(first)} ${JSON.stringify(subject)} (${shownPlace(first.place, translation.path)})${or}${more} ${more ? 'are' : 'is'} missing in ${nameBeside(translation.path, first.place.path)}. Add ${more ? 'them' : 'it'} ${where}.`,
  }
}

/** A block that has nothing in it, where the original's has words. */
function emptyBlocks(pair: Pair): ParityFinding[] {
  const [there, here] = [emptyCells(pair.original.flow), emptyCells(pair.translation.flow)]
  // Where the original's row has as many empty cells, its columns are in another order.
  const isReordered = (line: number, originalLine: number) => (here.get(line) ?? 0) <= (there.get(originalLine) ?? 0)
  // Several rows that have more empty cells than the original's: a column is another one.
  const isColumn = (line: number, originalLine: number) =>
    [-1, 1].some((step) => here.has(line + step) && !isReordered(line + step, originalLine + step))
  return pair.beads().flatMap(({ original, translation }) => {
    const [one, other] = [original[0], translation[0]]
    if (original.length !== 1 || translation.length !== 1 || !one || !other) return []
    if (other.text.trim() !== '' || other.marks || !/\p{L}{2}/u.test(one.text)) return []
    // Markdown adds cells to a short row: they have no place.
    if (
      other.kind === 'cell' &&
      (other.pieces.length === 0 || isReordered(other.place.line, one.place.line) || isColumn(other.place.line, one.place.line))
    )
      return []
    return [
      {
        rule: 'parity/omission' as const,
        place: other.place,
        subject: openingWords(one),
        message: `this ${nameOf(other)} is empty; the original's is ${JSON.stringify(openingWords(one))} (${shownPlace(one.place, other.place.path)}). Translate it.`,
      },
    ]
  })
}

/** Line of a file → how many cells in it are empty. */
function emptyCells(flow: PlacedBlock[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { kind, text, place } of flow)
    if (kind === 'cell' && text.trim() === '') counts.set(place.line, (counts.get(place.line) ?? 0) + 1)
  return counts
}

/** Latin letters below which a text may be said twice on purpose. */
const leastDoubled = 40

/** A block that says what one of the two blocks before it says, where the original does not repeat itself. */
function doubledBlocks({ beads }: Pair): ParityFinding[] {
  const found: ParityFinding[] = []
  let before: { block: PlacedBlock; original: PlacedBlock[] }[] = []
  for (const { original, translation } of beads()) {
    for (const block of translation) {
      const twin = block.kind === 'cell' ? undefined : before.find((other) => isSame(other.block, block))
      if (twin && lengthOf(block.text.trim()) >= leastDoubled) {
        const [said, there] = [wordsOf(original), wordsOf(twin.original)]
        if (said === '' || there === '' || there !== said || original.length < translation.length)
          found.push(doubledFinding(block, twin.block))
      }
      before = [...before.slice(-1), { block, original }]
    }
  }
  return found
}

const wordsOf = (blocks: PlacedBlock[]) => blocks.map(({ text }) => text.trim()).join('\n')

/** The same words, with the same code, links and pictures in them. */
function isSame(one: PlacedBlock, other: PlacedBlock): boolean {
  const marks = ({ marks = [] }: PlacedBlock) => marks.join('\n')
  return one.kind === other.kind && one.text.trim() === other.text.trim() && marks(one) === marks(other)
}

function doubledFinding(block: PlacedBlock, twin: PlacedBlock): ParityFinding {
  return {
    rule: 'parity/omission',
    place: block.place,
    subject: openingWords(block),
    message: `this ${nameOf(block)} repeats line ${twin.place.line}: ${JSON.stringify(openingWords(block))}. Delete one of them, or translate the original's block.`,
  }
}

/** Standard deviations, the least length of an original, and how many times shorter or longer: all of them. */
const limits = { deviation: 4, length: 100, times: 2.2 }

/** Whether a bead is far shorter or longer than its original. */
export function isOddLength({ deviation, expected, length }: Bead<PlacedBlock>): boolean {
  const times = deviation < 0 ? expected / Math.max(1, length) : length / Math.max(1, expected)
  return Math.abs(deviation) >= limits.deviation && times >= limits.times && Math.max(expected, length) >= limits.length
}

/** Paragraphs that say far less, or far more, than the original's. Where a neighbour is unsure, so is this. */
export function oddBeads(all: Bead<PlacedBlock>[]): Bead<PlacedBlock>[] {
  return all.filter((bead, at) => {
    const [one, other] = [bead.original[0], bead.translation[0]]
    if (!one || !other || one.kind === 'code' || one.kind === 'heading' || other.text.trim() === '' || !isOddLength(bead)) return false
    return [all[at - 1], all[at + 1]].every((next) => !next || next.original.length * next.translation.length === 1)
  })
}

function oddLengths({ beads }: Pair): ParityFinding[] {
  return oddBeads(beads()).flatMap((bead) => {
    const [one, other] = [bead.original[0], bead.translation[0]]
    if (!one || !other) return []
    const isShort = bead.deviation < 0
    const times = isShort ? bead.expected / Math.max(1, bead.length) : bead.length / Math.max(1, bead.expected)
    return [
      {
        rule: 'parity/omission' as const,
        place: other.place,
        subject: openingWords(other),
        message: `this ${nameOf(other)} is much ${isShort ? 'shorter' : 'longer'} than its original (${shownPlace(one.place, other.place.path)}), about ${times.toFixed(1)} times. ${isShort ? 'Translate all of it' : 'Remove what the original does not say'}.`,
      },
    ]
  })
}

/** Lines that a code block has at least, for one of half as many to be only a part of it. */
const leastLines = 4

/** Code blocks that have half of the original's lines or fewer, and none of their own. */
function shortCode({ beads }: Pair): ParityFinding[] {
  return beads().flatMap(({ original, translation }) => {
    const [one, other] = [original[0], translation[0]]
    if (one?.kind !== 'code' || other?.kind !== 'code' || original.length + translation.length > 2) return []
    const [there, here] = [codeLinesOf(one), codeLinesOf(other)]
    if (there.length < leastLines || here.length === 0 || here.length * 2 > there.length) return []
    if (here.some((line) => !there.includes(line))) return []
    return [
      {
        rule: 'parity/omission' as const,
        place: other.place,
        subject: openingWords(other),
        message: `this code block has ${here.length} of the ${there.length} lines of its original (${shownPlace(one.place, other.place.path)}). Add the others.`,
      },
    ]
  })
}
