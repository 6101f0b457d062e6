import { sentenceAt, sentencesOf } from '../../sentences.ts'
import { isSameInterval } from '../compare/changed-intervals.ts'
import { isSameValue } from '../compare/same.ts'
import type { Figure } from '../figure.ts'
import { halfDay } from '../forms/spans.ts'
import { follows, isChange, isOneKind, isRestOfShare, isWhatIsLeft } from './computed.ts'
import { isEndOfMonth, isOtherZoneDay, isOtherZoneWeekday, isQuarterBefore, isQuarterOrHalf, isQuarterTo } from './derived-dates.ts'
import type { Unmatched, UnmatchedPair } from './unmatched.ts'

/** Whether what is only in one paragraph follows from what else is said: a difference, a share of a count, the rest of a sum, a time by how long after another. */
export function isDerived({ original, translation, others }: Unmatched): boolean {
  if (original && translation) {
    // "Two to one" is not 三比一, though two and one are three.
    if (isScore(original) && isScore(translation)) return false
    if (isRestOfAll(original) && isRestOfAll(translation)) return false
    const pair = { original, translation, others }
    return [pair, turned(pair)].some((place) => rules.some((holds) => holds(place)))
  }
  if (original)
    return (
      isComputed(original, others.original, others.translation) ||
      isEndOfMonth(original, others.translation) ||
      isMille(original, others.translation)
    )
  if (!translation) return false
  return isComputed(translation, others.translation, others.original) || isRestOfShare(translation, others.translation, others.original)
}

/** "Nine of eleven are gone" says the same as "two of eleven are left", and "92 percent remain" the same as 衰减8%. */
function isRest({ original, translation, others }: UnmatchedPair): boolean {
  const { measure } = original
  if (isScore(original) || !isUnitOf(translation, measure) || original.value <= 0 || translation.value <= 0) return false
  // The 9th and the 19th make no 28th.
  if (original.unit === 'day' || translation.unit === 'day') return false
  const sum = original.value + translation.value
  const isWhole = (figures: Figure[]) => figures.some((figure) => figure.value === sum && isUnitOf(figure, measure))
  const isOfAll = original.unit === 'percent' && translation.unit === 'percent' && sum === 100
  if (!isOfAll && !(isWhole(others.original) && isWhole(others.translation))) return false
  const [one, other] = [clauseOf(original), clauseOf(translation)]
  return isWhatIsLeft(one) !== isWhatIsLeft(other) || negated.test(one) !== negated.test(other)
}

/** "The other 13", 其余15个: both are what is left, so that none of them follows from the other. */
const isRestOfAll = ({ within, start }: Figure) =>
  /\b(?:the|its|their|all) (?:other|remaining) $|(?:其[余它他]|余下|剩[余下]|另外|另)的?$/iu.test(
    within.slice(Math.max(0, start - 16), start),
  )

/** "8-bit color" is 256色. */
const isColourDepth = ({ original, translation }: UnmatchedPair) =>
  translation.value === 2 ** original.value &&
  /^[- ]bit colou?rs?\b/iu.test(original.within.slice(original.until)) &&
  /^ ?种?(?:颜色|顏色|色)/u.test(translation.within.slice(translation.until))

/** What is gone, or is not so. */
const negated =
  /(?<![沉淹埋出])没(?![收落]|有?(?:故障|失败|受|损|丢|缺))|[非缺]|未(?!来|受|损)|无(?![罪论人线])|不(?![仅过同久断])|(?<!没有?|无)故障|失败|失灵|失效|衰减|损失|流失|\b(?:not|no|without|never|lost|los(?:e|es|ing)|gone|miss(?:ed|ing)?|fail(?:ed|s)?)\b|n't\b/iu

/** "26 of 30 days": of one of them the unit may not be said. */
const isUnitOf = ({ measure }: Figure, other: Figure['measure']) => !measure || !other || String(measure) === String(other)

/** The sentence of a figure. */
function clauseOf(figure: Figure): string {
  return sentencesOf(figure.within)[sentenceAt(figure.within, figure.index)]?.text ?? figure.within
}

/** One side of 3–1, 6比2 or "three to one". */
function isScore({ within, index, until }: Figure): boolean {
  return sideBefore.test(within.slice(Math.max(0, index - 9), index)) || sideBehind.test(within.slice(until))
}

const sideBefore = /[\d一二两三四五六七八九十]\s?[-–:：比]\s?$|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) to $/u
const sideBehind = /^\s?[-–:：比]\s?[\d一二三四五六七八九十]|^ to (?:one|two|three|four|five|six|seven|eight|nine|ten)\b/u

