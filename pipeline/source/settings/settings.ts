import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importModule } from './config-module.ts'

/** Where a site may keep its settings; the first that is there counts. */
export const settingsFiles = ['diglot.config.ts', 'diglot.config.js', 'diglot.config.mjs']

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
