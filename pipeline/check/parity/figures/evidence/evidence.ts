import { isOtherUnit } from '../compare/changed-units.ts'
import type { Difference } from '../compare/difference.ts'
import { countsListed, isOwed } from '../compare/lost.ts'
import { slip } from '../compare/nearly-equal.ts'
import { isPartOfAll } from '../compare/parts-of-all.ts'
import { isPartOfYear } from '../compare/replaced.ts'
import { exchanged, isSameNumber, isSameValue, mostPoints } from '../compare/same.ts'
import { areSurelyOther } from '../compare/surely-other.ts'
import type { Figure } from '../figure.ts'
import {
  beforeChrist,
  belowZero,
  countsWords,
  goesOn,
  isAge,
  isBoundNear,
  isInName,
  isLabelOfNothing,
  isPart,
  tokenOf,
} from '../forms/reading.ts'
import { isFromThen, isRelative } from '../forms/relative-times.ts'
import { isOtherScale } from '../forms/sizes.ts'
import { lacksUnit } from '../forms/unit-signs.ts'
import { digitsOf, mayBeIn, type Writings, writingsOf } from '../forms/writings.ts'
import { isReversed } from '../senses/senses.ts'
import { isBareWord, isCertainCount } from './bare-words.ts'
import { areSoleAmounts } from './comparable.ts'
import { isDerived } from './derived.ts'
import { differInPlace, type InPlace } from './in-place.ts'
import { leftUnread, withCounterparts } from './left-unread.ts'
import { mayBeWord } from './said-in-words.ts'

/** What is around a figure and its counterpart. */
export interface Surroundings {
  /** All that may be a number in the blocks that are aligned, and in those with the blocks beside them. */
  own: Both<Writings>
  near: Both<Writings>
  /** The latter without the former. */
  beside: Both<Writings>
  texts: Record<'own' | 'near' | 'unshared', Both<string>>
  /** Numbers in digits of a whole article, in code and addresses too. */
  everywhere: Both<ReadonlySet<string>>
  /** Whether the blocks may well be no translation of each other. */
  isUnsure: boolean
  /** Whether they are not even aligned with each other, or of other lengths than translations are. */
  isApart: boolean
  /** Of two figures that are all that differs between a paragraph and its translation: what else was read there. */
  others?: InPlace['others'] | undefined
  /** All figures of the aligned blocks, where these are certain. */
  all?: InPlace['others'] | undefined
}

type Both<T> = Record<'original' | 'translation', T>
type Found = Difference<Figure>

/**
 * What of a difference is certain: two figures of one kind, each in the other's place, or one that is nowhere in the other
 * article, however it may be written there. Undefined where the figure may have been read wrongly, or may be there.
 */
export function certainPart(difference: Found, around: Surroundings): Found | undefined {
  const { original, translation, isSwapped, isElsewhere = false } = difference
  if (isElsewhere && !around.others) return undefined
  const inCode = around.others && besideCode(difference, around.others)
  if (inCode) return inCode
  if (original?.unit === 'item' && translation?.unit === 'item') return around.isUnsure ? undefined : difference
  if (!original && translation && !around.isUnsure && isPartOfAll(translation, around.texts.own.original)) return difference
  if ([original, translation].some((figure) => figure && isPart(figure))) return undefined
  if (original && translation && [original, translation].some(isRelative)) {
    // Of a long paragraph, each may be of another thing that happened.
    return around.isApart || (isFromThen(original) && !(isShort(original) && isShort(translation))) ? undefined : difference
  }
  if (original && translation && isSwapped) return isShort(original) && isShort(translation) ? difference : undefined
  if (original && translation && countsWords(original) && countsWords(translation) && !areScalesApart(original, translation))
    return undefined
  const place = original && translation && around.others ? { original, translation, others: around.others } : undefined
  const known = original && translation ? around.others : around.all
  if (original && translation && areSurelyOther(original, translation)) return difference
  const isOther =
    original &&
    translation &&
    (isSameValue(original, translation) ||
      isOtherUnit(original, translation) ||
      original.unit === 'code' ||
      areTurned(original, translation))
  if (known && !isOther && isDerived({ original, translation, others: known })) return undefined
  if (place && differInPlace(place)) return difference
  if (isVerbatim(original, around.texts.own.translation) || isVerbatim(translation, around.texts.own.original)) return undefined
  if (!original || !translation) return isNowhere(difference, around) ? difference : undefined
  if (original.weight === 'soft' && translation.weight === 'soft' && !isReversed(original, translation)) return undefined
  if (around.all && areSoleAmounts(original, translation, around.all)) return difference
  if (isSameValue(original, translation)) return isCertainBound(original, translation) ? difference : undefined
  if (isPartOfYear(original) && isPartOfYear(translation) && !around.isApart) return difference
  if (isOtherScale(original, translation)) return difference
  if (haveSameDigits(original, translation)) return isCertainOf(original, translation, around) ? difference : undefined
  if (original.unit === translation.unit && calendar.has(original.unit) && !around.isApart) return difference
  const isThere = mayBeIn(original, around.own.translation)
  const isHere = mayBeIn(translation, around.own.original)
  if (isThere && isHere) return undefined
  if (!isThere && !isHere && isOneKind(original, translation) && !around.isUnsure) return difference
  const alone: Found[] = isThere ? [{ translation }] : isHere ? [{ original }] : [{ translation }, { original }]
  return alone.find((one) => isNowhere(one, around) && !(around.all && isDerived({ ...one, others: around.all })))
}

