import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from '../support/site.ts'
import { buildSite } from './build-site.ts'
import { countBytes } from './bytes.ts'
import { story } from './corpus.ts'
import { verifySite } from './published.ts'
import { tables } from './report.ts'
import { writeSite } from './site.ts'

/** What Markdown can say, in CommonMark and GFM. */
const features = {
  'headings of level 2': /^## .+[^#]$/gm,
  'headings of level 3': /^### /gm,
  'headings of level 4': /^#### /gm,
  'underlined headings': /^[^\n]+\n-{3,}$/gm,
  'links with titles': /\]\(\S+ "[^"]+"\)/g,
  'full references': /\]\[ref-\d+\]/g,
  'collapsed references': /\]\[\]/g,
  'definitions of references': /^\[[^\]^]+\]: \S+/gm,
  autolinks: /<https:[^>]+>/g,
  'mail addresses': /<\w+@example\.org>/g,
  'bare addresses': /(?<=^|[\s])https:\S+/gm,
  'nested lists': /^ {2,3}[-*+] /gm,
  'numbered lists': /^\d[.)] /gm,
  tasks: /^- \[[x ]\] /gm,
  'code in fences': /^```\w+$/gm,
  'code in tildes': /^~~~\w+$/gm,
  'indented code': /\n\n {4}\S/g,
  'inline code': /`[^`\n]+`/g,
  'centred columns': /:-:/g,
  'columns at the right': /(?<!:)--:/g,
  'pictures with titles': /^!\[[^\]]+\]\(\S+ "[^"]+"\)/gm,
  'pictures in links': /^\[!\[/gm,
  'pictures by reference': /^!\[[^\]]+\]\[/gm,
  footnotes: /^\[\^\d+\]: /gm,
  'quotations in quotations': /^> > /gm,
  'lists in quotations': /^> (?:[-*+]|\d[.)]) /gm,
  breaks: /^(?:\*\*\*|\* \* \*|___|---)$/gm,
  'hard breaks with spaces': / {2}\n/g,
  'hard breaks with a backslash': /\\\n/g,
  'strong within light': /\*\*\*/g,
  deletions: /~~/g,
  entities: /&\w+;/g,
  escapes: /\\[*_]/g,
  'names in Latin letters': /Ada Keller/g,
}

it('writes the same stories always, of some 6 KB an article', () => {
  const stories = Array.from({ length: 300 }, (_, number) => story(number))
  expect(stories.map((files) => files.map(({ path }) => path.split('/')[0]))).toEqual(stories.map(() => ['en', 'zh']))
  expect(story(7)).toEqual(stories[7])
  expect(new Set(stories.flat().map(({ path }) => path)).size).toBe(600)
  for (const edition of [0, 1] as const) {
    const bytes = stories.reduce((sum, files) => sum + Buffer.byteLength(files[edition].text), 0)
    expect(bytes / 300).toBeGreaterThan(5500)
    expect(bytes / 300).toBeLessThan(6500)
  }
})

/** A block without its words: letters are `a`, Han `字`, digits `0`, and a run of words or of sentences is one. */
function shapeOf(block: string): string {
  return block
    .replace(/\p{sc=Latin}+/gu, 'a')
    .replace(/\p{sc=Han}+/gu, '字')
    .replace(/\d+/g, '0')
    .replace(/a(?: a)+/g, 'a')
    .replace(/(a\. )(?:a\. )+|(字，字。)(?:字，字。)+/g, '$1$2')
}

