import type { Figure } from './figure.ts'

// Words that are no figure as such, or a rough one: what shows that another figure is in their place.

export const isHalf = ({ text }: Figure) => /^(?:一半|half)$/iu.test(text)

/** "Twice the speed", and 一半; "half as much again", and 只有一半. */
export const isHalfForMore = (half: Figure, { unit, value }: Figure) =>
  isHalf(half) && !half.also && unit === 'times' && (value === 2 || value === 1.5)

/** "Only one of them", 仅有一份. */
export const isSoleOne = ({ value, unit, text, within, start, until }: Figure) =>
  value === 1 &&
  unit === 'number' &&
  (/^one$/i.test(text)
    ? (/\bonly $/i.test(within.slice(0, start)) && /^ of\b/.test(within.slice(until))) ||
      /\b(?:two|three|four|five|six|seven|eight|nine|ten)(?: \p{L}+)? to $/iu.test(within.slice(0, start))
    : /^single$/i.test(text)
      ? /\b(?:by|just) a $/i.test(within.slice(0, start))
      : text === '一' && /[仅只]有?$/u.test(within.slice(0, start)))

/** "A million", and 十万. */
export function areMagnitudes(a: Figure, b: Figure): boolean {
  const isMagnitude = ({ unit, value, text }: Figure) =>
    unit === 'number' &&
    value >= 1e3 &&
    (/^(?:thousand|million|billion|trillion|hundred thousand)$/i.test(text) || /^[一十百千]*[万萬亿億]$/u.test(text))
  return isMagnitude(a) && isMagnitude(b)
}

/** 一家医院, where "two hospitals" are meant. */
export const isOneForMore = (a: Figure, b: Figure) => isOneOf(a) && isCountOfMore(b) && !/[双两二对副都均皆俱各]/u.test(a.within)

export const isOneOf = ({ text, within, until }: Figure) => text === '一' && /^[家名位条只座所辆艘架支台扇]/u.test(within.slice(until))

const isCountOfMore = (figure: Figure) => isPairOf(figure) || countsPlural(figure)

/** "A pair of vases". */
export const isPairOf = ({ text, within, until }: Figure) => /^pair$/i.test(text) && ofTwo.test(within.slice(until))
/** What comes in pairs is one thing: trousers, glasses. */
const ofTwo =
  /^ of (?!(?:\p{Ll}+ )?(?:trousers|pants|jeans|shorts|tights|\p{Ll}*glasses|goggles|scissors|pliers|tweezers|tongs|shears|shoes|boots|slippers|sandals|gloves|mittens|socks|stockings|skis|skates|headphones|earphones|earrings|chopsticks|binoculars|braces|overalls|pyjamas|pajamas|compasses|crutches|oars|handcuffs|lungs|eyes|wings|hands)\b)(?:\p{Ll}+ )?\p{Ll}+s\b/u

/** "Two hospitals". */
const countsPlural = ({ value, unit, weight, measure, text, within, until }: Figure) =>
  unit === 'number' &&
  weight === 'small' &&
  value > 1 &&
  measure === undefined &&
  /^[a-z]+$/i.test(text) &&
  /^ (?!times\b)(?:of )?(?:\p{Ll}+ ){0,2}?(?:\p{Ll}{2,}s|men|women|children|people)\b/u.test(within.slice(until))
