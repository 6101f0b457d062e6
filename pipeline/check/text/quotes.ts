import { type Flaw, lastIndex, type TextCheck } from './flaw.ts'
import type { Passage } from './prose.ts'

/** Languages in which “ opens and ” closes. In German “ closes, in Swedish ” opens. */
const languages = /^(?:en|zh|ko|pt|es|it|id|ms|vi|tr)\b/

interface Mark {
  passage: number
  index: number
  mark: string
}

/** Quotation marks without their other half. A quotation of several paragraphs may open again in each. */
export const quotes: TextCheck = {
  rule: 'text/punctuation',
  find({ passages, tag }) {
    if (!languages.test(tag)) return []
    const flaws: Flaw[] = []
    const left: Mark[] = []
    for (const [passage, { text }] of passages.entries()) {
      if (!/["“”]/.test(text)) continue
      const found = unpaired(text, passage, passages[passage + 1])
      const [first, second, ...more] = found
      const turned = first && second && more.length === 0 && wrongWay(first, second)
      if (turned) flaws.push(turned)
      else pairUp(found, left)
    }
    const isFirst = ({ passage }: Mark, at: number) => left[at - 1]?.passage !== passage
    return [...flaws, ...left.filter(isFirst).map(toFlaw)]
  },
}

/** The marks of one passage that are without a partner in it, in order: at most one straight one. */
function unpaired(text: string, passage: number, next: Passage | undefined): Mark[] {
  const open: Mark[] = []
  const left: Mark[] = []
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (mark === '“') open.push({ passage, index, mark })
    else if (open.pop() === undefined && !isMeasure(text, index)) left.push({ passage, index, mark })
  }
  const all = [...text.matchAll(/"/g)]
  const straight = all.filter(({ index }) => !isMeasure(text, index))
  const lone = all.length % 2 === 1 && straight.length % 2 === 1 ? straight.at(-1) : undefined
  if (lone) left.push({ passage, index: lone.index, mark: '"' })
  const found = [...open, ...left].sort((a, b) => a.index - b.index)
  const opensAgain = found.length === 1 && found[0]?.mark !== '”' && /^\s*["“]/.test(text) && /^\s*["“]/.test(next?.text ?? '')
  return opensAgain ? [] : found
}

/** Inches, or seconds of arc. */
function isMeasure(text: string, index: number): boolean {
  return /\d/.test(text.charAt(index - 1))
}

/** `”…“`, `“…“`, `”…”` and `“…"`: both halves are there, and one is another. */
function wrongWay(first: Mark, second: Mark): Flaw | undefined {
  if (first.mark === '"' && second.mark === '"') return undefined
  const spots: Flaw['spots'] = [
    { ...spotOf(first), replacement: '“' },
    { ...spotOf(second), replacement: '”' },
  ]
  const message = `the quotation marks ${first.mark}…${second.mark} are not a pair; expected “…”.`
  return { spots, message, fix: `Replace ${first.mark}…${second.mark} with “…”` }
}

/** How many paragraphs a quotation may go on for. */
const longest = 20

/** What opens in one passage may close in a later one. */
function pairUp(found: Mark[], left: Mark[]): void {
  for (const one of found) {
    const fits = ({ mark, passage }: Mark) =>
      passage < one.passage && one.passage - passage <= longest && (mark === '“' || mark === one.mark)
    const at = one.mark === '“' ? -1 : lastIndex(left, (other) => other.mark !== '”' && fits(other))
    if (at >= 0) left.splice(at, 1)
    else left.push(one)
  }
}

function spotOf({ passage, index }: Mark) {
  return { passage, index, length: 1 }
}

function toFlaw(mark: Mark): Flaw {
  const messages: Record<string, string> = {
    '“': 'nothing closes the quotation mark “. Add ”, or delete “.',
    '”': 'nothing opens the quotation mark ”. Add “, or delete ”.',
    '"': 'a quotation mark (") without a second one. Add it, or delete this one.',
  }
  return { spots: [spotOf(mark)], message: messages[mark.mark] ?? '' }
}
