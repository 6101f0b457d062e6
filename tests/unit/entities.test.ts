import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../pipeline/content/front-matter.ts'
import { createReport, formatDiagnostic } from '../../pipeline/core/diagnostics.ts'
import { applyFixes } from '../../pipeline/engine/fix.ts'
import { folder } from '../support/site.ts'

function read(lines: string) {
  const report = createReport()
  const text = `---\n${lines}\n---\n\nThe sea.\n`
  const front = readFrontMatter({ path: 'a.md', text }, { timeZone: 'UTC', unknownKeys: 'error' }, report)
  return { text, matter: front?.matter, diagnostics: report.list(), messages: report.list().map(formatDiagnostic) }
}

describe('HTML entities in plain texts are errors', () => {
  it.each([
    ['title: Harbour &amp; Sons', '2:1', '"title" has the HTML entity "&amp;"', 'Write "&".', 'Harbour & Sons'],
    ['title: It&#8217;s &#x201C;on&#x201D;', '2:1', '"title" has the HTML entity "&#8217;"', 'Write "’".', 'It’s “on”'],
    ['title: Caf&eacute;&hellip;', '2:1', '"title" has the HTML entity "&eacute;"', 'Write "é".', 'Café…'],
    ['title: "A &ndash; B"', '2:1', '"title" has the HTML entity "&ndash;"', 'Write "–".', 'A – B'],
  ])('%s', (lines, place, what, advice, title) => {
    const { text, diagnostics, messages } = read(lines)
    expect(messages).toEqual([
      expect.stringMatching(
        new RegExp(`^a\\.md:${place} error: ${RegExp.escape(what)}.*${RegExp.escape(advice)} \\[front-matter/html\\]$`),
      ),
    ])
    const root = folder()
    writeFileSync(join(root, 'a.md'), text)
    applyFixes(root, diagnostics)
    const fixed = read(readFileSync(join(root, 'a.md'), 'utf8').split('\n').slice(1, 2).join('\n'))
    expect(fixed.messages).toEqual([])
    expect(fixed.matter?.title).toBe(title)
  })

  it.each([
    ['title: "A &quot;b&quot;"', '&quot;'],
    ['title: A\nsummary: >\n  One &lt; two\n  and more', '&lt;'],
    ['title: A\nimage: { src: a.png, alt: "B &gt; C" }', '&gt;'],
    ['title: A\ncorrections: [{ date: 2026-01-02, text: B &quot; C }]', '&quot;'],
  ])('%j has no fix: YAML may read it otherwise', (lines, entity) => {
    const { diagnostics, messages } = read(lines)
    expect(messages).toEqual([expect.stringContaining(`the HTML entity "${entity}"`)])
    expect(diagnostics[0]?.fix).toBeUndefined()
  })

  it.each([
    'title: AT&T and Q&A; more',
    'title: A & B &c. &nosuch; &#0;',
    'title: A\nimage: { src: "https://x.example/?a=1&copy;=2", alt: A }',
    'title: A\nacknowledge: [{ rule: edition/leak, finding: "&amp;", reason: code }]',
  ])('%j is fine', (lines) => {
    expect(read(lines).messages).toEqual([])
  })
})

describe('Markdown in plain texts is reported', () => {
  it.each([
    ['title: The **big** one', '**big**'],
    ['title: A\nsummary: See [ships](https://x.example/a).', '[ships](https://x.example/a)'],
    ['title: "{{ page.title }}"', '{{ page.title }}'],
    ['title: A\nimage: { src: a.png, alt: "The **quay**" }', '**quay**'],
  ])('%j', (lines, shown) => {
    const { matter, messages } = read(lines)
    expect(matter).toBeDefined()
    expect(messages).toEqual([expect.stringContaining(`has the markup ${JSON.stringify(shown)}`)])
    expect(messages[0]).toContain(' warning: ')
  })

  it.each([
    'title: f**k and 2**3**4',
    'title: Prices** and terms**',
    'title: The [new] (https) one',
    'title: A\ntags: ["**x**"]',
    'title: Use `npm`',
  ])('%j is fine', (lines) => {
    expect(read(lines).messages).toEqual([])
  })
})
