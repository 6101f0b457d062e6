import type { Element, ElementContent, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { latinWords, smallWord } from './phrases.ts'

/**
 * Words of another language that an article means to print: what is quoted and not said, titles of works, what an
 * interface shows, data. Each is known by where it is, never by its words.
 */

/** Quotations of one kind of marks. None holds another of its kind. */
const quotations =
  /“([^“”]{1,2000})”|"([^"]{1,2000})"|「([^「」]{1,2000})」|『([^『』]{1,2000})』|«([^«»]{1,2000})»|【([^【】]{1,2000})】/gu
/** What a note says the original has: `原文：How do you …`. */
const cited = /(?<=原文(?:[为是如]下?|為)?\s?[:：]\s?)[^\s\p{sc=Han}][^\p{sc=Han}]*/gu
/** Who wrote the work whose title follows: `King, David A. “From Petra …”`. */
const author = /(?:^|[\s。；;])\p{Lu}[\p{L}’'-]+, (?:\p{Lu}[\p{L}’'-]*\.? ?){1,3}$/u
/** Somebody speaks: a colon or a comma before the quotation, a verb of saying on either side. */
const said = /[:：,，]$|(?:说|道|称|表示|写|问|答|喊|宣布|回应|补充|補充|指出|告诉[^，。]{0,6}|說|稱|問|告訴[^，。]{0,6})$/u
const says = /^[,，]?[^，。！？;；]{0,8}?(?:说|道|称|表示|写|问|答|喊|说道|指出|說|稱|問)(?:[，。：:]|$)/u

