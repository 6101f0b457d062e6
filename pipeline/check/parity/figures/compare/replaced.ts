import type { Figure } from '../figure.ts'
import { isEnd, isFirstForLast } from '../forms/first-and-last.ts'
import { isRankName } from '../forms/ranks.ts'
import { isReign } from '../forms/roman-numerals.ts'
import { isHalfForWhole, isHalfPrice, isWholePrice } from '../forms/whole-prices.ts'
import { isOtherThen } from './changed-times.ts'
import type { Difference, Group } from './difference.ts'
import type { Matched } from './matching.ts'
import { isMilleForPoints } from './mille.ts'
import { isSameNumber, isSameValue } from './same.ts'
import { areMagnitudes, isHalf, isHalfForMore, isOneOf, isPairOf, isSoleOne, mayBeInPlace, mayCount } from './words-in-place.ts'

/** How many paragraphs away a figure may have its counterpart: sentences move. */
const reach = 1

/** What each group has left that no group beside it has left: neither there nor near there is a counterpart. */
export function openFigures<F extends Figure>(all: (Matched<F> | undefined)[]): Group<F>[] {
  const beside = (at: number, side: 'original' | 'translation') =>
    [...all.slice(Math.max(0, at - reach), at), ...all.slice(at + 1, at + 1 + reach)].flatMap(
      (other) => other?.left[side].filter(({ weight }) => weight !== 'soft') ?? [],
    )
  return all.map((group, at) => {
    if (!group || group.left.original.length * group.left.translation.length === 0) return { original: [], translation: [] }
    const [original, translation] = [beside(at, 'original'), beside(at, 'translation')]
    return {
      original: group.left.original.filter((figure) => !translation.some((other) => isSameValue(figure, other))),
      translation: group.left.translation.filter((figure) => !original.some((other) => isSameValue(figure, other))),
    }
  })
}

/**
 * A figure in the place of another, though the article may have both elsewhere: of two sentences that say the same, or of
 * two paragraphs, each has one of a kind that the other has not.
 */
export function replacedFigures<F extends Figure>(open: Group<F>, parts: Group<F>[], known: Difference<F>[]): Difference<F>[] {
  if (open.original.length * open.translation.length === 0) return []
  const found = [...known]
  for (const part of [...parts, open]) {
    const likes = part === open ? degrees : [...degrees, ...inSentence]
    const isOpen = (figure: F) =>
      isCounted(figure) && !found.some(({ original, translation }) => original === figure || translation === figure)
    found.push(
      ...lonePairs(
        {
          original: part.original.filter((figure) => open.original.includes(figure) && isOpen(figure)),
          translation: part.translation.filter((figure) => open.translation.includes(figure) && isOpen(figure)),
        },
        likes,
      ),
    )
  }
  return found.slice(known.length)
}

/** Of two figures each is the only one that may be in the other's place: one that is written alike, or else of the same unit, or one that may be. */
function lonePairs<F extends Figure>(group: Group<F>, likes: typeof degrees): Difference<F>[] {
  const pairs: Difference<F>[] = []
  let { original, translation } = group
  for (const isLike of likes) {
    const alone = original.flatMap((figure) => {
      const other = only(translation.filter((candidate) => isLike(figure, candidate)))
      return other && only(original.filter((one) => isLike(one, other))) === figure ? [{ original: figure, translation: other }] : []
    })
    pairs.push(...alone)
    original = original.filter((figure) => !alone.some((pair) => pair.original === figure))
    translation = translation.filter((figure) => !alone.some((pair) => pair.translation === figure))
  }
  return pairs
}

const degrees: ((a: Figure, b: Figure) => boolean)[] = [
  (a, b) => a.measure !== undefined && b.measure !== undefined && isSameNumber(a, b) && (a.value !== 1 || a.measure[0] === b.measure[0]),
  isShareForMultiple,
  isMilleForPoints,
  (a, b) => isPartOfYear(a) && isPartOfYear(b) && a.unit !== b.unit,
  (a, b) => a.weight === b.weight && a.weight !== 'soft' && isSameKind(a, b),
  (a, b) => a.weight !== 'soft' && b.weight !== 'soft' && isSameKind(a, b),
  (a, b) => a.weight !== 'soft' && b.weight !== 'soft' && isSimilarKind(a, b),
  (a, b) => (a.weight !== 'soft' || b.weight !== 'soft') && isSimilarWord(a, b),
  (a, b) => mayBeInPlace(a, b) || mayBeInPlace(b, a),
  areMagnitudes,
  isHalfForWhole,
  isOtherThen,
  (a, b) => isHalfForMore(a, b) || isHalfForMore(b, a),
  (a, b) => (isReign(a) && mayNumber(b)) || (isReign(b) && mayNumber(a)),
  (a, b) => a.unit === 'ordinal' && b.unit === 'ordinal' && (isRankName(a) || isRankName(b)),
  (a, b) => a.unit === 'time' && b.unit === 'time' && a.sure === true && b.sure === true,
]

/** Of two sentences that say the same, and not of two paragraphs. */
const inSentence: typeof degrees = [isFirstForLast]

/** The first quarter is not the first half, nor the first three quarters. */
export const isPartOfYear = ({ unit, text }: Figure) =>
  unit === 'quarter' || unit === 'half' || /^前.个?季度$|^first \p{L}+ quarters$/iu.test(text)