/** A figure that the other text has in code, in another unit: `3s` for three minutes. */
function besideCode({ original, translation }: Found, others: InPlace['others']): Found | undefined {
  const figure = original ?? translation
  if (!figure?.measure || (original && translation) || figure.weight === 'soft') return undefined
  const [of, base] = figure.measure
  const own = others[original ? 'original' : 'translation']
  const isCode = ({ until, measure }: Figure) => until === 0 && measure?.[0] === of
  const codes = others[original ? 'translation' : 'original'].filter(
    (code) => isCode(code) && !own.some((other) => isSameValue(other, code)),
  )
  const [code] = codes
  if (!code || !codes.every(({ value, measure }) => value === figure.value && measure?.[1] !== base)) return undefined
  return original ? { original, translation: code } : { original: code, translation: figure }
}

/** A text has more characters than words, and not a thousand times as many. */
const areScalesApart = (one: Figure, other: Figure) => Math.abs(slip(one.value, other.value)) >= 2

/** In a long paragraph, what is said beside a figure may be of another one; of dates, in any. */
const isShort = ({ unit, within }: Figure) => (unit === 'time' || !calendar.has(unit)) && within.length <= longestSwap
const longestSwap = 180

/** `09:19:05`, `19 cents`: what both articles write alike says the same. */
function isVerbatim(figure: Figure | undefined, text: string): boolean {
  const token = figure && tokenOf(figure)
  if (token === undefined) return false
  const at = text.indexOf(token)
  return (
    at >= 0 &&
    !/[\w.,]$/.test(text.slice(Math.max(0, at - 1), at)) &&
    !/^(?:\w|[.,]\d)/.test(text.slice(at + token.length, at + token.length + 2))
  )
}

/** Of a date, each part has few values: most texts have all of them. */
const calendar: ReadonlySet<Figure['unit']> = new Set(['year', 'month', 'day', 'weekday', 'quarter', 'decade', 'century', 'time'])

/** 54 for 45 is a slip, though 99 is in the sentence, and 45 from it leaves 54. */
function areTurned({ text, unit }: Figure, { text: other, unit: otherUnit }: Figure): boolean {
  const [one = '', two = ''] = [text, other].map((written) => written.replace(/\D/g, ''))
  return unit === otherUnit && one.length > 1 && one !== two && one === [...two].reverse().join('')
}

function haveSameDigits(one: Figure, other: Figure): boolean {
  if (one.code !== undefined && other.code !== undefined && one.code !== other.code) return false
  return [one.value, ...(one.also ?? [])].some((value) =>
    [other.value, ...(other.also ?? [])].some((own) => digitsOf(value) === digitsOf(own)),
  )
}

/** Digits of which a number is found anywhere in an article: of fewer, most articles have all. */
const mostCommon = 2

/** A figure that must have a counterpart, is no part of a name, an address or a mark, and is nowhere near its place, nor in digits anywhere. */
function isNowhere(
  { original, translation, isElsewhere = false }: Found,
  { others, own, beside, near, texts, everywhere }: Surroundings,
): boolean {
  const figure = original ?? translation
  const side = original ? 'translation' : 'original'
  if (!figure || figure.weight === 'soft') return false
  if (isInName(figure)) return others !== undefined && isLabelOfNothing(figure, texts.own[side])
  if (isBareWord(figure) && !isCertainCount(figure, texts.own[side])) return false
  if (translation && countsListed(translation)) return false
  const isAlone = others !== undefined && isOwed(figure, original !== undefined)
  const isAsked = isAlone && (original !== undefined || !mayRepeat(figure, others.original))
  const rest = isAsked ? leftUnread(texts.unshared[side], withCounterparts(figure, others, side)) : undefined
  const isUnsaid = original && rest !== undefined ? lacksUnit(figure, rest) : isAlone && hasOtherUnit(figure, others[side], texts.own[side])
  if (!(isUnsaid && figure.measure) && mayBeWord(figure, texts[isAlone ? 'own' : 'near'][side])) return false
  if (isAlone) {
    // A sentence may have moved, unless what is beside it has the figure in both articles.
    const hasMoved =
      !(isElsewhere && Math.abs(figure.value) === 1) &&
      mayBeIn(figure, beside[side]) &&
      !mayBeIn(figure, beside[original ? 'original' : 'translation'])
    if (hasMoved) return false
    return isUnsaid || !mayBeIn(figure, own[side]) || (rest !== undefined && !mayBeIn(figure, writingsOf(rest)))
  }
  if (mayBeIn(figure, near[side])) return false
  const digits = String(Math.abs(figure.value))
  return digits.length <= mostCommon || !everywhere[side].has(digits)
}

