import * as z from 'zod'
import { type Report, startOf } from '../diagnostics.ts'
import { fixedRules } from '../rules.ts'
import { type Config, settingsSchema } from './config.ts'
import { usableSettings } from './config-repair.ts'
import { placeOfFailure } from './failure-place.ts'
import { reportSettingIssue, reportSoft, type SettingsFile } from './report.ts'

/** The settings as the site's file gives them, before any check. */
export interface Settings {
  /** The name of the file; undefined where there is none. */
  name?: string | undefined
  text: string
  value?: unknown
  /** Why the file could not be run. */
  failure?: unknown
  /** The files of the site that they are made of, plugins among them. */
  modules: string[]
}

/**
 * The settings with every default filled in. Where anything is wrong with them, that is in `report`, and nothing may be
 * published: articles can still be checked by the rest of them, unless too much depends on what is wrong (undefined).
 */
export function checkSettings({ name, text, value, failure }: Settings, report: Report): Config | undefined {
  if (name === undefined) {
    report.add(
      'config/invalid',
      startOf('diglot.config.ts'),
      `there is no settings file here; expected diglot.config.ts in the site's root, with at least "url".`,
    )
    return undefined
  }
  if (failure === undefined) return checkConfig(value, { path: name, text }, report)
  report.add('config/invalid', placeOfFailure(failure, name), whyNotRun(failure))
  return undefined
}

/** Of a package that is missing, Node names the file that imports it, with its whole path, and not what to do. */
function whyNotRun(failure: unknown): string {
  const [message = ''] = String(failure instanceof Error ? failure.message : failure).split('\n')
  const name = /^Cannot find package '([^']+)'/.exec(message)?.[1]
  const comma = message.startsWith("Expected ','") ? '. Is a comma missing in front of this, or a quotation mark?' : ''
  return name === undefined
    ? `the settings file could not be run: ${message}${comma}`
    : `the settings file could not be run: the package "${name}" is not installed. Run "npm install" in the folder of the site${name === 'diglot' ? ', or export a plain object without an import' : ''}.`
}

function checkConfig(value: unknown, file: SettingsFile, report: Report): Config | undefined {
  const result = settingsSchema.safeParse(value)
  const issues = result.error?.issues ?? []
  for (const issue of issues) reportSettingIssue(issue, value, file, (path) => Object.keys(knownBelow(path)), report)
  const config = result.data ?? settingsSchema.safeParse(usableSettings(value, issues)).data
  if (!config) return undefined
  const isSoft = ([id, severity]: [string, string]) => severity !== 'error' && fixedRules.has(id)
  const settings = Object.entries(config.rules)
  for (const [id, severity] of settings.filter(isSoft)) reportSoft(id, severity, file, report)
  const rules = Object.fromEntries(settings.filter((entry) => !isSoft(entry)))
  report.configure(rules)
  return { ...config, rules }
}

/** Every setting by its full name (`content.pattern`), for the check of the documents. */
export function settingNames(path: string[] = []): string[] {
  return Object.keys(knownBelow(path)).flatMap((key) => {
    const below = settingNames([...path, key])
    return below.length > 0 ? below : [[...path, key].join('.')]
  })
}

/** The JSON Schema of a setting, by its full name. */
export function settingSchema(name: string): object {
  const path = name.split('.')
  return Object(knownBelow(path.slice(0, -1))[path.at(-1) ?? ''])
}

function knownBelow(path: string[]): Record<string, unknown> {
  const described = z.toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any' })
  let at: unknown = described
  for (const key of path) at = Object(Reflect.get(Object(Reflect.get(Object(at), 'properties')), key))
  return Object(Reflect.get(Object(at), 'properties') ?? {})
}
