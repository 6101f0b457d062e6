import type { Figure } from '../figure.ts'
import type { Difference, Group } from './difference.ts'
import { isSameValue } from './same.ts'

type Range<F> = [first: F, last: F]

/** Of amounts, either end may be said first. */
const isMoment = ({ unit, sure }: Figure) =>
  unit === 'month' || unit === 'weekday' || unit === 'season' || (unit === 'time' && sure === true)

const joins = {
  english: /^(?: ?[–—-] ?| (?:to|until|till|through) (?:the )?(?:early |late |mid-?|end of )?)$/iu,
  chinese:
    /^[份日号]?(?:[季天])? ?(?:[-–—~～]{1,2}|(?:一直|开放|营业|持续|延续)?[至到])(?:次年|翌年|来年|第二年|次日|翌日|第二天|当天|凌晨|早上|上午|中午|下午|傍晚|晚上|[初末])* ?$/u,
}

/** "From May to October", 十月至次年五月: the other half of the year. */
export function turnedRanges<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const ranges = rangesOf(original)
  if (ranges.length === 0) return []
  const others = rangesOf(translation)
  for (const [first, last] of ranges) {
    if (isSameValue(first, last) || others.some(([from, to]) => isSameValue(first, from) && isSameValue(last, to))) continue
    const turned = others.find(([from, to]) => isSameValue(first, to) && isSameValue(last, from))
    // Dates are compared each by itself.
    const isSwapped = first.unit === 'time' || first.unit === 'season'
    if (turned) return [{ original: first, translation: turned[0], ...(isSwapped && { isSwapped }) }]
  }
  return []
}

function rangesOf<F extends Figure>(figures: F[]): Range<F>[] {
  const moments = figures.filter(isMoment)
  return moments.flatMap((first, at): Range<F>[] => {
    const last = moments[at + 1]
    return last && last.unit === first.unit && isRange(first, last) ? [[first, last]] : []
  })
}

function isRange({ within, start, until }: Figure, last: Figure): boolean {
  if (within !== last.within) return false
  const language = /\p{sc=Han}/u.test(within) ? 'chinese' : 'english'
  // "May to October" is read as one text.
  if (last.start === start) return /\b(?:and|or)\b|[和或]/u.test(within.slice(start, until)) === false
  return last.start > until && joins[language].test(within.slice(until, last.start))
}