it('has the variety of real Markdown, in both languages', () => {
  const stories = Array.from({ length: 1000 }, (_, number) => story(number))
  for (const edition of [0, 1] as const) {
    const bodies = stories.map((files) => files[edition].text.replace(/^---[\s\S]*?\n---\n/, ''))
    const shapes = bodies.flatMap((body) => body.split(/\n{2,}/)).map(shapeOf)
    const often = [...Map.groupBy(shapes, (shape) => shape)].filter(([, blocks]) => blocks.length >= 10)
    expect(often.length).toBeGreaterThanOrEqual(200)
    const all = bodies.join('\n')
    for (const [name, pattern] of Object.entries(features)) expect(all.match(pattern)?.length ?? 0, name).toBeGreaterThanOrEqual(20)
    // What only Diglot reads, and HTML, which it does not read unless a site says so.
    expect(bodies.filter((body) => /:\w+\[|^:::|\]\{|^ *<\w+[\s>]/m.test(body.replace(/^ *(```|~~~)[\s\S]*?^ *\1$/gm, '')))).toEqual([])
  }
})

it('counts the bytes of pages, feeds and all files', () => {
  const out = folder()
  const file = (path: string, bytes: number) => {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), 'x'.repeat(bytes))
  }
  for (const [path, bytes] of [
    ['en/a/one/index.html', 100],
    ['zh/a/one/index.html', 200],
    ['en/a/one/amp.html', 10],
    ['zh/a/one/amp.html', 30],
    ['en/feed.xml', 4],
    ['zh/feed.xml', 2],
    ['style.css', 1000],
  ] as const)
    file(path, bytes)
  const written = ['en/a/one.md', 'zh/a/one.md'].map((path) => ({ path, text: '' }))
  const bytes = countBytes({ out, amp: (path) => `${path}/amp.html` }, written)
  expect(bytes).toEqual({ html: 150, amp: 20, feed: 3, all: 1346 })
  const row = {
    name: 'Diglot',
    seconds: 1,
    cpu: 1,
    memory: 1,
    all: [1],
    bytes: { html: 21_960, amp: 20_000, feed: 345_678, all: 12_345_678 },
  }
  const machine = { processors: 2, model: undefined, node: 'v24' }
  const text = tables({ stories: 1, languages: 2, runs: 1, parity: true, machine, cold: [row] })
  expect(text).toContain('| KB an HTML page | KB an AMP page | KB a feed | MB in all |')
  expect(text).toContain('| 22.0 | 20.0 | 345.7 | 12.3 |')
})

it('is a corpus in which no check finds anything, and in which a wrong figure is found', async () => {
  const root = folder()
  writeSite(root, 60)
  expect(await buildSite(root)).toEqual({ outcome: 'built', messages: [] })
  const files = Array.from({ length: 60 }, (_, number) => story(number)).flat()
  verifySite({ name: 'Diglot', out: join(root, 'dist'), amp: (path) => `${path}/amp/index.html` }, files)
  const wrong = files.find(({ path, text }) => path.startsWith('zh/') && /在\d+%/.test(text))
  const path = join(root, 'content', wrong?.path ?? '')
  writeFileSync(path, (wrong?.text ?? '').replace(/在\d+%/, '在9.75%'))
  const { outcome, messages } = await buildSite(root)
  expect(outcome).toBe('content')
  expect(messages.join('\n')).toContain(`content/${wrong?.path}`)
  expect(messages.join('\n')).toContain('9.75%')
})

it('compares no translation with its original where it is built without parity', async () => {
  const root = folder()
  writeSite(root, 2, { parity: false })
  // What only the comparison finds: most of the text is missing.
  const [original, translation] = story(0)
  const [matter] = /^---[\s\S]*?\n---\n/.exec(translation.text) ?? []
  writeFileSync(join(root, 'content', translation.path), `${matter}\n共有9.75%，见[海水](https://example.org/other)。\n\n- 海水\n`)
  expect(original.text.length).toBeGreaterThan(2000)
  expect(await buildSite(root)).toEqual({ outcome: 'built', messages: [] })
  writeFileSync(join(root, 'diglot.config.ts'), readFileSync(join(root, 'diglot.config.ts'), 'utf8').replace(/"parity.*"off",?/g, ''))
  expect((await buildSite(root)).messages.join('\n')).toMatch(
    /blocks of the original are not translated\. Translate them\. \[parity\/omission\]/,
  )
})
