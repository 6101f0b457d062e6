import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../core/diagnostics.ts'
import { placeOfSetting } from '../../core/settings/report.ts'
import { settingsFiles } from './settings.ts'

/** A setting that only the rest of the site can show to be wrong. */
export function reportSetting(root: string, key: string, value: string, expects: string, report: Report): void {
  const path = settingsFiles.find((name) => existsSync(join(root, name))) ?? 'diglot.config.ts'
  report.add(
    'config/invalid',
    placeOfSetting({ path, text: readFileSync(join(root, path), 'utf8') }, key.split('.')),
    `"${key}" is ${JSON.stringify(value)}; expected ${expects}${expects.endsWith('?') ? '' : '.'}`,
  )
}
