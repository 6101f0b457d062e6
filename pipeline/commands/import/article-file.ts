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
  if (/^\{\s*["}]/.test(text)) return readJson(text)
  if (/^---[ \t]*\n---[ \t]*(?:\n|$)/.test(text)) return { data: {}, body: text.replace(/^---[ \t]*\n---[ \t]*\n?/, '') }
  if (/^(?:\+\+\+|---(?:yaml|[ \t]*toml)?)[ \t]*\n/i.test(text)) return readMatter(path, text)
  // Hexo does without the first line.
  return /^[\w-]+:.*\n(?:.*\n){0,40}?---[ \t]*\n/.test(text) ? readMatter(path, `---\n${text}`) : { data: {}, body: text }
}

function readMatter(path: string, text: string): ArticleText {
  const read = parseMatter(path, text)
  if (read.fault === undefined) return read
  // Other parsers take lines of a text that begin at the margin; YAML wants them indented.
  const [head = '', ...rest] = text.split(/^---[ \t]*$/m).slice(1)
  const indented = head.replace(/^(?![\w"'-]+[^:\n]*:|[\s#-]|$)/gm, '  ')
  const again = indented === head ? read : parseMatter(path, ['', indented, ...rest].join('---'))
  return again.fault === undefined ? again : read
}

function parseMatter(path: string, text: string): ArticleText {
  const report = createReport()
  const split = separate({ path, text }, report)
  const data = split && !split.isUnreadable ? toPlainData(split, report) : undefined
  if (split && data) return { data, body: split.markdown.replace(/^\n+/, '') }
  const fault = report.list().map(formatDiagnostic)[0] ?? `${path}:1:1 the front matter could not be read`
  return { data: {}, body: text, fault }
}

/** JSON ends where its first brace is closed, at the end of a line. The text is read once, whatever is in it. */
function readJson(text: string): ArticleText {
  let depth = 0
  let isString = false
  for (const { 0: sign, index } of text.matchAll(/\\.|["{}]/g)) {
    if (sign === '"') isString = !isString
    else if (!isString) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
    if (depth > 0) continue
    const rest = text.slice(index + 1)
    if (!/^[ \t]*(?:\n|$)/.test(rest)) break
    try {
      return { data: Object(JSON.parse(text.slice(0, index + 1))), body: rest.replace(/^\s*\n/, '') }
    } catch {
      break
    }
  }
  return { data: {}, body: text, fault: 'the front matter is not JSON' }
}
