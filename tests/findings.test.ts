import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../pipeline/diagnostics.ts'
import { buildSite, type Files, project, site } from './support/site.ts'

const chapter = readFileSync(join(project, 'REFERENCE.md'), 'utf8').split('\n## Findings\n')[1] ?? ''
const sections = new Map(
  chapter
    .split(/\n### (?=`)/)
    .slice(1)
    .map((section) => [/^`([^`]+)`/.exec(section)?.[1] ?? '', section]),
)

/** The files of a part of a section: ```` ```md en.md ```` is the English telling. */
function filesOf(part: string): Files {
  return Object.fromEntries(
    [...part.matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms)].map(([, name = '', text = '']) => [
      /^(?:en|zh)\.md$/.test(name) ? `content/world/tides/${name}` : name,
      name.endsWith('.md') && !text.startsWith('---') ? heads[name] + text : text,
    ]),
  )
}

const heads: Record<string, string> = {
  'en.md': '---\ntitle: Tides\ndate: 2026-03-02\n---\n\n',
  'zh.md': '---\ntitle: 潮汐\ndate: 2026-03-02\n---\n\n',
}
/** What stands around every example. */
const around: Files = {
  'content/world/ships/en.md': '---\ntitle: Ships\ndate: 2026-03-01\n---\n\nShips sail.\n',
  'content/world/wells/zh.md': '---\ntitle: 水井\ndate: 2026-03-01\n---\n\n井水清凉。\n',
}

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

describe('an example breaks each rule once, and its mending mends it', () => {
  // A translation that is recorded as current has hashes in it: tests/desk.test.ts.
  it.each(held.filter((rule) => rule !== 'parity/stale'))('%s', async (rule) => {
    const [broken = '', mended = ''] = (sections.get(rule) ?? '').split('\nCorrected: ')
    const parts = broken.split('\nPublished so, and then:\n')
    const says = /^```text\n(.*?)\n```$/ms.exec(broken)?.[1]?.split('\n')
    expect(Object.keys(filesOf(mended))).not.toEqual([])
    const root = site({ ...around, ...filesOf(parts[0] ?? '') })
    if (parts.length > 1) expect((await buildSite({}, root)).messages).toEqual([])
    write(root, filesOf(parts.at(-1) ?? ''))
    expect((await buildSite({}, root)).messages).toEqual(expect.arrayContaining(says ?? ['a message']))
    write(root, filesOf(mended))
    expect((await buildSite({}, root)).messages).toEqual([])
  })
})
