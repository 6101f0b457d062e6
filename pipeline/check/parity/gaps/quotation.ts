import { type Block, codeMark } from '../prose.ts'

/** Characters of a quotation at most, and those that it has at least where it ends before a word. */
const length = { most: 40, least: 20 }

/** The first words of a text: long enough to find it by. */
export function beginning(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= length.most) return plain
  const cut = plain.slice(0, length.most)
  const blank = cut.lastIndexOf(' ')
  if (blank >= length.least) return cut.slice(0, blank)
  // Of a text with few blanks, before a word in Latin letters that goes on.
  const end = /\w/.test(plain.charAt(length.most)) ? cut.search(/\w+$/) : length.most
  return cut.slice(0, end >= length.least ? end : length.most)
}

/** The first words of a block, with the code that its text has none of: "`tide up` starts the pump". */
export function openingWords(block: Pick<Block, 'text' | 'marks' | 'codeAt'>): string {
  return beginning(withCode(block))
}

function withCode({ text, marks = [], codeAt = [] }: Pick<Block, 'text' | 'marks' | 'codeAt'>): string {
  const codes = marks.filter((mark) => mark.startsWith(codeMark))
  let whole = ''
  let from = 0
  for (const [index, at] of codeAt.entries()) {
    whole += `${text.slice(from, at)}${codes[index]?.slice(codeMark.length) ?? ''}`
    from = at
  }
  return whole + text.slice(from)
}
