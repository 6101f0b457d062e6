import type { Figure } from '../figure.ts'
import { farthest, isFromThen, relativeSpans } from '../forms/relative-times.ts'
import type { Difference, Group } from './difference.ts'
import { onlyValue } from './only-value.ts'

/** "In the third year" is not 第二年, which may be the next, nor is "the next day" 第三天. */
export function isOtherThen(a: Figure, b: Figure): boolean {
  const [nth, next] = a.unit === 'ordinal' ? [a, b] : [b, a]
  if (nth.unit !== 'ordinal' || nth.value < 3 || next.unit !== 'relative') return false
  const span = next.value === relativeSpans.dayThen + 1 ? 'day' : next.value === relativeSpans.yearThen + 1 ? 'year' : undefined
  return span !== undefined && spansBehind[span].test(nth.within.slice(nth.until))
}
const spansBehind = { day: /^(?: (?:day|morning|afternoon|evening|night)\b|[天日])/u, year: /^(?: year\b|年)/u }

const isFromNow = (figure: Figure) => figure.unit === 'relative' && !isFromThen(figure)

/** This year where the original says next year: of spans that each text has once. */
export function changedTimes<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const changed = Object.values(relativeSpans).flatMap((span) => {
    const [own, there] = [only(original, span), only(translation, span)]
    return own && there && own.value !== there.value ? [{ original: own, translation: there }] : []
  })
  return changed.length > 0 ? changed : changedSpan(original, translation)
}

/** Next week where the original says next month, and neither text has another time by now. */
function changedSpan<F extends Figure>(original: F[], translation: F[]): Difference<F>[] {
  const [[own, ...more], [there, ...others]] = [original.filter(isFromNow), translation.filter(isFromNow)]
  if (!own || !there || more.length + others.length > 0 || own.value === there.value) return []
  const isOfDays = [own, there].some(({ value }) => Math.abs(value - relativeSpans.day) <= farthest)
  return isOfDays || stepOf(own) !== stepOf(there) ? [] : [{ original: own, translation: there }]
}

const stepOf = ({ value }: Figure) => value - Math.round(value / 100) * 100

/** The time that is counted in a span, if a text has no other. */
const only = <F extends Figure>(figures: F[], span: number) =>
  onlyValue(figures.filter(({ unit, value }) => unit === 'relative' && Math.abs(value - span) <= farthest))
