import { bareSpan } from '../english/vague.ts'
import { type Figure, isArticle } from '../figure.ts'
import { measureOf } from '../forms/measures.ts'
import { isRelative } from '../forms/relative-times.ts'
import { lacksUnit } from '../forms/unit-signs.ts'
import type { Sense } from '../senses/opposites.ts'
import { sensesOf } from '../senses/senses.ts'
import type { Difference, Group } from './difference.ts'
import { isSaid, isSaidTwice } from './said-twice.ts'

/** The one amount that a paragraph lacks, though its article has it elsewhere. A year and a version need not be said again. */
export function lostFigure<F extends Figure>({ original, translation }: Group<F>, near: Group<F>[]): Difference<F>[] {
  const isEmpty = translation.every((figure) => figure.unit === 'code' || isRelative(figure) || isArticle(figure))
  const isSaidInWords = (figure: F) => isCountInWords(figure) || isAmountInWords(figure)
  const [only, ...more] = [
    ...original.filter(
      (figure) =>
        figure.weight === 'hard' ||
        (isPartOfCount(figure) && !isDenied(figure, near)) ||
        isLineInHan(figure) ||
        (isEmpty && isSaidInWords(figure)) ||
        (isMultipleInWords(figure) && near.some((group) => group.original.includes(figure) && isMultipleLost(group))),
    ),
    ...translation.filter(
      (figure) =>
        figure.weight === 'hard' ||
        (figure.weight === 'small' &&
          (near.some((group) => isVagueIn(group, figure) || isRankIn(group, figure)) ||
            near.some((group) => group.translation.includes(figure) && isDoubledIn(group, figure)))),
    ),
  ]
  if (!only || more.length > 0) return []
  const other = original.includes(only) ? 'translation' : 'original'
  if (other === 'original' && only.weight === 'small') return [{ translation: only, isElsewhere: true }]
  if (!isOwed(only, other === 'translation')) return []
  const own = other === 'translation' ? 'original' : 'translation'
  const says = (group: Group<F>, side: typeof own) => group[side].some((figure) => figure !== only && isSaid(figure, only))
  if (near.some((group) => group[own].includes(only) && says(group, other) && saidAgain.test(textOf(group, other)))) return []
  const isThere = (group: Group<F>) => (lacksUnit(only, textOf(group, other)) ? false : !isSaidTwice(only, group[own]))
  // A sentence may have moved, unless the paragraph beside says it in both articles.
  if (near.some((group) => says(group, other) && (group[own].includes(only) ? isThere(group) : !says(group, own)))) return []
  return [other === 'translation' ? { original: only, isElsewhere: true } : { translation: only, isElsewhere: true }]
}

/** 此数, "that amount": a figure that the text has, once more. */
const saidAgain =
  /[此该這这](?:数额|金额|数(?:目|量|字|值)?(?=[，。；、的者）]|$)|款项)|(?:上述|前述)(?:金额|数额|数字|款项)|这[一个](?:数字|数额|金额)|[同一][样樣]多|相同[数數]量|\b(?:that|this|the said|the same) (?:amount|sum|figure|number)\b|\bas many\b/iu

/** What a group says in one language; all that is known of a text without its figures is nothing. */
const textOf = (group: Group<Figure>, side: 'original' | 'translation') =>
  group.text?.(side) ?? [...new Set(group[side].map(({ within }) => within))].join(' ')

/** 翻番, 减半: no turn of phrase, where the original has no multiple. */
function isDoubledIn(group: Group<Figure>, { unit, text }: Figure): boolean {
  const said = textOf(group, 'original')
  return unit === 'times' && /^(?:翻[了一两二三]*[番倍]|减[少了一]*半|腰斩)$/u.test(text) && said !== '' && !multiple.test(said)
}
const multiple =
  /\b(?:doubl(?:es?|ed|ing)(?!-digit)|tripl\p{L}*|trebl\p{L}*|quadrupl\p{L}*|twice|twofold|times|half|halv\p{L}*|as (?:much|many)|\p{L}+fold|multipl\p{L}*)\b|\d ?(?:[x×]|%|per ?cent)/iu

