import { isMap, parseDocument } from 'yaml'
import { type Report, startOf } from '../diagnostics.ts'
import { codeOf, readText } from '../files.ts'

/** Reads a JSON object of `locales/`. Undefined, with what is wrong in `report`, where there is none, or none that can be guessed. */
export function readJson(
  root: string,
  path: string,
  rule: 'catalogue/invalid' | 'edition/invalid',
  report: Report,
): { value: object; text: string } | undefined {
  let text: string | undefined
  try {
    text = readText(root, path, report)
  } catch (error) {
    const what = codeOf(error) === 'ENOENT' ? 'this file is missing' : `this file could not be read (${codeOf(error)})`
    report.add(rule, startOf(path), `${what}; expected a JSON object of words. Copy it from another locale and translate it.`)
    return undefined
  }
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { value, text }
    report.add(
      rule,
      startOf(path),
      `this file is not a JSON object; expected {"key": ${rule === 'edition/invalid' ? 'value' : '"words"'}, …}.`,
    )
  } catch (error) {
    const [, line = '1', column = '1'] = /line (\d+) column (\d+)/.exec(String(error)) ?? []
    report.add(
      rule,
      { path, line: Number(line), column: Number(column) },
      `this file is not JSON: ${String(error instanceof Error ? error.message : error)}.`,
    )
    return asYaml(text)
  }
  return undefined
}

/** What is no JSON for a comma too many, or for its quotation marks, is YAML: the rest can be checked, and pages with it. */
function asYaml(text: string): { value: object; text: string } | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  return document.errors.length === 0 && isMap(document.contents) ? { value: document.toJS(), text } : undefined
}
