import { smallWord, withoutAddresses } from '../phrases.ts'
import type { PlacedBlock } from './compared-text.ts'

/** Works that an article cites: a list of references names them in the language that they are in. */

const word = /\p{L}[\p{L}\p{M}'’-]*/gu

/** A work by its author, title, publisher and year: `(Harbour Press, 2026)`. */
const published = /\([^()]*(?:Press|Books|Publish\p{L}+|University|Verlag)[^()]*,? (?:1[6-9]|20)\d\d\)[.,]?\s*$/u
/** By its author and year: `Harbour study group (2026).` */
const dated = /\((?:19|20)\d\d[a-z]?\)\.?$/
/** Author and initials, then the year, before the title: `Rosser J. B. (1984). Highlights of …` */
const author = /^\s*(?:\[\w+\]\s*)?\p{Lu}[\p{L}’'-]+,? (?:\p{Lu}\.[ -]?)+[^()]{0,200}\((?:1[5-9]|20)\d\d[a-z]?\)/u
/** A journal's volume, issue and pages: `Annals, 6(4), 337-349.` */
const pages = /\d+\s?\(\d+\),?\s*(?:pp?\.\s*)?\d+\s?[-–]\s?\d+\.?\s*$/
/** Who says it, and its title between quotation marks: `Harbour Board, "The tides of winter."` */
const titled = /^\s*(?:\p{Lu}[\p{L}.’'&-]*(?:\s|, )?){1,8},\s*["“][^"“”]+["”][\s\d\p{P}]*$/u

/** Whether a sentence of a block is a part of a reference. */
export function isReference({ text }: Pick<PlacedBlock, 'text'>, sentence: string): boolean {
  if (published.test(sentence) || dated.test(sentence.trim())) return true
  return author.test(text) || pages.test(text) || titled.test(withoutAddresses(text))
}

/**
 * Whether a block is a link to another site by the title of what is there, four words or more, and perhaps who wrote it and
 * when: an item of a list, or a paragraph of nothing else.
 */
export function isTitleLink({ kind, text, cited = [] }: PlacedBlock): boolean {
  if ((kind !== 'item' && kind !== 'paragraph') || cited.length === 0) return false
  const titles = cited.map(([from, to]) => text.slice(from, to)).join(' ')
  if ((titles.match(word)?.length ?? 0) < leastTitle) return false
  const rest = cited.reduceRight((left, [from, to]) => left.slice(0, from) + left.slice(to), text)
  return kind === 'item' ? (rest.match(word) ?? []).every(isNamePart) : !/\p{L}/u.test(rest) && !/\.\s*$/.test(text)
}

const leastTitle = 4

/** A word of a name or a date: with a capital, or a small one. */
const isNamePart = (text: string) => /^\p{Lu}/u.test(text) || text.length < leastTitle || smallWord.test(text)
