import type { Root } from 'hast'
import type { Point, Report, TextEdit } from '../../core/diagnostics.ts'
import type { FrontMatter } from '../../source/article.ts'
import { apostrophes } from './apostrophes.ts'
import { brackets } from './brackets.ts'
import type { Flaw, TextCheck } from './flaw.ts'
import { invisible } from './invisible.ts'
import { createLocate, type Locate, nearPoint } from './locate.ts'
import { mojibake } from './mojibake.ts'
import { type Prose, pieceAt, readProse } from './prose.ts'
import { quotes } from './quotes.ts'
import { repeats } from './repeats.ts'
import { leftSimplified, script } from './script.ts'
import { width } from './width.ts'
import { editsInYaml } from './yaml-edits.ts'

/** One row for each check of the prose of an article. Their order decides nothing. */
const checks: TextCheck[] = [brackets, quotes, width, apostrophes, repeats, invisible, mojibake, script]

/** An article whose text is checked by itself. `source` is the whole file, its lines ended by line feeds; `tag` is BCP 47. */
export interface TextInput {
  path: string
  source: string
  tag: string
  matter: FrontMatter
  places: string
  tree: Root | undefined
}

/** The most findings that one check reports of one article: an author with more fixes these first. */
const most = 50

/** Checks the typography and the script of one article, front matter included. */
export function checkText(input: TextInput, report: Report): void {
  const prose = readProse(input, input.tree, input.tag)
  let locate: Locate | undefined
  for (const { rule, find } of checks)
    for (const flaw of find(prose).slice(0, most)) {
      locate ??= createLocate(input.source)
      const { path } = input
      // A leak in the front matter is reported where its key is.
      const field = fieldOf(flaw, prose)
      const { start, edits } = place(flaw, prose, locate, path)
      const safe = field ? editsInYaml(edits, input.source) : edits
      const fix = safe.length > 0 && flaw.fix !== undefined && { title: flaw.fix, edits: safe }
      const { gist, spots } = flaw
      const one = gist !== undefined && { gist, count: spots.length }
      const more = { ...(fix && { fix }), ...(field && { related: [{ path, ...field }] }), ...one }
      report.add(rule, { path, line: start.line, column: start.column }, flaw.message, undefined, more)
    }
}

/** Checks what was converted of an article: `input` has the words as they are now, and the file that they were converted from. */
export function checkConverted(input: TextInput, { from, to }: { from: string; to: string }, report: Report): void {
  const prose = readProse(input, input.tree, input.tag)
  const left = leftSimplified(prose)
  if (!left) return
  const { spots, shown } = left
  const [first] = spots
  const passage = prose.passages[first.passage]
  const start = passage ? nearPoint(input.source, passage, first.index) : { line: 1, column: 1 }
  const example = `- term: {${from}: …, ${to}: …}`
  report.add(
    'text/script',
    { path: input.path, ...start },
    `simplified characters are left in the edition "${to}", which is converted from this article: ${shown} (${spots.length} in this article). Add the word to locales/glossary.yaml, or correct it there: ${example}`,
    undefined,
    { gist: `simplified characters are left in ${to}`, count: spots.length },
  )
}

/** Where the text of the front matter begins that a flaw is in; undefined in the body. */
function fieldOf({ spots: [spot] }: Flaw, { passages }: Prose): Point | undefined {
  const passage = spot && passages[spot.passage]
  const piece = passage && pieceAt(passage, spot.index)
  return piece && piece.end === undefined ? piece.start : undefined
}

function place(
  { spots }: Flaw,
  { passages }: Prose,
  locate: Locate,
  path: string,
): { start: { line: number; column: number }; edits: TextEdit[] } {
  const found = spots.map((spot) => {
    const passage = passages[spot.passage]
    const located = passage ? locate(passage, spot.index, spot.length) : { start: { line: 1, column: 1 } }
    return { ...located, replacement: spot.replacement }
  })
  const start = found[0]?.start ?? { line: 1, column: 1 }
  const edits = found.flatMap(({ start: from, end, replacement }) =>
    end && replacement !== undefined ? [{ path, start: from, end, text: replacement }] : [],
  )
  return { start, edits }
}
