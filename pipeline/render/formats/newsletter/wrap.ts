import { eastAsianWidth } from 'get-east-asian-width'
import { fillLines } from '../../media/lines.ts'

/** Columns of a line of mail (RFC 5322, section 2.1.1). */
const columns = 78

/** Unicode 16, section 5.8, "Newline Guidelines". */
const lineEnds = /[\n\r\v\f\u0085\u2028\u2029]+/g

/** Lines of at most 78 columns. `isWide`: in this language, signs that may be half or full width (“…—) are full width. */
export function wrapText(text: string, isWide: boolean): string[] {
  return fillLines(text.replace(lineEnds, ' '), columns, (part) => widthOf(part, isWide))
}

/** Columns that a text takes where every character has one or two. */
export function widthOf(text: string, isWide: boolean): number {
  let width = 0
  for (const character of text)
    if (!/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: isWide })
  return width
}
