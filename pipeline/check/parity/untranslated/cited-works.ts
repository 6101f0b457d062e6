import { smallWord } from '../../phrases.ts'
import { beginsWithName, endsAsReference, hasYear, isReference } from '../../references.ts'
import type { PlacedBlock } from '../compared-text.ts'

/** Words of the heading above a list of references. */
const heading =
  /参考|參考|文献|文獻|引用|来源|來源|书目|書目|延伸[阅閱]|注[释釋]|脚注|References|Bibliography|Sources|Further Reading|Citations|Notes/i

/** What was written on a day: `New tides … [Harbour news](…) 2026-01-20`. */
const dated = /(?:19|20)\d\d-\d\d-\d\d[)\]]?\s*$/

/** Whether a sentence of a block is a part of a reference. `flow` has all blocks of its article. */
export function isOfReference(block: PlacedBlock, sentence: string, flow: readonly PlacedBlock[]): boolean {
  const { kind, text, cited, marks = [] } = block
  if (endsAsReference(sentence)) return true
  if (kind === 'heading') return false
  const hasLink = marks.some((mark) => mark.startsWith('link:'))
  if (isReference(text, hasLink) || (kind === 'item' && hasLink && dated.test(text))) return true
  if (!beginsWithName(text) && !hasYear(text)) return false
  const above = flow.slice(0, flow.indexOf(block)).findLast((other) => other.kind === 'heading')
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

/** A word, or two characters of Chinese. */
const word = /\p{sc=Han}{1,2}|[\p{L}--\p{sc=Han}][[\p{L}\p{M}'’\-]--\p{sc=Han}]*/gv
const leastTitle = 4

/** A word of a name or a date: with a capital, or a small one. */
const isNamePart = (text: string) => /^\p{Lu}/u.test(text) || text.length <= leastTitle || smallWord.test(text)
