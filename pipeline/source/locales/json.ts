import { isMap, parseDocument } from 'yaml'
import { type Report, startOf } from '../../core/diagnostics.ts'
import { codeOf } from '../../core/files.ts'
import { readText } from '../text-file.ts'
import { placeOfKey } from './catalogue.ts'

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
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return checked({ value, text }, path, rule, report)
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
    const found = asYaml(text)
    return found && checked(found, path, rule, report)
  }
  return undefined
}

/** Refuses the one key that cannot be copied from object to object: i18next fails on it. */
function checked<File extends { value: object; text: string }>(
  file: File,
  path: string,
  rule: 'catalogue/invalid' | 'edition/invalid',
  report: Report,
): File {
  for (const key of dropProto(file.value))
    report.add(
      rule,
      placeOfKey({ path, text: file.text }, key),
      '"__proto__" cannot be a key, since JavaScript keeps it for itself. Rename it.',
    )
  return file
}

/** Deletes the keys `__proto__` of an object, and of those in it. Gives their paths. */
function* dropProto(value: object, path: string[] = []): Generator<string[]> {
  for (const [key, item] of Object.entries(value)) {
    if (key === '__proto__') {
      Reflect.deleteProperty(value, key)
      yield [...path, key]
    } else if (item !== null && typeof item === 'object') yield* dropProto(item, [...path, key])
  }
}

/** What is no JSON for a comma too many, or for its quotation marks, is YAML: the rest can be checked, and pages with it. */
function asYaml(text: string): { value: object; text: string } | undefined {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' })
  return document.errors.length === 0 && isMap(document.contents) ? { value: document.toJS(), text } : undefined
}
