import { withoutForeignTags } from '../core/foreign-tags.ts'

/** Characters that end an address of the web: Chinese punctuation comes after it, not in it. */
const inAddress = '[^\\s\\u3000-\\u303F\\uFF00-\\uFF65]'
// An atom is in Latin letters or in others (RFC 6531), never in both: `写信给a@b.cn` is a sentence and an address.
const latin = '[\\p{sc=Latin}\\p{M}\\p{N}]+'
const other = '[\\p{L}--\\p{sc=Latin}][[\\p{L}--\\p{sc=Latin}]\\p{M}\\p{N}]*'
const atom = `(?:${latin}|${other})`
// Each may begin only where no earlier try has read: text without an address is read once, not once for each letter.
const mail = [
  '(?:(?<![\\p{sc=Latin}\\p{M}\\p{N}._+\\-])|(?<![\\p{L}\\p{M}\\p{N}._+\\-])(?=\\p{L}))',
  `[._+\\-]*${atom}(?:[._+\\-]+${atom})*@(?:[\\w\\-]+|${other})(?:\\.(?:[\\w\\-]+|${other}))+`,
].join('')
const path = '(?<![\\w\\/])~?(?:\\/[\\w.@+\\-]+){2,}\\/?'
const host = `(?<![\\w\\-])(?<![\\w\\-]\\.)[\\w\\-]+(?:\\.[\\w\\-]+)*\\.(?:com|org|net|cn|io|dev|gov|edu|int)\\b${inAddress}*`

