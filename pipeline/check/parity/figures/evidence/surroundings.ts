import { deviationOf } from '../../align/cost.ts'
import { lengthOf } from '../../align/measure.ts'
import { labelShare } from '../../align/merged.ts'
import type { Bead } from '../../align.ts'
import type { PlacedBlock } from '../../compared-text.ts'
import { codeMark, isBodyText } from '../../prose.ts'
import type { Difference } from '../compare/difference.ts'
import { isSameNumber } from '../compare/same.ts'
import type { Figure } from '../figure.ts'
import { digitsIn, type Writings, writingsOf } from '../forms/writings.ts'
import type { Surroundings } from './evidence.ts'

type Side = 'original' | 'translation'
type Sides = Pick<Bead<PlacedBlock>, Side | 'deviation'>

/** Standard deviations from the length that is expected of a translation. */
const farthest = 2

const isOdd = (bead: Sides | undefined): boolean => Math.abs(bead?.deviation ?? 0) > farthest

export const isAlone = (bead: Sides | undefined): boolean => bead !== undefined && bead.original.length * bead.translation.length === 0

/** Whether a bead is of another length than expected, or beside a block without counterpart that may belong to it: it may be aligned wrongly. */
export function isUnsure(beads: Sides[], at: number): boolean {
  const bead = beads[at]
  if (isOdd(bead)) return true
  return bead !== undefined && ([-1, 1] as const).some((step) => mayBelong(bead, beads, at, step))
}

/** Whether a block beside a bead that has no counterpart may say what the bead's other side says, alone or with its own side. */
function mayBelong(bead: Sides, beads: Sides[], from: number, step: 1 | -1): boolean {
  for (let at = from + step; Math.abs(at - from) <= farthestEdge; at += step) {
    const lone = beads[at]
    if (!lone || !isAlone(lone)) return false
    const [own, other]: [Side, Side] = lone.original.length > 0 ? ['original', 'translation'] : ['translation', 'original']
    const [alone, beside, expected] = [lone[own], bead[own], bead[other]].map(lengthOfAll)
    // Of headings, which are short, a length says little.
    if (alone === undefined || beside === undefined || expected === undefined || !bead.original.every(isBodyText)) return true
    // With a label, a pair is still that pair.
    const mayFit = (alone < beside * labelShare ? [alone] : [alone, alone + beside]).some(
      (length) => Math.abs(deviationOf(expected, length)) < farthestBeside,
    )
    if (mayFit && lone[own].some((block) => bead[other].some((one) => isBodyText(block) === isBodyText(one)))) return true
  }
  return false
}

/** Standard deviations from the length of a block within which another one may be its counterpart, whatever is usual in the article. */
const farthestBeside = 3

const lengthOfAll = (blocks: PlacedBlock[]) => blocks.reduce((sum, { text }) => sum + lengthOf(text), 0)

/** Makes what finds the texts around the figures of a difference. Each text is read when it is first asked for. */
export function createSurroundings(
  beads: Sides[],
  figures: Record<Side, ReadonlyMap<PlacedBlock, Figure[]>>,
  differences: Difference<Figure>[],
): (difference: Difference<Figure>) => Surroundings {
  const beadOf = new Map<Figure, number>()
  for (const [at, bead] of beads.entries())
    for (const side of ['original', 'translation'] as const)
      for (const block of bead[side]) for (const figure of figures[side].get(block) ?? []) beadOf.set(figure, at)
  const inBead = Map.groupBy(differences, ({ original, translation }) => beadOf.get((translation ?? original) as Figure))
  const allOf = (at: number) => {
    const { original = [], translation = [] } = beads[at] ?? {}
    if (original.length * translation.length === 0) return undefined
    const read = (side: Side, blocks: PlacedBlock[]) => blocks.flatMap((block) => figures[side].get(block) ?? [])
    return { original: read('original', original), translation: read('translation', translation) }
  }
  const pairedOf = (at: number) => {
    const differs = new Set((inBead.get(at) ?? []).flatMap(({ original, translation }) => [original, translation]))
    const all = allOf(at)
    const paired = (own: Figure[]) => own.filter((figure) => !differs.has(figure))
    return all && { original: paired(all.original), translation: paired(all.translation) }
  }
  const isSoleSlip = (at: number) => {
    const { original: blocks = [], translation: others = [] } = beads[at] ?? {}
    const own = inBead.get(at) ?? []
    if (!isOneSlip(own)) return false
    // Of blocks that were joined, what is in the place of what is not certain.
    const isLone = own.length === 1 && !(own[0]?.original && own[0].translation)
    // Nor is what is in a headline or a standfirst: a translation may have one of both.
    const isHead = [...blocks, ...others].some(({ kind }) => kind === 'head')
    return blocks.length + others.length <= 2 || (isLone && !isHead) || (isWord(own[0]) && isClose(beads[at]))
  }
  const isLoose = loneShare(beads, 'original') > mostLone || loneShare(beads, 'translation') > mostLone
  const known = new Map<string, Writings>()
  const read = (text: string) => {
    const found = known.get(text) ?? writingsOf(text)
    known.set(text, found)
    return found
  }
  const textOf = (side: Side, indexes: number[]) => indexes.flatMap((at) => beads[at]?.[side].map(wholeText) ?? []).join('\n')
  const everywhere = new Map<Side, ReadonlySet<string>>()
  const digitsOf = (side: Side) => {
    const found = everywhere.get(side) ?? digitsIn(beads.flatMap((bead) => bead[side].map(wholeText)))
    everywhere.set(side, found)
    return found
  }
  return ({ original, translation }) => {
    const own = [...new Set([original, translation].flatMap((figure) => beadOf.get(figure as Figure) ?? []))]
    const near = [...new Set(own.flatMap((at) => [...edge(beads, at, -1), at, ...edge(beads, at, 1)]))]
    const texts = { original: textOf('original', own), translation: textOf('translation', own) }
    const wide = { original: textOf('original', near), translation: textOf('translation', near) }
    const isApart = isLoose || own.length > 1 || own.some((at) => isOdd(beads[at]))
    const mayBeWrong = isApart || own.some((at) => isUnsure(beads, at))
    const [only = -1] = own
    const all = mayBeWrong ? undefined : allOf(only)
    return {
      isApart,
      all,
      others: all && isSoleSlip(only) ? pairedOf(only) : undefined,
      texts: {
        own: texts,
        near: wide,
        get unshared() {
          return unsharedTexts(own.flatMap((at) => beads[at] ?? []))
        },
      },
      get own() {
        return { original: read(texts.original), translation: read(texts.translation) }
      },
      get near() {
        return { original: read(wide.original), translation: read(wide.translation) }
      },
      get beside() {
        const beside = near.filter((at) => !own.includes(at))
        return { original: read(textOf('original', beside)), translation: read(textOf('translation', beside)) }
      },
      get everywhere() {
        return { original: digitsOf('original'), translation: digitsOf('translation') }
      },
      isUnsure: mayBeWrong,
    }
  }
}