/** Up 1.4 percent is not 提高1.4倍, which is 2.4 times what it was; "twice" is not 两%. */
export function isShareForMultiple(a: Figure, b: Figure): boolean {
  const isMultiple = ({ unit, measure }: Figure) => unit === 'times' || measure?.[0] === 'occasions'
  const isTurned = (share: Figure, multiple: Figure) => share.unit === 'percent' && isMultiple(multiple)
  return (isTurned(a, b) || isTurned(b, a)) && (a.value === b.value || numberIn(a) === numberIn(b))
}

const numberIn = ({ text }: Figure) => /\d+(?:\.\d+)?/.exec(text)?.[0] ?? text

/** Louis XIV is 路易十四: a plain number in Chinese. */
const mayNumber = (figure: Figure) =>
  isReign(figure) || (figure.unit === 'number' && figure.weight !== 'soft' && /^[一二三四五六七八九十]+$/u.test(figure.text))

/** The first of figures that are one, said once or more, or rough. */
function only<F extends Figure>([first, ...more]: F[]): F | undefined {
  return first && more.every(({ value, unit }) => value === first.value || unit === 'vague') ? first : undefined
}

/** Codes are compared as codes. A word up to ten that is no figure as such ("both", "twice") may be in the place of one. */
function isCounted(figure: Figure): boolean {
  const { weight, unit, value, until, measure, text } = figure
  if (weight !== 'soft' || unit === 'relative') return unit !== 'code'
  if (isPairOf(figure)) return true
  // "Both" and "a pair" join more often than they count.
  if (/^(?:both|pair|couple|dual)$/i.test(text)) return false
  if (
    mayCount(figure) ||
    isOneOf(figure) ||
    isSoleOne(figure) ||
    isHalf(figure) ||
    isHalfPrice(figure) ||
    isWholePrice(figure) ||
    (unit === 'number' && value >= 1e4)
  )
    return true
  if (unit === 'time') return figure.sure === true
  if (unit === 'ordinal') return /\d/.test(text) || isEnd(figure) || isReign(figure) || isRankName(figure)
  return unit === 'number' && until > 0 && (measure !== undefined || (Number.isInteger(value) && value !== 1))
}

function isSameKind(a: Figure, b: Figure): boolean {
  return a.unit === b.unit && a.measure?.[0] === b.measure?.[0] && isVersion(a, b)
}

/** What may be written like any other number. */
const plain: ReadonlySet<Figure['unit']> = new Set(['ordinal', 'quarter', 'year', 'day', 'time', 'number'])

const isFirst = ({ unit, value }: Figure) => unit === 'ordinal' && value === 1
const isLast = ({ unit, value }: Figure) => unit === 'ordinal' && value === -1

function isSimilarKind(a: Figure, b: Figure): boolean {
  if (a.measure && b.measure) return a.measure[0] === b.measure[0]
  // "The first" is in the place of another position only.
  const isOfYear = a.unit === 'quarter' || b.unit === 'quarter'
  if (a.unit !== b.unit && [a, b].some((figure) => isFirst(figure) || (isLast(figure) && !isOfYear))) return false
  if ([a, b].every(({ unit }) => unit === 'percent' || unit === 'points')) return true
  // The third quarter of a match is its 第三节.
  if ([a, b].every(({ unit }) => unit === 'ordinal' || unit === 'quarter')) return true
  // "The fifth quarterly loss", 连续第四个季度.
  if (a.unit === 'ordinal' && b.unit === 'ordinal') return true
  return (a.unit === 'number' || b.unit === 'number') && plain.has(a.unit) && plain.has(b.unit) && isVersion(a, b)
}

/** Words up to ten, magnitudes, and amounts of one unit: "both" and 三, "per thousand" and 每万, "a minute" and `1 小时`. */
function isSimilarWord(a: Figure, b: Figure): boolean {
  // 第二天 is the next day.
  if ((a.unit === 'ordinal') !== (b.unit === 'ordinal')) return false
  if (a.measure && b.measure) return a.measure[0] === b.measure[0]
  // "Zero" alone is seldom a figure: another is in its place only in digits.
  const isZero = (word: Figure, other: Figure) => word.value === 0 && !/\d/.test(word.text) && other.weight === 'hard'
  const isWord = (word: Figure, other: Figure) =>
    isSoleOne(word) ||
    (word.value === 0 && isSoleOne(other)) ||
    ((word.unit === 'number' || word.unit === 'ordinal') &&
      Number.isInteger(word.value) &&
      ((word.value > 1 && word.value <= 20) || isZero(word, other)))
  const isMagnitude = ({ unit, value }: Figure) => unit === 'number' && value >= 100
  return ((isWord(a, b) && isWord(b, a)) || (isMagnitude(a) && isMagnitude(b))) && isSimilarKind(a, b)
}

/** `v2.0` is in the place of a version, with its letter or without. */
function isVersion(a: Figure, b: Figure): boolean {
  const isWritten = ({ code, text }: Figure) => code !== undefined || /\d\.\d/.test(text)
  return (a.code === undefined && b.code === undefined) || (isWritten(a) && isWritten(b))
}
