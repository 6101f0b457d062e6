import type { PhrasingContent } from 'mdast'
import { CommandError } from '../command.ts'
import type { ReadUnit } from './read.ts'
import type { CodeIds, TranslationUnit, UnitPiece } from './units.ts'

/** Each code of the source is in the target once; emphasis and its like may be left out, and the translation's own codes stand for one of their kind. */
export function checkCodes(
  target: UnitPiece[],
  unit: TranslationUnit,
  ids: CodeIds,
  read: ReadUnit,
  isOptional: (node: PhrasingContent) => boolean,
): void {
  const used = idsIn(target)
  const twice = used.find((id, index) => used.indexOf(id) !== index)
  const fail = (says: string) => {
    throw new CommandError(`${read.place} unit "${read.id}": ${says}. Put the codes as they are in the source.`)
  }
  if (twice !== undefined) fail(`the inline code "${twice}" is in the target more than once`)
  const known = new Set(ids.values())
  const strange = used.find((id) => !known.has(id) && !read.data.has(id))
  if (strange !== undefined) fail(`the inline code "${strange}" is not in the source`)
  const own = used.filter((id) => !known.has(id)).length
  const lost = unit.codes.filter((node) => !isOptional(node) && !used.includes(ids.get(node) ?? ''))
  const [first] = lost
  if (first && lost.length > own) fail(`the inline code "${ids.get(first)}" (${first.type}) is missing in the target`)
}

function idsIn(pieces: UnitPiece[]): string[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.id, ...idsIn(piece.children ?? [])]))
}
