import { parse as parseToml, TomlDate } from 'smol-toml'
import { formatDiagnostic } from '../../core/diagnostics.ts'
import { createReport } from '../../core/report.ts'
import { separate, toPlainData } from '../../source/front-matter/yaml.ts'

/** The text of an article's file, in two parts. */
export interface ArticleText {
  data: Record<string, unknown>
  body: string
  /** Why the front matter cannot be read. */
  fault?: string
}

/** Reads front matter in YAML, TOML or JSON. A file without any is all text. */
export function readArticleText(path: string, written: string): ArticleText {
  const text = written.replace(/^\uFEFF/, '')
  if (/^\+\+\+[ \t]*\n/.test(text)) return readToml(text)
  if (/^\{\s*["}]/.test(text)) return readJson(text)
  if (/^---[ \t]*\n---[ \t]*(?:\n|$)/.test(text)) return { data: {}, body: text.replace(/^---[ \t]*\n---[ \t]*\n?/, '') }
  if (/^---(?:yaml)?[ \t]*\n/i.test(text)) return readYaml(path, text)
  // Hexo does without the first line.
  return /^[\w-]+:.*\n(?:.*\n){0,40}?---[ \t]*\n/.test(text) ? readYaml(path, `---\n${text}`) : { data: {}, body: text }
}

function readYaml(path: string, text: string): ArticleText {
  const read = parseYaml(path, text)
  if (read.fault === undefined) return read
  // Other parsers take lines of a text that begin at the margin; YAML wants them indented.
  const [head = '', ...rest] = text.split(/^---[ \t]*$/m).slice(1)
  const indented = head.replace(/^(?![\w"'-]+[^:\n]*:|[\s#-]|$)/gm, '  ')
  const again = indented === head ? read : parseYaml(path, ['', indented, ...rest].join('---'))
  return again.fault === undefined ? again : read
}

function parseYaml(path: string, text: string): ArticleText {
  const report = createReport()
  const split = separate({ path, text: text.replace(/^---yaml/i, '---') }, report)
  const data = split && toPlainData(split, report)
  if (split && data) return { data, body: split.markdown.replace(/^\n+/, '') }
  const fault = report.list().map(formatDiagnostic)[0] ?? `${path}:1:1 the front matter could not be read`
  return { data: {}, body: text, fault }
}

function readToml(text: string): ArticleText {
  const [whole = '', toml = ''] = /^\+\+\+[ \t]*\n([\s\S]*?)\n?\+\+\+[ \t]*(?:\n|$)/.exec(text) ?? []
  if (whole === '') return { data: {}, body: text, fault: 'the front matter does not end; expected a line of "+++"' }
  try {
    return { data: Object(withoutDates(parseToml(toml))), body: text.slice(whole.length) }
  } catch (error) {
    return {
      data: {},
      body: text,
      fault: `the front matter is not TOML: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`,
    }
  }
}

/** TOML's dates as they were written. */
function withoutDates(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, '')
  if (Array.isArray(value)) return value.map(withoutDates)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)]))
}

/** JSON ends where its braces are closed, at the end of a line. */
function readJson(text: string): ArticleText {
  for (const { index } of text.matchAll(/\}[ \t]*(?:\n|$)/g)) {
    try {
      return { data: Object(JSON.parse(text.slice(0, index + 1))), body: text.slice(index + 1).replace(/^\s*\n/, '') }
    } catch {
      // It goes on.
    }
  }
  return { data: {}, body: text, fault: 'the front matter is not JSON' }
}
