import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../pipeline/content/front-matter.ts'
import { createReport, formatDiagnostic } from '../../pipeline/core/diagnostics.ts'
import { applyFixes } from '../../pipeline/engine/fix.ts'
import { folder } from '../support/site.ts'

const settings = { timeZone: 'UTC', unknownKeys: 'error' as const }

function read(text: string) {
  const report = createReport()
  const front = readFrontMatter({ path: 'a.md', text }, settings, report)
  return { front, diagnostics: report.list(), messages: report.list().map(formatDiagnostic) }
}

const yaml = (lines: string) => read(`---\n${lines}\n---\n\nThe sea.\n`)

describe('a mistake in YAML is explained by what was typed', () => {
  it.each([
    ['title：地铁', '2:1', 'the colon after "title" is full-width ("："). Write ":" and a space: title: 地铁'],
    ['title: A\ndate： 2026-03-02', '3:1', 'the colon after "date" is full-width ("："). Write ":" and a space: date: 2026-03-02'],
    ['title: A\nsummary：B', '3:1', 'the colon after "summary" is full-width ("："). Write ":" and a space: summary: B'],
    ['title:Tides', '2:1', 'there is no space behind the colon after "title". Write: title: Tides'],
    ['title: Metro: Line 14', '2:1', 'the value of "title" contains a colon. Put it in quotation marks: title: "Metro: Line 14"'],
    ['title: The "new" one: x', '2:1', 'the value of "title" contains a colon. Put it in quotation marks: title: \'The "new" one: x\''],
    ['title: A\nimage:\n  alt: Quay: west', '4:3', 'the value of "alt" contains a colon. Put it in quotation marks: alt: "Quay: west"'],
    [
      'title: "Tides\ndate: 2026-03-02',
      '2:1',
      'the value of "title" begins with a quotation mark (") and does not end with one. Add it at the end.',
    ],
    [
      "title: 'It's'",
      '2:1',
      'the value of "title" goes on behind its closing quotation mark. Put all of it in quotation marks: title: "It\'s"',
    ],
    [
      'title: "No", he said',
      '2:1',
      'the value of "title" goes on behind its closing quotation mark. Put all of it in quotation marks: title: \'"No", he said\'',
    ],
    [
      'title: [Opinion] Tides',
      '2:1',
      'the value of "title" begins with "[", which is a sign of YAML\'s own. Put it in quotation marks: title: "[Opinion] Tides"',
    ],
    [
      'title: @home',
      '2:1',
      'the value of "title" begins with "@", which is a sign of YAML\'s own. Put it in quotation marks: title: "@home"',
    ],
    [
      'title: !Breaking news',
      '2:1',
      'the value of "title" begins with "!", which is a sign of YAML\'s own. Put it in quotation marks: title: "!Breaking news"',
    ],
    ['title: A\ntags: [sea, tea\ndate: 2026-03-02', '3:1', 'the list of "tags" begins with "[" and has no "]". Add it at the end.'],
    ['title: A\n summary: B', '3:1', 'this line begins with a space, so that it belongs to the line above. Delete the space.'],
    [
      'title: A\n\tsummary: B',
      '3:1',
      'there is a tab at the start of this line; YAML is indented with spaces. Replace it with two spaces.',
    ],
    ['title: A\ntitle: B', '3:1', '"title" is given twice. Delete one of the two.'],
  ])('%j', (lines, place, message) => {
    const { front, messages } = yaml(lines)
    expect(front?.matter).toBeUndefined()
    expect(messages).toEqual([`a.md:${place} error: ${message} [front-matter/yaml]`])
  })

  it('what is behind " #" is not lost in silence', () => {
    const { front, messages } = yaml('title: The #MeToo years')
    expect(front?.matter?.title).toBe('The')
    expect(messages).toEqual([
      'a.md:2:12 warning: "#MeToo years" is a comment for YAML, and is not published. If it belongs to "title", write: title: "The #MeToo years" [front-matter/yaml]',
    ])
  })

  it.each(['title: Tides # the working title', 'title: C# in depth', 'title: "Notes #5"', 'title: A\nsummary: >\n  One #two: three'])(
    '%j is fine',
    (lines) => {
      expect(yaml(lines).messages).toEqual([])
    },
  )
})

describe('front matter of other kinds is refused by name', () => {
  it('TOML, with a fix', () => {
    const text =
      '+++\ntitle = "Tides: high"\ndate = 2026-03-02\npublishDate = 2026-03-02T10:00:00+08:00\ntags = ["sea", "#x"]\n[image]\nsrc = "a.png"\n+++\n\nThe sea.\n'
    const { diagnostics, messages } = read(text)
    expect(messages).toEqual([
      'a.md:1:1 error: the front matter is TOML; expected YAML: lines of "key: value" between two lines of "---". "diglot check --fix" rewrites it. [front-matter/engine]',
    ])
    const root = folder()
    writeFileSync(join(root, 'a.md'), text)
    applyFixes(root, diagnostics)
    const fixed = read(readFileSync(join(root, 'a.md'), 'utf8'))
    expect(fixed.messages).toEqual([])
    expect(fixed.front?.matter).toMatchObject({
      title: 'Tides: high',
      date: '2026-03-02T00:00:00Z',
      publishAt: '2026-03-02T02:00:00Z',
      tags: ['sea', '#x'],
      image: { src: 'a.png' },
    })
    expect(fixed.front?.markdown.trim()).toBe('The sea.')
  })

  it.each([
    ['+++\n# a note\ntitle = "Tides"\n+++\n', 'the front matter is TOML'],
    ['---toml\ntitle = \n---\n', 'the front matter is TOML'],
    ['{\n  "title": "Tides"\n}\n\nThe sea.\n', 'the front matter is JSON'],
    ['---json\n{ "title": "Tides" }\n---\n', 'the front matter is marked "json"'],
  ])('%j', (text, message) => {
    const { diagnostics, messages } = read(text)
    expect(messages).toEqual([expect.stringMatching(/\[front-matter\/engine\]$/)])
    expect(messages[0]).toContain(message)
    expect(diagnostics[0]?.fix).toBeUndefined()
  })
})
