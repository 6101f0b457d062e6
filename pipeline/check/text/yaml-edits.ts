import { parse, stringify } from 'yaml'
import type { TextEdit } from '../../core/diagnostics.ts'

/** A line with a key or an item of a list, and a text without quotation marks. */
const plainLine = /^(\s*(?:-\s+|[\w.-]+:\s+|-\s+[\w.-]+:\s+))(?!["'|>[{&*!%@`])(\S.*?)\s*$/

/**
 * The edits of texts in front matter, so that it says the new texts afterwards: a value that needs quotation marks then
 * (`Tides: a guide`) gets them. None where they would have to be elsewhere than in one line.
 */
export function editsInYaml(edits: TextEdit[], source: string): TextEdit[] {
  const head = /^---[ \t]*\n([\s\S]*?\n)---/.exec(source)
  if (!head || isRight(edits, head[0])) return edits
  const lines = head[0].split('\n')
  const quoted = [...Map.groupBy(edits, ({ start }) => start.line)].flatMap(([number, own]) =>
    quotedLine(own, lines[number - 1] ?? '', number),
  )
  return isRight(quoted, head[0], lengthAdded(edits)) ? quoted : []
}

function quotedLine(edits: TextEdit[], line: string, number: number): TextEdit[] {
  const [, lead = '', value] = plainLine.exec(line) ?? []
  const [first] = edits
  if (value === undefined || !first) return edits
  const text = stringify(applied(edits, line).slice(lead.length).trimEnd(), { lineWidth: 0 }).trim()
  const [start, end] = [lead.length + 1, lead.length + value.length + 1].map((column) => ({ line: number, column }))
  return start && end ? [{ path: first.path, start, end, text }] : []
}

/** Whether the texts of the head are by so many characters longer then, and nothing else has changed. */
function isRight(edits: TextEdit[], head: string, added = lengthAdded(edits)): boolean {
  const lines = head.split('\n')
  const after = lines
    .map((line, index) =>
      applied(
        edits.filter(({ start }) => start.line === index + 1),
        line,
      ),
    )
    .join('\n')
  const [one, other] = [head, after].map(lengthOfTexts)
  return one !== undefined && other !== undefined && other - one === added
}

function lengthAdded(edits: TextEdit[]): number {
  return edits.reduce((sum, { start, end, text }) => sum + text.length - (end.column - start.column), 0)
}

function applied(edits: TextEdit[], line: string): string {
  const fromEnd = edits.toSorted((a, b) => b.start.column - a.start.column)
  return fromEnd.reduce((text, { start, end, text: put }) => text.slice(0, start.column - 1) + put + text.slice(end.column - 1), line)
}

/** Of all keys and texts together; undefined for what is no YAML. */
function lengthOfTexts(head: string): number | undefined {
  try {
    return measure(parse(head.slice(head.indexOf('\n') + 1, head.lastIndexOf('---')), { logLevel: 'silent' }))
  } catch {
    return undefined
  }
}

function measure(value: unknown): number {
  if (typeof value !== 'object' || value === null) return String(value).length
  return Object.entries(value).reduce((sum, [key, own]) => sum + key.length + measure(own), 0)
}
