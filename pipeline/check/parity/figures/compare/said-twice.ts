import { sentenceAt } from '../../sentences.ts'
import { type Figure, isArticle } from '../figure.ts'
import { isSameNumber, isSameValue } from './same.ts'

/** Whether one figure says what another does. */
export const isSaid = (figure: Figure, only: Figure) => figure.unit !== 'code' && !isArticle(figure) && isSameValue(figure, only)

/** Whether another sentence of the paragraph has the number as well: both must be said. Of one sentence, one may be for both: "of 412 lamps, 412 burn", "ten miles (16 km)". */
export function isSaidTwice(only: Figure, figures: Figure[]): boolean {
  return figures.every(
    (figure) =>
      figure === only ||
      figure.until === 0 ||
      !isSaid(figure, only) ||
      (isSameNumber(figure, only) && (!areOfOneSentence(figure, only) || areOfTwoThings(figure, only))),
  )
}

const areOfOneSentence = (one: Figure, other: Figure) =>
  one.within === other.within && sentenceAt(one.within, one.index) === sentenceAt(other.within, other.index)

/** "1000 items and 1000 handlers", "up to 12 or more than 12". */
function areOfTwoThings(one: Figure, other: Figure): boolean {
  if (one.approx && other.approx && one.approx !== other.approx) return true
  if (![one, other].every(({ text }) => /\d/.test(text))) return false
  const [first, second] = [one, other].map(countedBy)
  return first !== undefined && second !== undefined && !first.startsWith(second) && !second.startsWith(first)
}

/** What a number counts, as the word behind it says; nothing of "of 412 lamps" and 这100个数字, which are said before or after. */
function countedBy({ within, start, until }: Figure): string | undefined {
  if (/(?:\b(?:of|all|the|these|those) |[这這该該此那全共])$/iu.test(within.slice(0, start))) return undefined
  const { han, latin } =
    /^ ?[个個名位条條种種台项項张張只隻本份件盏盞](?<han>\p{sc=Han}{1,2}|[A-Za-z]+)|^ (?!times\b)(?:[\p{L}-]+ )?(?<latin>\p{Ll}{2,}s)\b/u.exec(
      within.slice(until),
    )?.groups ?? {}
  return han ?? latin
}
