import type { PhrasingContent } from 'mdast'
import { isPlaceholder } from '../../core/placeholder.ts'
import { writeXliff, type XliffCode, type XliffUnit } from './document.ts'
import { fieldsOf } from './fields.ts'
import { counterparts, type Job } from './job.ts'
import { staleUnits } from './stale.ts'
import {
  type CodeIds,
  flattenPieces,
  hasText,
  isImage,
  isSpan,
  matchCodes,
  numberCodes,
  piecesOf,
  type TranslationUnit,
  writtenAs,
} from './units.ts'

/** A story as XLIFF 2: its translated texts and the blocks of its body, with what is translated already. */
export function exportXliff(job: Job): string {
  const { srcLang, trgLang, original, locale, basis, translation } = job
  const meta = { story: original.story, locale, basis, translation }
  return writeXliff({ srcLang, trgLang, original: original.path, meta, units: unitsToSend(job) })
}

/** All texts of a story, with what is translated already, and whether that is out of date. */
export function unitsToSend(job: Job): XliffUnit[] {
  const stale = staleUnits(job)
  return [...fieldUnits(job), ...bodyUnits(job)].map((unit) => ({ ...unit, stale: stale.has(unit.id) }))
}

function fieldUnits({ matter, existingMatter }: Job): XliffUnit[] {
  const translated = new Map(existingMatter ? fieldsOf(existingMatter).map(({ id, text }) => [id, text]) : [])
  return fieldsOf(matter).map(({ id, says, text }) => {
    const target = translated.get(id)
    return { id, says, source: [text], target: target === undefined || isPlaceholder(target) ? undefined : [target], codes: [] }
  })
}

function bodyUnits(job: Job): XliffUnit[] {
  const there = counterparts(job)
  return job.movedUnits.flatMap((unit, index) => {
    const other = there?.units[index]
    const numbers = numberCodes(unit)
    const ids = other && matchCodes(unit, other)
    const pieces = piecesOf(unit.nodes, numbers)
    const target = other && ids ? piecesOf(other.nodes, ids) : undefined
    // What a draft has in the original's words is still to be translated.
    const waits = job.existingMatter?.draft === true && target !== undefined && flattenPieces(target) === flattenPieces(pieces)
    const codes = [
      ...codesOf(unit, numbers, job.moved),
      ...(other && ids ? codesOf(other, ids, there.body).filter(({ id }) => id.startsWith('t')) : []),
    ]
    const id = `u${index + 1}`
    const own: XliffUnit[] = hasText(pieces)
      ? [
          {
            id,
            says: `${saysOf[unit.setting]} of line ${job.firstLine + unit.line - 1}`,
            source: pieces,
            target: waits || placeholder(other) ? undefined : target,
            codes,
          },
        ]
      : []
    return [...own, ...imageUnits(id, unit, numbers, other, ids)]
  })
}

const saysOf = { paragraph: 'a paragraph', heading: 'a heading', cell: 'a cell of a table', label: 'what a block is called' }

function placeholder(unit: TranslationUnit | undefined): boolean {
  const [first] = unit?.nodes ?? []
  return first?.type === 'text' && isPlaceholder(first.value)
}

/** The words of pictures in a text, which no inline code shows. */
function imageUnits(id: string, { codes }: TranslationUnit, numbers: CodeIds, other?: TranslationUnit, ids?: CodeIds): XliffUnit[] {
  const there = new Map([...(ids ?? [])].map(([node, code]) => [code, node]))
  return codes.filter(isImage).flatMap((image) => {
    const code = numbers.get(image) ?? ''
    const found = other && there.get(code)
    return (['alt', 'title'] as const).flatMap((key): XliffUnit[] => {
      const text = image[key]
      if (!text) return []
      const target = found && isImage(found) ? found[key] : undefined
      const says = `${key === 'alt' ? 'the picture, for readers who cannot see it' : 'the caption of the picture'}: ${image.url}`
      return [{ id: `${id}-${key}-${code}`, says, source: [text], target: target ? [target] : undefined, codes: [] }]
    })
  })
}

function codesOf({ codes }: TranslationUnit, ids: CodeIds, markdown: string): XliffCode[] {
  return codes.map((node) => ({ id: ids.get(node) ?? '', ...kindOf(node), ...writtenAs(node, markdown) }))
}

const formats = new Set(['emphasis', 'strong', 'delete', 'break'])

function kindOf(node: PhrasingContent): Pick<XliffCode, 'type' | 'subType' | 'canDelete'> {
  const { type } = node
  const kind = formats.has(type) ? 'fmt' : type === 'link' || type === 'linkReference' ? 'link' : isImage(node) ? 'image' : 'other'
  return { type: kind, subType: type, canDelete: isOptional(node) }
}

/** Emphasis, and the mark of a run of another language, may be lost in translation. */
export function isOptional(node: PhrasingContent): boolean {
  return formats.has(node.type) || node.type === 'textDirective' || node.type === 'html' || (!isSpan(node) && node.type === 'inlineCode')
}
