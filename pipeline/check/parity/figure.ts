import type { Place } from '../../core/diagnostics.ts'
import type { Bead } from './align.ts'
import type { ComparedText, PlacedBlock } from './compared-text.ts'
import { chinese, traditionalChinese } from './figures/chinese/chinese.ts'
import { compareFigures } from './figures/compare/compare.ts'
import { describeDifference } from './figures/compare/describe.ts'
import type { Difference } from './figures/compare/difference.ts'
import { english } from './figures/english/english.ts'
import { worthReporting } from './figures/evidence/lone-figures.ts'
import type { Figure, FigureReader } from './figures/figure.ts'
import { softenListCount } from './figures/list-counts.ts'
import { leastSections, sectionNumber, softenSection, stepNumber } from './figures/section-numbers.ts'
import { nameBeside, type ParityCheck, type ParityFinding, shownPlace } from './finding.ts'
import { splitByLanguage } from './foreign-sentences.ts'
import { byLines } from './line-blocks.ts'
import { linkKey } from './links/link-key.ts'
import { placeIn } from './prose.ts'

/** Languages (BCP 47) whose figures can be read. A text in another is left alone. */
const readers: [language: RegExp, read: FigureReader][] = [
  [/^en\b/, english],
  [/^(?:zh|zh-Hans.*|zh-CN|zh-SG)$/, chinese],
  [/^zh-(?:Hant|TW|HK|MO)\b/, traditionalChinese],
]

/** Every number, sum, percentage and date has its counterpart, compared as values. */
export const figureParity: ParityCheck = {
  rule: 'parity/figure',
  find({ omitted: omittedIn, ...articles }, { off }) {
    const [first, second] = [readerOf(articles.original), readerOf(articles.translation)]
    if (!first || !second) return []
    const alts = findInAlts(articles, first, second)
    const { original, translation, beads } = byLines({ ...articles, beads: articles.beads() })
    const pair = { original: readFigures(original, first, second), translation: readFigures(translation, second, first) }
    if (pair.original.count + pair.translation.count === 0) return alts
    const head = ({ blocks }: ComparedText) => blocks.filter(({ kind }) => kind === 'head')
    const missing = omittedIn()
    const headBead = { original: head(original), translation: head(translation), deviation: 0 }
    const groups = [headBead, ...beads].map((bead, at, all) =>
      isSame(bead) || leadElsewhere(bead)
        ? { original: [], translation: [] }
        : {
            original: bead.original.flatMap((block) => (missing.has(block) ? [] : (pair.original.figures.get(block) ?? []))),
            translation: bead.translation.flatMap((block) => pair.translation.figures.get(block) ?? []),
            text: (side: 'original' | 'translation') => bead[side].map(({ text }) => text).join('\n'),
            isDoubtful: bead !== headBead && isDoubtful(bead, all[at - 1], all[at + 1]),
          },
    )
    const figures = { original: pair.original.figures, translation: pair.translation.figures }
    const reportsOmissions = !off.includes('parity/omission')
    const omitted = original.flow.filter((block) => missing.has(block)).length
    const said = worthReporting(compareFigures(groups), { head: headBead, beads, figures, reportsOmissions, omitted })
    const added = new Set([...missing].flatMap((block) => figures.translation.get(block) ?? []))
    const isAdded = ({ original, translation }: Difference<Figure>) => !original && translation !== undefined && added.has(translation)
    return [...said.filter((difference) => !isAdded(difference)).map((difference) => toFinding(difference, pair)), ...alts]
  },
}

interface Compared {
  original: ComparedText
  translation: ComparedText
}

/** Figures in the place of others in the descriptions of pictures, where both articles have the same: one that is missing may be of no use there. */
function findInAlts({ original, translation }: Compared, first: FigureReader, second: FigureReader): ParityFinding[] {
  if (original.alts.length === 0 || !areOfSamePictures(original, translation)) return []
  return original.alts.flatMap((alt, at) => {
    const other = translation.alts[at]
    if (!other || alt.text === other.text || !hasDigit.test(alt.text) || !hasDigit.test(other.text)) return []
    const pair = {
      original: readFigures({ ...original, blocks: [alt], flow: [] }, first, second),
      translation: readFigures({ ...translation, blocks: [other], flow: [] }, second, first),
    }
    const figures = { original: pair.original.figures, translation: pair.translation.figures }
    const bead = { original: [alt], translation: [other], deviation: 0, own: 0, expected: 0, length: 0 }
    const differences = compareFigures([{ original: figures.original.get(alt) ?? [], translation: figures.translation.get(other) ?? [] }])
    const head = { original: [], translation: [], deviation: 0 }
    return worthReporting(differences, { head, beads: [bead], figures, reportsOmissions: false, omitted: 0 })
      .filter(({ original, translation }) => original && translation)
      .map((difference) => toFinding(difference, pair))
  })
}
const hasDigit = /\d/

