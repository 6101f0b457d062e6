import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { reportedOf } from './support/pair.ts'
import { project } from './support/site.ts'

/**
 * Kinds of slips between whole articles, with right ones beside them: `= what it is | rule path:line subject; …` or `none`,
 * the original, `--`, the translation.
 */
const cases = readFileSync(join(project, 'tests/parity/article-kinds.txt'), 'utf8')
  .split(/^= /m)
  .slice(1)
  .map((text) => {
    const [head = '', ...lines] = text.split('\n')
    const [name = '', found = ''] = head.split(' | ')
    const [original = '', translation = ''] = lines.join('\n').split(/^--$/m)
    return { name, found, original: original.trim(), translation: translation.trim() }
  })

it.each(cases)('$name: $found', ({ found, original, translation }) => {
  expect(reportedOf(original, translation).join('; ') || 'none').toBe(found)
})
