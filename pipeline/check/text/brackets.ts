import { type Flaw, lastIndex, type TextCheck } from './flaw.ts'

const pairs: [open: string, close: string][] = [
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['「', '」'],
  ['『', '』'],
]
const closeOf = new Map(pairs)
const openOf = new Map(pairs.map(([open, close]) => [close, open]))
/** `(` and `（` are one kind: `（text)` is paired, if not well. */
const kindOf = (mark: string) => (mark === '）' ? ')' : mark)
const any = /[()（）[\]【】《》〈〉「」『』]/g

/** `a)`, `2)`, `iv)`, `三）`, before which nothing opens; `:)`. */
const labelled =
  /(?:(?<![\p{sc=Latin}\d.])(?:\d{1,3}|\p{sc=Latin}|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[.、]?|(?<!\d)[:;=8：；]['^o-]?)$/u
const smile = /^[:;=]|^['-]?[:;=]/
/** `[0, 1)`, `(0, 4 MiB]`; `]]>` has a rule of its own (`content/cdata-end`). */
const paired = /\]\]>|[[(]\s*[-+−]?[\p{L}\p{N}.∞]{1,12}\s*[,，]\s*[-+−]?[\p{L}\p{N}.∞]{1,12}(?:\s\p{L}{1,4})?\s*[\])]/gu

/** Of each kind: a text with more is no prose. */
const most = 200

interface Mark {
  passage: number
  index: number
  mark: string
}

/** Brackets that nothing closes, or nothing opens. What opens in one paragraph may be closed in a later one. */
export const brackets: TextCheck = {
  rule: 'text/punctuation',
  find({ passages }) {
    const open: Mark[] = []
    const closed: Mark[] = []
    for (const [passage, { text }] of passages.entries()) {
      if (open.length > most || closed.length > most) break
      if (text.search(any) < 0) continue
      const plain = text.replace(paired, (found) => ' '.repeat(found.length))
      const left = unpaired(plain, passage)
      for (const mark of left) {
        if (closeOf.has(mark.mark)) open.push(mark)
        else if (!takeOpen(open, mark)) closed.push(mark)
      }
    }
    const isMeant = ({ passage, index, mark }: Mark) => {
      const text = passages[passage]?.text ?? ''
      const before = text.slice(Math.max(0, index - 8), index)
      if (closeOf.has(mark)) return smile.test(text.slice(index + 1, index + 4)) || /[:;=：；]['-]?$/.test(before)
      return /[)）]/.test(mark) && labelled.test(before)
    }
    return [...open.slice(0, most), ...closed.slice(0, most)].filter((mark) => !isMeant(mark)).map(toFlaw)
  },
}

function unpaired(text: string, passage: number): Mark[] {
  const stack: Mark[] = []
  const closers: Mark[] = []
  // `（1）甲 2）乙）`: a label has taken what the last bracket closes.
  let labels = 0
  for (const { 0: mark, index } of text.matchAll(any)) {
    if (closeOf.has(mark)) stack.push({ passage, index, mark })
    else {
      const at = lastIndex(stack, (one) => closes(one, mark))
      const isLabel = /[)）]/.test(mark) && labelled.test(text.slice(Math.max(0, index - 8), index))
      if (at >= 0) stack.splice(at, 1)
      else if (!isLabel && labels > 0 && /[)）]/.test(mark)) labels -= 1
      else closers.push({ passage, index, mark })
      if (at >= 0 && isLabel) labels += 1
    }
  }
  return [...stack, ...closers].sort((a, b) => a.index - b.index)
}

/** The nearest that is open in the paragraphs before. */
function takeOpen(open: Mark[], { passage, mark }: Mark): boolean {
  const at = lastIndex(open, (one) => one.passage < passage && closes(one, mark))
  if (at >= 0) open.splice(at, 1)
  return at >= 0
}

function closes({ mark: open }: Mark, mark: string): boolean {
  return kindOf(closeOf.get(open) ?? '') === kindOf(mark)
}

function toFlaw({ passage, index, mark }: Mark): Flaw {
  const [close, opener] = [closeOf.get(mark), openOf.get(mark)]
  const message = close
    ? `nothing closes "${mark}". Add "${close}", or delete "${mark}".`
    : `nothing opens "${mark}". Add "${opener}", or delete "${mark}".`
  return { spots: [{ passage, index, length: 1 }], message }
}
