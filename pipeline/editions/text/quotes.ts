import type { Flaw, TextCheck } from './flaw.ts'
import type { Passage } from './prose.ts'

/** Languages in which “ opens and ” closes. In German “ closes, in Swedish ” opens. */
const languages = /^(?:en|zh|ko|pt|es|it|id|ms|vi|tr)\b/

interface Open {
  passage: number
  index: number
  mark: string
}

/** Quotation marks without their other half. A quotation of several paragraphs may open again in each. */
export const quotes: TextCheck = {
  rule: 'text/punctuation',
  find({ passages, tag }) {
    if (!languages.test(tag)) return []
    const left: Open[] = []
    for (const [passage, { text }] of passages.entries()) {
      if (/["“”]/.test(text)) pairUp(unpaired(text, passage, passages[passage + 1]), left)
    }
    return left.map(toFlaw)
  },
}

/** The marks of one passage that are without a partner in it: at most one straight one. */
function unpaired(text: string, passage: number, next: Passage | undefined): Open[] {
  const open: Open[] = []
  const left: Open[] = []
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (mark === '“') open.push({ passage, index, mark })
    else if (open.pop() === undefined && !isMeasure(text, index)) left.push({ passage, index, mark })
  }
  const straight = [...text.matchAll(/"/g)].filter(({ index }) => !isMeasure(text, index))
  const all = text.split('"').length - 1
  const lone = straight.length % 2 === 1 && all % 2 === 1 ? straight.at(-1) : undefined
  if (lone) left.push({ passage, index: lone.index, mark: '"' })
  const opensAgain = /^\s*["“]/.test(next?.text ?? '') && /^\s*["“]/.test(text)
  return opensAgain && open.length + left.length === 1 && left[0]?.mark !== '”' ? [] : [...open, ...left].sort((a, b) => a.index - b.index)
}

/** Inches, or seconds of arc. */
function isMeasure(text: string, index: number): boolean {
  return /\d$/.test(text.slice(Math.max(0, index - 1), index))
}

/** How many paragraphs a quotation may go on for. */
const longest = 20

/** What opens in one passage may close in a later one. `“…"` is paired, if not well. */
function pairUp(found: Open[], left: Open[]): void {
  for (const one of found) {
    const at =
      one.mark === '“'
        ? -1
        : left.findLastIndex((other) => other.mark !== '”' && one.passage - other.passage <= longest && fits(other, one))
    if (at >= 0) left.splice(at, 1)
    else left.push(one)
  }
}

function fits(open: Open, close: Open): boolean {
  return open.mark === '“' ? true : close.mark === '"' || close.passage === open.passage
}

function toFlaw({ passage, index, mark }: Open): Flaw {
  const message =
    mark === '“'
      ? 'nothing closes the quotation mark “. Add ”, or delete “.'
      : mark === '”'
        ? 'nothing opens the quotation mark ”. Add “, or delete ”.'
        : 'a quotation mark (") without a second one. Add it, or delete this one.'
  return { spots: [{ passage, index, length: 1 }], message }
}
