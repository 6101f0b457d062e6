import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keyOf } from '../../core/hash.ts'
import { hashOfFiles } from '../../source/hash-file.ts'
import { ownFiles } from '../toolchain.ts'

/** All that decides, besides a batch and the settings, what comes of it. */
export interface Version {
  diglot: string
  /** Of Diglot's source and of all packages that it uses. */
  code: string
  node: string
  /** Libraries in machine code may differ by platform. */
  platform: string
}

export function versionHere(): Version {
  const { node, v8, icu = '', unicode = '', tz = '' } = process.versions
  const home = packageFolder(dirname(fileURLToPath(import.meta.url)))
  const packages = installedPackages(home)
  const code = keyOf(hashOfFiles(ownFiles), v8, icu, unicode, tz, [...packages.values()].toSorted().join('\n'))
  return { diglot: describe(home).version, code: code.slice(0, 12), node, platform: `${process.platform}-${process.arch}` }
}

/** As it is printed, and as the name of a connection, which has no spaces. */
export function versionText({ diglot, code, node, platform }: Version): string {
  return `Diglot ${diglot} (code ${code}), Node ${node}, ${platform}`
}

function packageFolder(from: string): string {
  return existsSync(join(from, 'package.json')) ? from : packageFolder(dirname(from))
}

interface Described {
  name: string
  version: string
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

function describe(folder: string): Described {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
}

/** Folder → `name@version` of every package that one uses, as Node finds them. What is optional may be absent. */
function installedPackages(folder: string, found = new Map<string, string>()): Map<string, string> {
  const { dependencies, optionalDependencies } = describe(folder)
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const used = findPackage(name, folder)
    if (used === undefined || found.has(used)) continue
    found.set(used, `${name}@${describe(used).version}`)
    installedPackages(used, found)
  }
  return found
}

function findPackage(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name)
  if (existsSync(join(folder, 'package.json'))) return realpathSync(folder)
  const above = dirname(from)
  return above === from ? undefined : findPackage(name, above)
}
