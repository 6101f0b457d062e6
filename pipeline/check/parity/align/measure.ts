import { isDigitCode, isSpaceCode } from '../letter-codes.ts'
import { type Block, codeMark } from '../prose.ts'
import { filterOf, someWordsIn } from './words.ts'

/** What the alignment compares: kind, text, level of a heading, and what a translation does not change. */
export type Alignable = Pick<Block, 'kind' | 'text' | 'level' | 'marks'>

const kindIndexes: Record<Block['kind'], number> = { head: 0, heading: 1, paragraph: 2, item: 3, cell: 4, caption: 5, code: 6, picture: 7 }
/** All kinds of blocks, by their indices. */
export const kinds = Object.keys(kindIndexes) as Block['kind'][]

/** A block, ready to be compared. */
export interface Measured {
  kind: Block['kind']
  /** Where it is in `kinds`. */
  kindIndex: number
  level: number
  /** Length in Latin letters: a Chinese character counts as many as its translation has. */
  length: number
  /** Words and marks that both articles have, as numbers; each once. */
  tokens: number[]
  /** The sum of their weights. */
  weight: number
  /** How many sentences end in it, and with what sign the last one does: `.`, `?`, `!`, `:` or nothing. */
  sentences: number
  end: string
  /** Lines of a code block. */
  lines: ReadonlySet<string> | undefined
}

export interface Measures {
  original: Measured[]
  translation: Measured[]
  /** Token → how much it says that two blocks belong together: a rare one says more. */
  weights: number[]
}

/** Latin letters for one character of a script, measured on news in English and its translations. */
const letters = { han: 2.9, kana: 1.8, hangul: 2.2 }

/** The length of a text in Latin letters, whatever its script. A run of white space counts as one. */
export function lengthOf(text: string): number {
  return sizeOf(text).length
}

/** The length of a text, and how many sentences end in it. */
function sizeOf(text: string): Pick<Measured, 'length' | 'sentences'> {
  const { length: end } = text
  // A whole number is added to faster than a fraction: characters of each script are counted apart.
  let latin = 0
  let han = 0
  let others = 0
  let sentences = 0
  let blank = true
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code > 32 && code < 0x3040) {
      latin += 1
      blank = false
      if (code === 0x3002 || (isStop(code) && mayFollowStop(text, at + 1))) sentences += 1
    } else if (code >= 0x4e00 && code <= 0x9fff) {
      han += 1
      blank = false
    } else {
      const isBlank = code === 32 || code === 10 || code === 9
      if (!isBlank || !blank) others += code < 0x3040 ? 1 : lettersOf(code)
      blank = isBlank
      if (code === 0xff01 || code === 0xff1f) sentences += 1
    }
  }
  return { length: latin + han * letters.han + others, sentences }
}

/** `.`, `!`, `?`. */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f
}

/** White space, a closing mark, or the end of the text. */
function mayFollowStop(text: string, at: number): boolean {
  if (at >= text.length) return true
  const code = text.charCodeAt(at)
  return isSpaceCode(code) || code === 0x22 || code === 0x201d || code === 0x2019 || code === 0x29
}

function lettersOf(code: number): number {
  if (code <= 0x30ff) return letters.kana
  if (code >= 0x3400 && code <= 0x9fff) return letters.han
  return code >= 0xac00 && code <= 0xd7af ? letters.hangul : 1
}

/** Words that are looked for: with whatever is known of each, and the filter of all of them. */
interface Wanted {
  words: ReadonlyMap<string, unknown>
  filter: Uint8Array
}

/**
 * Words in Latin letters and figures in digits, with what is marked: `kubernetes`, `2024`, `link:https://a.example/`; each
 * once. With `wanted`, only those.
 */