/** "Twice life size", where the translation has no word for a multiple. */
function isMultipleLost(group: Group<Figure>): boolean {
  const said = textOf(group, 'translation')
  return said !== '' && !multipleInHan.test(said)
}
const isMultipleInWords = ({ unit, weight, value, text }: Figure) =>
  unit === 'times' && weight === 'small' && value >= 2 && /^(?:twice|[a-z]+led|[a-z]+ times .*)$/i.test(text)
/** What is doubled may also be there twice: 重复. */
const multipleInHan = /[倍双兩两二三四五番翻半成加\d%％]|重[复覆]/u

const isRankIn = (group: Group<Figure>, rank: Figure) => isRankAdded(rank, textOf(group, 'original'))
const isVagueIn = (group: Group<Figure>, count: Figure) => isCountForVague(count, textOf(group, 'original'))

/** "Two seconds", "five minutes": an amount is no turn of phrase, as 四周 and 这两年 are. */
const isAmountInWords = ({ weight, unit, measure, value, text, within, index }: Figure) =>
  weight === 'small' &&
  unit === 'number' &&
  measure !== undefined &&
  measure[0] !== 'occasions' &&
  value > 1 &&
  /^[a-z]+$/i.test(text) &&
  !ofSome.test(within.slice(0, index))
/** "The first three months" are a quarter. */
const ofSome = /\b(?:first|last|past|next|previous|preceding|final|opening|closing) $/i

const amounts: ReadonlySet<Figure['unit']> = new Set(['money', 'percent', 'points', 'times'])

/** Whether a paragraph must say it though its article does elsewhere: an amount, or a small count of the original's. A translation may add how many it lists. */
export function isOwed(figure: Figure, isOriginal: boolean): boolean {
  const { unit, measure, value, text } = figure
  if (!/\d/.test(text))
    return (
      isOriginal &&
      (isPartOfCount(figure) || isLineInHan(figure) || isCountInWords(figure) || isAmountInWords(figure) || isMultipleInWords(figure))
    )
  if (amounts.has(unit)) return true
  if (unit !== 'number' || isYearLike(value)) return false
  return measure !== undefined || Math.abs(value) >= 10 || (isOriginal && isCount(figure)) || isValue(figure)
}

/** "At most 3", "is 0", 设为1: a limit, or what a clause ends with. */
function isValue({ value, within, index, until, code, approx, weak }: Figure): boolean {
  if (code !== undefined || !Number.isInteger(value)) return false
  if ((approx === 'more' || approx === 'less') && !weak) return /^\D/.test(within.slice(until)) || until === within.length
  return (
    /(?:\b(?:is|as|be|are|was|than|to|prints?|returns?|outputs?|equals|becomes?) |[为成是出回]了? ?)$/u.test(within.slice(0, index)) &&
    /^ ?(?:[.,;，。；)）](?!\d)|and\b|且|$)/u.test(within.slice(until))
  )
}