/** Whether both have the same pictures in the same order, each with a description. */
function areOfSamePictures(one: ComparedText, other: ComparedText): boolean {
  const fileOf = ({ pictures }: ComparedText, at: number) => pictures[at]?.url.split('/').at(-1)
  const isWhole = [one, other].every(({ pictures, alts }) => alts.length === pictures.length && alts.length === one.alts.length)
  return isWhole && one.alts.every((_, at) => fileOf(one, at) === fileOf(other, at))
}

type Sides = Pick<Bead<PlacedBlock>, 'original' | 'translation' | 'deviation'>

/** Whether both articles have the same Chinese, one of them by mistake: then no figure differs. */
function isSame({ original, translation }: Sides): boolean {
  const isEqual = original.length === translation.length && original.every(({ text }, index) => text === translation[index]?.text)
  return isEqual && original.some(({ text }) => /\p{sc=Han}/u.test(text))
}

/** Whether the blocks are items of little more than a link, none to what the other's is to: their figures are of other works, as parity/link says. */
function leadElsewhere({ original, translation }: Sides): boolean {
  if (![...original, ...translation].every(isMostlyLink)) return false
  const keys = new Set(original.flatMap(linkKeysOf))
  return !translation.flatMap(linkKeysOf).some((key) => keys.has(key))
}

/** An item that begins with a link, and has little behind it: who wrote it, and when. */
const isMostlyLink = ({ kind, text, cited: [link] = [] }: PlacedBlock) =>
  kind === 'item' && link !== undefined && link[0] === 0 && text.length - link[1] <= Math.max(link[1], longestCredit)
const longestCredit = 40
const linkKeysOf = ({ marks = [] }: PlacedBlock) =>
  marks.flatMap((mark) => (mark.startsWith('link:') ? [linkKey(mark.slice('link:'.length)).key] : []))

/** Whether blocks may have been aligned wrongly: far too long for each other, or joined beside one that the other article does not have. */
function isDoubtful({ original, translation, deviation }: Sides, ...beside: (Sides | undefined)[]): boolean {
  if (Math.abs(deviation) > 3) return true
  return original.length + translation.length > 2 && beside.some((bead) => bead && bead.original.length * bead.translation.length === 0)
}

/** A text, and the figures of its blocks. */
interface Read {
  path: string
  tag: string
  figures: Map<PlacedBlock, Figure[]>
  count: number
}

type ReadPair = Record<'original' | 'translation', Read>

function readerOf({ tag }: ComparedText): FigureReader | undefined {
  return readers.find(([language]) => language.test(tag))?.[1]
}

/** Blocks of code alone, such as a cell, have no prose; what is in their code may be a counterpart all the same. */
function readFigures({ path, tag, blocks, flow }: ComparedText, reader: FigureReader, other: FigureReader): Read {
  const soft = (block: PlacedBlock) => softFigures(block, [reader, other])
  const marked = flow.filter((block) => block.marks)
  const own = new Set(marked.length > 0 ? blocks : [])
  const isNumbered = blocks.filter(({ kind, text }) => kind === 'heading' && sectionNumber.test(text)).length >= leastSections
  const figuresOf = (block: PlacedBlock) => {
    const text = withPlainNumbers(withoutKeycaps(block.text))
    const { own, foreign } = splitByLanguage(text, tag)
    const all = joined(own === '' ? [] : reader(own), foreign === '' ? [] : other(foreign))
    const found = softenListCount(softenFormulas(all, block.text), block, flow)
    return block.kind === 'heading' && (isNumbered || stepNumber.test(block.text)) ? softenSection(found, block.text) : found
  }
  const read = { path, tag, figures: new Map<PlacedBlock, Figure[]>(), count: 0 }
  // Most blocks have none.
  const add = (block: PlacedBlock, found: Figure[]) => {
    if (found.length > 0) read.figures.set(block, found)
    read.count += found.length
  }
  for (const block of blocks) add(block, joined(figuresOf(block), soft(block)))
  for (const block of marked) if (!own.has(block)) add(block, soft(block))
  return read
}

/** Both lists as one. Most have nothing in them. */
function joined(one: Figure[], other: Figure[]): Figure[] {
  if (other.length === 0) return one
  return one.length === 0 ? other : [...one, ...other]
}

/** TeX between signs of dollars, with a command in it. */
const formula = /\$\$[^$]*\\[a-zA-Z][^$]*\$\$|\$[^$\n]*\\[a-zA-Z][^$\n]*\$/g
/** A note by the translator, which the original cannot have. */
const noteWords = "(?:[译譯編编]者?[注註按]|[Tt]ranslator['’]s note)"
const note = new RegExp(`^[\\s（(【[]*${noteWords}`, 'u')
/** The same in brackets, within a paragraph. */
const noteWithin = new RegExp(`[（(【[]\\s*${noteWords}(?:[^（）()【】[\\]]|[（(【[][^（）()【】[\\]]*[）)】\\]])*[）)】\\]]`, 'gu')
const mayHaveNote = new RegExp(noteWords, 'u')

