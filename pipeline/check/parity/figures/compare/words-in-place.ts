import type { Figure } from '../figure.ts'
import { isMoreForEither } from './either.ts'
import { isCountForOne, isOneOfMore, isOneThing, isSingleThing, longestPlain } from './one-thing.ts'
import { isDigitForZero, isHundredsForDozen } from './zero-and-dozen.ts'

// Words that are no figure as such, or a rough one: what shows that another figure is in their place.

export const isHalf = ({ text, value }: Figure) => value === 0.5 && /(?:^|\P{L}|\p{sc=Han})(?:一半|half)$/iu.test(text)

/** "Twice the speed", and 一半; "half as much again", and 只有一半. */
export const isHalfForMore = (half: Figure, { unit, value }: Figure) =>
  isHalf(half) && !half.also && unit === 'times' && (value === 2 || value === 1.5)

/** "Only one of them", 仅有一份. */
export const isSoleOne = ({ value, unit, text, within, start, until }: Figure) =>
  value === 1 &&
  unit === 'number' &&
  (/^one$/i.test(text)
    ? (/\bonly $/i.test(within.slice(0, start)) && /^ of\b/.test(within.slice(until))) ||
      (/\bjust $/i.test(within.slice(0, start)) && /^ (?!of\b|more\b)\p{Ll}{3,}/u.test(within.slice(until))) ||
      /\b(?:two|three|four|five|six|seven|eight|nine|ten)(?: \p{L}+)? to $/iu.test(within.slice(0, start))
    : /^single$/i.test(text)
      ? /\b(?:by|just) a $/i.test(within.slice(0, start))
      : text === '一' && /(?:其中|中有|[仅只]有?)$/u.test(within.slice(0, start)) && !/^(?:部分|些|点|方面|旦)/u.test(within.slice(until)))

/** "A million", and 十万; "per million", and 每千. */
export function areMagnitudes(a: Figure, b: Figure): boolean {
  const isMagnitude = ({ unit, value, text }: Figure) =>
    unit === 'number' &&
    value >= 1e3 &&
    (/^(?:(?:per|every) )?(?:thousand|million|billion|trillion|hundred thousand)$/i.test(text) ||
      /^[一十百千]*[万萬亿億]$|^每[十百千万亿]+$/u.test(text))
  return isMagnitude(a) && isMagnitude(b)
}

/** 一家医院, where "two hospitals" are meant; 一 of any other thing only where no article is behind it. */
const isOneForMore = (a: Figure, b: Figure) =>
  isSideOfOne(a, b) ||
  (((isOneOf(a) && !isArticleFor(a, b)) || (isAnyOne(a) && !article.test(b.within) && b.within.length <= 2 * longestPlain)) &&
    isCountOfMore(b) &&
    !/[双两二对副都均皆俱各]/u.test(a.within))

