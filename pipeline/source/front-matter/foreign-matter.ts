import { type Report, startOf } from '../../core/diagnostics.ts'
import type { RuleId } from '../../core/rules.ts'
import type { SourceFile } from '../scan.ts'

/** Front matter that is neither YAML nor TOML: by name, if it has one. */
export function reportForeignFrontMatter({ path, text }: SourceFile, report: Report): void {
  const named = /^---[ \t]*(\S+)/.exec(text)?.[1]?.toLowerCase()
  const add = (rule: RuleId, message: string) => report.add(rule, startOf(path), message)
  if (isJson(text))
    add(
      'front-matter/engine',
      'the front matter is JSON; expected YAML. Put a line of "---" before it and one after it: YAML reads JSON too.',
    )
  else if (isNamed(named))
    add(
      'front-matter/engine',
      `the front matter is marked "${named}"; expected YAML. Front matter is data and is never run: begin it with "---" alone.`,
    )
  else add('front-matter/missing', 'this file has no front matter; expected it to start with a line of "---", then "title: …".')
}

/** Whether a file begins with its text: its front matter is missing, not in another notation. */
export function hasNoFrontMatter(text: string): boolean {
  return !isJson(text) && !isNamed(/^---[ \t]*(\S+)/.exec(text)?.[1])
}

const isJson = (text: string) => /^\{\s*(?:"|\})/.test(text)
const isNamed = (named: string | undefined) => named !== undefined && !named.startsWith('-')
