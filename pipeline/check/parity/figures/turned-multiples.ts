import { rowsIn } from './anchors.ts'
import type { Difference, Group } from './difference.ts'
import type { Figure } from './figure.ts'

/** What is more, and what it is a multiple of. */
type Compared = [more: string, less: string]

const timesAs = /^(?:[\p{L}\d]+ times|twice) as (?:much|many) (?<more>\p{L}+) as (?<less>\p{L}+)/iu
const outnumber = /(?<more>\p{L}+) outnumber(?:s|ed)? (?<less>\p{L}+)(?: by)?(?: about| around| nearly| almost)? $/iu
const chinese = /(?<more>\p{sc=Han}{1,8})[是为](?<less>\p{sc=Han}{1,10})$/u

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
  return match ? [match.groups?.more ?? '', match.groups?.less ?? ''] : undefined
}

function isTurned(own: Compared | undefined, there: Compared): boolean {
  if (!own) return false
  const [first, second] = own.map((text) => rowsIn(text, 'english'))
  const [more, less] = there.map((text) => rowsIn(text, 'chinese'))
  const meet = (rows: number[] = [], others: number[] = []) => rows.some((row) => others.includes(row))
  return meet(first, less) && meet(second, more) && !meet(first, more) && !meet(second, less)
}
