import type { Figure } from '../figure.ts'

// "One" is seldom a figure. Where it counts a thing, another number may be in its place.

/** "One sachet", where the translation has 两包; "one interval", and 两次幕间休息. */
export const isCountForOne = (one: Figure, count: Figure) =>
  (isOneThing(one) ||
    (isOneOfMore(one) && count.weight === 'small') ||
    (isSingleThing(one) && !single.test(count.within) && counter.test(count.within.slice(count.until)))) &&
  count.unit === 'number' &&
  !/^[a-z]/i.test(count.text) &&
  count.value > 1 &&
  count.value <= 10 &&
  Number.isInteger(count.value) &&
  (!count.measure || count.measure[0] === 'occasions') &&
  /^\p{sc=Han}/u.test(count.within.slice(count.until))

/** "Six knives and one sharpener": what is counted beside others, as the word in front of it says. */
export const isOneOfMore = ({ text, within, start, until }: Figure) =>
  /^one$/i.test(text) &&
  within.length <= longestPlain &&
  !severalOnes.test(within) &&
  counts.test(within.slice(0, start)) &&
  oneThing.test(within.slice(until))
const severalOnes = /\bone\b.*\bone\b/isu
const counts =
  /(?:^|[,:;.] |\b(?:and|with|has|have|had|having|is|was|are|just|including|includes?|plus|contains?|covers?|makes?|takes?|needs?|wants?|owns?|bought|sold|lost|won|scored|add|dilute|use) )$/iu

const single = /[单單独獨唯]/u
const counter = /^[个名位部家座只头条张本把台辆艘件间所杯碗瓶盒袋扇处门枚棵次场盘局]/u

/** "Five symphonies and a single opera". */
export const isSingleThing = ({ text, within, start, until }: Figure) =>
  /^single$/i.test(text) &&
  /(?<!\b(?:not|without|every|each|or|than) )\ban? $/iu.test(within.slice(0, start)) &&
  /^ (?!(?:\p{Ll}+ )?(?:ticket|fare|room|bed|bedroom|mother|father|parent|file|line|digit|currency|market|malt|word|thing|day|night|step|time|minute|mistake)\b)\p{Ll}{3,}\b/u.test(
    within.slice(until),
  ) &&
  !/\b(?:couple of|double|both|each|every)\b/iu.test(within)

export function isOneThing({ text, within, start, until }: Figure): boolean {
  if (/^once$/i.test(text))
    return (
      within.length <= longestPlain &&
      /^(?:[,.;]|$| before\b)/.test(within.slice(until)) &&
      !/\b(?:at|all|more than|if|for) $/i.test(within.slice(0, start))
    )
  if (
    !/^one$/i.test(text) ||
    within.length > longestPlain ||
    others.test(within) ||
    joined.test(clauseAt(within, start)) ||
    (within.match(/\bone\b/giu) ?? []).length > 1
  )
    return false
  return (
    !/\b(?:no|any|every|some|this|that|which|each|the|a|not|twenty|thirty|\d|-) ?$/i.test(within.slice(0, start)) &&
    oneThing.test(within.slice(until))
  )
}

/** In a longer paragraph, what is counted may be something else, in UTF-16 code units. */
export const longestPlain = 120
/** One of two, or one and what is added to it. */
const others = /\b(?:another|others?|both|either|neither|respectively|two|pair|couple|twin|than|half)\b/iu
const joined = /\b(?:and|or|plus|with)\b/iu
const clauseAt = (text: string, at: number) =>
  `${text
    .slice(0, at)
    .split(/[,;.:]/)
    .at(-1)}${text.slice(at).split(/[,;.:]/, 1)[0]}`
const oneThing =
  /^ (?!(?:of|or|and|to|who|day|by|for|from|in|on|at|would|can|could|must|may|might|should|will|has|had|is|was|does|did|that|which|side|hand|time|point|way|step|thing after|such|could|if|more|less|too|another|hundred|thousand|million|billion|half|third|quarter|in)\b)(?!\p{Ll}*[^\Wsu]s\b)\p{Ll}{3,}\b/u
