import type { Anchors } from './anchors.ts'
import type { Group } from './difference.ts'
import type { Figure } from './figure.ts'

/** A figure of the original, and the one of the translation that says the same. */
export interface Match<F extends Figure> {
  one: F
  other: F
}

/** Sums and positions are counted with numbers. */
export const countedAs = ({ unit }: Figure) => (unit === 'money' || unit === 'ordinal' ? 'number' : unit)

/** With what is written beside each. */
export interface Anchored<F extends Figure> extends Match<F> {
  from: Anchors
  to: Anchors
}

/** What joins the items of a list, with what is counted. No list of things that differ is written in another order for no reason. */
const joins = {
  english: /^[^.;:!?()]*\b(?:and|while)\b[^.;:!?()]*$|^ parts? [\p{L} -]{1,24} to $/iu,
  chinese: /^[^。；：！？（）]*[，、和与及而][^。；：！？（）]*$/u,
}
/** The longest that is between two items, in UTF-16 code units. */
const longestJoin = { english: 40, chinese: 16 }
/** What is compared is said in either order: "19,000, compared with 12,000". */
const compared = /\b(?:compared|from|than|against(?! and\b)|up|down|after|before|versus)\b|[至到由从比较]/u

/** "1,143 boys and 1,286 girls", 男生1286人、女生1143人: two items beside each other, in another order, where no word says that each is as it was. */
export function isTurnedList<F extends Figure>(a: Anchored<F>, b: Anchored<F>, { original, translation }: Group<F>): boolean {
  if (
    String(a.one.measure) !== String(b.one.measure) ||
    String(a.other.measure) !== String(b.other.measure) ||
    a.one.within !== b.one.within ||
    a.other.within !== b.other.within ||
    isPart(a.one, b.one)
  )
    return false
  if (!isNext(a.one, b.one, original) || !isNext(b.other, a.other, translation)) return false
  const own = (one: Anchors, other: Anchors) => one.rows.difference(other.rows)
  const [mine, others] = [own(a.from, b.from), own(b.from, a.from)]
  // What is said before the first item, or behind the last, may be said of both.
  const areSame = mine.size * others.size > 0 && (!mine.isDisjointFrom(own(a.to, b.to)) || !others.isDisjointFrom(own(b.to, a.to)))
  return !areSame && isJoined(a.one, b.one) && isJoined(b.other, a.other)
}

/** "Of the 21, 18 passed". */
function isPart({ within, index, value }: Figure, other: Figure): boolean {
  return value > other.value && /\b(?:of|among|from)(?: (?:the|its|their|all))? $/i.test(within.slice(Math.max(0, index - 16), index))
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
        countedAs(other) === countedAs(first),
    )
  )
}

function isJoined({ within, until }: Figure, { index }: Figure): boolean {
  const gap = within.slice(until, index)
  const language = /\p{sc=Han}/u.test(within) ? 'chinese' : 'english'
  return gap.length <= longestJoin[language] && joins[language].test(gap) && !compared.test(gap)
}