/** Settings of a page that were read as prose: `+++`, `weight: 600`, `[extra]`. */
const settings =
  /^\s*(?:\+\+\+\s|\[\[?[a-z.]+\]|(?:title|date|sidebar_position|weight|slug)\s*[:=].*\b[a-z_]+\s*[:=]|(?:.*?\b[a-z_]+ = ["[{\d]){3})/s

/** Figures in formulas may be written in another order (`-\frac{1}{2}`, `\frac{-1}{2}`): counterparts, never asked for. So are those of a translator's note. */
function softenFormulas(figures: Figure[], text: string): Figure[] {
  if (figures.length === 0) return figures
  const spans = [...(text.includes('\\') ? text.matchAll(formula) : []), ...(mayHaveNote.test(text) ? text.matchAll(noteWithin) : [])]
  const isNote = note.test(text) || settings.test(text)
  if (spans.length === 0 && !isNote) return figures
  const isSoft = ({ at }: Figure) => isNote || spans.some(({ 0: span, index }) => index <= at && at < index + span.length)
  return figures.map((figure) => (isSoft(figure) ? { ...figure, weight: 'soft' } : figure))
}

/** Digits on keys (3️⃣), which number and adorn. */
const keycaps = /(?:\d\uFE0F?\u20E3)+/g

function withoutKeycaps(text: string): string {
  return text.includes('\u20E3') ? text.replace(keycaps, (found) => ' '.repeat(found.length)) : text
}

/** `$10$万`, in TeX: a number, and no sum of dollars. */
const numberInTeX = /(?<![\d$\\])\$(\d[\d.,]*)\$(?![\d$])/g

function withPlainNumbers(text: string): string {
  return text.includes('$') ? text.replace(numberInTeX, ' $1 ') : text
}

/** The longest code that is read as a text of its own: a value or a message, and no command. */
const longestValue = 80

/**
 * Numbers in code, in addresses and on keys may be the counterpart of one in prose (`60` seconds, 60 秒; `-2000`, `30m`), in whichever
 * language, and never need one.
 */
function softFigures({ marks = [], text }: PlacedBlock, readers: FigureReader[]): Figure[] {
  if (marks.length === 0 && !text.includes('\u20E3')) return []
  const codes = marks.flatMap((mark) => (mark.startsWith('code:') ? [mark.slice('code:'.length)] : []))
  const numbers = codes.flatMap((code) => code.match(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g) ?? [])
  if (text.includes('\u20E3')) numbers.push(...(text.match(keycaps) ?? []).map((found) => found.replace(/\D/g, '')))
  // An address may have the number of what it leads to: issues/984.
  for (const mark of marks) if (mark.startsWith('link:')) numbers.push(...(mark.match(/(?<=\/)\d{2,9}(?=[/?#]|$)/g) ?? []))
  const place = { index: 0, until: 0, start: 0, at: 0, within: text }
  const values = codes
    .filter((code) => code.length <= longestValue && /\d/.test(code))
    .flatMap((code) => readers.flatMap((read) => read(code)))
  return [
    ...numbers.map((number): Figure => ({ text: number, value: Number(number), unit: 'number', weight: 'soft', ...place })),
    // What is beside a value in code is code too, and bounds nothing.
    ...values.map(({ approx, senses, end, ...figure }): Figure => ({ ...figure, weight: 'soft', ...place })),
  ]
}

function loneMessage({ text }: Figure, path: string, isTranslation: boolean): string {
  return isTranslation
    ? `"${text}" is not in the original (${path}). Remove it here, or add it there.`
    : `"${text}" is not in the translation (${path}). Add it there, or remove it here.`
}

/** Where a figure is in the file: asked for few, so it is looked for. */
function placeOf(figure: Figure, { path, figures }: Read): Place {
  for (const [block, own] of figures)
    if (own.includes(figure)) return block.pieces.length === 0 || block.kind === 'head' ? block.place : placeIn(block, figure.at, path)
  throw new Error('a figure stands in a block')
}

function toFinding({ original, translation, isSwapped = false }: Difference<Figure>, pair: ReadPair): ParityFinding {
  const rule = 'parity/figure' as const
  const [own, from, to] = translation ? [translation, pair.translation, pair.original] : [original, pair.original, pair.translation]
  if (!own) throw new Error('a difference has a figure')
  const place = placeOf(own, from)
  if (!translation || !original)
    return { rule, place, subject: own.text, message: loneMessage(own, nameBeside(to.path, place.path), translation !== undefined) }
  const there = placeOf(original, to)
  const message = describeDifference(own, { figure: original, place: shownPlace(there, place.path), isSwapped, tag: pair.translation.tag })
  return { rule, place, there, subject: own.text, message }
}
