import type { Point } from 'unist'
import { linesOutsideFences } from './fences.ts'

/** What an article has too much of, where the limit is passed, and the limit. */
export interface Excess extends Point {
  what: string
  most: number
}

/** UTF-8 bytes of a body: 1 MiB. A novel has half as many. */
const mostBytes = 1_048_576
/** Code is counted too: an element is made of each line. A novel has fewer. */
const mostLines = 50_000
/** No shorter text can reach a limit that is worth counting: a mark is two characters with what it marks. In UTF-16 code units. */
const harmless = 8000

interface Limit {
  what: string
  most: number
  /** What a line adds; `isStart`: the line has nothing before it. */
  count(line: string, isStart: boolean): number
}

const matches = (pattern: RegExp) => (line: string) => line.match(pattern)?.length ?? 0

/** Far above what an article has, and low enough that each takes a second or two to publish. */
const limits: Limit[] = [
  {
    what: 'paragraphs, headings and items',
    most: 20_000,
    count: (line, isStart) => Number(isStart || /^\s*(?:[-*+#>]|:{3}|\d+[.)]|[=-]+\s*$)/.test(line)),
  },
  { what: 'rows of tables', most: 5000, count: (line) => Number(/^\s*\|/.test(line)) },
  { what: 'links, pictures, footnotes and directives', most: 10_000, count: matches(/\[|https?:\/\/|www\.|\w@\w/g) },
  { what: 'HTML tags', most: 20_000, count: matches(/<[a-z/!]/gi) },
  { what: 'marks of emphasis and code', most: 40_000, count: matches(/[*_~`]+/g) },
  { what: 'HTML entities and escaped marks', most: 40_000, count: matches(/[&\\]/g) },
  { what: 'numbers', most: 40_000, count: matches(/\d[\d.,:/-]*/g) },
  { what: 'tags of templates', most: 20_000, count: matches(/\{[{%]/g) },
  { what: 'cells of tables', most: 40_000, count: matches(/\|/g) },
]

/** Marks of one paragraph: the parser compares each with all others, so what counts is the sum of the squares. */
const paragraphMarks = { what: 'marks of emphasis and brackets in one paragraph', most: 4000, pattern: /[*_~[\]`<]+/g }

/** Each run of backticks is looked for up to the end of its paragraph, for one of the same length. */
const paragraphTicks = { what: 'lengths of runs of backticks in one paragraph', most: 50 }

/**
 * What the text has too much of, by its lines alone, before it is parsed: time and memory of everything that reads it
 * stay below a few seconds and some hundred megabytes.
 */
export function excessOf(markdown: string): Excess | undefined {
  if (markdown.length < harmless) return undefined
  if (Buffer.byteLength(markdown) > mostBytes) return { what: 'bytes', most: mostBytes, line: 1, column: 1 }
  if (markdown.split('\n', mostLines + 2).length > mostLines + 1) return { what: 'lines', most: mostLines, line: mostLines + 1, column: 1 }
  // Each counts at least a character.
  const reachable = limits.filter(({ most }) => markdown.length > most)
  const counts = reachable.map(() => 0)
  const state: Paragraphs = { before: '', isTable: false, marks: 0, squares: 0, ticks: new Set() }
  for (const [index, line] of linesOutsideFences(markdown)) {
    const at = { line: index + 1, column: 1 }
    if (addMarks(line, state) > paragraphMarks.most ** 2) return { ...paragraphMarks, ...at }
    if (state.ticks.size > paragraphTicks.most) return { ...paragraphTicks, ...at }
    for (const [row, { what, most, count }] of reachable.entries()) {
      const sum = (counts[row] ?? 0) + count(line, state.before === '')
      if (sum > most) return { what, most, ...at }
      counts[row] = sum
    }
    state.before = line.trim()
  }
  return undefined
}

/** What is known of the text up to a line: of the paragraph that is open, and of all before it. */
interface Paragraphs {
  /** The line before, trimmed. */
  before: string
  isTable: boolean
  marks: number
  squares: number
  ticks: Set<number>
}

/** The sum of the squares up to here: an item, a heading and a row of a table are paragraphs of their own. */
function addMarks(line: string, state: Paragraphs): number {
  const text = line.trim()
  state.isTable = text !== '' && (state.isTable || isDelimiter(text, state.before))
  if (text === '' || state.isTable || /^(?:[-*+]|\d+[.)]|#{1,6})\s/.test(text)) {
    state.squares += state.marks ** 2
    state.marks = 0
    state.ticks.clear()
  }
  for (const [run] of line.matchAll(/`+/g)) state.ticks.add(run.length)
  state.marks += line.match(paragraphMarks.pattern)?.length ?? 0
  return state.squares + state.marks ** 2
}

/** Whether a table begins: a row of dashes below one with as many cells (GitHub Flavored Markdown, 4.10). All up to a blank line are its rows. */
function isDelimiter(text: string, before: string): boolean {
  const cells = (row: string) => row.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/).length
  return /^[ |:-]*-[ |:-]*$/.test(text) && text.includes('|') && before !== '' && cells(text) === cells(before)
}
