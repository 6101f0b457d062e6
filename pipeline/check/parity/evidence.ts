import { slip } from './figures/compare.ts'
import type { Difference } from './figures/difference.ts'
import type { Figure } from './figures/figure.ts'
import { isSameValue } from './figures/same.ts'
import { digitsOf, type Writings } from './figures/writings.ts'

/** What is around a figure and its counterpart. */
export interface Surroundings {
  /** All that may be a number in the blocks that are aligned, and in those with the blocks beside them. */
  own: Both<Writings>
  near: Both<Writings>
  texts: Both<string>
  /** Numbers in digits of a whole article, in code and addresses too. */
  everywhere: Both<ReadonlySet<string>>
  /** Whether the blocks may well be no translation of each other. */
  isUnsure: boolean
}

type Both<T> = Record<'original' | 'translation', T>
type Found = Difference<Figure>

/**
 * What of a difference is certain: two figures of one kind, each in the other's place, or one that is nowhere in the other
 * article, however it may be written there. Undefined where the figure may have been read wrongly, or may be there.
 */
export function certainPart(difference: Found, around: Surroundings): Found | undefined {
  const { original, translation, isSwapped } = difference
  if (!original || !translation) return isNowhere(difference, around) ? difference : undefined
  if (isSwapped) return Math.max(original.within.length, translation.within.length) <= longestSwap ? difference : undefined
  if (isSameValue(original, translation)) return difference
  if (haveSameDigits(original, translation)) return isCertainOf(original, translation, around) ? difference : undefined
  const isOneDate = original.unit === translation.unit && calendar.has(original.unit)
  if (isOneDate && !around.isUnsure) return difference
  const isThere = mayBeIn(original, around.own.translation)
  const isHere = mayBeIn(translation, around.own.original)
  if (isThere && isHere) return undefined
  if (!isThere && !isHere && isOneKind(original, translation) && !around.isUnsure) return difference
  const alone: Found[] = isThere ? [{ translation }] : isHere ? [{ original }] : [{ translation }, { original }]
  return alone.find((one) => isNowhere(one, around))
}

/** In a long paragraph, what is said beside a figure may be of another one. */
const longestSwap = 180

/** Whether a text may have a figure in any writing: by its value, or by its digits where the figure has a scale, or goes on. */
function mayBeIn(figure: Figure, { values, digits }: Writings): boolean {
  const { value, also = [], text } = figure
  const isScaled = goesOn(figure) || /\d\.\d|[十百千万亿]|illion|thousand|hundred|\d\s?[kKmMbB]/.test(text)
  return [value, ...also].some(
    (one) => values.has(Math.abs(one)) || (isScaled && (digitsOf(one).length > 1 || goesOn(figure)) && digits.has(digitsOf(one))),
  )
}

/** Of a date, each part has few values: most texts have all of them. */
const calendar: ReadonlySet<Figure['unit']> = new Set(['year', 'month', 'day', 'weekday', 'quarter', 'decade', 'century', 'time'])

function haveSameDigits(one: Figure, other: Figure): boolean {
  if (one.code !== undefined && other.code !== undefined && one.code !== other.code) return false
  return [one.value, ...(one.also ?? [])].some((value) => [other.value, ...(other.also ?? [])].some((own) => digitsOf(value) === digitsOf(own)))
}

/** Digits of which a number is found anywhere in an article: of fewer, most articles have all. */
const mostCommon = 2

/** A figure that must have a counterpart, is no part of a name, an address or a mark, and is nowhere near its place, nor in digits anywhere. */
function isNowhere({ original, translation }: Found, { near, everywhere }: Surroundings): boolean {
  const figure = original ?? translation
  if (!figure || figure.weight === 'soft' || isInName(figure)) return false
  const side = original ? 'translation' : 'original'
  if (mayBeIn(figure, near[side])) return false
  const digits = String(Math.abs(figure.value))
  return digits.length <= mostCommon || !everywhere[side].has(digits)
}

