import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { order } from '../../core/diagnostics.ts'

/** Where the catalogues of Diglot are, in this repository as in the package: those of the sample site's editions, and all others. */
const folders = ['../../../locales/', '../../package/locales/'].map((path) => new URL(path, import.meta.url))
/** What belongs to every site in the language; `site.json` is one site's own. */
const names = ['edition.json', 'interface.json']

/** The languages that Diglot has UI strings in, by the names of their locales. English is the first. */
export function shippedLocales(): string[] {
  const found = folders.flatMap((folder) => readdirSync(folder))
  return found.filter((name) => /^[a-z]{2,3}(?:-\w+)*$/.test(name)).sort((a, b) => Number(b === 'en') - Number(a === 'en') || order(a, b))
}

/** The files of a shipped locale: name → text. Undefined if Diglot has none in this language. */
export function shippedFiles(locale: string): Map<string, string> | undefined {
  if (!shippedLocales().includes(locale)) return undefined
  const folder = folders.map((parent) => new URL(`${locale}/`, parent)).find((url) => existsSync(url))
  return folder && new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
}
