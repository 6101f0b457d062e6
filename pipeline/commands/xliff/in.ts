import type { PhrasingContent } from 'mdast'
import { Document, parseDocument } from 'yaml'
import { changesSince, describeChanges } from '../../check/parity/stale.ts'
import { type SourceSyntax, writeProse } from '../../source/markdown/source.ts'
import { CommandError } from '../command.ts'
import { split, write } from '../front-matter.ts'
import { applyEdits } from '../relink.ts'
import { checkCodes } from './codes.ts'
import { fieldsOf, setField } from './fields.ts'
import { counterparts, type Job } from './job.ts'
import { notCurrent, stillStale } from './left.ts'
import { isOptional } from './out.ts'
import type { ReadUnit, ReadXliff } from './read.ts'
import {
  type CodeIds,
  excerpt,
  flattenPieces,
  hasText,
  isImage,
  isSpan,
  matchCodes,
  numberCodes,
  piecesOf,
  readCode,
  type TranslationUnit,
  type UnitPiece,
  unitsOf,
  unitText,
  unwrap,
} from './units.ts'

export interface Imported {
  /** The translation's file. */
  text: string
  /** How many texts are in the original's words. */
  untranslated: number
  /** What translators have noted, each with its place in the file. */
  notes: string[]
}

/** The translation's file from an XLIFF file. With `partly`, what has no target, or has changed since, is in the original's words, and all of it is a draft. */
export function importXliff(xliff: ReadXliff, job: Job, name: string, partly: boolean): Imported {
  checkOrigin(xliff, job, name, partly)
  const context: Context = { job, name, partly, units: new Map(xliff.units.map((unit) => [unit.id, unit])), missing: [], untranslated: 0 }
  const head = headOf(job)
  for (const field of fieldsOf(job.matter)) {
    const target = targetOf(field.id, [field.text], field.optional === true, context)
    if (target) setField(head, field, unwrap(unitText(target)).trim(), job.matter)
  }
  const body = bodyOf(context)
  if (context.missing.length > 0) throw new CommandError(context.missing.join('\n'))
  const left = stillStale(xliff, job)
  if (left.length > 0 && !partly) throw new CommandError(left.join('\n'))
  const done = xliff.units.every(({ states }) => states.every((state) => state === 'reviewed' || state === 'final'))
  if (context.untranslated > 0 || (job.existing === undefined && !done)) head.set('draft', true)
  head.setIn(['translation', 'from'], job.original.locale)
  // What was out of date, and what is not known to be current, is so after all of it was looked at.
  const isCurrent = left.length === 0 && (job.existing === undefined || job.madeFrom !== undefined || done)
  if (isCurrent) head.setIn(['translation', 'basis'], xliff.meta.basis)
  const notes = xliff.units.flatMap(({ notes, place }) => notes.map((note) => `${place} note: ${note}`))
  if (!isCurrent) notes.unshift(notCurrent(left.length, job))
  return { text: write(head, body, job.existing), untranslated: context.untranslated, notes }
}

interface Context {
  job: Job
  name: string
  partly: boolean
  units: Map<string, ReadUnit>
  missing: string[]
  untranslated: number
}

function checkOrigin({ meta, srcLang, trgLang }: ReadXliff, job: Job, name: string, partly: boolean): void {
  const { story, path, locale } = job.original
  if (meta.story !== story)
    throw new CommandError(
      `${name}:1:1 this file is of the story "${meta.story}"; expected "${story}". Give the story that it was made for.`,
    )
  if (meta.locale !== job.locale || trgLang !== job.trgLang)
    throw new CommandError(`${name}:1:1 this file is for "${meta.locale}" (${trgLang}); expected "${job.locale}" (${job.trgLang}).`)
  if (srcLang !== job.srcLang)
    throw new CommandError(`${name}:1:1 this file translates from "${srcLang}"; expected "${job.srcLang}", the language of "${locale}".`)
  const changes = changesSince(meta.basis, job.compared)
  if (changes && !partly)
    throw new CommandError(
      `${name}:1:1 ${path} has changed since this file was made; ${describeChanges(changes)}. Add --text to take what is still the same; the rest stays in the original's language, as a draft.`,
    )
  if (meta.translation !== job.translation)
    throw new CommandError(
      `${name}:1:1 ${job.path} ${meta.translation === 'none' ? 'has been written' : job.existing === undefined ? 'has been deleted' : 'has changed'} since this file was made, and would be lost. Export the file again with --xliff, or ${job.existing === undefined ? 'bring the translation back' : 'move the translation away'}.`,
    )
}

function headOf({ existing, matter }: Job): Document {
  if (existing !== undefined) return parseDocument(split(existing).head)
  return new Document({ title: matter.title })
}

/** The target of a unit of which the source is still the same; undefined where the original's words are used. */
function targetOf(id: string, source: UnitPiece[], optional: boolean, context: Context): UnitPiece[] | undefined {
  const { units, name, partly } = context
  const named = units.get(id)
  const same = (unit: ReadUnit) => flattenPieces(unit.source) === flattenPieces(source)
  // A block that was put in before has moved the others.
  const unit = named && same(named) ? named : partly ? [...units.values()].find(same) : named
  const says = !unit
    ? `${name}:1:1 the unit "${id}" (${JSON.stringify(excerpt(unitText(source)))}) is missing. Export the file again`
    : !same(unit)
      ? `${unit.place} the source of unit "${id}" was changed; expected ${JSON.stringify(excerpt(unitText(source)))}. Put it back`
      : !unit.target || (flattenPieces(unit.target) === '' && flattenPieces(source) !== '')
        ? `${unit.place} the unit "${id}" (${JSON.stringify(excerpt(unitText(source)))}) has no target. Translate it`
        : undefined
  if (says === undefined) return unit?.target
  if (optional) return undefined
  context.untranslated += 1
  if (!partly) context.missing.push(`${says}, or add --text to leave it in the original's language, as a draft.`)
  return undefined
}

