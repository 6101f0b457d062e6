import {
  classifyCharacter,
  isCjk,
  isCjkOrIvs,
  isNonCjkPunctuation,
  isSpaceOrPunctuation,
  isUnicodeWhitespace,
} from 'micromark-extension-cjk-friendly-util'

/** Signs of emphasis and of deletion. */
const signs = /\*+|_+|~~+/g
const variant = /[\uFE00-\uFE0F]|\uDB40[\uDD00-\uDDEF]/
const blankLine = /\n[ \t>]*\n/

/** A run of signs: whether it opens and closes something, by the rule for Chinese (cjk-emphasis.ts) and by CommonMark's (6.2). */
interface Run {
  text: string
  index: number
  wide: Sides
  plain: Sides
}

interface Sides {
  open: boolean
  close: boolean
}

/** Whether emphasis or a deletion may be another one by the rule for Chinese, Japanese and Korean than by CommonMark's. */
export function hasCjkEmphasis(markdown: string): boolean {
  return markdown.split(blankLine).some((block) => {
    const runs = runsOf(block)
    if (runs === undefined) return true
    return runs.some(({ wide, plain }) => wide.open !== plain.open || wide.close !== plain.close) && !arePairs(runs, block)
  })
}

/** The runs of a block; undefined where a character chooses a variant of another one beside a run. */
function runsOf(block: string): Run[] | undefined {
  const runs: Run[] = []
  for (const { 0: text, index } of block.matchAll(signs)) {
    const end = index + text.length
    if (variant.test(block.slice(Math.max(0, index - 2), index) + block.slice(end, end + 2))) return undefined
    const [before, after] = [classifyCharacter(codeBefore(block, index)), classifyCharacter(block.codePointAt(end) ?? null)]
    runs.push({ text, index, ...rulesOf(before, after, text.startsWith('_')) })
  }
  return runs
}

/** Whether each run is closed by the next one, alike, with nothing between them but words: by both rules. */
function arePairs(runs: Run[], block: string): boolean {
  return runs.every((run, at) => {
    const [opening, closing] = at % 2 === 0 ? [run, runs[at + 1]] : [runs[at - 1], run]
    if (!opening || !closing || opening.text !== closing.text || opening.text.length > 3) return false
    if (!opening.wide.open || !opening.plain.open || !closing.wide.close || !closing.plain.close) return false
    return !/[`[\]<>\\|\n]/.test(block.slice(opening.index, closing.index))
  })
}

function codeBefore(text: string, index: number): number | null {
  const code = text.codePointAt(index - 2)
  return (code !== undefined && code > 0xffff ? code : text.codePointAt(index - 1)) ?? null
}

type Class = ReturnType<typeof classifyCharacter>

function rulesOf(before: Class, after: Class, isLow: boolean): Pick<Run, 'wide' | 'plain'> {
  const [wide, plain] = [sides(before, after, isNonCjkPunctuation, true), sides(before, after, isPunctuation, false)]
  const low = ({ open, close }: Sides): Sides => ({
    open: open && (isSpaceOrPunctuation(before) || !close),
    close: close && (isSpaceOrPunctuation(after) || !open),
  })
  return isLow ? { wide: low(wide), plain: low(plain) } : { wide, plain }
}

function sides(before: Class, after: Class, isMark: (of: Class) => boolean, isWide: boolean): Sides {
  const [beforeGap, afterGap] = [before, after].map((side) => isMark(side) || isUnicodeWhitespace(side))
  return {
    open: !afterGap || (isMark(after) && Boolean(beforeGap || (isWide && isCjkOrIvs(before)))),
    close: !beforeGap || (isMark(before) && Boolean(afterGap || (isWide && isCjk(after)))),
  }
}

function isPunctuation(of: Class): boolean {
  return isSpaceOrPunctuation(of) && !isUnicodeWhitespace(of)
}