/** Whether a translation may repeat what the original says once, in code or in prose; or it has more digits than chance would give. */
function mayRepeat(figure: Figure, originals: Figure[]): boolean {
  const isRepeated = (other: Figure) => (other.until === 0 || other.unit === figure.unit) && isSameNumber(other, figure)
  return String(Math.abs(figure.value)).length > mostCommon || originals.some(isRepeated)
}

/** Whether the other text has the number of an amount in another unit alone: 10 小时 for "10 minutes", beside 600 秒. */
function hasOtherUnit(figure: Figure, others: Figure[], text: string): boolean {
  const [of, base] = figure.measure ?? []
  const isOther = ({ measure }: Figure) => measure !== undefined && measure[0] === of && measure[1] !== base
  return others.some((other) => isOther(other) && isSameNumber(other, figure)) && lacksUnit(figure, text)
}

/** A bound that was lost or turned around, if nothing else near either figure bounds it. */
function isCertainBound(original: Figure, translation: Figure): boolean {
  const [one, other] = [original.approx, translation.approx]
  if (one === other || exchanged(original, translation) || isReversed(original, translation)) return true
  if (one !== undefined && other !== undefined) return !isBoundNear(original, 'alternative') && !isBoundNear(translation, 'alternative')
  return (
    !isBoundNear(one === undefined ? original : translation, 'any') && !/^over\b/i.test((one === undefined ? translation : original).text)
  )
}

/** Two figures of the same digits: another scale or unit, if both were read to their end. */
function isCertainOf(original: Figure, translation: Figure, { texts, isUnsure, isApart }: Surroundings): boolean {
  const figures = [original, translation]
  if (figures.some(({ weight, unit, text }) => weight === 'soft' || unit === 'vague' || halves.test(text))) return false
  const isScaled = slip(original.value, translation.value) !== 0
  if (figures.some(({ unit, value }) => unit === 'points' && Math.abs(value) >= mostPoints)) return true
  if (isScaled && figures.some(goesOn)) return false
  const areWords = figures.every(({ text }) => !/\d/.test(text))
  if (original.measure && translation.measure)
    return (
      (!areWords || (original.value > 1 && original.measure[0] === translation.measure[0] && !isUnsure && !isApart)) &&
      !figures.some(isAge) &&
      (original.value !== 1 || figures.every(({ text, approx }) => /\d|\bsingle\b/.test(text) || approx))
    )
  const unsigned = original.value < 0 ? texts.near.translation : texts.near.original
  if (figures.every(({ unit }) => unit === 'century')) return !beforeChrist.test(unsigned)
  // 9,200 years ago are not 公元前9200年.
  if (figures.some(({ unit, value }) => unit === 'year' && value < 0)) return !belowZero.test(unsigned)
  if (original.unit !== translation.unit && !isScaled && figures.some(({ unit }) => unit === 'number')) return false
  if (Math.sign(original.value) !== Math.sign(translation.value)) return !belowZero.test(unsigned)
  return true
}

/** Whether a figure may be in the place of another: of one unit, and of about as many digits; or both small. */
function isOneKind(original: Figure, translation: Figure): boolean {
  const [one, other] = [Math.abs(original.value), Math.abs(translation.value)]
  const isSmall = Math.max(one, other) <= mostSmall
  if (original.weight !== translation.weight && (!isSmall || original.weight === 'soft' || translation.weight === 'soft')) return false
  if (halves.test(`${original.text} ${translation.text}`)) return false
  if (original.unit !== translation.unit || original.measure?.[0] !== translation.measure?.[0])
    return isSmall && isPlain(original) && isPlain(translation)
  if (!isPlain(original) || original.measure) return true
  return isSmall || Math.floor(Math.log10(one)) === Math.floor(Math.log10(other))
}

/** Halves may be said in many ways; half a percent may not. */
const halves = /half(?! an? per ?cent)|半(?!个百分)/i
const mostSmall = 20
const isPlain = ({ unit }: Pick<Figure, 'unit'>) => unit === 'number' || unit === 'ordinal'
