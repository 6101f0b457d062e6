import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../pipeline/core/rules.ts'
import { around, filesOf, sections } from './support/examples.ts'
import { buildSite, type Files, site } from './support/site.ts'

function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text ?? '')
  }
}

const held = Object.keys(rules).filter((rule) => /^(?:parity|loss|link|text)\//.test(rule))

it('every rule of parity, loss, links and text has its section, and there is no other', () => {
  expect([...sections.keys()].toSorted()).toEqual(held.toSorted())
})

describe('an example breaks each rule once, and its correction repairs it', () => {
  // A translation that is recorded as current has hashes in it: tests/desk.test.ts.
  it.each(held.filter((rule) => rule !== 'parity/stale'))('%s', async (rule) => {
    const [broken = '', corrected = ''] = (sections.get(rule) ?? '').split('\nCorrected: ')
    const parts = broken.split('\nPublished so, and then:\n')
    const says = /^```text\n(.*?)\n```$/ms.exec(broken)?.[1]?.split('\n')
    expect(Object.keys(filesOf(corrected))).not.toEqual([])
    const root = site({ ...around, ...filesOf(parts[0] ?? '') })
    if (parts.length > 1) expect((await buildSite({}, root)).messages).toEqual([])
    write(root, filesOf(parts.at(-1) ?? ''))
    expect((await buildSite({}, root)).messages).toEqual(expect.arrayContaining(says ?? ['a message']))
    write(root, filesOf(corrected))
    expect((await buildSite({}, root)).messages).toEqual([])
  })
})
