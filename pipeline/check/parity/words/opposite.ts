import { hashWith, isLetterCode } from '../letter-codes.ts'
import type { WordRow } from './row.ts'
import { rows } from './rows.ts'

/** A word, and where it begins in its text, in UTF-16 code units. */
export interface SaidWord {
  text: string
  index: number
}

/** A word of the English text, and the one of another thing that the Chinese text has in its place. */
export interface Opposite {
  english: SaidWord
  chinese: SaidWord
  /** The side of its row that the English text says. */
  row: WordRow
  side: number
  /** Both say both, in turn. */
  isTurned?: true
}

type Language = 'english' | 'chinese'

/** One language of a row, as it is looked for. */
interface Reader {
  /** Word → the side that says it. */
  sides: Map<string, number>
  /** Any of them, the longest first: a vice president is no president. */
  words: RegExp
  /** By side, what may say it too. */
  too: (RegExp | undefined)[]
}

const wordsOf = (text: string | undefined) => (text ? text.split('|') : [])

/** Sides of rows: a bit for each. */
type Sides = Map<WordRow, number>

const place = (row: WordRow, side: number): [WordRow, number] => [row, 1 << side]
/** The longest word of each English phrase → where it is. */
const byWord = Map.groupBy(
  rows.flatMap((row) =>
    row.flatMap(([english], side) => wordsOf(english).map((phrase) => ({ word: longestWord(phrase), at: place(row, side) }))),
  ),
  ({ word }) => word,
)
/** The first two characters of a Chinese word, as one number; of a word of one character, that one alone. */
const startOf = (text: string, index: number) => text.charCodeAt(index) * 0x10000 + (text.charCodeAt(index + 1) || 0)
/** How each Chinese word begins → the word, and where it is. */
const byStart = Map.groupBy(
  rows.flatMap((row) =>
    row.flatMap(([english, chinese], side) => wordsOf(chinese).map((word) => ({ word, at: place(row, english ? side : 31) }))),
  ),
  ({ word }) => startOf(word, 0),
)

/**
 * 1 for each beginning of a Chinese word, by the two characters hashed to 16 bits: a look into a map takes far longer, and
 * most beginnings are of no word.
 */
const marks = new Uint8Array(0x10000)
const markOf = (first: number, second: number) => (Math.imul(first, 31) + second) & 0xffff
for (const start of byStart.keys()) marks[markOf(Math.floor(start / 0x10000), start % 0x10000)] = 1

/** 1 for the letters with which an English word begins, hashed to 16 bits. */
const englishMarks = new Uint8Array(0x10000)
for (const word of byWord.keys()) {
  let hash = 0
  for (let at = 0; isLetterCode(word.charCodeAt(at)); at++) hash = hashWith(hash, word.charCodeAt(at))
  englishMarks[hash] = 1
}

function longestWord(phrase: string): string {
  const [longest = ''] = phrase.split(' ').sort((a, b) => b.length - a.length || Number(a === 'the') - Number(b === 'the'))
  return longest
}

function add(sides: Sides, [row, side]: [WordRow, number]): void {
  sides.set(row, (sides.get(row) ?? 0) | side)
}

function chineseSides(text: string): Sides {
  const sides: Sides = new Map()
  let first = text.charCodeAt(0)
  for (let index = 0; index < text.length; index++) {
    const second = text.charCodeAt(index + 1) || 0
    if (marks[markOf(first, 0)] === 1) for (const { at } of byStart.get(first * 0x10000) ?? []) add(sides, at)
    if (second !== 0 && marks[markOf(first, second)] === 1)
      for (const { word, at } of byStart.get(first * 0x10000 + second) ?? []) if (text.startsWith(word, index)) add(sides, at)
    first = second
  }
  return sides
}

function englishSides(text: string): Sides {
  const sides: Sides = new Map()
  for (let at = 0; at < text.length; at++) {
    if (!isLetterCode(text.charCodeAt(at))) continue
    const from = at
    let hash = 0
    for (; isLetterCode(text.charCodeAt(at)); at++) hash = hashWith(hash, text.charCodeAt(at))
    if (englishMarks[hash] === 1) for (const { at: place } of wordsAt(text, from, at)) add(sides, place)
  }
  return sides
}

/** What a word says; also with a suffix of possession, and after an apostrophe. */
function wordsAt(text: string, from: number, end: number) {
  const word = text.slice(from, end)
  const [suffix = ''] = /^'[a-z]*/.exec(text.slice(end, end + 4)) ?? []
  return byWord.get(word + suffix) ?? (suffix === '' || suffix === "'" || suffix === "'s" ? byWord.get(word) : undefined) ?? []
}

/**
 * The rows of which two texts may have words of different sides: few have any, and only for those are they split into
 * sentences, and words looked for. Both are in lower case and in simplified characters.
 */
export function rowsBetween(english: string, chinese: string): WordRow[] {
  const there = englishSides(english)
  if (there.size === 0) return []
  const here = chineseSides(chinese)
  return [...there].flatMap(([row, sides]) => {
    const others = here.get(row)
    // One side, the same in both.
    return others === undefined || (others === sides && (sides & (sides - 1)) === 0) ? [] : [row]
  })
}

/** The side of words that only have the characters of others. */
const unsaid = -1
const readers = new Map<WordRow, Record<Language, Reader>>()

function readersOf(row: WordRow): Record<Language, Reader> {
  const found = readers.get(row) ?? { english: readerOf(row, 'english'), chinese: readerOf(row, 'chinese') }
  readers.set(row, found)
  return found
}

