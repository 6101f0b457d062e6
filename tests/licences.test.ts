import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { project } from './support/site.ts'

interface Package {
  license?: string
  dev?: boolean
  hasInstallScript?: boolean
  deprecated?: string
  /** Leads to a package of this repository, which has a row of its own. */
  link?: boolean
}

const read = (path: string) => JSON.parse(readFileSync(join(project, path), 'utf8'))
const packages: [path: string, Package][] = Object.entries<Package>(read('package-lock.json').packages).filter(
  ([path, { link }]) => path !== '' && !link,
)
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

const permissive = new Set(['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'CC0-1.0'])

/** Licences with conditions on the package itself, which we use as it is: a change to it would have to be published. */
const conditional: [licence: string, name: RegExp][] = [
  ['MPL-2.0', /^lightningcss(?:-|$)/],
  ['LGPL-3.0-or-later', /^@img\/sharp-/],
]
/** The same, for what only tests and tools use. */
const forTests: [licence: string, name: RegExp][] = [
  ['MPL-2.0', /^axe-core$/],
  ['OFL-1.1', /^@fontsource\//],
]

function isAllowed(licence: string, name: string, dev: boolean): boolean {
  const allowed = dev ? [...conditional, ...forTests] : conditional
  return permissive.has(licence) || allowed.some(([other, names]) => other === licence && names.test(name))
}

/** `A AND B` needs both, `A OR B` one of them. */
function isFree(expression: string, name: string, dev: boolean): boolean {
  const choices = expression.replace(/^\((.*)\)$/, '$1').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((licence) => isAllowed(licence, name, dev)))
}

/** The licence of a package for tests that says it in another place than npm has asked for since 2014: `licenses`, or its readme. */
function olderLicence(path: string): string {
  const folder = join(project, path)
  const { licenses }: { licenses?: { type: string }[] } = read(`${path}/package.json`)
  if (licenses) return licenses.map(({ type }) => type).join(' OR ')
  const readme = readdirSync(folder).find((name) => /^readme/i.test(name))
  return (readme && /^## License\s+\(?(?:The )?(MIT)\b/m.exec(readFileSync(join(folder, readme), 'utf8'))?.[1]) || 'none'
}

const licenceOf = ([path, { license, dev = false }]: [path: string, Package]) => license ?? (dev ? olderLicence(path) : 'none')

it('every package may be used and passed on', () => {
  expect(packages.length).toBeGreaterThan(100)
  expect(
    packages
      .filter((one) => !isFree(licenceOf(one), nameOf(one[0]), one[1].dev === true))
      .map((one) => `${nameOf(one[0])}: ${licenceOf(one)}`),
  ).toEqual([])
})

it('the lock file has the licence that each installed package has', () => {
  const installed = packages.filter(([path]) => existsSync(join(project, path, 'package.json')))
  expect(installed.length).toBeGreaterThan(100)
  const wrong = installed.flatMap(([path, { license }]) => {
    const own: unknown = read(`${path}/package.json`).license
    return own === license ? [] : [`${path}: ${String(own)}, not ${license}`]
  })
  expect(wrong).toEqual([])
})

it('only the packages that are allowed to run a script when they are installed, and none that is deprecated', () => {
  const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
  expect(scripts.toSorted()).toEqual(Object.keys(read('package.json').allowScripts).toSorted())
  expect(packages.filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([])
})
