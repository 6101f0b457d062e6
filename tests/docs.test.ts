import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { settingNames } from '../pipeline/config.ts'
import { aliases, fieldNames } from '../pipeline/content/fields.ts'
import { rules } from '../pipeline/diagnostics.ts'
import { editionSchema } from '../pipeline/i18n/edition.ts'
import { networks } from '../pipeline/share/networks.ts'
import { project } from './support/site.ts'

const editionKeys = Object.keys(editionSchema.shape)
const reference = readFileSync(join(project, 'REFERENCE.md'), 'utf8')

it.each(Object.entries(rules))('REFERENCE.md has the rule %s, with its severity', (id, severity) => {
  expect(reference).toContain(`| \`${id}\` | ${severity} |`)
})

it.each([
  ...fieldNames.map((name) => `| \`${name}\` |`),
  ...Object.keys(aliases).map((name) => `\`${name}\``),
  ...Object.keys(networks).map((name) => `\`${name}\``),
])('REFERENCE.md has %s', (text) => {
  expect(reference).toContain(text)
})

it.each([...settingNames(), ...editionKeys].map((name) => `\`${name}\``))('REFERENCE.md has the setting %s', (text) => {
  expect(reference).toContain(text)
})

it('REFERENCE.md and the command name the same options', () => {
  const { stdout } = spawnSync(process.execPath, [join(project, 'pipeline/cli.ts'), '--help'], { encoding: 'utf8' })
  const options = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)]
    .map(([, name]) => name)
    .filter((name) => name !== '--help' && name !== '--version')
  expect(options.length).toBeGreaterThan(3)
  for (const option of options) expect(reference).toMatch(new RegExp(`\\| \`${option}[ \`]`))
})

it('REFERENCE.md names no rule that there is not', () => {
  const named = [...reference.matchAll(/^\| `([a-z-]+\/[a-z-]+)` \|/gm)].map(([, id]) => id)
  expect(named.toSorted()).toEqual(Object.keys(rules).toSorted())
})
