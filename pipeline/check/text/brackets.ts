import { counted, type Flaw, isSome, lastIndex, type Spot, type TextCheck } from './flaw.ts'
import type { Passage } from './prose.ts'

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

type MarkPair = [open: Mark, close: Mark]

/** Brackets that nothing closes, or nothing opens. What opens in one paragraph may be closed in a later one. */
export const brackets: TextCheck = {
  rule: 'text/punctuation',
  find({ passages, tag }) {
    const open: Mark[] = []
    const closed: Mark[] = []
    const mixed: MarkPair[] = []
    for (const [passage, { text }] of passages.entries()) {
      if (open.length > most || closed.length > most) break
      if (text.search(any) < 0) continue
      const plain = text.replace(paired, (found) => ' '.repeat(found.length))
      const left = unpaired(plain, passage, mixed)
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
    return [
      ...[...open.slice(0, most), ...closed.slice(0, most)].filter((mark) => !isMeant(mark)).map(toFlaw),
      // In other languages, full-width marks are reported as such.
      ...(/^zh\b/.test(tag) ? mixedFlaw(mixed.slice(0, most), passages) : []),
    ]
  },
}

/** What has no counterpart. `mixed` gets the pairs of which one mark is half-width and the other full-width. */
function unpaired(text: string, passage: number, mixed: MarkPair[]): Mark[] {
  const stack: Mark[] = []
  const closers: Mark[] = []
  // `（1）甲 2）乙）`: a label has taken what the last bracket closes.
  let labels = 0
  for (const { 0: mark, index } of text.matchAll(any)) {
    if (closeOf.has(mark)) stack.push({ passage, index, mark })
    else {
      const at = lastIndex(stack, (one) => closes(one, mark))
      const isLabel = /[)）]/.test(mark) && labelled.test(text.slice(Math.max(0, index - 8), index))
      if (at >= 0) {
        const [opener] = stack.splice(at, 1)
        if (opener && closeOf.get(opener.mark) !== mark) mixed.push([opener, { passage, index, mark }])
      } else if (!isLabel && labels > 0 && /[)）]/.test(mark)) labels -= 1
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

/** Pairs of a full-width mark and a half-width one, once for an article. */
function mixedFlaw(pairs: MarkPair[], passages: readonly Passage[]): Flaw[] {
  const spots = pairs.map(([open, close]) => spotOf(open, close, passages[open.passage]?.text ?? ''))
  if (!isSome(spots)) return []
  const [{ passage, index, replacement = '' }] = spots
  const wrong = passages[passage]?.text.charAt(index) ?? ''
  const count = counted(spots.length, 'pair')
  const message = `"${wrong}" is one of a pair of brackets of two widths; expected "${replacement}". The article has ${count} of this kind.`
  return [{ spots, message, gist: 'brackets of two widths', fix: `Replace "${wrong}" with "${replacement}"` }]
}

/** The mark of a pair that is wrong: the half-width one, if a Han character is beside either. */
function spotOf(open: Mark, close: Mark, text: string): Spot {
  const isFull = [open, close].some(({ index }) => [index - 1, index + 1].some((at) => /\p{sc=Han}/u.test(text.charAt(at))))
  const wrong = (open.mark === '（') === isFull ? close : open
  const replacement = wrong === open ? (isFull ? '（' : '(') : isFull ? '）' : ')'
  return { passage: wrong.passage, index: wrong.index, length: 1, replacement }
}