/** "A startup links the two chains", and 一家公司: both begin what they say with it. */
const isArticleFor = (a: Figure, b: Figure) =>
  /(?:^|[，。；：、“\s]|[有由被])$/u.test(a.within.slice(0, a.start)) &&
  /(?:^|[,;:.]\s|\bthere (?:is|was) |\bby |\bfrom )["“]?an? \p{L}/iu.test(b.within.slice(0, b.start))

const isAnyOne = ({ text, within, until }: Figure) =>
  text === '一' &&
  /^(?:[个项种份起场件班间部篇封幅列艘根台处剂针票枚颗页杯碗盒瓶袋包壶罐桶箱棵粒首本盏人届任轮盘局季圈章卷册层匹头块片](?!生|家|代|样|般|员|士|类|群|身|气))/u.test(
    within.slice(until),
  )
const article = /\b(?:an?|one|another|each|every|single|any|some|once|whole|all|together|joint\p{L}*|both|same|united?|common)\b/iu

const isOneToOne = ({ text, within, start, until }: Figure) =>
  text === '一' && (/^比一/u.test(within.slice(until)) || /一比$/u.test(within.slice(0, start)))

/** "Ten to one", and 一比一. */
const isSideOfOne = (one: Figure, other: Figure) =>
  isOneToOne(one) && other.value > 1 && / to one\b/.test(other.within.slice(other.until, other.until + 8))

/** None of them, 其中一把. */
const isNoneForOne = (none: Figure, one: Figure) => none.value === 0 && none.weight === 'small' && isSoleOne(one)

/** "A third ship", "the first of them to arrive": in words that seldom count. */
const areNthApart = (one: Figure, other: Figure) => {
  const nth = nthOf(one)
  if (nth === undefined || other.unit !== 'ordinal' || !/^第/u.test(other.text) || other.value < 2) return false
  if (other.measure && !isSpan.test(one.within.slice(one.until))) return false
  return other.value !== nth && (nth > 1 || isFirstTime(one) || !isSaidAgain(one, other))
}

/** "Its first loss" is no 第二次亏损; but who "first came in May, and then again", 第二次来. */
const isSaidAgain = ({ within }: Figure, nth: Figure) =>
  !/^(?:[次度回](?!要)|[个位名家](?!月|星期|多?小时))/u.test(nth.within.slice(nth.until)) ||
  /\b(?:again|another|next|later|then|subsequent|once|twice|more|after|before|re-?\p{Ll}+)\b/iu.test(within) ||
  /[首初头]|最早|第一/u.test(nth.within)
const isSpan = /^ (?:straight |consecutive |successive )?(?:day|week|month|quarter|year)\b/
const isFirstTime = ({ within, until }: Figure) => /^ time\b/.test(within.slice(until))

/** "The ninth symphony", and 第一交响曲. */
const isFirstForNth = ({ unit, weight, value }: Figure, first: Figure) =>
  unit === 'ordinal' && weight !== 'soft' && value > 1 && first.text === '第一' && /^\p{sc=Han}/u.test(first.within.slice(first.until))

function nthOf({ text, unit, weight, also, within, start, until }: Figure): number | undefined {
  const behind = within.slice(until)
  if (/^an? (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/i.test(text))
    return / (?!(?:of|more|less|and|or|to|in|at|from|off)\b)\p{Ll}+/uy.test(behind) ? also?.[0] : undefined
  if (unit !== 'ordinal' || weight !== 'soft') return undefined
  if (/^first$/i.test(text)) return 1
  if (!/^second$/i.test(text)) return undefined
  return /(?<!\bof )\ba $/i.test(within.slice(0, start)) && /^ \p{Ll}+/u.test(behind) ? 2 : undefined
}

/** "A third more", and 贵三倍. */
const isPartForMore = (part: Figure, multiple: Figure) =>
  part.unit === 'number' &&
  part.value > 0 &&
  part.value < 1 &&
  /^(?:an?|one|two|three)[ -](?:third|quarter|fifth|sixth|tenth)s?$/i.test(part.text) &&
  /^ (?:more|less|fewer|\p{L}+er)\b/u.test(part.within.slice(part.until)) &&
  multiple.unit === 'times' &&
  multiple.value >= 2 &&
  /倍$/u.test(multiple.text)

export const isOneOf = ({ text, within, until }: Figure) => text === '一' && /^[家名位条只座所辆艘架支台扇]/u.test(within.slice(until))

const isCountOfMore = (figure: Figure) => isPairOf(figure) || countsPlural(figure)

/** "A pair of vases". */
export const isPairOf = ({ text, within, start, until }: Figure) =>
  /^pair$/i.test(text) &&
  (ofTwo.test(within.slice(until)) ||
    /\bone of a $/i.test(within.slice(0, start)) ||
    (/\b(?:half of|part of|came as|sold as) an? $/iu.test(within.slice(0, start)) && /^(?:[.,;:]|$)/.test(within.slice(until))))
/** What comes in pairs is one thing: trousers, glasses. */
const ofTwo =
  /^ of (?:(?=them\b|us\b|you\b)\p{Ll}+|(?!(?:\p{Ll}+ )?(?:trousers|pants|jeans|shorts|tights|\p{Ll}*glasses|goggles|scissors|pliers|tweezers|tongs|shears|shoes|boots|slippers|sandals|gloves|mittens|socks|stockings|skis|skates|headphones|earphones|earrings|chopsticks|binoculars|braces|overalls|pyjamas|pajamas|compasses|crutches|oars|handcuffs|lungs|eyes|wings|hands)\b)(?:\p{Ll}+ )?\p{Ll}+s)\b/u

/** "Two hospitals". */
const countsPlural = ({ value, unit, weight, measure, within, index, until }: Figure) =>
  unit === 'number' &&
  weight === 'small' &&
  value > 1 &&
  measure === undefined &&
  /^[a-z]+$/i.test(within.slice(index, until)) &&
  /^ (?!times\b)(?:of )?(?:\p{Ll}+ ){0,2}?(?:\p{Ll}{2,}s|men|women|children|people)\b/u.test(within.slice(until))

/** Words of which one may be in the place of the other, and of nothing else. */
export const mayBeInPlace = (one: Figure, other: Figure) => inPlace.some((isOther) => isOther(one, other))
/** "Half of the 12", and 五名; "half a length", and 三个马身. */
const isCountForHalf = (half: Figure, count: Figure) =>
  /^half$/i.test(half.text) &&
  /^ (?:of (?:the|its|his|her|their) (?:\d{1,3}|\p{L}+) |an? \p{Ll})/u.test(half.within.slice(half.until)) &&
  count.unit === 'number' &&
  !count.measure &&
  count.weight !== 'soft' &&
  Number.isInteger(count.value) &&
  count.value > 1 &&
  /^[个名位人只家座辆艘]/u.test(count.within.slice(count.until)) &&
  !/半|二分之一|[5五][0十成]/u.test(count.within)
/** "Neither of them", and 只有一个. */
const isSoleForNone = (none: Figure, one: Figure) => /^neither$/i.test(none.text) && isSoleOne(one)

/** "Circled twice", and 一圈. */
const isOnceForMore = ({ text, within, start, until }: Figure, { measure, value }: Figure) =>
  text === '一' &&
  /^[圈遍趟回次](?![性])/u.test(within.slice(until)) &&
  !/[第再又每这那上下首另同唯]$/u.test(within.slice(0, start)) &&
  measure?.[0] === 'occasions' &&
  value >= 2

/** "Five pieces", and 数十片. */
const isTensForCount = (count: Figure, { unit, value, text, within, until }: Figure) =>
  countsPlural(count) &&
  count.value < 10 &&
  unit === 'vague' &&
  value >= 10 &&
  /^[数几]/u.test(text) &&
  /^\p{sc=Han}/u.test(within.slice(until))

const inPlace = [
  isMoreForEither,
  isDigitForZero,
  isHundredsForDozen,
  isTensForCount,
  isOnceForMore,
  isCountForHalf,
  isSoleForNone,
  isOneForMore,
  isNoneForOne,
  isCountForOne,
  areNthApart,
  isFirstForNth,
  isPartForMore,
]

/** Whether such a word may be in the place of a figure, though it seldom counts. */
export const mayCount = (figure: Figure) =>
  isOneThing(figure) ||
  isOneOfMore(figure) ||
  isSingleThing(figure) ||
  isAnyOne(figure) ||
  /^neither$/i.test(figure.text) ||
  nthOf(figure) !== undefined ||
  isOneToOne(figure)
