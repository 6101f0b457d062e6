import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'

/** The version of the package that a module belongs to, by the module's URL. */
export function versionOf(url: string): string {
  const described: unknown = JSON.parse(readFileSync(findPackageJSON(url) ?? '', 'utf8'))
  return String(Reflect.get(Object(described), 'version'))
}
