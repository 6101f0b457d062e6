import type { Anchors } from '../anchors/anchors.ts'
import type { Figure } from '../figure.ts'
import type { Group } from './difference.ts'
import { areOfSamePeriods } from './turned-periods.ts'

/** A figure of the original, and the one of the translation that says the same. */
export interface Match<F extends Figure> {
  one: F
  other: F
}

/** Sums and positions are counted with numbers, and parts of one with percentages. */
export const countedAs = ({ unit, value, measure }: Figure) =>
  unit === 'number' && value > 0 && value < 1 && !measure ? 'percent' : unit === 'money' || unit === 'ordinal' ? 'number' : unit

/** With what is written beside each. */
export interface Anchored<F extends Figure> extends Match<F> {
  from: Anchors
  to: Anchors
}

/** What joins the items of a list, or two clauses, with what is counted. Neither is written in another order for no reason. */
const joins = {
  english: /^[^.!?()]*(?:\b(?:and|while|but|whereas|followed by)\b|;|, with\b)[^.!?()]*$|^ parts? [\p{L} -]{1,24} (?:to|into|with|for) $/iu,
  chinese: /^[^。！？（）]*[，,、；;：和与及而][^。！？（）]*$|^份\p{sc=Han}{1,10}$/u,
}
const isAfterComma = /^(?!.*\b(?:as|which|who|whose|where|when|that|because|since|if|having)\b)[^.!?():—]*,[^.!?():—]*$/iu
/** "The upper one 41 million, the lower 57 million": a clause that has lost its verb. */
const isWithoutVerb =
  /^[^,.;:!?()]*, (?!(?:according|after|before|which|who|when|with|where|as|or|up|down|from|than|including|of|in|on|at|to|for|by|an?|because|since|if|that|but|not|nor)\b)(?!.*\b(?:\p{L}+(?:ed|ing)|has|have|had|is|are|was|were|will)\b)(?:[\p{L}'-]+ ){1,5}$/iu
const isAgainst = /^[^,]*, (?:against|compared with|versus) $/u
/** The longest that is between the two, in UTF-16 code units. */
const longestJoin = { english: 90, chinese: 40 }
/** What is compared is said in either order: "19,000, compared with 12,000". In Chinese, up to the end of the clause. */
const compared =
  /\b(?:compared|from|than|against(?! and\b)|up|down|after|before|earlier|previous(?:ly)?|versus|rather|instead|by)\b|^[^，,；;]*(?:[至到由从较]|相比|比[去上前原此其对预往])|比[去上前原此其对预往][^，,；;]*$/u

/** "1,143 boys and 1,286 girls", 男生1286人、女生1143人: two items beside each other, in another order, where no word says that each is as it was. */
export function isTurnedList<F extends Figure>(a: Anchored<F>, b: Anchored<F>, { original, translation }: Group<F>): boolean {
  if (
    a.other.unit === 'year' ||
    !isOneKind(a, b) ||
    a.one.within !== b.one.within ||
    a.other.within !== b.other.within ||
    isPart(a.one, b.one)
  )
    return false
  if (areOfSamePeriods(a.one, b.one, a.other, b.other)) return false
  if (!isNext(a.one, b.one, original) || !isNext(b.other, a.other, translation)) return false
  const own = (one: Anchors, other: Anchors) => one.rows.difference(other.rows)
  const [mine, others] = [own(a.from, b.from), own(b.from, a.from)]
  // What is said before the first item may be said of both, unless it is beside the second one of the translation.
  const areSame =
    !isDistributed(b.other) &&
    (!mine.difference(a.from.ahead).isDisjointFrom(own(a.to, b.to)) ||
      !mine.isDisjointFrom(a.to.ahead.difference(b.to.rows)) ||
      !others.isDisjointFrom(own(b.to, a.to)))
  if (areSame || isOfSameTime(a, b) || isOfSameTime(b, a) || !isJoined(b.other, a.other)) return false
  const isCrossed = !mine.isDisjointFrom(own(b.to, a.to)) || !others.isDisjointFrom(own(a.to, b.to))
  // "The second is new, while the first is old": a translation may begin with the first.
  return (isCrossed || !areSorted(a, b)) && isJoined(a.one, b.one, isCrossed)
}

/** Whether two positions are in falling order in one text, and in rising order in the other. */
const areSorted = (a: Match<Figure>, b: Match<Figure>) =>
  [a, b].every(({ one, other }) => one.unit === 'ordinal' && other.unit === 'ordinal') && a.one.value > b.one.value

/** 甲和乙分别为: the names are apart from their figures. */
const isDistributed = ({ within, start }: Figure) => /(?:分别|依次)[^，。；\d]{0,6}$/u.test(within.slice(0, start))

/** Whether a figure is of a month, day or year in both languages, and the other is not. */
function isOfSameTime<F extends Figure>({ one, from, to: { sole } }: Anchored<F>, { to: other }: Anchored<F>): boolean {
  return [...from.sole].some(
    ([what, value]) => value !== '' && value !== one.value && sole.get(what) === value && other.sole.get(what) !== value,
  )
}

/** A sum in one of the languages at least. */
const isMoney = ({ one, other }: Match<Figure>) => one.unit === 'money' || other.unit === 'money'

/** "30 days for the one, 90 for the other": a unit is said once. */
function isOneKind<F extends Figure>(a: Match<F>, b: Match<F>): boolean {
  if (isMoney(a) !== isMoney(b) || countedAs(a.other) !== countedAs(b.other)) return false
  if (String(a.one.measure) === String(b.one.measure)) return true
  const isSaidOnce = [a.one, b.one].every(({ unit }) => unit === 'number' || unit === 'ordinal') && !(a.one.measure && b.one.measure)
  return isSaidOnce && String(a.other.measure) === String(b.other.measure)
}

/** "Of the 21, 18 passed". */
function isPart({ within, index, value, unit }: Figure, other: Figure): boolean {
  return (
    unit !== 'percent' &&
    value > other.value &&
    /\b(?:of|among|from)(?: (?:the|its|their|all))? $/i.test(within.slice(Math.max(0, index - 16), index))
  )
}

function isNext<F extends Figure>(first: F, second: F, figures: F[]): boolean {
  return (
    second.index >= first.until &&
    !figures.some(
      (other) =>
        other.within === first.within &&
        other.index > first.index &&
        other.index < second.index &&
        other.weight === 'hard' &&
        countedAs(other) === countedAs(first) &&
        String(other.measure) === String(first.measure),
    )
  )
}

/** Joined by a comma alone, they may be of two kinds, unless a word says of the one what it said of the other. */
function isJoined({ within, until }: Figure, { index }: Figure, isCrossed = false): boolean {
  const gap = within.slice(until, index)
  const language = /\p{sc=Han}/u.test(within) ? 'chinese' : 'english'
  // Where two spaces are beside each other was code, which said of what the figure is.
  if (gap.length > longestJoin[language] || gap.includes('  ')) return false
  return (
    ((joins[language].test(gap) || isWithoutVerb.test(gap)) && !compared.test(gap)) ||
    (isCrossed && isAfterComma.test(gap) && (!compared.test(gap) || isAgainst.test(gap)))
  )
}