function readerOf(row: WordRow, language: Language): Reader {
  const sides = new Map<string, number>()
  for (const [side, [english, chinese]] of row.entries())
    for (const word of wordsOf(language === 'english' ? english : chinese)) sides.set(word, english === '' ? unsaid : side)
  const all = [...sides.keys()].sort((a, b) => b.length - a.length).join('|')
  const too = row.map(([, , english, chinese]) => (language === 'english' ? english : chinese))
  return {
    sides,
    words: language === 'english' ? new RegExp(`\\b(?:${all.replaceAll(' ', '[ -]')})(?![\\p{L}])`, 'gu') : new RegExp(all, 'gu'),
    too: too.map((words) => (words ? new RegExp(language === 'english' ? `\\b(?:${words})` : words, 'u') : undefined)),
  }
}

/** What is denied may be said by its opposite: "not disabled", 未启用. */
const denied = {
  english:
    /(?:\b(?:not|no|cannot|never|without|neither|nor|hardly|barely|scarcely|(?<!\ba )few|far from|anything but|than|instead of|all but|except|ignor(?:e[sd]?|ing)|exclud(?:e[sd]?|ing)|prevent\w*|avoid\w*|lack\w*|fails? to|failed to|refus\w*|nobody|no one|none)\b[^,.;:]{0,40}|n't\b[^,.;:]{0,40}|\b(?:non|semi|bi|half|quasi|anti|ex|step|great)[- ]?)$/u,
  chinese:
    /(?:是否\p{sc=Han}?|(?:没(?!收)|[不未无非勿莫别免避难])[\p{sc=Han}]?|(?:不再|不要|别|勿)[^，。；]{0,12}|(?:去掉|去除|取消|停止|放弃|移除)[^，。；]{0,24})$/u,
}

interface Read {
  /** Side → the first word that says it. */
  said: Map<number, SaidWord>
  /** The text without those words. */
  rest: string
}

/** What a character before a word says with the last one of the word: 加解密 is 加密 and 解密. */
function sharing(text: string, word: string, index: number): string {
  const before = text.charAt(index - 1)
  return word.length === 2 && /[^是为有不未]/u.test(before) ? before + word.charAt(1) : ''
}

/** What a text says of the things of one row; undefined where it denies one. */
function read(text: string, { sides, words }: Reader, language: Language): Read | undefined {
  const said = new Map<number, SaidWord>()
  let rest = text
  for (const { 0: word, index } of text.matchAll(words)) {
    if (denied[language].test(text.slice(Math.max(0, index - 56), index))) return undefined
    const side = sides.get(word.replaceAll('-', ' ')) ?? unsaid
    if (side !== unsaid && !said.has(side)) said.set(side, { text: word, index })
    const beside = language === 'chinese' ? sharing(text, word, index) : ''
    const besideSide = sides.get(beside) ?? unsaid
    if (besideSide !== unsaid && !said.has(besideSide)) said.set(besideSide, { text: beside, index })
    rest = `${rest.slice(0, index)}${' '.repeat(word.length)}${rest.slice(index + word.length)}`
  }
  return { said, rest }
}

/**
 * The one word of an English sentence that the Chinese sentence does not say, and the one of another thing of its kind that
 * it says instead: "until sunset", 至日出. Both are as in `row.ts`: in lower case, in simplified characters.
 */
export function oppositeIn(english: string, chinese: string, among = rowsBetween(english, chinese)): Opposite | undefined {
  for (const row of among) {
    const readers = readersOf(row)
    const there = read(english, readers.english, 'english')
    const here = there && read(chinese, readers.chinese, 'chinese')
    if (!there || !here) continue
    const turned = turnedRange(row, { english, chinese }, there, here)
    if (turned) return turned
    const [own, ...more] = onlyIn(there, here)
    const [other, ...others] = onlyIn(here, there)
    if (!own || !other || more.length + others.length > 0) continue
    const isSaid = readers.english.too[other[0]]?.test(there.rest) || readers.chinese.too[own[0]]?.test(here.rest)
    if (!isSaid) return { english: own[1], chinese: other[1], row, side: own[0] }
  }
  return undefined
}

/** The sides that one text says, and the other does not. */
const onlyIn = (one: Read, other: Read) => [...one.said].filter(([side]) => !other.said.has(side))

/** Whether the Chinese text says that side as often as the English text: its sentences are in another order, or split in another way. */
export function isSaidAsOften({ row, side, isTurned }: Opposite, english: string, chinese: string): boolean {
  if (isTurned) return false
  const readers = readersOf(row)
  return count(chinese, readers.chinese, side) >= count(english, readers.english, side)
}

function count(text: string, { sides, words }: Reader, side: number): number {
  return [...text.matchAll(words)].filter(([word]) => (sides.get(word.replaceAll('-', ' ')) ?? unsaid) === side).length
}

/** Between the two ends of a range. */
const joins = {
  english: /^ (?:to|until|till|through) (?:the )?$/u,
  chinese: /^[^，。；]{0,6}[至到][^，。；]{0,4}$/u,
}

/** "From dawn until dusk", 从黄昏到黎明. */
function turnedRange(row: WordRow, texts: Record<Language, string>, there: Read, here: Read): Opposite | undefined {
  const [[from, first] = [], [to, last] = []] = there.said
  const [[begin, start] = [], [end, stop] = [], ...others] = here.said
  if (from === undefined || !first || !last || !start || !stop || others.length > 0 || from !== end || to !== begin) return undefined
  const isRange = (language: Language, one: SaidWord, other: SaidWord) =>
    joins[language].test(texts[language].slice(one.index + one.text.length, other.index))
  return isRange('english', first, last) && isRange('chinese', start, stop)
    ? { english: first, chinese: start, row, side: from, isTurned: true }
    : undefined
}
