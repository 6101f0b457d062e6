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
})

it('says how many paragraphs are missing where no heading is in the article, and nowhere else', () => {
  const [english, chinese] = [cases[0]?.original ?? '', cases[0]?.translation ?? '']
  const counts = (one: string, other: string) => findingsOf('parity/structure', one, other).map(({ subject }) => subject)
  expect(counts(english, chinese)).toEqual(['2 of 3 paragraphs'])
  expect(counts(`## Tides\n\n${english}`, `## 潮汐\n\n${chinese}`)).toEqual([])
})

it('says once that a heading is missing', () => {
  const english =
    '## Tides\n\nThe sea rises and falls twice a day.\n\n## A standard is agreed\n\nIn 1968 the ports agreed on one size of container.\n'
  const chinese = '## 潮汐\n\n海水每天涨落两次。\n\n1968年，各港口商定了统一的集装箱尺寸。\n'
  expect(findingsOf('parity/omission', english, chinese).map(({ subject }) => subject)).toEqual(['A standard is agreed'])
  expect(findingsOf('parity/structure', english, chinese)).toEqual([])
})