/** Whether joined blocks have about the length of each other: then they belong together. */
const isClose = (bead: Sides | undefined) => bead !== undefined && Math.abs(bead.deviation) <= 1

/** Whether a difference is of two counts in words, neither of which is said anywhere else there. */
const isWord = (difference: Difference<Figure> | undefined) =>
  [difference?.original, difference?.translation].every((figure) => figure?.weight === 'small' && figure.unit === 'number')

/** Whether differences are one, or one of units at two numbers: "two to three days", 两到三周; two minutes and ten hours, 十分钟 and 两小时. */
function isOneSlip([first, ...others]: Difference<Figure>[]): boolean {
  const slipOf = ({ original, translation }: Difference<Figure>) =>
    original?.measure && translation?.measure && isSameNumber(original, translation)
      ? [original.measure, translation.measure].map(String).sort().join(' ')
      : undefined
  return (
    first !== undefined && others.every((other) => others.length === 1 && slipOf(other) !== undefined && slipOf(other) === slipOf(first))
  )
}

/** Share of an article's blocks without a counterpart from which on the rest are hardly translations either. */
const mostLone = 0.5

function loneShare(beads: Sides[], side: Side): number {
  const count = (list: Sides[]) => list.reduce((sum, bead) => sum + bead[side].length, 0)
  return count(beads.filter(isAlone)) / Math.max(1, count(beads))
}

/** The bead beside one, with those up to the next that has a counterpart. */
function edge(beads: Sides[], from: number, step: 1 | -1): number[] {
  const found: number[] = []
  for (let at = from + step; at >= 0 && at < beads.length && found.length < farthestEdge; at += step) {
    found.push(at)
    if (!isAlone(beads[at])) break
  }
  return found
}

const farthestEdge = 3

/** The text of a block, with its code and the addresses of its links. */
function wholeText({ text, tagged, marks = [] }: PlacedBlock): string {
  return [tagged ?? text, ...marks].join(' ')
}

/** The same of aligned blocks, without code that both have, and the words of addresses that both have: they are each other's counterpart, and no figure's. */
function unsharedTexts(beads: Sides[]): Record<Side, string> {
  const marksOf = (side: Side) => beads.flatMap((bead) => bead[side].flatMap(({ marks = [] }) => marks))
  const textOf = (side: Side, others: string[]) =>
    [
      ...beads.flatMap((bead) => bead[side].map(({ text }) => text)),
      ...marksOf(side).flatMap((mark) => (others.includes(mark) ? sharedMark(mark) : [mark])),
    ].join(' ')
  return { original: textOf('original', marksOf('translation')), translation: textOf('translation', marksOf('original')) }
}

/** What may be a figure's counterpart of what two blocks have: of an address, the numbers of what it leads to (`/issues/984`). */
function sharedMark(mark: string): string[] {
  if (mark.startsWith(codeMark)) return []
  return mark.startsWith('link:') ? mark.split(/[/?#=]/).filter((part) => /^\d[\d.]*$/.test(part)) : [mark]
}
