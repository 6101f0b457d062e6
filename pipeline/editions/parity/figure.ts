import type { Place } from '../../types.ts'
import { chinese } from './figures/chinese.ts'
import { compareFigures, type Difference, exchanged, slip } from './figures/compare.ts'
import { english } from './figures/english.ts'
import { contradicts, type Figure, type FigureReader, isSameValue } from './figures/figure.ts'
import { type Finding, type Pair, type ParityCheck, shownPlace } from './finding.ts'
import { placeIn } from './prose.ts'
import type { PlacedBlock, Telling } from './telling.ts'

/** Languages (BCP 47) whose figures can be read. A telling in another is left alone. */
const readers: [language: RegExp, read: FigureReader][] = [
  [/^en\b/, english],
  [/^(?:zh|zh-Hans.*|zh-CN|zh-SG)$/, chinese],
]

/** A figure, and what it stands in. Where that is in the file is asked for few. */
interface Placed extends Figure {
  block: PlacedBlock
  path: string
}

/** Every number, sum, percentage and date has its counterpart, compared as values. */
export const figure: ParityCheck = {
  rule: 'parity/figure',
  find({ original, translation }) {
    const [first, second] = [readerOf(original), readerOf(translation)]
    if (!first || !second) return []
    const groups = align(original.blocks, translation.blocks).map(([one, other]) => ({
      original: one.flatMap((block) => placed(block, first, original)),
      translation: other.flatMap((block) => placed(block, second, translation)),
    }))
    return compareFigures<Placed>(groups).map((difference) => toFinding(difference, { original, translation }))
  },
}

function readerOf({ tag }: Telling): FigureReader | undefined {
  return readers.find(([language]) => language.test(tag))?.[1]
}

const read = new WeakMap<PlacedBlock, Placed[]>()

/** An original's figures are read once, however many translations it has. */
function placed(block: PlacedBlock, reader: FigureReader, { path }: Telling): Placed[] {
  const known = read.get(block)
  if (known) return known
  const figures = reader(block.text).map((found) => ({ ...found, block, path }))
  read.set(block, figures)
  return figures
}

function placeOf({ block, path, index }: Placed): Place {
  return block.kind === 'head' ? block.place : placeIn(block, index, path)
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

function toFinding({ original, translation }: Difference<Placed>, pair: Pair): Finding {
  const [own, other] = translation ? [translation, original] : [original, undefined]
  if (!own) throw new Error('a difference has a figure')
  const rule = 'parity/figure' as const
  const place = placeOf(own)
  const mend = 'Mend the one that is wrong, or acknowledge it in the front matter.'
  if (!other) {
    const elsewhere = translation ? pair.original.path : pair.translation.path
    return { rule, place, subject: own.text, message: `${own.text} has no counterpart in ${elsewhere}. ${mend}` }
  }
  const said = isSameValue(own, other)
    ? `${own.text} ${sameValue(own, other)}`
    : `${own.text} ${stands(own, pair) ? 'stands in another place' : 'has no counterpart'}; ${shownPlace(placeOf(other))} has ${other.text}${difference(own, other)}.`
  return { rule, place, subject: own.text, message: `${said} ${mend}` }
}

/** Two figures of one value of which something else is said. */
function sameValue(own: Placed, other: Placed): string {
  const there = `${shownPlace(placeOf(other))} has ${other.text}`
  if (exchanged(own, other)) return `is where it went ${own.end}; ${there}, where it went ${other.end}.`
  if (contradicts(own, other)) return `says ${own.approx} than the figure; ${there}, which says ${other.approx}.`
  const [bound, bare] = own.approx ? [own, 'which says the figure itself'] : [other, `which says ${other.approx} than the figure`]
  return `${bound === own ? `says ${own.approx} than the figure` : 'says the figure itself'}; ${there}, ${bare}.`
}

/** Whether the figure is told in the original too: then it has changed places with another. */
function stands(own: Placed, { original, translation }: Pair): boolean {
  const [source, reader] = own.path === translation.path ? [original, readerOf(original)] : [translation, readerOf(translation)]
  return reader !== undefined && source.blocks.some((block) => placed(block, reader, source).some((figure) => isSameValue(figure, own)))
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