/** "Half an hour later" says the same as 7点半, where both paragraphs have 7 o'clock. */
function isTimeAfter({ original, translation, others }: UnmatchedPair): boolean {
  const [of, seconds = 0] = original.measure ?? []
  if (of !== 'duration' || translation.unit !== 'time') return false
  const apart = original.value * seconds
  const isFrom = ({ unit, value }: Figure) => unit === 'time' && Math.abs(Math.abs(translation.value - value) - apart) % halfDay === 0
  return others.original.some(isFrom) && others.translation.some(isFrom)
}

/** "Eight minutes from time" is the 82nd minute. */
function isMinuteLeft({ original, translation }: UnmatchedPair): boolean {
  const left = original.within.slice(original.until)
  return (
    /^ minutes? (?:from (?:time|the end)|before (?:time|the end)|to (?:go|play))\b/iu.test(left) &&
    original.value + translation.value === match
  )
}

/** Minutes of a football match. */
const match = 90

/** 2.28 yuan a kilogram and 4 fen more are 每斤1.14元 and 2分钱: sums by one unit here, by another there. */
function isByOtherUnit({ original, translation, others }: UnmatchedPair): boolean {
  if (original.unit !== 'money' || translation.unit !== 'money') return false
  const ratio = original.value / translation.value
  const isRated = (one: Figure, other: Figure) =>
    one.per !== other.per && isSameValue(one, other) && Math.abs(one.value / other.value - ratio) <= 1e-6 * ratio
  return others.original.some(
    (one) => one.per !== undefined && others.translation.some((other) => other.per !== undefined && isRated(one, other)),
  )
}

/** "From six to nine" says the same as 增开3班, 达到9班. */
function isStep({ original, translation, others }: UnmatchedPair): boolean {
  if (!isOneKind(original, translation) || !isChange(translation)) return false
  const ends = [original.value + translation.value, original.value - translation.value]
  const isEnd = (figure: Figure) => figure.unit === original.unit && ends.includes(figure.value)
  return others.original.some(isEnd) && others.translation.some(isEnd)
}

/** "19 days, against a target of 14" says the same as 两周: a number has the unit of the one in front of it. */
function isOfUnitBefore({ original, translation, others }: UnmatchedPair): boolean {
  const { measure } = translation
  if (original.unit !== 'number' || original.measure || !measure || isSameValue(original, translation)) return false
  const before = others.original.findLast(({ index, within }) => within === original.within && index < original.index)
  return before?.measure?.[0] === measure[0] && isSameValue({ ...original, measure: before.measure }, translation)
}

/** What is in several groups of as many. */
const groups = /\b(?:group|set|row|block|pair|batch|column)(?:e?s)? of\b|[组每]/u

/** "Three groups of three" are nine, in three groups. */
function isProduct({ original, translation, others }: UnmatchedPair): boolean {
  const { value, unit } = original
  if (unit !== 'number' || translation.unit !== 'number' || value < 2 || translation.value !== value ** 2) return false
  if (![original, translation].some(({ within }) => groups.test(within))) return false
  const isSame = (figure: Figure) => figure.value === value && figure.unit === 'number'
  return others.original.some(isSame) && others.translation.some(isSame)
}

/** Whether one follows from the other and from what both paragraphs have: half, and 18, of 36; 44, and three years later, of 41. */
function followsFromPair({ original, translation, others }: UnmatchedPair): boolean {
  if (isOneKind(original, translation) || isScore(original)) return false
  const shared = others.translation.filter((figure) => others.original.some((other) => isSameValue(figure, other)))
  return shared.some((figure) => follows(translation, figure, original))
}

/** 4.5 per 1,000 is 4.5‰. */
const isMille = ({ value }: Figure, there: Figure[]) => value === 1000 && there.some(({ text }) => text.endsWith('‰'))

/** "JDK > 9" asks for what 10及以上 does. */
function isFromNext({ original, translation }: UnmatchedPair): boolean {
  if (translation.approx !== 'more' || original.measure || translation.measure) return false
  return translation.value === original.value + 1 && isBeyond(original) && !isBeyond(translation)
}

const isBeyond = ({ text, within, index }: Figure) =>
  /^>(?!=)/.test(text) || />\s?[A-Za-z]+\s?$/.test(within.slice(Math.max(0, index - 12), index))