/** `3 nodes`, `4 CPU`, `3 个节点`; and no `Step 3`. */
function isCount({ value, within, index, until, code }: Figure): boolean {
  if (code !== undefined || !Number.isInteger(value) || value < 2) return false
  const [before, behind] = [within.slice(Math.max(0, index - 20), index), within.slice(until)]
  if (/(?:\p{Lu}[\p{L}.]*|#|[第.\-–/:：=]) ?$/u.test(before) || numbered.test(before)) return false
  return /^ \p{Ll}{3,}|^ \p{Lu}{2,5}(?![\p{L}\d-])|^ (?:[\p{L}\d.-]+ ){0,2}[\p{L}-]{2,}s\b|^ ?[个名位条种台次项家篇部份款类步件只座层轮]/u.test(
    behind,
  )
}

const isNoneOf = ({ text }: Pick<Figure, 'text'>) => /^(?:none|not one|not a single)/i.test(text)
/** Words of Chinese that deny. */
const denied = /[没沒无無未零不非]|拒/u
/** "None of them" has its counterpart in a word. */
const isDenied = (figure: Figure, near: Group<Figure>[]) =>
  isNoneOf(figure) && near.some(({ translation }) => translation.some(({ within }) => denied.test(within)))

/** "Two of them", "two missing"; and not "no two of them". */
export function isPartOfCount(figure: Figure): boolean {
  const { value, unit, weight, within, index, text } = figure
  if (unit !== 'number' || weight !== 'small') return false
  if (value <= 1) return isNoneOf({ text })
  return sensesOf(figure).some((sense) => counting.has(sense)) && !/\b(?:no|any|every) $/i.test(within.slice(0, index))
}
const counting: ReadonlySet<Sense> = new Set(['among', 'dead', 'hurt', 'badlyHurt', 'missing'])

/** 七名 for "several": a count that nobody gave. `other`: the text of the other language. */
export function isCountForVague(figure: Figure, other: string): boolean {
  const { value, unit, weight, within, until } = figure
  if (isPartForAll(figure, other)) return true
  if (unit !== 'number' || weight === 'soft' || !Number.isInteger(value)) return false
  if (value > 1 && isCountForPlural(figure, other)) return true
  return (
    value > 2 &&
    /^\s?[个個名位人只头艘架座家国天年周次部本篇首幅件辆栋所条项起例]/u.test(within.slice(until)) &&
    several.test(other) &&
    !/[几幾数數多]|若干|一些/u.test(within)
  )
}

/** 其中两个 where all of them are meant, or none. */
function isPartForAll({ unit, value, weight, within, start }: Figure, other: string): boolean {
  if (unit !== 'number' || value < 2 || weight === 'soft') return false
  return /其中(?:的|有)?$/u.test(within.slice(0, start)) && allOfThem.test(other)
}
const allOfThem = /\b(?:all|every one|each|none|neither|both|not one) of (?:them|whom|which|these|those)\b/iu

const kin: Record<string, RegExp> = {
  children: /^[个名位](?:\p{sc=Han}{0,2})?(?:孩子|子女|儿女)/u,
  sons: /^[个名位](?:\p{sc=Han}{0,2})?儿子/u,
  daughters: /^[个名位](?:\p{sc=Han}{0,2})?女儿/u,
  brothers: /^[个名位](?:\p{sc=Han}{0,2})?(?:兄弟|哥哥|弟弟)/u,
  sisters: /^[个名位](?:\p{sc=Han}{0,2})?(?:姐妹|姐姐|妹妹)/u,
  grandchildren: /^[个名位](?:\p{sc=Han}{0,2})?(?:孙)/u,
}

/** 两周 for "weeks", 三个孩子 for "her children". */
function isCountForPlural({ within, until, measure }: Figure, other: string): boolean {
  const { duration, kin: who } = bareSpan.exec(other)?.groups ?? {}
  if (duration !== undefined) return measure?.[0] === 'duration' && measureOf(` ${duration.toLowerCase()}`, 'english')?.[1] === measure[1]
  // "One of his sons here, another there" are two.
  return (
    who !== undefined &&
    !/\bone of (?:his|her|their|my|our)\b.*\b(?:another|the other|others)\b/iu.test(other) &&
    kin[who.toLowerCase()]?.test(within.slice(until)) === true
  )
}

const several = /\b(?:several|many|numerous|a (?:few|handful of|number of))(?! of (?:the|these|those|them)\b)\b/iu

/** "Three nodes"; and not "three nodes: ", which the reader can count, nor "those three nodes", which are 它们. */
export function isCountInWords({ value, text, unit, weight, measure, within, index, until }: Figure): boolean {
  if (unit !== 'number' || weight !== 'small' || measure || value < 3 || !/^[a-z ]+$/i.test(text)) return false
  if (/\b(?:these|those) $/i.test(within.slice(0, index))) return false
  // "Three Actions" may be a heading.
  return (/^[a-z]/.test(text) ? countedByName : counted).test(within.slice(until))
}
const counted = /^ +(?!of \p{Lu})(?:[\p{L}-]+ +){0,2}\p{Ll}{2,}s\b(?![^.;]*:)/u
const countedByName = /^ +(?!of \p{Lu})(?:[\p{L}-]+ +){0,2}\p{Lu}?\p{Ll}{2,}s\b(?![^.;]*:)/u

/** 第八行: which line, page or lesson is meant. */
export const isLineInHan = ({ text, unit, value, within, until }: Figure) =>
  unit === 'ordinal' && value > 2 && /^第\p{sc=Han}+$/u.test(text) && /^[行页頁章课課题題]/u.test(within.slice(until))

/** "The second-largest": its rank must be said. */
export const isRankOfMost = ({ unit, weight, within, until }: Figure) =>
  unit === 'ordinal' && weight === 'hard' && /^[- ](?:most|\p{L}{2,}est)\b/u.test(within.slice(until))

/** 第二大: the rank of a superlative, where the original has one without a rank. */
export const isRankAdded = ({ unit, value, within, start, until, measure }: Figure, other: string) =>
  unit === 'ordinal' &&
  value > 1 &&
  value <= 10 &&
  !measure &&
  (rankedAs.test(within.slice(0, start)) ||
    /^(?:[大小高低长短深浅重轻强弱多少老宽窄富贵快慢]|人口大国|(?:古老|年长|年轻|繁忙|富有|昂贵|危险|受欢迎)[的，。])(?![学校哥姐叔])/u.test(
      within.slice(until),
    )) &&
  superlative.test(other) &&
  !ranked.test(other)
/** 位列影史第二. */
const rankedAs = /(?:位[列居]|排名[在为]?|排在)[^，。；]{0,12}$/u
const superlative = /\bthe(?: [\p{L}']+)? (?:[\p{L}-]{3,}est|most \p{L}+)\b|'s (?:[\p{L}-]{3,}est|most \p{L}+)\b/iu
const ranked =
  /\b(?:\p{L}*second|third|(?:four|fif|six|seven|eigh|nin|ten)th|\d+(?:st|nd|rd|th)|number|no\.?|rank\p{L}*|runner|next|behind|after|only|except|bar|besides|apart|other than|than|trail\p{L}*|follow\p{L}*|top|one of|among|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:\p{L}+est|most))\b/iu

/** 十一席, 九票: no part of a word. */
export const isCountInHan = ({ text, unit, within, until }: Figure) =>
  unit === 'number' &&
  (/^[二两三四五六七八九]?[十百千][〇零一二两三四五六七八九十百千]+$/u.test(text)
    ? /^[个個名位人家席票辆輛艘架座支所本部篇条條项項起例只隻]/u.test(within.slice(until))
    : /^(?:票|比[一二三四五六七八九十](?:裁定|裁决|判决|通过|否决|表决))/u.test(within.slice(until)))

/** "These 3 parameters", 以下3个参数: how many things are listed beside, which a translation may add. */
export function countsListed({ value, unit, measure, within, index, until }: Figure): boolean {
  if (unit !== 'number' || measure || !Number.isInteger(value) || value < 2 || value > 10) return false
  const [before, behind] = [within.slice(Math.max(0, index - 20), index), within.slice(until)]
  return /[这這此]\s?$|(?:以下|如下|下列|下面)的?\s?$/u.test(before)
    ? /^ ?[个個名位条種种台项項类類款步点點]/u.test(behind)
    : /\b(?:these|the following) $/i.test(before) || /^ ?[个個种種项項类類][^，。；,.;]{0,8}[:：]/u.test(behind)
}

const numbered =
  /\b(?:step|section|chapter|part|option|figure|table|phase|version|level|tier|layer|line|page|case|port|stage|type|class|rule|no)s?\.? ?$/iu

/** Whether a number may be a year of the last centuries. */
export const isYearLike = (value: number) => Number.isInteger(value) && value >= 1500 && value < 2200
