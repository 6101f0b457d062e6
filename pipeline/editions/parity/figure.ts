import type { Place } from '../../types.ts'
import { chinese } from './figures/chinese.ts'
import { compareFigures, type Difference } from './figures/compare.ts'
import { describe } from './figures/describe.ts'
import { english } from './figures/english.ts'
import type { Figure, FigureReader } from './figures/figure.ts'
import { isSameValue } from './figures/same.ts'
import { type Finding, type ParityCheck, shownPlace } from './finding.ts'
import { placeIn } from './prose.ts'
import type { PlacedBlock, Telling } from './telling.ts'

/** Languages (BCP 47) whose figures can be read. A telling in another is left alone. */
const readers: [language: RegExp, read: FigureReader][] = [
  [/^en\b/, english],
  [/^(?:zh|zh-Hans.*|zh-CN|zh-SG)$/, chinese],
]

/** Every number, sum, percentage and date has its counterpart, compared as values. */
export const figure: ParityCheck = {
  rule: 'parity/figure',
  find({ original, translation }) {
    const [first, second] = [readerOf(original), readerOf(translation)]
    if (!first || !second) return []
    const pair = { original: readTelling(original, first), translation: readTelling(translation, second) }
    const groups = align(original.blocks, translation.blocks).map(([one, other]) => ({
      original: one.flatMap((block) => pair.original.figures.get(block) ?? []),
      translation: other.flatMap((block) => pair.translation.figures.get(block) ?? []),
    }))
    return compareFigures(groups).map((difference) => toFinding(difference, pair))
  },
}

/** A telling, and the figures of its blocks. */
interface Read {
  path: string
  figures: Map<PlacedBlock, Figure[]>
}

type ReadPair = Record<'original' | 'translation', Read>

function readerOf({ tag }: Telling): FigureReader | undefined {
  return readers.find(([language]) => language.test(tag))?.[1]
}

function readTelling({ path, blocks }: Telling, read: FigureReader): Read {
  return { path, figures: new Map(blocks.map((block) => [block, read(block.text)])) }
}

/** Where a figure stands in the file: asked for few, so it is looked for. */
function placeOf(figure: Figure, { path, figures }: Read): Place {
  for (const [block, own] of figures) if (own.includes(figure)) return block.kind === 'head' ? block.place : placeIn(block, figure.at, path)
  throw new Error('a figure stands in a block')
}

/** Blocks that tell the same: headings part the text; between them one by one, or all together where the number differs. */
export function align(original: PlacedBlock[], translation: PlacedBlock[]): [PlacedBlock[], PlacedBlock[]][] {
  const [one, other] = [sections(original), sections(translation)]
  if (one.length !== other.length) return [[original, translation]]
  return one.flatMap((blocks, index) => {
    const partner = other[index] ?? []
    const alike = blocks.length === partner.length && blocks.every(({ kind }, at) => kind === partner[at]?.kind)
    return alike
      ? blocks.map((block, at): [PlacedBlock[], PlacedBlock[]] => [[block], partner.slice(at, at + 1)])
      : [[blocks, partner] as [PlacedBlock[], PlacedBlock[]]]
  })
}

function sections(blocks: PlacedBlock[]): PlacedBlock[][] {
  const parts: PlacedBlock[][] = [blocks.filter(({ kind }) => kind === 'head'), []]
  for (const block of blocks) {
    if (block.kind === 'head') continue
    if (block.kind === 'heading') parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts
}

function toFinding({ original, translation }: Difference<Figure>, pair: ReadPair): Finding {
  const rule = 'parity/figure' as const
  const [own, from, to] = translation ? [translation, pair.translation, pair.original] : [original, pair.original, pair.translation]
  if (!own) throw new Error('a difference has a figure')
  const place = placeOf(own, from)
  if (!translation || !original)
    return { rule, place, subject: own.text, message: `"${own.text}" has no match in ${to.path}. Add it there, or remove it here.` }
  const other = { figure: original, place: shownPlace(placeOf(original, to)) }
  return { rule, place, subject: own.text, message: describe(own, other, isIn(own, to)) }
}

/** Whether the other article has the figure too: then it is in another place. */
function isIn(figure: Figure, { figures }: Read): boolean {
  return figures.values().some((others) => others.some((other) => isSameValue(other, figure)))
}
