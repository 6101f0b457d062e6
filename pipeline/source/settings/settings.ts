import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../core/settings/check.ts'
import { importModule } from './config-module.ts'

/** Where a site may keep its settings; the first that is there counts. */
export const settingsFiles = ['diglot.config.ts', 'diglot.config.js', 'diglot.config.mjs']

/** Runs the settings file in `root`. */
export async function readSettings(root: string): Promise<Settings> {
  const name = settingsFiles.find((candidate) => existsSync(join(root, candidate)))
  if (name === undefined) return { text: '', modules: [] }
  let text = ''
  try {
    text = readFileSync(join(root, name), 'utf8')
    const { loaded, failure, modules } = await importModule(join(root, name))
    return { name, text, value: loaded.default, failure, modules }
  } catch (failure) {
    return { name, text, failure, modules: [] }
  }
}