/** What is done before the second is done after the first, and what is beyond the first is the second and all that follow. */
function isNeighbour({ original, translation }: UnmatchedPair): boolean {
  if (original.unit !== 'ordinal' || translation.unit !== 'ordinal' || original.value !== translation.value + 1) return false
  if (/^[^，。；]{0,3}(?:[以之][后後]|起|开始|開始|及以上)/u.test(original.within.slice(original.until)))
    return /\b(?:beyond|past|after|other than) (?:the |its |their )?$/i.test(translation.within.slice(0, translation.index))
  return (
    saysOrder(original, /\bbefore\b[^.;]{0,30}$|\buntil\b[^.;]{0,30}$/iu, /^[^，。；]{0,12}前/u) &&
    saysOrder(translation, /\bafter\b[^.;]{0,30}$/iu, /^[^，。；]{0,12}[后後]/u)
  )
}

const saysOrder = ({ within, index, until }: Figure, before: RegExp, behind: RegExp) =>
  before.test(within.slice(0, index)) || behind.test(within.slice(until))

/** Four times a year, and 每季度一次; every twenty minutes, and 每小时三班: how often is the same, where both say it. */
function isSameRate({ original, translation, others }: UnmatchedPair): boolean {
  const areOccasions = [original, translation].every(({ measure }) => measure?.[0] === 'occasions')
  const [own, there] = [others.original, others.translation].map((figures) => figures.filter(({ unit }) => unit === 'every'))
  const isPartOf = ({ start, until }: Figure) => start <= original.start && original.until <= until
  return own?.some((one) => (areOccasions || isPartOf(one)) && there?.some((other) => isSameInterval(one, other))) === true
}

/** "From 52 per 1,000 to five": the second number has the rate of the first. */
function isRateBefore({ original, translation }: UnmatchedPair): boolean {
  if (!translation.text.endsWith('‰') || original.measure || Math.abs(original.value - translation.value * 10) > 1e-6) return false
  return /\bper (?:1,?000|thousand)\b/i.test(original.within)
}

/** "Before 1 September" is 8月31日及以前. */
function isDayBefore({ original, translation }: UnmatchedPair): boolean {
  const isBound = /^(?:日|号)?[及或]?(?:以前|之前)/u.test(translation.within.slice(translation.until))
  if (!isBound || !/\bbefore $/i.test(original.within.slice(0, original.start))) return false
  if (original.unit === 'day' && translation.unit === 'day')
    return original.value === translation.value + 1 || (original.value === 1 && translation.value > 27)
  return original.unit === 'month' && translation.unit === 'month' && original.value === (translation.value % 12) + 1
}

/** Of a British building, the third floor is 四楼. */
function isUpperFloor({ original, translation }: UnmatchedPair): boolean {
  if (!/^ floor\b/.test(original.within.slice(original.until)) || !/^[楼层]/u.test(translation.within.slice(translation.until)))
    return false
  return translation.value === original.value + 1 && /£|\b(?:flats?|lift|storey|metres?|pence)\b/.test(original.within)
}

/** In their eightieth year, people are 79. */
const isYearOfAge = ({ original, translation }: UnmatchedPair): boolean =>
  original.unit === 'ordinal' &&
  translation.value === original.value - 1 &&
  /\b(?:his|her|their|my|your) $/.test(original.within.slice(0, original.start)) &&
  /^ year\b/.test(original.within.slice(original.until)) &&
  /^周?[岁歲]/u.test(translation.within.slice(translation.until))

/** Asked of a pair as it is, and with both sides exchanged. */
const rules = [
  isRateBefore,
  isDayBefore,
  isUpperFloor,
  isYearOfAge,
  isSameRate,
  isRest,
  isColourDepth,
  isTimeAfter,
  isMinuteLeft,
  isByOtherUnit,
  isStep,
  isProduct,
  isOfUnitBefore,
  isOtherZoneDay,
  isOtherZoneWeekday,
  isQuarterOrHalf,
  isQuarterBefore,
  isQuarterTo,
  isNeighbour,
  isFromNext,
  followsFromPair,
]

/** The same, from the translation. */
function turned({ original, translation, others }: UnmatchedPair): UnmatchedPair {
  return { original: translation, translation: original, others: { original: others.translation, translation: others.original } }
}

/** 另一个 counts nothing. */
const isAnother = ({ text, within, start }: Figure) => text === '一' && /[另同每任某]$/u.test(within.slice(0, start))

/** Whether a figure follows from one of its sentence that has its counterpart, and another of either paragraph. */
function isComputed(figure: Figure, beside: Figure[], there: Figure[]): boolean {
  if (isScore(figure) || figure.code !== undefined) return false
  const sentence = sentenceAt(figure.within, figure.index)
  const near = beside.filter(
    (other) => other !== figure && other.within === figure.within && sentenceAt(other.within, other.index) === sentence,
  )
  const shared = near.filter((other) => there.some((counterpart) => isSameValue(other, counterpart)))
  return shared.some((one) => [...near, ...there].some((other) => !isAnother(other) && follows(figure, one, other)))
}
