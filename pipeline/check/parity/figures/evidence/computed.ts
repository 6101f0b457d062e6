import { isYearLike } from '../compare/lost.ts'
import { shareOf } from '../compare/same.ts'
import type { Figure } from '../figure.ts'
import { day, halfDay, month, year } from '../forms/spans.ts'
import { sensesOf } from '../senses/senses.ts'

// What can be computed from two figures, whether or not it is said.

/** Whether a figure is the sum, the difference, the ratio or a share of two others. */
export function follows(figure: Figure, one: Figure, other: Figure): boolean {
  const [x, a, b] = [amountOf(figure), amountOf(one), amountOf(other)]
  if (a === b || a <= 0 || b <= 0) return false
  const isNear = (value: number) => Math.abs(value - x) <= 1e-6 * x
  const areOneKind = isOneKind(one, other)
  if (areOneKind && isKindOfChange(figure, one) && isLarge(figure)) return isNear(a + b) || isNear(Math.abs(a - b))
  if (isTimeApart(figure, one, other) || isYearApart(figure, one, other) || isOtherEnd(figure, one, other)) return true
  // Years between two ages.
  if (isAge(one, other) && isYears(figure)) return figure.value === Math.abs(one.value - other.value)
  if (areOneKind && figure.unit === 'percent')
    // Of two and four of other things, 100 percent is no change.
    return (
      (figure.value !== 100 || sensesOf(figure).some((sense) => sense === 'more' || sense === 'less')) &&
      [a / b, b / a, Math.abs(a - b) / a, Math.abs(a - b) / b].some((part) => isRounded(figure, part * 100))
    )
  if (areOneKind) return figure.unit === 'times' && (isNear(a / b) || isNear(b / a))
  // 12.9 percent, 0.4 points less than before.
  if (isOneKind(figure, one) && isKindOfChange(other, one)) return isNear(a + b) || isNear(a - b)
  return isOneKind(figure, one) && isPartOf(figure, one, other)
}

/** "The 80% case", and for all others 那20%: the rest of a share that both paragraphs have. */
export function isRestOfShare({ unit, value, within }: Figure, beside: Figure[], there: Figure[]): boolean {
  const isShare = (other: Figure) => other.unit === 'percent' && other.value === 100 - value
  return unit === 'percent' && value > 0 && there.some(isShare) && beside.some((other) => isShare(other) && other.within === within)
}

/** 16:00 is an hour before 17:00. */
function isTimeApart(figure: Figure, one: Figure, { value, measure }: Figure): boolean {
  if (figure.unit !== 'time' || one.unit !== 'time' || measure?.[0] !== 'duration') return false
  return Math.abs(Math.abs(figure.value - one.value) - value * measure[1]) % halfDay === 0
}

/** 1750 is seven years after 1743. */
function isYearApart(figure: Figure, one: Figure, other: Figure): boolean {
  return isYear(figure) && isYear(one) && isYears(other) && Math.abs(figure.value - one.value) === other.value
}

/** A two-day meeting from the 15th ends on the 16th, and three months to August begin in June. */
function isOtherEnd(figure: Figure, one: Figure, { value, measure }: Figure): boolean {
  const [span, all] = figure.unit === 'day' ? [day, Number.POSITIVE_INFINITY] : [month, 12]
  if ((figure.unit !== 'day' && figure.unit !== 'month') || one.unit !== figure.unit) return false
  const apart = Math.abs(figure.value - one.value)
  return measure?.[0] === 'duration' && measure[1] === span && [apart, all - apart].includes(value - 1)
}

const isYear = ({ unit, value, measure }: Figure) => unit === 'year' || (unit === 'number' && measure === undefined && isYearLike(value))

/** Whether a figure is a share or a multiple of another, or what it leaves of it. */
function isPartOf(figure: Figure, whole: Figure, share: Figure): boolean {
  const [x, all, part] = [amountOf(figure), amountOf(whole), shareOf(share)]
  if (share.unit === 'times') return isAbout(all * part, x) || isAbout(all / part, x)
  if (!isShare(share)) return false
  const { end } = share
  const senses = sensesOf(share)
  const [isLess, isMore] = [senses.includes('less') || isWhatIsLeft(share.within), senses.includes('more')]
  const is = (value: number) => isAbout(value, x)
  return is(all * part) || ((isLess || end === 'by') && is(all * (1 - part))) || ((isMore || end === 'by') && is(all * (1 + part)))
}

const isShare = ({ unit, value }: Figure) => unit === 'percent' || (unit === 'number' && value > 0 && value < 1)

/** By how much of it a share of a count is rounded. */
const roundedTo = 0.02
const isAbout = (value: number, x: number) => Math.abs(value - x) <= roundedTo * x

/** Whether a percentage, as it was written, is this one rounded. */
function isRounded({ text, value }: Figure, exact: number): boolean {
  const digits = /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0
  return Math.abs(value - exact) <= 0.51 * 10 ** -digits
}

/** In the unit that its dimension is counted in. */
const amountOf = ({ value, measure }: Figure) => value * (measure?.[1] ?? 1)

/** Whether two figures count the same: people and people, metres and kilometres, dollars and dollars. */
export function isOneKind(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit || one.measure?.[0] !== other.measure?.[0]) return false
  if (one.unit === 'number') return one.value >= 1 === other.value >= 1
  return countable.has(one.unit) && (!one.currency || !other.currency || one.currency.some((code) => other.currency?.includes(code)))
}
const countable: ReadonlySet<Figure['unit']> = new Set(['money', 'percent', 'points'])

/** A change has the unit of what changes; of percentages it may be in points. */
const isKindOfChange = (figure: Figure, of: Figure) => isOneKind(figure, of) || (figure.unit === 'points' && of.unit === 'percent')

/** Most sentences have two numbers that are one or two apart: only what is said to be a change is one. */
const isLarge = ({ unit, measure, value, text, within, start, until }: Figure) =>
  unit !== 'number' || measure !== undefined || value > 3 || text.includes('.') || isChange({ within, start, until })

/** Whether a word right beside a figure says that it is how much something changes. */
export const isChange = ({ within, start, until }: Pick<Figure, 'within' | 'start' | 'until'>): boolean =>
  changes.test(within.slice(Math.max(0, start - besides), start)) || compared.test(within.slice(until))
const compared = /^(?: \p{L}+)? (?:higher|lower|more|less|fewer|older|younger|longer|shorter)\b/u
const changes =
  /(?<![毫公厘])[增减升降涨跌][加少开派设]?了?$|\b(?:additional|another|further|extra) $|\b(?:r[io]s[ei]|increas|gr[eo]w|f[ae]ll|drop|declin|decreas|reduc|cut|up|down|rais|expand|exten|short|length|wid|narrow|chang|improv|slow|climb|gain|lower|boost|ahead|behind|lead|led|los[et]|w[io]n|beat|exceed|outnumber|advanc|delay|postpon|miss)\p{L}*\b[^.;]{0,40}\bby $/iu
/** UTF-16 code units. */
const besides = 64

const isYears = ({ measure }: Figure) => measure?.[0] === 'duration' && measure[1] === year
/** `41岁` is read as 41 years, "41" as a number. */
const isAge = (...figures: Figure[]) =>
  figures.every((figure) => figure.value > 1 && figure.unit === 'number' && (!figure.measure || isYears(figure)))

/** Whether a text says what is left of something. */
export const isWhatIsLeft = (text: string): boolean => rest.test(text)
const rest = /\ball but\b|剩|余下|其余|仅存|\bremain|\b(?:is|are|was|were) left\b|\bstill ha(?:s|ve|d)\b/iu