/** `[6]`, `</0>`, `](/52.html)`, 《百年孤独》, One Hundred Years: what a figure is part of. */
function isInName({ within, index, until, text }: Figure): boolean {
  const [before, behind] = [within.slice(Math.max(0, index - 40), index), within.slice(until, until + 40)]
  if (/\[$/.test(before) && /^\]/.test(behind)) return true
  // The number of an item within a paragraph, and the end of `1 700`.
  if ((/(?:^|\s)$/.test(before) && /^[)）]/.test(behind)) || (/\d[ \u00A0]$/.test(before) && /^\d{3}$/.test(text))) return true
  if (/(?:<\/?|\]\([^)]*|[\da-f]{2,12}-[\da-f]{0,8}|(?<!\d)\/)$/i.test(before) || /^(?:[\da-f]{0,8}-[\da-f]{4,}|>)/i.test(behind)) return true
  if (/《[^》]*$/u.test(before) && /^[^《]*》/u.test(behind)) return true
  return /^\p{Lu}\p{Ll}/u.test(text) && /[\p{Ll},] $/u.test(before) && /^ \p{Lu}\p{Ll}/u.test(behind)
}

/** Two figures of the same digits: another scale or unit, if both were read to their end. */
function isCertainOf(original: Figure, translation: Figure, { texts }: Surroundings): boolean {
  const figures = [original, translation]
  if (figures.every(({ text }) => !/\d/.test(text)) && original.measure) return false
  if (figures.some(({ weight, unit }) => weight === 'soft' || unit === 'vague')) return false
  if (original.measure && translation.measure) return original.value !== 1 || figures.every(({ text }) => /\d/.test(text))
  if (original.unit !== translation.unit && figures.some(({ unit }) => unit === 'number') && slip(original.value, translation.value) === 0) return false
  if (Math.sign(original.value) !== Math.sign(translation.value)) return ![texts.original, texts.translation].some((text) => below.test(text))
  if (slip(original.value, translation.value) !== 0) return !figures.some(goesOn)
  return true
}

/** Words and signs of what is below zero or before Christ: said once, they may be meant of several figures. */
const below = /\bB\.?C\.?E?\b|公元前|[-−–]\d|\b(?:minus|negative|below|loss|down|f[ae]ll|drop|declin|decreas|cut)|零下|[负降减跌亏]/iu

/** Whether a number goes on beside what was read of it: a range whose end has the scale, "tens of", "-thousandth", 万分之. */
function goesOn({ within, index, until, text }: Figure): boolean {
  return (
    /^(?:[ -](?:of[ -])?(?:odd[ -])?(?:tens|hundreds?|thousand|million|billion|trillion|millenni|decade|centur|kilo)|\s?[-–—~～至到] ?(?:约|RMB|HKD|US)? ?[$¥€£]?\d|分之|[十百千万亿])/iu.test(within.slice(until)) ||
    /(?:\d\s?(?:[-–—~～至到.]|to|and|or) ?|分之)$/u.test(within.slice(Math.max(0, index - 6), index)) ||
    /分之|millenni|decade|centur/.test(text)
  )
}

/** Whether a figure may be in the place of another: of one unit, and of about as many digits; or both small. */
function isOneKind(original: Figure, translation: Figure): boolean {
  const [one, other] = [Math.abs(original.value), Math.abs(translation.value)]
  if (original.weight !== translation.weight && Math.max(one, other) > mostSmall) return false
  if (original.unit !== translation.unit || original.measure?.[0] !== translation.measure?.[0]) return Math.max(one, other) <= mostSmall || !isPlain(original) || !isPlain(translation)
  if (!isPlain(original) || original.measure) return true
  return Math.max(one, other) <= mostSmall || Math.floor(Math.log10(one)) === Math.floor(Math.log10(other))
}

const mostSmall = 20
const isPlain = ({ unit }: Figure) => unit === 'number' || unit === 'ordinal'
