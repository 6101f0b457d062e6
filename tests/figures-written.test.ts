import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { chineseForms } from '../pipeline/check/parity/figures/chinese/chinese.ts'
import { englishForms } from '../pipeline/check/parity/figures/english/english.ts'
import { scannersOf } from './support/scanners.ts'
import { project } from './support/site.ts'

/** Every text that the sets of pairs have. */
function textsOfPairs(): string[] {
  const folder = join(project, 'tests/parity')
  return readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/ \| |\n/))
}

it.each([
  ['English', englishForms],
  ['Chinese', chineseForms],
])('what rows say of how %s figures begin changes nothing in the figures of what was written', (_, forms) => {
  const { quick, slow } = scannersOf(forms)
  for (const text of textsOfPairs()) expect(quick(text), text).toEqual(slow(text))
})
