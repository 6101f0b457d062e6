import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findingsOf } from './support/pair.ts'
import { project } from './support/site.ts'

/** `= what it is | line and subject of what is found, or none`, the original, `--`, the translation. */
const cases = readFileSync(join(project, 'tests/parity/omissions.txt'), 'utf8')
  .split(/^= /m)
  .slice(1)
  .map((text) => {
    const [head = '', ...lines] = text.split('\n')
    const [name = '', found = ''] = head.split(' | ')
    const [original = '', translation = ''] = lines.join('\n').split(/^--$/m)
    return { name, found, original, translation: translation.trim() }
  })

it.each(cases)('$name: $found', ({ found, original, translation }) => {
  const findings = findingsOf('parity/omission', original, translation)
  expect(findings.map(({ place, subject }) => `${place.line} ${subject}`).join('; ') || 'none').toBe(found)
  expect(findingsOf('parity/structure', original, translation).filter(({ message }) => message.includes('paragraphs'))).toEqual([])
})
