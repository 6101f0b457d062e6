import type { Figure, Unit } from '../figure.ts'
import { sensesOf } from '../senses/senses.ts'

/** "More than 250" against "not quite 250": the same number, and opposite bounds, where nothing beside them turns one of both around. */
export function contradicts(a: Figure, b: Figure): boolean {
  if (isForbidden(a, b) || isForbidden(b, a)) return true
  return (isOpposite(a, b) || isOpposite(b, a)) && isTurned(a) === isTurned(b)
}

/** "Do not take more than 8" is not 不得少于8. */
function isForbidden(a: Figure, b: Figure): boolean {
  if (a.approx === undefined || a.approx !== b.approx || a.weak || b.weak || isTurned(b)) return false
  return forbidden.test(a.within.slice(Math.max(0, a.start - reach), a.start)) && /^(?:不[得少低]|至少|至多|最多)/u.test(b.text)
}

const forbidden = /\b(?:do not|don't|must not|may not|should not|shall not|cannot|never)(?: \p{L}+){1,2} $/iu

/** At least 14 days are not 14天内, and no later than 10 days are not 10天后. */
function isOpposite({ approx, weak, text, ...one }: Figure, figure: Figure): boolean {
  // "20+ are allowed", 最多 20+ 个.
  if (hasPlus(one) && hasPlus(figure)) return false
  // "No fewer than 30" are many: 多达30.
  if (/^(?:no|not) (?:fewer|less) than\b/i.test(text) && /^[多高长]达/u.test(figure.text)) return false
  const other = figure.approx
  if (other !== undefined || weak) return approx === 'more' && other === 'less'
  if (approx === 'less') return /\bnot? later than/i.test(text) && sensesOf(figure).includes('later')
  return approx === 'more' && sensesOf(figure).includes('within')
}

const hasPlus = ({ within, until }: Pick<Figure, 'within' | 'until'>) => /^\d?\s?\+/.test(within.slice(until - 1, until + 2))

/** Which way a bound goes with what is in front of it: "not to hold more than 5" is a limit from above. */
export function directionOf(figure: Figure): Figure['approx'] {
  if (!isBound(figure) || !isTurned(figure)) return figure.approx
  return figure.approx === 'more' ? 'less' : 'more'
}

/**
 * "More than 250 people" against a plain 250: the bound was lost. Certain only of what is counted, and only where the clause
 * of the plain figure has no word at all that may bound it: there are too many ways to say a limit. An `about` may come and go.
 */
export function losesBound(a: Figure, b: Figure): boolean {
  const [bounded, plain] = isBound(a) ? [a, b] : [b, a]
  if (!isBound(bounded) || plain.approx || bounded.weak || plain.weak) return false
  return [bounded, plain].every(isCount) && !isTurned(bounded) && !isAcross(bounded) && !mayBeBounded(plain)
}

/** "All but two", where the other text has 两 and no word at all that leaves something out. */
export function losesExcept(a: Figure, b: Figure): boolean {
  return [a, b].some((figure, at) => {
    const other = at === 0 ? b : a
    return allBut.test(figure.within.slice(0, figure.start)) && /\p{sc=Han}/u.test(other.within) && !leavesOut.test(other.within)
  })
}

const allBut = /\ball but (?:about |some )?$/iu
const leavesOut = /[除外余剩仅只未没不无差缺尚仍另例非逃幸留]/u

/** "Spread over 100 buckets": where something happens. */
const across =
  /\b(?:(?:spread|distribut|shard|partition|split|scatter)\p{L}*(?: [\p{L}\d-]+){0,6} $|(?:scal|iterat|loop|averag|hash|stretch|extend|span|run|share|send|travel|vot|comput|calculat|aggregat|sum|rang|roll|balanc|repeat|compound|multipl|accumulat|amorti[sz])\p{L}*(?: \p{L}+)? $)/iu

function isAcross(figure: Figure): boolean {
  return /^over\b/i.test(figure.text) && across.test(clauseOf(figure).before)
}

function isBound({ approx }: Figure): boolean {
  return approx === 'more' || approx === 'less'
}

const countable: ReadonlySet<Unit> = new Set(['number', 'percent', 'points', 'times', 'money'])
/** Small numbers are thresholds as often as counts: 0 or more, after 3 retries. */
const leastCount = 10

/** Versions are no counts, and over a span of time something may happen. */
function isCount({ unit, weight, value, measure, code }: Figure): boolean {
  if (weight === 'soft' || !countable.has(unit) || code !== undefined) return false
  if (measure && measure[0] !== 'occasions') return measure[0] !== 'duration' && Math.abs(value) > 1
  return (unit === 'percent' || Math.abs(value) >= leastCount) && (unit !== 'number' || Number.isInteger(value))
}

const words = {
  english:
    /\b(?:once|further|additional|more|less|fewer|over|above|below|under|beyond|past|least|most|than|within|after|before|nearly|almost|up|only|just|best|odd|plus|some|several|(?:min|max)(?:imum)?|limit|exceed|surpass|reach|keep|may|can|up to|allowed|stick|fits?|gross(?:es|ed|ing)?|cap|threshold|ceiling|restrict|allow|close|approach|cross|break|hit|top|later|newer|older|earlier|higher|greater|larger|longer|lower|smaller|shorter|upwards?|excess|every|sub|supports?|deeper|barely|scarcely|hardly|easily|mere(?:ly)?|remain|(?:from|since|as of) (?:version|release|edition|build))|\d\s?\+|[<>≤≥]/iu,
  chinese:
    /[超逾余满限]|多(?!年|数|次|种|个|名|元|样|少)|[以之][上下内外前后]|最|至[少多]|不|[更比]|未|达|将?近|约|几|[破突过](?![去程])|[高低大小多少早晚优]于|[或及和][更以其]|左右|[<>≤≥]|\+/u,
}
const negations = {
  english:
    /(?<!\bor )\b(?:not|no|none|never|cannot|without|nor|neither|out of (?:the )?reach|(?:restrict|prevent|prohibit|forbid|disallow)\p{L}*|warn\p{L}* against|bans?|bann(?:ed|ing)|bars?|barr(?:ed|ing)|outlaw(?:s|ed)?|closed to)\b|n't\b/iu,
  chinese: /[不没未无勿别禁非]|避免|防止/u,
}
/** "Files larger than 25 MB are rejected", "when the limit of 60 is exceeded". */
const refused =
  /\b(?:is|are|was|were|will be|get) (?:rejected|exceeded|refused|denied|blocked|not (?:allowed|accepted|permitted)|forbidden|banned|prohibited)\b/iu
/** What is asked for above 15 only, 超过15人才, is not asked for up to 15. */
const beyond = /^(?:超过?|多于|大于|高于|逾)/u
const only = /^\p{sc=Han}{0,4}(?:(?<!人)才(?!能)|人才(?=[需要须应会可])|方可|方能|方须)/u
const passing = /\b(?:above|over|beyond|below|under|exceed\p{L}*|than)(?: (?:the|a|an|its|this|that|any))? $/iu
/** Of a date, what bounds it is no part of its text. */
const ownBound = /\bnot? (?:later|earlier) than(?: the)? $/i
/** 未满十八: the bound of a figure before. */
const otherBound = /[不未没](?:满|足|到|及|超过?|少于|低于|高于|多于) ?[\d一二三四五六七八九十百千万]+/gu
/** 不良, 无线: words that deny nothing of what follows. */
const noNegation = /不(?:良|动产|锈|同|断|久|仅|但|少|管|论|妨)|无(?:论|人机|线)|非(?:常|洲|凡)|未来|未成年/gu
/** How much of a clause counts, in UTF-16 code units. */
const reach = 48
const clauseEnds = /[,;.!?，；。！？：:](?!\d)/u

/** 8 至 64 个 has a bound at either end. */
const rangeBefore = /[\d一二三四五六七八九十百千万] ?[至到~～–—-] ?$/u

function mayBeBounded(figure: Figure): boolean {
  const { before, behind, language } = clauseOf(figure)
  return words[language].test(`${before} ${figure.text} ${behind}`) || rangeBefore.test(before)
}

/** "Should not take more than 10", "above the limit of 10": what is in front of a bound may turn it around. */
function isTurned(figure: Figure): boolean {
  if (/[,，] ?$/u.test(figure.within.slice(0, figure.start))) return false
  const { before: clause, behind, language } = clauseOf(figure)
  const before = clause
    .replace(/^.*\b(?:when|if|where|unless|whenever|because)\b/i, '')
    .replace(ownBound, '')
    .replace(otherBound, '')
    .replace(noNegation, '')
  if (beyond.test(figure.text) && only.test(behind)) return true
  return negations[language].test(before) || (language === 'english' && (passing.test(before) || refused.test(behind)))
}

function clauseOf({ within, start, until }: Figure) {
  const language: 'english' | 'chinese' = /\p{sc=Han}/u.test(within) ? 'chinese' : 'english'
  // "It has, at most, 280 characters." "Until, at minimum, major version 12."
  const preceding = within
    .slice(Math.max(0, start - reach), start)
    .replace(/, (at (?:most|least|minimum|maximum)), (?=(?:\p{L}+ ){0,2}$)/u, ' $1 ')
    .replace(/, $/u, ' ')
  const before = preceding.split(clauseEnds).at(-1) ?? ''
  const [behind = ''] = within.slice(until, until + reach).split(clauseEnds, 1)
  return { before, behind, language }
}
