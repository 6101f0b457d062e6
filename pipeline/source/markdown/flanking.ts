import {
  classifyCharacter,
  isCjk,
  isCjkOrIvs,
  isNonCjkPunctuation,
  isSpaceOrPunctuation,
  isUnicodeWhitespace,
} from 'micromark-extension-cjk-friendly-util'

/** Signs of emphasis and of deletion; and what a backslash makes text of, which is none. */
const signs = /\\[\s\S]|\*+|_+|~~+/g
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

/** From the first letter of Hangul on: what has none of these, general punctuation apart, is read alike by both rules. */
const mayBeCjk = /[\u1100-\u1FFF\u2070-\uFFFF]/
const anySign = /[*_~]/

/** Whether emphasis or a deletion may be another one by the rule for Chinese, Japanese and Korean than by CommonMark's. */
export function hasCjkEmphasis(markdown: string): boolean {
  if (!mayBeCjk.test(markdown)) return false
  return markdown.split(blankLine).some((block) => {
    if (!anySign.test(block)) return false
    const runs = runsOf(block)
    if (runs === undefined) return true
    return runs.some(({ wide, plain }) => wide.open !== plain.open || wide.close !== plain.close) && !arePairs(runs, block)
  })
}

/** The runs of a block; undefined where a character chooses a variant of another one beside a run. */
function runsOf(block: string): Run[] | undefined {
  const runs: Run[] = []
  for (const { 0: text, index } of block.matchAll(signs)) {
    if (text.startsWith('\\')) continue
    const end = index + text.length
    if (variant.test(block.slice(Math.max(0, index - 2), index) + block.slice(end, end + 2))) return undefined
    const [before, after] = [classifyCharacter(codeBefore(block, index)), classifyCharacter(block.codePointAt(end) ?? null)]
    const rules = rulesOf(before, after, text.startsWith('_'))
    // The sign of an item opens and closes nothing.
    if ([rules.wide, rules.plain].some(({ open, close }) => open || close)) runs.push({ text, index, ...rules })
  }
  return runs
}

/** Whether all runs are pairs, alike, one after the other or within each other, with nothing but words between them: by both rules. */
function arePairs(runs: Run[], block: string): boolean {
  const open: Run[] = []
  for (const run of runs) {
    const last = open.at(-1)
    const mayClose = run.wide.close || run.plain.close
    if (last?.text === run.text && run.wide.close && run.plain.close) {
      if (special.test(block.slice(last.index, run.index))) return false
      open.pop()
    } else if (!run.wide.open || !run.plain.open || run.text.length > 3 || (mayClose && !open.every((outer) => isKeptApart(outer, run))))
      return false
    else if (open.length > 0 && [run, ...open].some(({ text }) => text === '~~')) return false
    else open.push(run)
  }
  return open.length === 0
}

/** What may begin or end something else between two runs. */
const special = /[`[\]<>\\|\n]/

/** Runs that open something, and close nothing of each other: of other signs, or of one and two (rule 9 and 10 of CommonMark 6.2). */
function isKeptApart(outer: Run, inner: Run): boolean {
  return outer.text[0] !== inner.text[0] || (outer.text.length + inner.text.length === 3 && outer.text.length !== inner.text.length)
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
