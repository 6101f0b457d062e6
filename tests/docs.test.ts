import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aliases, fieldNames } from '../pipeline/content/fields.ts'
import { rules } from '../pipeline/diagnostics.ts'
import { networks } from '../pipeline/share/networks.ts'
import { project } from './support/site.ts'

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

it('REFERENCE.md names no rule that there is not', () => {
  const named = [...reference.matchAll(/^\| `([a-z-]+\/[a-z-]+)` \|/gm)].map(([, id]) => id)
  expect(named.toSorted()).toEqual(Object.keys(rules).toSorted())
})
