import { rowsIn } from './anchors.ts'
import type { Difference, Group } from './difference.ts'
import type { Figure } from './figure.ts'

/** What is more, and what it is a multiple of. */
type Compared = [more: string, less: string]

const english = [
  /^(?:[\p{L}\d]+ times|twice) as (?:much|many) (?<more>\p{L}+) as (?<less>\p{L}+)/iu,
  /(?<more>\p{L}+) outnumber(?:s|ed)? (?<less>\p{L}+)(?: by)?(?: about| around| nearly| almost)? $/iu,
]
const chinese = /(?<more>\p{sc=Han}{1,8})[是为](?<less>\p{sc=Han}{1,10})$/u

/** "Twice as much water as rice", 米的用量是水的两倍: the number is the same, and the other one is more. */
export function turnedMultiple<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const multiple = translation.find(
    ({ text, unit, within, start }) => unit === 'times' && /倍/u.test(text) && chinese.test(within.slice(0, start)),
  )
  if (!multiple) return []
  const { more = '', less = '' } = chinese.exec(multiple.within.slice(0, multiple.start))?.groups ?? {}
  for (const figure of original) {
    const own = comparedIn(figure)
    if (own && isTurned(own, [more, less])) return [{ original: figure, translation: multiple, isSwapped: true }]
  }
  return []
}

function comparedIn({ within, start, unit }: Figure): Compared | undefined {
  if (unit !== 'times' && unit !== 'number') return undefined
  const match = english[0]?.exec(within.slice(start)) ?? english[1]?.exec(within.slice(0, start))
  return match ? [match.groups?.more ?? '', match.groups?.less ?? ''] : undefined
}

function isTurned(own: Compared, there: Compared): boolean {
  const [first, second] = own.map((text) => rowsIn(text, 'english'))
  const [more, less] = there.map((text) => rowsIn(text, 'chinese'))
  const meet = (rows: number[] = [], others: number[] = []) => rows.some((row) => others.includes(row))
  return meet(first, less) && meet(second, more) && !meet(first, more) && !meet(second, less)
}