export function tokensOf({ kind, text, marks = [] }: Alignable, wanted?: Wanted): Set<string> {
  const tokens = new Set(wanted ? marks.filter((name) => wanted.words.has(name)) : marks)
  if (kind === 'code') return tokens
  for (const found of someWordsIn(text, wanted?.filter)) {
    if (found.length < 2) continue
    const token = isDigitCode(found.charCodeAt(0)) && /[.,]/.test(found) ? found.replace(/[.,]+$|(?<=\d),(?=\d{3})/g, '') : found
    if (!wanted || wanted.words.has(token)) tokens.add(token)
  }
  return tokens
}

/**
 * Measures both articles: what only one of them has is no evidence, and is left out. The words of the shorter text, which
 * has fewer in Latin letters, are read first, and of the other one only those.
 */
export function measure(original: readonly Alignable[], translation: readonly Alignable[]): Measures {
  const isFirst = sumOf(original) < sumOf(translation)
  const [first, second] = isFirst ? [original, translation] : [translation, original]
  const some = first.map((block) => tokensOf(block))
  const counts = countTokens(some)
  const wanted = { words: counts, filter: filterOf(counts.keys()) }
  const rest = second.map((block) => tokensOf(block, wanted))
  const restCounts = countTokens(rest)
  const [here, there] = isFirst ? [restCounts, counts] : [counts, restCounts]
  const size = Math.max(original.length, translation.length)
  const weights: number[] = []
  const numbers = new Map<string, number>()
  for (const [token, count] of here) {
    const other = there.get(token)
    if (other === undefined) continue
    numbers.set(token, weights.length)
    weights.push(Math.min(4, Math.max(0.1, Math.log(size / Math.max(count, other)))))
  }
  const read = (blocks: readonly Alignable[], tokens: ReadonlySet<string>[]) =>
    blocks.map((block, at) => measured(block, tokens[at] ?? new Set(), numbers, weights))
  const [own, others] = isFirst ? [some, rest] : [rest, some]
  return { original: read(original, own), translation: read(translation, others), weights }
}

function sumOf(blocks: readonly Alignable[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0)
}

function countTokens(blocks: ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const tokens of blocks) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

function measured(block: Alignable, own: ReadonlySet<string>, numbers: Map<string, number>, weights: number[]): Measured {
  const tokens: number[] = []
  for (const token of own) {
    const number = numbers.get(token)
    if (number !== undefined) tokens.push(number)
  }
  if (tokens.length > 1) tokens.sort((a, b) => a - b)
  const { length, sentences } = sizeOf(block.text)
  return {
    kind: block.kind,
    kindIndex: kindIndexes[block.kind],
    level: block.level ?? 0,
    // Code within a sentence counts: a translation may have it as plain text.
    length: length + codeLength(block),
    tokens,
    sentences,
    end: endOf(block.text),
    weight: tokens.reduce((sum, token) => sum + (weights[token] ?? 0), 0),
    lines: block.kind === 'code' ? new Set(block.text.split('\n').map((line) => line.trim())) : undefined,
  }
}

const ends: Record<string, string> = { '.': '.', '?': '?', '!': '!', ':': ':', '。': '.', '？': '?', '！': '!', '：': ':' }
const closing = '"”’」』)）'

function endOf(text: string): string {
  let end = text.length
  while (end > 0 && isSpaceCode(text.charCodeAt(end - 1))) end -= 1
  while (end > 0 && closing.includes(text.charAt(end - 1))) end -= 1
  return ends[text.charAt(end - 1)] ?? ''
}

/** The length of the code within a sentence. */
export function codeLength({ marks = [] }: Pick<Alignable, 'marks'>): number {
  return marks.reduce((sum, name) => sum + (name.startsWith(codeMark) ? name.length - codeMark.length : 0), 0)
}

/** The weight of the tokens that both have. */
export function sharedWeight(one: Measured, other: Measured, weights: number[]): number {
  const { tokens } = one
  const { tokens: others } = other
  let sum = 0
  let left = 0
  let right = 0
  while (left < tokens.length && right < others.length) {
    const a = tokens[left] ?? 0
    const b = others[right] ?? 0
    if (a === b) sum += weights[a] ?? 0
    if (a <= b) left += 1
    if (b <= a) right += 1
  }
  return sum
}
