import { parse, TomlDate, TomlError } from 'smol-toml'
import type { PlainYaml } from './plain-yaml.ts'

/** TOML between two lines of `+++`, or behind `---toml`. */
const block = /^(?:\+\+\+[ \t]*\n(?:([\s\S]*?)\n)??\+\+\+|---[ \t]*toml[ \t]*\n(?:([\s\S]*?)\n)??---)[ \t]*(?:\n|$)/i
const begins = /^(?:\+\+\+|---[ \t]*toml\b)/i

/** Front matter in TOML: what it says, or what is wrong with it, and the text behind it with an empty line for each line of it. */
export interface TomlMatter {
  plain?: PlainYaml
  fault?: { line: number; column: number; message: string }
  markdown: string
}

/** Undefined if the file has no front matter in TOML. */
export function readToml(text: string): TomlMatter | undefined {
  if (!begins.test(text)) return undefined
  const [whole, plus, dashes] = block.exec(text) ?? []
  if (whole === undefined)
    return { fault: { line: 1, column: 1, message: 'the front matter does not end; expected a line of "+++" after it.' }, markdown: '' }
  const toml = plus ?? dashes ?? ''
  const markdown = '\n'.repeat(whole.split('\n').length - 1) + text.slice(whole.length)
  try {
    return { plain: { value: toData(toml), lines: linesOf(toml) }, markdown }
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [message = ''] = error.message.replace(/^Invalid TOML document:\s*/, '').split('\n')
    return { fault: { line: error.line + 1, column: error.column, message: `the front matter is not TOML: ${message}.` }, markdown }
  }
}

/** Front matter in TOML as data, and the Markdown behind it. Undefined if there is none, if it cannot be read, or if it has comments. */
export function tomlWithoutComments(text: string): { value: Record<string, unknown>; body: string } | undefined {
  const [whole, plus, dashes] = block.exec(text) ?? []
  const toml = plus ?? dashes ?? ''
  if (whole === undefined || /^\s*#|\s#\s/m.test(toml)) return undefined
  try {
    return { value: toData(toml), body: text.slice(whole.length) }
  } catch {
    return undefined
  }
}

function toData(toml: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parse(toml)).map(([key, value]) => [key, plain(value)]))
}

/** Dates as they were written (as a `Date` each would have a time), and numbers as texts, as yaml.ts has them. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, '')
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}

const name = `(?:[\\w-]+|"[^"\\n]*"|'[^'\\n]*')`
const header = new RegExp(`^\\s*(\\[{1,2})\\s*(${name}(?:\\s*\\.\\s*${name})*)\\s*\\]`)
const pair = new RegExp(`^\\s*(${name}(?:\\s*\\.\\s*${name})*)\\s*=\\s*(.*)$`)
const sign = /"""|'''/g

/** Dotted keys → the line of the file on which each is. The parser does not say. */
function linesOf(toml: string): Map<string, number> {
  const lines = new Map<string, number>()
  const counts = new Map<string, number>()
  let table = ''
  let isInText = false
  for (const [index, line] of toml.split('\n').entries()) {
    const signs = line.match(sign)?.length ?? 0
    const wasInText = isInText
    isInText = isInText !== (signs % 2 === 1)
    if (wasInText) continue
    const [, brackets, named] = header.exec(line) ?? []
    const [, key] = pair.exec(line) ?? []
    if (named !== undefined) {
      table = dotted(named)
      if (brackets === '[[') {
        const count = counts.get(table) ?? 0
        counts.set(table, count + 1)
        table += `.${count}`
      }
      note(table, index)
    } else if (key !== undefined) note(table === '' ? dotted(key) : `${table}.${dotted(key)}`, index)
  }
  return lines

  /** The first line of the file is that of "+++". What is below a key is where the key is, unless it has a line of its own. */
  function note(path: string, index: number): void {
    const parts = path.split('.')
    for (const length of parts.keys()) {
      const above = parts.slice(0, length + 1).join('.')
      if (!lines.has(above)) lines.set(above, index + 2)
    }
  }
}

const dotted = (written: string): string =>
  written
    .split('.')
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .join('.')
