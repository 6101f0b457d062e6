import { type Figure, isArticle } from '../figure.ts'
import { isYearOf } from '../forms/ranges.ts'
import { isRelative } from '../forms/relative-times.ts'
import { anchorRows } from './words.ts'

/** 姐姐 is of two rows: a sister, and the elder one. */
const byWord = { english: new Map<string, number[]>(), chinese: new Map<string, number[]>() }
for (const [row, words] of anchorRows.entries())
  for (const [at, language] of (['english', 'chinese'] as const).entries())
    for (const word of words[at]?.split(' ') ?? []) byWord[language].set(word, [...(byWord[language].get(word) ?? []), row])

/** Text between two figures belongs to the first up to here, and to the second from here on. */
const edges = {
  english:
    /[,;:.()]|\b(?:and|but|while|into|(?<!\b(?:finished|ended|closed|started|began|left|remained) )with|on(?= (?:sales|revenues?|turnover|income)\b)|against(?! (?:and|with)\b|[,.;]|$))\b/i,
  chinese: /(?<!按[^，,。；]{1,8}(?:计算?|看|算))[，,]|[；：、。（）;:()和与及而]|[揉加拌倒放融]入/,
}

/** What is counted: a noun and what is in front of it, up to the next preposition or 的. */
const noun = {
  english: /^(?: (?!(?:from|of|in|at|to|by|for|on|per|who|that|which|was|were|are|is|have|had|has)\b)[\p{L}-]+){1,3}/u,
  chinese: /^\p{sc=Han}{1,8}?(?=[的从在来于]|$)|^\p{sc=Han}{1,5}/u,
}

/** Characters of what is counted between two figures, with nothing else. */
const longestCounted = { english: 0, chinese: 2 }

/** What is written with a figure: words, and what only one value can be said of (its month, the name in front of it). */
export interface Anchors {
  /** Rows of words that both languages have, and words in Latin letters. */
  rows: Set<number | string>
  /** Those before it. */
  ahead: Set<number | string>
  /** Rows of the noun that is counted, right behind it. */
  counted: Set<number>
  text: string
  sole: Map<string, string | number>
}

/** Words behind a figure up to the end of its clause, and before it from there on. */
export function anchorsOf({ unit, within, index, until }: Figure, figures: Figure[], language: 'english' | 'chinese'): Anchors {
  const all = figures.filter((other) => other.within === within)
  // "Last year" is said of a figure, and does not part one from the other; nor does the 一 of 上一代.
  const own = all.filter((other) => !isRelative(other) && !isArticle(other))
  const [from, to] = rangeOf({ within, index, until }, own)
  const next = own.find((other) => other.index >= to)?.index ?? within.length
  const figure = own.findLast((other) => other.index < from)
  const last = figure?.until ?? 0
  const [behind = ''] = within.slice(to, next).split(edges[language], 1)
  const gap = within.slice(last, from)
  // 16金12银: what is between both is said of the first.
  const ahead = figure && !times.has(figure.unit) && gap.length <= longestCounted[language] ? '' : (gap.split(edges[language]).at(-1) ?? '')
  const read = (text: string) => [...rowsIn(text, language), ...latinWords(text)]
  const rowsAhead = new Set(read(ahead))
  return {
    rows: new Set([...read(behind), ...rowsAhead]),
    ahead: rowsAhead,
    counted: new Set(rowsIn(noun[language].exec(behind)?.[0] ?? '', language)),
    text: `${behind}|${ahead}`,
    sole: new Map<string, string | number>([
      ...(unit === 'time' ? [] : timesBeside({ within, index, until, unit }, all, language)),
      ...namedBefore(within.slice(Math.max(0, index - 24), index)),
      ['part', isPart(within.slice(Math.max(0, index - 24), index), within.slice(until, until + 24)) ? 'of them' : ''],
    ]),
  }
}

