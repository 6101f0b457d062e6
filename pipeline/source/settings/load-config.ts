import type { Report } from '../../core/diagnostics.ts'
import { checkSettings } from '../../core/settings/check.ts'
import type { Config } from '../../core/settings/config.ts'
import { readSettings } from './settings.ts'

/** Reads and checks the settings in `root`, as `checkSettings` does. */
export async function loadConfig(root: string, report: Report): Promise<Config | undefined> {
  return checkSettings(await readSettings(root), report)
}