/** Addresses are left alone: of the web, of mail, of files. */
const address = new RegExp(`(?:https?:\\/\\/|www\\.|mailto:)${inAddress}+|${mail}|${path}|${host}`, 'giv')
// The last: a link on a title that Markdown does not read, in raw HTML.
const titles = /《[^《》]*》|〈[^〈〉]*〉|\[["“][^"“”[\]]{1,300}["”]\](?=\()/g
// A name with dots or slashes in it (`org.example.Editor`) is one word.
const word = /\p{sc=Latin}[\p{sc=Latin}\p{M}\p{N}’'-]*(?:[./_@:][\p{sc=Latin}\p{M}\p{N}’'_./-]*[\p{sc=Latin}\p{M}\p{N}])*/gu
const wordOrBreak = new RegExp(`(${word.source})|[\\p{L}\\u3000-\\u303F\\uFF01-\\uFF65]`, 'gu')

/** Two letters and no digit among them: `km`, `I’m`, the first part of `COVID-19`, but neither `A1` nor `x`. */
const plain = /(?<![\p{sc=Latin}\p{N}’'])\p{sc=Latin}[\p{M}’']*\p{sc=Latin}(?![\p{sc=Latin}\p{M}’']*\p{N})/u
const single = /^\p{sc=Latin}\p{M}*$/u

/** The same text, of the same length, with blanks for what no check reads: addresses, and tags of other generators. */
export function withoutAddresses(text: string): string {
  const plain = withoutForeignTags(text)
  return /[.@/]/.test(plain) ? plain.replace(address, (found) => ' '.repeat(found.length)) : plain
}

/** The same text, of the same length, with a break for each title between Chinese title marks, or cited as a link. */
export function withoutTitles(text: string): string {
  return /[《〈]|\]\(/.test(text) ? text.replace(titles, (found) => '\u3000'.repeat(found.length)) : text
}

export function latinWords(text: string): string[] {
  return text.match(word) ?? []
}

/** A stretch of a text, from one character to before another. */
export interface Span {
  from: number
  to: number
}

/** How many words of a language are in Latin letters: no codes, no letters that stand for something. */
export function countLatinWords(text: string): number {
  return countedWords(text).filter((span) => span !== undefined).length
}

/** Latin words on end, at least so many, with nothing between them but blanks and Western punctuation. */
export function latinRun(text: string, least: number, functionWords: ReadonlySet<string>): Span | undefined {
  let [count, from, functions] = [0, 0, 0]
  for (const found of countedWords(text)) {
    if (!found) {
      count = functions = 0
      continue
    }
    if (count === 0) from = found.from
    count += 1
    if (functionWords.has(text.slice(found.from, found.to).toLowerCase()) && !isListed(text, found)) functions += 1
    if (count >= least && functions >= leastOf(count)) return { from, to: found.to }
  }
  return undefined
}

/** An item of its own, as the codes of languages are: `fr, de, it, la`. */
const isListed = (text: string, { from, to }: Span) =>
  /[,，、]\s*$/u.test(text.slice(Math.max(0, from - 3), from)) && /^\s*[,，、]/u.test(text.slice(to, to + 3))

/** Whether `latinRun` finds anything in a text, or in one that has some words less. */
export function mayHaveRun(text: string, least: number, functionWords: ReadonlySet<string>): boolean {
  let [count, functions] = [0, 0]
  for (const found of countedWords(text)) {
    count = found ? count + 1 : 0
    functions = found ? functions + (functionWords.has(text.slice(found.from, found.to).toLowerCase()) ? 1 : 0) : 0
    if (count >= least && functions >= leastOf(least)) return true
  }
  return false
}

const letters = /\p{sc=Latin}+/gu

/**
 * Whether a text has so many stretches of Latin letters. With fewer it has fewer words, whatever is taken out of it: every
 * word has a stretch of its own, and no address is within one. Most texts of a Chinese edition end here.
 */
export function mayHaveWords(text: string, least: number): boolean {
  if (countStretches(text, least) < least) return false
  letters.lastIndex = 0
  for (let count = 0; count < least; count += 1) if (!letters.test(text)) return false
  return true
}

/** No fewer than there are stretches of Latin letters, counted without a pattern: what may be such a letter counts by itself. Ends at `enough`. */
export function countStretches(text: string, enough: number): number {
  let count = 0
  let within = false
  for (let at = 0; at < text.length && count < enough; at++) {
    const code = text.charCodeAt(at)
    const isPlain = code < 0x80
    const isLetter = isPlain ? (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a : mayBeLatin(code)
    if (isLetter && !(within && isPlain)) count += 1
    within = isLetter && isPlain
  }
  return count
}

/** No letter of the Latin script is among general punctuation, from the ideographic space to the ideographs, or among signs of full width. */
function mayBeLatin(code: number): boolean {
  return !((code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0xa000) || (code >= 0xff00 && code < 0xff21))
}

/** The words that count, in order; undefined where something breaks a run. */
function countedWords(text: string): (Span | undefined)[] {
  const counted: (Span | undefined)[] = []
  let before: Span | undefined
  let letter: Span | undefined
  for (const { 0: written, 1: found, index } of text.matchAll(wordOrBreak)) {
    if (found === undefined) {
      counted.push(undefined)
      before = letter = undefined
      continue
    }
    const span = { from: index, to: index + written.length }
    const besides = (other: Span | undefined) => other !== undefined && text.slice(other.to, index).trim() === ''
    const isPlain = plain.test(found)
    const isSingle = single.test(found)
    const counts = isPlain || (isSingle && besides(before))
    if (counts && letter && besides(letter)) counted.push(letter)
    if (counts) counted.push(span)
    // A single letter counts beside a word ("I am a fox"), not among signs ("x = a + b").
    letter = !counts && isSingle ? span : undefined
    before = counts && isPlain ? span : undefined
  }
  return counted
}

/** Words that sentences have, and names and lists of products have not. */
const functionWordsOf: Record<string, string> = {
  en: 'the of and to in is are was were be been for with on at by from that this these those it its as not or how what why when where which who your you we our can will has have had do does if but into over than then them they their his her he she i my me about after before all any no so',
  fr: 'le la les des du de et est une un pour dans que qui sur avec ce pas plus',
  de: 'der die das und ist ein eine mit für von zu den dem auf nicht im',
  es: 'el los las la y en por para con del una un que lo se no de es',
  it: 'il la le e di che per non un una del con da',
  pt: 'o os as um uma com não de que em para do da e',
}

const setsOfWords = new Map<string, ReadonlySet<string>>()

/** The function words of these languages (BCP 47); of all that are known, if one of them is not. */
export function functionWordsIn(tags: readonly string[]): ReadonlySet<string> {
  const languages = [...new Set(tags.map((tag) => tag.split('-', 1)[0] ?? ''))].toSorted()
  const known =
    languages.length > 0 && languages.every((language) => language in functionWordsOf) ? languages : Object.keys(functionWordsOf)
  const key = known.join(' ')
  const words = setsOfWords.get(key) ?? new Set(known.flatMap((language) => functionWordsOf[language]?.split(' ') ?? []))
  setsOfWords.set(key, words)
  return words
}

/** Small words of titles of works and names: `The Lord of the Rings`. */
export const smallWord =
  /^(?:an?|and|as|at|by|for|from|in|of|on|or|the|to|with|de|des|du|la|le|les|et|von|van|den|der|ter|da|di|del|della|dos|bin|ibn|zu|und|y|el|los)$/

/** How many of them so many words must have to be a sentence or a headline: a name, a title, a list of products has none, or one. */
const leastOf = (words: number) => (words > 7 ? 2 : 1)

/** Whether words make a sentence or a headline, and no name. */
export function isSentence(text: string, functionWords: ReadonlySet<string>): boolean {
  const words = latinWords(text)
  return words.filter((word) => functionWords.has(word.toLowerCase())).length >= leastOf(words.length)
}