/** "4,200 of them", "two of the gallery's nine rooms", 其中4200人. */
function isPart(before: string, behind: string): boolean {
  return (
    (/\b(?:including|of (?:them|whom|which),?)(?: about)? $|其中(?:有|约|包括)*\p{sc=Han}{0,6}$/u.test(before) &&
      !/^周?岁[以之](?:下|上|内)/u.test(behind)) ||
    /^(?: \p{L}+)? of (?:them|whom|which)\b|^ of (?:the|its|their|his|her|our) (?:[\p{L}-]+['’]s? )?(?:\d|two\b|three\b|four\b|five\b|six\b|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b|twenty\b)/u.test(
      behind,
    )
  )
}

/** `Node 16`, `版本 8`, "not row 1", 而不是第0行. */
function namedBefore(before: string): [string, string][] {
  const name = /(?:^|[^A-Za-z])([A-Za-z]{2,})[ -]?$/.exec(before)?.[1]?.toLowerCase() ?? (/版本\s?$/u.test(before) ? 'version' : undefined)
  const isNegated = /\b(?:[Nn]ot|[Rr]ather than|[Ii]nstead of)(?: \p{Ll}+)? $|(?:而非|不(?:应该?|会|能)?是|并非)第?\s?$/u.test(before)
  return [...(name === undefined ? [] : [['name', name] as [string, string]]), ['negated', isNegated ? 'not' : '']]
}

const between = /^(?:\s?%|\s?percent)?\s?(?:to|and|or|至|到|和|-|–|—|~|[:：∶])\s?$/

/** Where a range begins and ends that a figure is of: what is said of 5 to 7 percent is said of both. */
function rangeOf({ within, index, until }: Pick<Figure, 'within' | 'index' | 'until'>, figures: Figure[]): [from: number, to: number] {
  const before = figures.findLast((other) => other.until <= index && between.test(within.slice(other.until, index)))
  const behind = figures.find((other) => other.index >= until && between.test(within.slice(until, other.index)))
  return [before?.index ?? index, behind?.until ?? until]
}

const times: ReadonlySet<Figure['unit']> = new Set(['month', 'quarter', 'weekday', 'year', 'relative', 'ordinal'])

/** The month, quarter, day or year that a figure is of, if one is close: "2.6 percent in May", 5 月的 3.1%. */
function timesBeside(
  { within, index, until, unit }: Pick<Figure, 'within' | 'index' | 'until' | 'unit'>,
  figures: Figure[],
  language: 'english' | 'chinese',
): [string, number][] {
  const [before, behind] = language === 'chinese' ? [8, 0] : [0, 16]
  const more = (unit: Figure['unit']) => (unit === 'ordinal' ? 12 : 0)
  const isApart = (from: number, to: number) => figures.some((other) => !isRelative(other) && other.index >= from && other.until <= to)
  const time = figures.find(
    (other) =>
      other.index !== index &&
      // Of two positions, neither says when the other is.
      !(unit === 'ordinal' && other.unit === 'ordinal') &&
      (times.has(other.unit) || isYearOf(other)) &&
      !(other.until <= index ? isApart(other.until, index) : isApart(until, other.index)) &&
      (other.until <= index
        ? index - other.until <= before + (before && more(other.unit)) && !edges[language].test(within.slice(other.until, index))
        : other.index - until <= behind + (behind && more(other.unit)) && !edges[language].test(within.slice(until, other.index))),
  )
  return time ? [[isYearOf(time) ? 'year' : time.unit, time.value]] : []
}

/** Names of programs and settings stay as they are. */
const latinWords = (text: string) => text.match(/[A-Za-z_]{3,}/g) ?? []

/** The rows of the words of a text, in its order. */
export const rowsIn = (text: string, language: 'english' | 'chinese'): number[] =>
  (language === 'chinese' ? readChinese : readEnglish)(text)

function readEnglish(text: string): number[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? []
  return words.flatMap((word, at) => byWord.english.get(`${word}-${words[at + 1]}`) ?? byWord.english.get(word) ?? [])
}

/** The longest word counts: a boy (男孩) is no man (男). */
function readChinese(text: string): number[] {
  const found: number[] = []
  for (let at = 0; at < text.length; at++)
    for (let length = 5; length > 0; length--) {
      const rows = byWord.chinese.get(text.slice(at, at + length))
      if (!rows) continue
      found.push(...rows)
      at += length - 1
      break
    }
  return found
}
