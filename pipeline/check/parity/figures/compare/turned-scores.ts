import { rowsIn } from '../anchors/anchors.ts'
import { soundsIn } from '../anchors/transliterations.ts'
import type { Figure } from '../figure.ts'
import type { Difference, Group } from './difference.ts'

type Score<F> = [one: F, other: F]

/** Of several scores, the one whose sides are exchanged: "25-22, 25-19, 27-25", 25比22、25比19、25比27. */
export function turnedScores<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const [own, there] = [scoresIn(original), scoresIn(translation)]
  const [score, other] = [own[0], there[0]]
  if (score && other && own.length === 1 && there.length === 1 && isBeatenByMore(other) && isSame(score, [other[1], other[0]]))
    return [{ original: score[0], translation: other[0], isSwapped: true }]
  if (score && other && own.length === 1 && there.length === 1 && isLostByWinner(score, other))
    return [{ original: score[0], translation: other[0], isSwapped: true }]
  if (own.length < 2 || own.length !== there.length || !areListed(own) || !areListed(there)) return []
  const turned = own.flatMap((score, at) => {
    const other = there[at]
    return other && !isSame(score, other) ? [{ score, other }] : []
  })
  const [only, ...more] = turned
  if (!only || more.length > 0 || !isSame(only.score, [only.other[1], only.other[0]])) return []
  return [{ original: only.score[0], translation: only.other[0], isSwapped: true }]
}

/** 以1比7击败: nobody beats others with fewer. */
const isBeatenByMore = ([one, other]: Score<Figure>) =>
  one.value < other.value &&
  /^(?:逆转)?(?:击败|战胜|力克|大胜|狂胜|横扫|淘汰|完胜|轻取|取胜|获胜|胜出)/u.test(other.within.slice(other.until))

const wins =
  /^(?<winner>\p{Lu}[\p{L}-]+)(?: \p{Lu}[\p{L}-]+)? (?:beat|defeated|thrashed|edged|downed|overcame|crushed)\b(?!.*\b(?:but|after beating)\b)/u
const loses = /^(?:惜败|负于|输给|不敌|败给|落败|告负)/u

/** "Peru beat Chile 2-0", 秘鲁队以0比2负于智利队: those who won are named in front of a score that was lost. */
function isLostByWinner([one]: Score<Figure>, [first, second]: Score<Figure>): boolean {
  if (!loses.test(second.within.slice(second.until))) return false
  const winner = wins.exec(one.within)?.groups?.winner
  if (winner === undefined) return false
  const rows = rowsIn(winner, 'english')
  const isIn = (text: string) => soundsIn(winner, text) || rowsIn(text, 'chinese').some((row) => rows.includes(row))
  return isIn(first.within.slice(0, first.start)) && !isIn(second.within.slice(second.until))
}

/** One after the other: elsewhere, the score of one match may be given from either side. */
function areListed(scores: Score<Figure>[]): boolean {
  return scores.every(([one], at) => {
    const last = scores[at - 1]?.[1]
    return !last || (last.within === one.within && /^[,，、;；\s]*(?:and |和|及)?$/u.test(one.within.slice(last.until, one.start)))
  })
}

function scoresIn<F extends Figure>(figures: F[]): Score<F>[] {
  return figures.flatMap((one, at): Score<F>[] => {
    const other = figures[at + 1]
    if (!other || one.within !== other.within || !isPoints(one) || !isPoints(other)) return []
    return /^\s?[-–—:：比]\s?$/u.test(one.within.slice(one.until, other.start)) ? [[one, other]] : []
  })
}

const isPoints = ({ unit, measure, value }: Figure) => unit === 'number' && measure === undefined && Number.isInteger(value) && value < 200

const isSame = ([a, b]: Score<Figure>, [c, d]: Score<Figure>) => a.value === c.value && b.value === d.value
