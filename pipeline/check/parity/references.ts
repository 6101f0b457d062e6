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

const year = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/
/** Who a reference begins with, and what follows that: `Moreno et al. `, `Froese, Tom`, `Wikipedia contributors. "`. */
const named = /^\s*(?:\[?\d{1,4}[\].)]\s*)?(?:\d{4}\s)?(?!(?:Note|Warning|Example|Tip|Important|Update|Deprecated|Caution|Info)s?\b)([^.,:;("“]{2,60})(?:[.:;]\s|,\s(?=[\p{Lu}\d"“])|\s?\((?=[\p{Lu}\d])|\s?(?=["“]))/u
const namePart = /^(?:[\p{Lu}\d&]|(?:et|al|and|de|da|van|von|der|la|contributors|staff|team)$)/u
const marker =
  /\bet al\b|["“]|\((?:1[5-9]|20)\d\d|\b(?:vol|no|pp?|eds?|trans|tr|chap)\.|\b(?:Press|Journal|Proceedings|Wikipedia)\b|\d\s?[(:]\s?\d/
/** Words of the heading above a list of references. */
const heading = /参考|參考|文献|文獻|引用|来源|來源|书目|書目|延伸[阅閱]|注[释釋]|脚注|References|Bibliography|Sources|Further Reading|Citations|Notes/i

/** Whether a sentence of a block is a part of a reference. `flow` has all blocks of its article. */
export function isReference(block: PlacedBlock, sentence: string, flow: readonly PlacedBlock[]): boolean {
  const { text, cited, marks } = block
  if (published.test(sentence) || dated.test(sentence.trim())) return true
  if (author.test(text) || pages.test(text) || titled.test(withoutAddresses(text))) return true
  if (block.kind === 'heading') return false
  const isNamed = named.exec(text)?.[1]?.split(/\s+/).every((part) => namePart.test(part)) === true
  if (isNamed && year.test(text) && (marker.test(text) || marks?.some((mark) => mark.startsWith('link:')))) return true
  if (!isNamed && !year.test(text)) return false
  const above = flow.slice(0, flow.indexOf(block)).findLast(({ kind }) => kind === 'heading')
  return above !== undefined && heading.test(above.text) && cited?.[0]?.[0] !== 0
}

/**
 * Whether a block is a link to another site by the title of what is there, four words or more, and perhaps who wrote it and
 * when: an item of a list or a heading, or a paragraph of nothing else.
 */
export function isTitleLink({ kind, text, cited = [] }: PlacedBlock): boolean {
  if ((kind !== 'item' && kind !== 'paragraph' && kind !== 'heading') || cited.length === 0) return false
  const titles = cited.map(([from, to]) => text.slice(from, to)).join(' ')
  if ((titles.match(word)?.length ?? 0) < leastTitle) return false
  const rest = cited.reduceRight((left, [from, to]) => left.slice(0, from) + left.slice(to), text)
  return kind !== 'paragraph' ? (rest.match(word) ?? []).every(isNamePart) : !/\p{L}/u.test(rest) && !/\.\s*$/.test(text)
}

const leastTitle = 4

/** A word of a name or a date: with a capital, or a small one. */
const isNamePart = (text: string) => /^\p{Lu}/u.test(text) || text.length <= leastTitle || smallWord.test(text)
