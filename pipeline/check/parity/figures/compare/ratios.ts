import { rowsIn } from '../anchors/anchors.ts'
import type { Figure } from '../figure.ts'
import type { Match } from './turned-lists.ts'

/** What a ratio is of: two texts, in the order of its numbers. */
type Things = [first: string, second: string]

/**
 * Sand and cement "at 5:1", and 沙子与水泥按1:5; "women outnumber men by three to one", and 男女比例为3∶1: the two things are in one
 * order, and their numbers are not, or the other way round. Undefined where no two things are named.
 */
export function isTurnedMix(a: Match<Figure>, b: Match<Figure>): boolean | undefined {
  const [first, second] = [sidesOf(a), sidesOf(b)]
  const english = englishThings(first.english, second.english)
  const isTurned = second.chinese.index < first.chinese.index
  const chinese = english && (isTurned ? chineseThings(second.chinese, first.chinese) : chineseThings(first.chinese, second.chinese))
  const areTurned = chinese && areInOtherOrder(english, chinese)
  return areTurned === undefined ? undefined : areTurned !== isTurned
}

/** Whether both are numbers of one ratio: which is of what, `isTurnedMix` says. */
export function areOfRatio(a: Match<Figure>, b: Match<Figure>): boolean {
  const [first, second] = [sidesOf(a).chinese, sidesOf(b).chinese].sort((one, other) => one.index - other.index)
  return (
    first !== undefined &&
    second !== undefined &&
    first.within === second.within &&
    /^ ?[:：∶比] ?$/u.test(first.within.slice(first.until, second.start))
  )
}

function sidesOf({ one, other }: Match<Figure>): Record<'english' | 'chinese', Figure> {
  return /\p{sc=Han}/u.test(one.within) ? { english: other, chinese: one } : { english: one, chinese: other }
}

/** How far in front of a ratio it is said of what, in UTF-16 code units. */
const reach = 60

function englishThings({ within, start, until }: Figure, second: Figure): Things | undefined {
  const gap = within.slice(until, second.start)
  const [, thing] = /^ parts? (?:of )?([\p{L} -]{2,24}?) (?:to|and|with) $/u.exec(gap) ?? []
  if (thing !== undefined) return [thing, /^ parts? (?:of )?([\p{L} -]{2,24})/u.exec(within.slice(second.until))?.[1] ?? '']
  if (!/^(?: ?[:∶] ?| to )$/.test(gap)) return undefined
  const clause =
    within
      .slice(Math.max(0, start - reach), start)
      .split(/[,;.]/)
      .at(-1) ?? ''
  const [, one, other] = /(\p{L}+)-(?:to-)?(\p{L}+) ratio (?:of|is|was) $/u.exec(clause) ?? []
  if (one !== undefined && other !== undefined) return [one, other]
  // "In a ratio of 2:1 to drug and placebo".
  const behind = () => (/\bratio of (?:about )?$/.test(clause) ? lastTwo(within.slice(second.until).split(/\band\b|[,;.]/, 2)) : undefined)
  return lastTwo(clause.split(/\b(?:and|to|versus|outnumber(?:s|ed|ing)?)\b/u)) ?? behind()
}

/** Two things in one word. */
const pairs = [
  ['男女', '男', '女'],
  ['师生', '老师', '学生'],
  ['生师', '学生', '老师'],
] as const

function chineseThings({ within, start, until }: Figure, second: Figure): Things | undefined {
  if (!/^ ?[:：∶比] ?$/u.test(within.slice(until, second.start))) return undefined
  const clause =
    within
      .slice(Math.max(0, start - reach), start)
      .split(/[，；。]/u)
      .at(-1) ?? ''
  const joined = pairs.find(([words]) => clause.includes(words))
  if (joined) return [joined[1], joined[2]]
  return lastTwo(clause.replace(/的?(?:体积|重量|质量|数量|人数)?(?:比例|配比|之?比).*$/u, '').split(/[和与跟同及、]/u)) ?? ['', '']
}

const lastTwo = (texts: string[]): Things | undefined => (texts.length < 2 ? undefined : [texts.at(-2) ?? '', texts.at(-1) ?? ''])

/** Undefined where words say both; where none does, it is taken to be the same: few translators change it. */
function areInOtherOrder(english: Things, chinese: Things): boolean | undefined {
  const [own, others] = [english.map((text) => rowsIn(text, 'english')), chinese.map((text) => rowsIn(text, 'chinese'))]
  const meet = (at: number, to: number) => own[at]?.some((row) => others[to]?.includes(row)) === true
  const [isSame, isOther] = [meet(0, 0) || meet(1, 1), meet(0, 1) || meet(1, 0)]
  return isSame && isOther ? undefined : isOther
}
