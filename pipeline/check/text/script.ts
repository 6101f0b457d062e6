import { isInPhrase } from '../../source/convert/opencc.ts'
import { charactersOnlyIn, type Script } from './characters.ts'
import { type Flaw, isSome, matches, type Spot, type TextCheck } from './flaw.ts'
import type { Passage, Prose } from './prose.ts'

/** Names and titles are written as their owners write them; names of languages, as their speakers do. */
const quoted =
  /日本語|[繁正]體(?:中文|字)?|[简簡]体(?:中文|字)?|《[^《》]*》|〈[^〈〉]*〉|「[^「」]{1,40}」|『[^『』]{1,40}』|“[^“”]{1,40}”/gu

/** Simplified characters in a traditional edition, and the reverse. Once for an article. */
export const script: TextCheck = {
  rule: 'text/script',
  find(prose) {
    const own = scriptOf(prose.tag)
    if (!own) return []
    const other: Script = own === 'Hans' ? 'Hant' : 'Hans'
    const spots = foreignIn(withoutQuotations(prose, own, other), other)
    return isSome(spots) ? [toFlaw(spots, prose, other)] : []
  },
}

/** Simplified characters that are left in a text that was converted: none of them is quoted on purpose. */
export function leftSimplified(prose: Prose): { spots: [Spot, ...Spot[]]; shown: string } | undefined {
  const found = matches(prose, charactersOnlyIn('Hans', prose.tag).pattern)
  const left = found.filter(({ passage, match }) => !isInPhrase(prose.passages[passage]?.text ?? '', match.index))
  const spots = left.map(({ passage, match }) => ({ passage, index: match.index, length: match[0].length }))
  return isSome(spots) ? { spots, shown: shownOf(spots, prose) } : undefined
}

const scripts = new Map<string, Script | undefined>()

/** `Intl.Locale` takes longer than reading a text does. */
function scriptOf(tag: string): Script | undefined {
  if (scripts.has(tag)) return scripts.get(tag)
  const { language, script: name } = new Intl.Locale(tag).maximize()
  const found = language === 'zh' && (name === 'Hans' || name === 'Hant') ? name : undefined
  scripts.set(tag, found)
  return found
}

/** Characters of the other script from which on a quotation is in that script. */
const leastQuoted = 2

/** Without block quotations that are all in the other script: a work is quoted as it was written. */
function withoutQuotations(prose: Prose, own: Script, other: Script): Prose {
  if (!prose.passages.some(({ isQuoted }) => isQuoted)) return prose
  const [ours, theirs] = [own, other].map((script) => charactersOnlyIn(script, prose.tag).pattern)
  const isMeant = ({ text, isQuoted }: Passage) =>
    isQuoted === true &&
    ours !== undefined &&
    theirs !== undefined &&
    text.search(ours) < 0 &&
    (text.match(theirs)?.length ?? 0) >= leastQuoted
  return { ...prose, passages: prose.passages.map((passage) => (isMeant(passage) ? { ...passage, text: '' } : passage)) }
}

function foreignIn(prose: Prose, other: Script): Spot[] {
  const { pattern, replacementOf } = charactersOnlyIn(other, prose.tag)
  if (prose.all.search(pattern) < 0) return []
  // Where none is, none is left.
  const passages = prose.passages.map((passage) =>
    passage.text.search(pattern) < 0 ? passage : { ...passage, text: blank(passage.text, replacementOf) },
  )
  const plain: Prose = { ...prose, passages }
  return matches(plain, pattern).map(({ passage, match }) => ({
    passage,
    index: match.index,
    length: match[0].length,
    replacement: replacementOf.get(match[0]),
  }))
}

/** Japanese has characters of both: a text with kana, or about that language. */
const japanese = /[\p{sc=Hiragana}\p{sc=Katakana}]|日[语語]|日文(?![章件化字明])/u
/** A name as it is written elsewhere, in brackets: 盘古(盤古), Wuji (無極). */
const inBrackets = /(?<=([\p{sc=Han}\p{sc=Latin}]+)[”"’\s\uFFFC]*[（(])\p{sc=Han}{1,8}(?=[)）,，])/gu
/** Who says or wrote something, and who is meant by an address: names are written as their owners write them. */
const owners = /(?<=(?:[—–]{2}|[@＠])\s?)\p{sc=Han}{2,6}(?!\p{sc=Han})/gu
/** Words with a character that is of the other script in other words alone: 拮据 of 据, the surname 涂, and 塚 of Japanese names. */
const words = /拮据|涂(?=爾幹|尔干)|(?<=[大手犬石平赤贝贯饭户])塚/gu
/** A character by itself, and how it is read: `愛 (ai)`. */
const mention = /(?<![\p{L}\p{N}]\s?)\p{sc=Han}(?=\s?[(（]\p{sc=Latin})/gu

function blank(text: string, replacementOf: Map<string, string>): string {
  if (japanese.test(text)) return ' '.repeat(text.length)
  const blanks = (found: string) => ' '.repeat(found.length)
  const own = text
    .replace(inBrackets, (found, before: string) => (isNameOf(found, before, replacementOf) ? blanks(found) : found))
    .replace(owners, blanks)
    .replace(words, blanks)
    .replace(mention, blanks)
  return /[《〈「『“體体語]/.test(own) ? own.replace(quoted, blanks) : own
}

/** Whether what is in brackets is what is before them: a word in Latin letters, or the same characters in the text's own script. */
function isNameOf(found: string, before: string, replacementOf: Map<string, string>): boolean {
  if (/\p{sc=Latin}$/u.test(before)) return true
  const [own, there] = [[...found], [...before].slice(-[...found].length)]
  return own.every((character, at) => there[at] === character || (replacementOf.get(character) ?? there[at]) === there[at])
}

/** The characters, each once, and no more than eight. */
function shownOf(spots: Spot[], { passages }: Prose): string {
  const found = [...new Set(spots.map(({ passage, index, length }) => passages[passage]?.text.slice(index, index + length) ?? ''))]
  return found.slice(0, 8).join('') + (found.length > 8 ? '…' : '')
}

function toFlaw(spots: [Spot, ...Spot[]], prose: Prose, other: Script): Flaw {
  const shown = shownOf(spots, prose)
  const [name, own] = other === 'Hans' ? ['simplified', 'traditional'] : ['traditional', 'simplified']
  return {
    spots,
    message: `${name} characters in a ${own} edition: ${shown} (${spots.length} in this article). Write them in ${own} form, or mark the run as another language's: :${other === 'Hans' ? 'zh-Hans' : 'zh-Hant'}[…].`,
    gist: `${name} characters`,
    fix: `Replace ${name} characters with ${own} ones`,
  }
}
