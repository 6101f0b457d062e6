import { parse, TomlDate } from 'smol-toml'
import { stringify } from 'yaml'
import { type Fix, type Report, startOf } from '../../core/diagnostics.ts'
import type { RuleId } from '../../core/rules.ts'
import type { SourceFile } from '../scan.ts'

/** TOML between two lines of `+++`, or behind `---toml`. */
const block = /^(?:\+\+\+|---toml)[ \t]*\n([\s\S]*?)\n?(?:\+\+\+|---)[ \t]*(?:\n|$)/
const comment = /^\s*#|\s#\s/m

/** Front matter that is no YAML: by name, where it has one. */
export function reportForeignFrontMatter({ path, text }: SourceFile, report: Report): void {
  const named = /^---[ \t]*(\S+)/.exec(text)?.[1]?.toLowerCase()
  const add = (rule: RuleId, message: string, fix?: Fix) => report.add(rule, startOf(path), message, undefined, fix && { fix })
  if (text.startsWith('+++') || named === 'toml') {
    const converted = tomlAsYaml(text)
    const range = { path, start: { line: 1, column: 1 }, end: { line: converted?.end ?? 1, column: 1 } }
    const fix = converted && { title: 'Write the front matter as YAML', edits: [{ ...range, text: converted.yaml }] }
    const how = fix ? '"diglot check --fix" rewrites it.' : 'Rewrite it by hand: it has comments, or cannot be read as TOML.'
    add('front-matter/engine', `the front matter is TOML; expected YAML: lines of "key: value" between two lines of "---". ${how}`, fix)
  } else if (/^\{\s*(?:"|\})/.test(text))
    add(
      'front-matter/engine',
      'the front matter is JSON; expected YAML. Put a line of "---" before it and one after it: YAML reads JSON too.',
    )
  else if (named !== undefined && !named.startsWith('-'))
    add(
      'front-matter/engine',
      `the front matter is marked "${named}"; expected YAML. Front matter is data and is never run: begin it with "---" alone.`,
    )
  else add('front-matter/missing', 'this file has no front matter; expected it to start with a line of "---", then "title: …".')
}

/** Front matter in TOML as YAML between lines of `---`, and the line behind it. Undefined where something would be lost. */
function tomlAsYaml(text: string): { yaml: string; end: number } | undefined {
  const [whole, toml] = block.exec(text) ?? []
  if (whole === undefined || toml === undefined || comment.test(toml)) return undefined
  try {
    return { yaml: `---\n${stringify(plain(parse(toml)))}---\n`, end: whole.split('\n').length }
  } catch {
    return undefined
  }
}

/** TOML's dates as they were written: as a `Date` each would have a time. */
function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/, '')
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
}
