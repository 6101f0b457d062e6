import { rowsIn } from '../anchors/anchors.ts'
import type { Figure } from '../figure.ts'
import type { Difference, Group } from './difference.ts'

/** What is more, and what it is a multiple of. */
type Compared = [more: string, less: string]

const timesAs = /^(?:[\p{L}\d]+ times|twice) as (?:much|many) (?<more>\p{L}+) as (?<less>\p{L}+)/iu
const outnumber = /(?<more>\p{L}+) outnumber(?:s|ed)? (?<less>\p{L}+)(?: by)?(?: about| around| nearly| almost)? $/iu
const chinese = /(?<more>\p{sc=Han}{1,8})[是为](?<less>\p{sc=Han}{1,10})$/u

const moreThan =
  /\bmore (?<more>\p{L}+) than (?<less>\p{L}+)|(?<grown>\p{L}+) (?:grew|rose|climbed|increased|expanded) (?:faster|more|more quickly) than (?<base>\p{L}+)|\bfewer (?<few>\p{L}+) than (?<many>\p{L}+)/iu
const outnumbers = /(?<more>\p{L}+) outnumber(?:s|ed)? (?<less>\p{L}+)/iu
const exceeds =
  /(?<more>\p{sc=Han}{1,6}?)(?:人数|数量|[涨增]幅|增速|产量|销量|出口量|进口量|总数)?(?:首次|再次|已|也|均|都|连续第?\p{sc=Han}{1,3}[年次月季届度])?(?:超过|多于|多过|超越|高于)了?(?<less>\p{sc=Han}{1,5})|(?<grown>\p{sc=Han}{1,6}?)比(?<base>\p{sc=Han}{1,5}?)(?:还|要|更|都|略)*多/u

/** "More women than men", 男生超过女生: of two nouns, where there is no multiple. */
export function turnedComparison<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const [own, there] = [shownOf(original), shownOf(translation)]
  if (!own || !there) return []
  const [latin, han] = /\p{sc=Han}/u.test(own.within) ? [there, own] : [own, there]
  if (!compares.test(latin.within)) return []
  const found = moreThan.exec(latin.within)
  const pair = found?.groups?.few === undefined ? comparedOf(found ?? outnumbers.exec(latin.within)) : fewerOf(found)
  const other = comparedOf(exceeds.exec(han.within))
  return other && isTurned(pair, other) ? [{ original: own, translation: there, isSwapped: true }] : []
}

/** A figure that the message may show: of dates, little is certain. */
const shownOf = <F extends Figure>(figures: F[]) => figures.find(({ unit }) => !dates.has(unit)) ?? figures[0]
const dates: ReadonlySet<Figure['unit']> = new Set(['year', 'month', 'day', 'weekday', 'quarter', 'time', 'decade', 'century'])
const compares = / than |outnumber/
const fewerOf = ({ groups = {} }: RegExpExecArray): Compared => [groups.many ?? '', groups.few ?? '']

/** "Twice as much water as rice", 米的用量是水的两倍: the number is the same, and the other one is more. */
export function turnedMultiple<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  for (const multiple of translation) {
    const there = multipleIn(multiple)
    const figure = there && original.find((one) => isTurned(comparedIn(one), there))
    if (figure) return [{ original: figure, translation: multiple, isSwapped: true }]
  }
  return []
}

function multipleIn({ text, unit, within, start }: Figure): Compared | undefined {
  return unit === 'times' && /倍/u.test(text) ? comparedOf(chinese.exec(within.slice(0, start))) : undefined
}

function comparedIn({ within, start, unit }: Figure): Compared | undefined {
  if (unit !== 'times' && unit !== 'number') return undefined
  return comparedOf(timesAs.exec(within.slice(start)) ?? outnumber.exec(within.slice(0, start)))
}

function comparedOf(match: RegExpExecArray | null): Compared | undefined {
  return match ? [match.groups?.more ?? match.groups?.grown ?? '', match.groups?.less ?? match.groups?.base ?? ''] : undefined
}

function isTurned(own: Compared | undefined, there: Compared): boolean {
  if (!own) return false
  const [first, second] = own.map((text) => rowsIn(text, 'english'))
  const [more, less] = there.map((text) => rowsIn(text, 'chinese'))
  const meet = (rows: number[] = [], others: number[] = []) => rows.some((row) => others.includes(row))
  // One of the two that is known is enough: "more pigs than people", 人比猪多.
  return (meet(first, less) || meet(second, more)) && !meet(first, more) && !meet(second, less)
}
