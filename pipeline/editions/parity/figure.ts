import type { Place } from '../../types.ts'
import { chinese } from './figures/chinese.ts'
import { compareFigures, type Difference, exchanged, slip } from './figures/compare.ts'
import { english } from './figures/english.ts'
import { contradicts, type Figure, type FigureReader, isSameValue } from './figures/figure.ts'
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
  for (const [block, own] of figures)
    if (own.includes(figure)) return block.kind === 'head' ? block.place : placeIn(block, figure.index, path)
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
  const mend = 'Mend the one that is wrong, or acknowledge it in the front matter.'
  const [own, from, to] = translation ? [translation, pair.translation, pair.original] : [original, pair.original, pair.translation]
  if (!own) throw new Error('a difference has a figure')
  const place = placeOf(own, from)
  const other = translation && original
  if (!other) return { rule, place, subject: own.text, message: `${own.text} has no counterpart in ${to.path}. ${mend}` }
  const there = `${shownPlace(placeOf(other, to))} has ${other.text}`
  const said = isSameValue(own, other)
    ? `${own.text} ${sameValue(own, other, there)}`
    : `${own.text} ${stands(own, to) ? 'stands in another place' : 'has no counterpart'}; ${there}${difference(own, other)}.`
  return { rule, place, subject: own.text, message: `${said} ${mend}` }
}

/** Two figures of one value of which something else is said. */
function sameValue(own: Figure, other: Figure, there: string): string {
  if (exchanged(own, other)) return `is where it went ${own.end}; ${there}, where it went ${other.end}.`
  if (contradicts(own, other)) return `says ${own.approx} than the figure; ${there}, which says ${other.approx}.`
  const [bound, bare] = own.approx ? [own, 'which says the figure itself'] : [other, `which says ${other.approx} than the figure`]
  return `${bound === own ? `says ${own.approx} than the figure` : 'says the figure itself'}; ${there}, ${bare}.`
}

/** Whether the figure is told in the other telling too: then it has changed places with another. */
function stands(own: Figure, { figures }: Read): boolean {
  return figures.values().some((there) => there.some((figure) => isSameValue(figure, own)))
}

const powers: Record<number, string> = {
  1: 'ten times',
  2: 'a hundred times',
  3: 'a thousand times',
  4: 'ten thousand times',
  6: 'a million times',
  8: 'a hundred million times',
}
/** Words that are taken for each other: their values lie so far apart. */
const confused: Record<number, string> = { 3: ': million for billion?', 4: ': 万 for 亿?', 8: ': 亿 for 万亿?' }

/** ` (ten times less)`: how far the original's figure lies from the translation's. */
function difference(own: Figure, other: Figure): string {
  const power = own.unit === other.unit || own.unit === 'number' || other.unit === 'number' ? slip(own.value, other.value) : 0
  const times = powers[Math.abs(power)]
  return times === undefined ? '' : ` (${times} ${power > 0 ? 'more' : 'less'}${confused[Math.abs(power)] ?? ''})`
}