/** The existing translation, or else the original, with each unit that differs in the file replaced. */
function bodyOf(context: Context): string {
  const { job } = context
  const there = counterparts(job)
  const base = there?.body ?? job.moved
  const edits = job.movedUnits.flatMap((unit, index) => {
    const own = there?.units[index] ?? unit
    const nodes = nodesOf(`u${index + 1}`, unit, own, there !== undefined, context)
    if (!nodes) return []
    return [{ start: own.start, end: own.end, text: prefixed(writeProse(nodes, own.setting, job.syntax), base, own.start), nodes, index }]
  })
  const body = applyEdits(base, edits)
  const written = unitsOf(body, job.syntax)
  for (const { nodes, index } of edits)
    if (shapeOf(written[index]?.nodes ?? []) !== shapeOf(nodes))
      throw new CommandError(
        `${context.units.get(`u${index + 1}`)?.place ?? context.name} the target of unit "u${index + 1}" cannot be written as Markdown: ${JSON.stringify(excerpt(unitText(piecesOf(nodes, new Map()))))}. Write it in other words.`,
      )
  return body
}

/** The prose of a unit as the file has it; undefined where it is the same already. */
function nodesOf(
  id: string,
  unit: TranslationUnit,
  own: TranslationUnit,
  translated: boolean,
  context: Context,
): PhrasingContent[] | undefined {
  const numbers = numberCodes(unit)
  const ids = own === unit ? numbers : matchCodes(unit, own)
  const words = imageWords(id, unit, own, numbers, ids, context)
  const source = piecesOf(unit.nodes, numbers)
  const target = hasText(source) ? targetOf(id, source, false, context) : piecesOf(own.nodes, ids)
  // Untranslated: the original's words, unless there were others.
  const pieces = target ?? (translated ? piecesOf(own.nodes, ids) : source)
  const read = context.units.get(id)
  if (target && read) checkCodes(target, unit, numbers, read, isOptional)
  if (flattenPieces(pieces) === flattenPieces(piecesOf(own.nodes, ids)) && words.size === 0) return undefined
  const nodes = new Map([...numbers].map(([node, code]) => [code, node]))
  for (const [node, code] of ids) nodes.set(code, node)
  return toNodes(pieces, { nodes, words, read, name: context.name, syntax: context.job.syntax })
}

/** Id of a picture's code → its words, where the file has other words. */
function imageWords(
  id: string,
  unit: TranslationUnit,
  own: TranslationUnit,
  numbers: CodeIds,
  ids: CodeIds,
  context: Context,
): Map<string, Partial<Record<'alt' | 'title', string>>> {
  const words = new Map<string, Partial<Record<'alt' | 'title', string>>>()
  const there = new Map(own.codes.map((node) => [ids.get(node), node]))
  for (const image of unit.codes.filter(isImage)) {
    const code = numbers.get(image) ?? ''
    const found = there.get(code)
    for (const key of ['alt', 'title'] as const) {
      const text = image[key]
      const target = text ? targetOf(`${id}-${key}-${code}`, [text], false, context) : undefined
      const plain = target && unwrap(unitText(target)).trim()
      if (plain !== undefined && !(found && isImage(found) && found[key] === plain)) words.set(code, { ...words.get(code), [key]: plain })
    }
  }
  return words
}

interface Writing {
  nodes: Map<string, PhrasingContent>
  words: Map<string, Partial<Record<'alt' | 'title', string>>>
  read: ReadUnit | undefined
  name: string
  syntax: SourceSyntax
}

function toNodes(pieces: UnitPiece[], writing: Writing): PhrasingContent[] {
  return pieces.flatMap((piece): PhrasingContent[] => {
    if (typeof piece === 'string') return piece === '' ? [] : [{ type: 'text', value: unwrap(piece) }]
    const { id, children } = piece
    const data = writing.read?.data.get(id)
    const node = writing.nodes.get(id) ?? (data && readCode(data.before, data.behind, children !== undefined, writing.syntax))
    if (!node || isSpan(node) !== (children !== undefined))
      throw new CommandError(
        `${writing.read?.place ?? writing.name} the inline code "${id}" is not in the source. Put the codes as they are in the source.`,
      )
    if (isSpan(node)) return [{ ...node, children: toNodes(children ?? [], writing) } as PhrasingContent]
    return [isImage(node) ? { ...node, ...writing.words.get(id) } : node]
  })
}

/** Lines after the first are in the same lists and quotations. */
function prefixed(text: string, base: string, start: number): string {
  if (!text.includes('\n')) return text
  const before = base.slice(base.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\t]/g, ' ')
  return text.replaceAll('\n', `\n${before}`)
}

/** What a reader gets to see: texts, and the kinds of what is around them. */
function shapeOf(nodes: PhrasingContent[]): string {
  const ids: CodeIds = new Map()
  const name = (node: PhrasingContent) => {
    ids.set(node, 'url' in node ? `${node.type} ${node.url}` : node.type)
    if ('children' in node) for (const child of node.children) name(child as PhrasingContent)
  }
  for (const node of nodes) name(node)
  return flattenPieces(piecesOf(nodes, ids))
}