const inBrackets = /(?<=([^\s（(])\s?)[（(]([^（）()]{1,200})[）)]/gu
/** A name or a word in its own script, in brackets behind its romanization; and one with that in brackets behind it. */
const glosses =
  /(?<=^\s?|[\p{L}\p{N}”"’'*_]\s?)[（(][^（）()\p{sc=Latin}\n]{1,16}[）)]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]{1,8}\s?[（(](?=[^（）()\n]{1,40}[）)])[\p{sc=Latin}\p{M}’' -]+[）)]/gu
/** A notice of the version in another language: `中文: [title](…)`. */
const languageLead = /(?<![\p{L}])(?:(?:[简簡繁正][体體])?中文|日本語|한국어)\s?[:：]/gu

/** The same text, of the same length, with blanks for names in their own script, and languages that a notice names. */
export function withoutGlosses(text: string): string {
  const plain = /[（(]/.test(text) ? text.replace(glosses, blanksFor) : text
  return /[:：]/.test(plain) ? plain.replace(languageLead, blanksFor) : plain
}

const blanksFor = (text: string) => ' '.repeat(text.length)

/** Whether a node is the title of the version in another language, which is named in front of it: `Source (中文): [单词篇](…)`. */
export function isNotice(node: RootContent, before: RootContent | undefined): boolean {
  if (node.type !== 'element' || node.tagName !== 'a' || before?.type !== 'text') return false
  return /(?:中文|[简簡繁正][体體]|日本語|한국어)[）)]?\s?[:：]\s*$/u.test(before.value)
}

const breakFor = (text: string) => '\u3000'.repeat(text.length)

/**
 * The same text, of the same length, with a break for each quotation that a sentence mentions, or translates behind it
 * (`"Not found"（未找到）`), for each title in brackets behind its translation, and for each line with its translation below or above.
 */
export function withoutMentions(written: string, own: RegExp): string {
  if (!own.test(written)) return written
  const noted = written.includes('原文') ? written.replace(cited, breakFor) : written
  const untitled = /[（(]/.test(noted)
    ? noted.replace(inBrackets, (found, before, title) => (own.test(before) && isTitle(title) ? breakFor(found) : found))
    : noted
  const text = untitled.includes('\n') ? withoutTranslatedLines(untitled, own) : untitled
  if (!/[“"「『«【]/.test(text)) return text
  return text.replace(quotations, (found, ...rest) => {
    const index = rest.findLast((part) => typeof part === 'number') as number
    if (own.test(found)) return found
    const [before, after] = [text.slice(Math.max(0, index - 40), index).trimEnd(), text.slice(index + found.length)]
    const isTranslated = own.test(/^\s*[（(]["“‘「『\s]*(.)/u.exec(after.slice(0, 20))?.[1] ?? '')
    const isMentioned = (own.test(before) || author.test(before)) && !said.test(before) && !says.test(after.slice(0, 20))
    return isMentioned || isTranslated ? '\u3000'.repeat(found.length) : found
  })
}

/** Letters of Chinese, Japanese or Korean for each word of English that they translate, at least and at most. */
const lettersPerWord = [0.8, 3] as const

function withoutTranslatedLines(text: string, own: RegExp): string {
  const lines = text.split('\n')
  const isTranslation = (line: string | undefined, words: number) => {
    const letters = /[，,、]\s*$/u.test(line ?? '') ? 0 : (line?.match(/(?!\p{sc=Latin})\p{L}/gu)?.length ?? 0)
    return letters >= words * lettersPerWord[0] && letters <= words * lettersPerWord[1]
  }
  return lines
    .map((line, at) => {
      if (own.test(line) || !/[.!?]["”')]?\s*$/u.test(line)) return line
      const words = latinWords(line).length
      return isTranslation(lines[at + 1], words) || isTranslation(lines[at - 1], words) ? breakFor(line) : line
    })
    .join('\n')
}

/** A link to another site by the title of what is there: between quotation marks, in italics, with the capitals of a title, or a whole sentence that asks for nothing. */
export function isCitation(node: Element): boolean {
  if (!isElsewhere(node)) return false
  const text = textOf(node).trim()
  const [only, ...others] = node.children
  if (only?.type === 'element' && only.tagName === 'em' && others.length === 0) return true
  return isTitle(text) || (/^[\p{Lu}\d]/u.test(text) && !asksFor.test(text) && latinWords(text).length >= leastOfTitle)
}

/** Words of a title that is written as a sentence is. */
const leastOfTitle = 5
/** What a link asks its reader to do is a part of the interface, or of the text. */
const asksFor =
  /^(?:See|Read|Learn|Get|Go|Click|Tap|Download|Install|View|Visit|Watch|Listen|Join|Sign|Log|Subscribe|Follow|Contact|Report|Check|Try|Buy|Order|Book|Find|Open|Start|Please|Back|More|Share|Submit|Apply|Register|Donate|Support|Help|Browse|Explore|Discover|Compare|Search|Send|Ask|Tell|Write|Edit|Use|Create|Add)\b/

/** A link to another site. */
export function isElsewhere({ tagName, properties: { href } }: Element): boolean {
  return tagName === 'a' && typeof href === 'string' && /^https?:/i.test(href)
}

/** What Chinese, Japanese and Korean call themselves, with the variant of Chinese, and "version" behind it. */
const languageNames = /^(?:(?:[简簡繁正][体體])?中文|[简簡繁正][体體]|中文[简簡繁正][体體]|日本語|한국어)(?:版本?)?$/

/** Another version by the name of its language: `[中文](README.zh.md)`, `[Chinese (简体中文)](…)`, `**简体中文**`. */
export function isLanguageName({ tagName, children }: Element): boolean {
  if (!/^(?:a|strong|b|em|i)$/.test(tagName)) return false
  return languageNames.test(textOf({ type: 'root', children }).replace(/[\p{sc=Latin}\s()（）–—:/·-]/gu, ''))
}

function isTitle(text: string): boolean {
  if (/^\s*(?:“[^“”]*”|"[^"]*"|‘[^‘’]*’|«[^«»]*»)\s*$/u.test(text)) return true
  const words = latinWords(text).filter((word, index) => index === 0 || !smallWord.test(word))
  return words.length >= 3 && words.filter((word) => /^\p{Lu}|\p{N}/u.test(word)).length >= words.length * 0.8
}

const organization =
  /\b(?:Institut\p{L}*|Universi\p{L}*|Laborato\p{L}*|Labs?|Dep(?:artmen)?ts?|Cent(?:er|re|ro)s?|Hospit\p{L}*|Ministry|Academ\p{L}*|College|School|Faculty|Agency|Bureau|Council|Foundation|Associa\p{L}*|Society|Museum|Library|Corporation|Company|Inc|Ltd|GmbH|Commission|Division|Clinic\p{L}*|Authority|Committee|Consortium)\b/u

/** The name of an organization and no more, as lists of members, authors and sources have it. */
export const isOrganization = (text: string) => organization.test(text) && !/[!?]/.test(text) && isTitle(text)

/** A message of a commit, by its type: `fix: array parsing issue.` */
const commit = /^(?:fix|feat|docs|chore|refactor|test|style|perf|build|ci|revert)(?:\([^)]*\))?!?: \S/

/** What an interface shows, as a sentence of the edition's language names it: `点击 **Save the file** 按钮`; and a title in brackets behind its translation. */
export function isLabel(node: ElementContent, siblings: readonly ElementContent[], own: RegExp): boolean {
  if (node.type !== 'element' || !/^(?:strong|b|em|i)$/.test(node.tagName)) return false
  const text = textOf(node).trim()
  if (own.test(text) || (/[.!?:,]$/.test(text) && !commit.test(text))) return false
  const at = siblings.indexOf(node)
  const [before, after] = [siblings[at - 1], siblings[at + 1]].map((other) => (other?.type === 'text' ? other.value.trim() : ''))
  const lead = /^[）)]/.test(after ?? '') ? before?.replace(/[》”"」』\s]*[（(]$/, '') : before
  return own.test(lead?.at(-1) ?? '') || own.test(after?.at(0) ?? '')
}

/** The name of what a row of a table describes in the edition's language: its first cell. */
export function isRowLabel(row: Element, own: RegExp): boolean {
  const [first, ...others] = cellsOf(row).map((cell) => textOf(cell).trim())
  return first !== undefined && !own.test(first) && !/[.!?]$/.test(first) && others.some((text) => own.test(text))
}

/** Rows that are counted from 0 were printed by a program: its data is in whatever language it is in. */
export function isDataTable(table: Element): boolean {
  const numbers = rowsOf(table).flatMap((row) => {
    const [first] = cellsOf(row)
    const text = first ? textOf(first).trim() : ''
    return /^\d+$/.test(text) ? [Number(text)] : []
  })
  return numbers.length > 1 && numbers.every((number, index) => number === index)
}

function rowsOf(node: Element): Element[] {
  return node.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === 'tr' ? [child] : rowsOf(child)))
}

export function cellsOf(row: Element): Element[] {
  return row.children.filter((child) => child.type === 'element' && /^t[dh]$/.test(child.tagName)) as Element[]
}
