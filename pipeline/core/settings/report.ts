import type * as z from 'zod'
import { type Place, type Report, startOf } from '../diagnostics.ts'
import { rules } from '../rules.ts'
import { didYouMean } from '../suggest.ts'

/** The settings file, as messages name it, and its text. */
export interface SettingsFile {
  path: string
  text: string
}

/** What such a rule finds is left out of the site, or would break it: that must not pass for fine. */
export function reportSoft(id: string, severity: string, file: SettingsFile, report: Report): void {
  report.add(
    'config/invalid',
    placeOfSetting(file, ['rules', id]),
    `"rules.${id}" is ${JSON.stringify(severity)}, but this rule is always an error: what it finds leaves pages out or breaks them. Delete the setting.`,
  )
}

/** What the schema finds wrong; `knownBelow` names the settings below a path. */
export function reportSettingIssue(
  issue: z.core.$ZodIssue,
  value: unknown,
  file: SettingsFile,
  knownBelow: (path: string[]) => string[],
  report: Report,
): void {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    if (path[0] === 'rules') {
      for (const key of issue.keys) reportRule(key, file, report)
      return
    }
    const known = knownBelow(path)
    for (const key of issue.keys) {
      const full = [...path, key].join('.')
      report.add(
        'config/unknown-key',
        placeOfSetting(file, [...path, key]),
        `"${full}" is not a setting${didYouMean(key, known) || `; known here: ${known.join(', ')}.`}`,
      )
    }
    return
  }
  if (issue.code === 'invalid_key' || (path[0] === 'rules' && path.length === 2 && !((path[1] ?? '') in rules))) {
    reportRule(path.at(-1) ?? '', file, report)
    return
  }
  const found = path.reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? Reflect.get(at, key) : undefined), value)
  const name = path.length === 0 ? 'the default export' : `"${path.join('.')}"`
  const was = found === undefined ? 'missing' : (JSON.stringify(found) ?? String(found))
  report.add('config/invalid', placeOfSetting(file, path), `${name} is ${was}; expected ${expectedBy(issue)}.`)
}

function reportRule(key: string, file: SettingsFile, report: Report): void {
  report.add('config/unknown-key', placeOfSetting(file, ['rules', key]), `"${key}" is not a rule${didYouMean(key, Object.keys(rules))}`)
}

const kinds: Record<string, string> = {
  object: 'an object of settings',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  record: 'an object',
  array: 'a list',
}

/** What a schema expects where it finds something else, to be read after "expected". */
export function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
  if (issue.code === 'too_small' && issue.message.startsWith('Too')) return `a number of at least ${issue.minimum}`
  if (issue.code === 'too_big' && issue.message.startsWith('Too')) return `a number of at most ${issue.maximum}`
  if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid')) return kinds[issue.expected] ?? `a ${issue.expected}`
  return issue.message
}

/**
 * Where a setting is in the settings file, near enough to point an editor at: each key of its path is the first of that name
 * behind the key above it. Of a setting that is missing, or an entry of a list, it is the place of what is around it.
 */
export function placeOfSetting({ path, text }: SettingsFile, keys: readonly string[]): Place {
  let found: number | undefined
  for (const key of keys) {
    const ahead = new RegExp(`(?<![\\w])["']?${RegExp.escape(key)}["']?\\s*:`, 'g')
    ahead.lastIndex = found ?? 0
    found = ahead.exec(text)?.index ?? found
  }
  if (found === undefined) return startOf(path)
  const lines = text.slice(0, found).split('\n')
  return { path, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
