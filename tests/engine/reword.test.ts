import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { build } from '../../pipeline/build/build.ts'
import { article } from '../support/articles.ts'
import { cleanOutcome, outcomeOf } from '../support/outcomes.ts'
import { type Built, buildSample, buildSite, carefreeSettings, type Files, now, pair } from '../support/site.ts'

const published = (files: Files = {}) => buildSite({ ...pair, ...carefreeSettings, ...files })
const en = 'locales/en/interface.json'

function edit({ root }: Built, path: string, from: RegExp | string, to: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toMatch(from)
  writeFileSync(join(root, path), text.replace(from, to))
  return [join(root, path)]
}

/** A build that is told what has changed, and a feed spoilt: only a whole build looks at it, and mends it. */
async function rebuilt(site: Built, changed: string[], threads = 0, spoilt = 'en/feed.xml') {
  const feed = join(site.out, spoilt)
  writeFileSync(feed, 'spoilt')
  const result = await build({ root: site.root, out: site.out, now, write: true, changed, threads })
  const whole = readFileSync(feed, 'utf8') !== 'spoilt'
  // Whoever looks at everything finds what a clean build makes.
  const [{ files }, clean] = [await outcomeOf(site.root, site.out), await cleanOutcome(site.root)]
  expect(Object.keys(files)).toEqual(Object.keys(clean.files))
  expect(Object.keys(files).filter((path) => files[path] !== clean.files[path])).toEqual([])
  return { result, whole }
}

it('another word is put where the word stands, in every format, and nothing else is made anew', async () => {
  const site = await published()
  const { result, whole } = await rebuilt(site, edit(site, en, '"Print"', '"On paper, 12 × B"'))
  expect(whole).toBe(false)
  expect(result).toMatchObject({ outcome: 'built', diagnostics: [], stories: 1, articles: 2, emitted: { written: 2, deleted: 0 } })
  for (const path of ['en/world/tides/index.html', 'en/world/tides/amp/index.html']) expect(site.read(path)).toContain('On paper, 12 × B')
  expect(site.read('zh/world/chao-xi/index.html')).not.toContain('On paper')
})

it('sentences too, in whatever form they are said, with more to say and with less', async () => {
  const site = await published()
  const changed = [
    ...edit(site, en, '"Published: {{date}}"', '"First seen on {{date}}, by our clock"'),
    ...edit(site, en, 'minute to read', 'minute of your time'),
    ...edit(site, en, '"Share on {{network}}"', '"{{network}}"'),
  ]
  const { whole, result } = await rebuilt(site, changed)
  expect({ whole, written: result.emitted?.written }).toEqual({ whole: false, written: 2 })
  const page = site.read('en/world/tides/index.html')
  for (const words of ['First seen on <time', ', by our clock', '1 minute of your time', 'aria-label="X"']) expect(page).toContain(words)
  expect((await rebuilt(site, edit(site, en, '"First seen on {{date}}, by our clock"', '"{{date}}"'))).whole).toBe(false)
  expect((await rebuilt(site, edit(site, en, '"{{date}}"', '"Seen {{date}}"'))).whole).toBe(false)
})

it('sentences in feeds, and in what a browser puts together', async () => {
  const settings = "export default { url: 'https://paper.example', comments: { provider: 'waline', server: 'https://talk.example' } }\n"
  const site = await published({ 'diglot.config.ts': settings })
  const whole = async (from: string, to: string) => (await rebuilt(site, edit(site, en, from, to))).whole
  expect(await whole('"{{site}}: {{section}}"', '"{{site}} – {{section}}"')).toBe(false)
  expect(await whole('"{{count, number}} comments"', '"{{count, number}} letters"')).toBe(false)
  expect(await whole('"Comments: {{count}}"', '"Letters: {{count}}"')).toBe(false)
  expect(site.read('en/world/feed.xml')).toContain('The Test Paper – World</title>')
  expect(site.read('en/world/tides/index.html')).toContain('{count} letters')
  // An address is written otherwise, whatever stands in it.
  expect(await whole('"{{title}}\\n\\n{{url}}"', '"{{title}} {{url}}"')).toBe(true)
  expect(await whole('"{{title}} {{url}}"', '"{{url}} {{title}}"')).toBe(true)
  expect(await whole('"Print"', '"Press"')).toBe(false)
})

it('words of several editions, one after the other, and a text in between', async () => {
  const site = await published({ 'content/world/note/en.md': article('Note', 'A note.[^1]\n\n[^1]: Below.') })
  expect((await rebuilt(site, edit(site, en, '"Front page"', '"First page"'))).whole).toBe(false)
  expect((await rebuilt(site, edit(site, 'locales/zh/interface.json', '"打印"', '"印在纸上"'))).whole).toBe(false)
  await rebuilt(site, edit(site, 'content/world/tides/en.md', 'rises', 'rises slowly'))
  const changed = [...edit(site, en, '"First page"', '"Home"'), ...edit(site, 'locales/zh/interface.json', '"注释"', '"附注"')]
  expect((await rebuilt(site, changed)).whole).toBe(false)
  expect(site.read('en/world/tides/index.html')).toContain('rises slowly')
  expect(site.read('en/archive/index.html')).toContain('>Home<')
})

it('in feeds too, where an article has such words', async () => {
  const site = await published({ 'content/world/note/en.md': article('Note', 'A note.[^1]\n\n[^1]: Below.') })
  const { whole, result } = await rebuilt(site, edit(site, en, '"Footnotes"', '"Notes ]] B"'), 0, 'zh/feed.xml')
  expect({ whole, written: result.emitted?.written }).toEqual({ whole: false, written: 4 })
  expect(site.read('en/feed.xml')).toContain('>Notes ]] B<')
})

it('after a story was taken down, of which there was nothing to tell', async () => {
  const site = await published({ 'content/world/note/en.md': article('Note') })
  rmSync(join(site.root, 'content/world/note'), { recursive: true })
  expect((await buildSite({}, site.root)).emitted?.deleted).toBe(2)
  expect((await rebuilt(site, edit(site, en, '"Print"', '"Press"'))).whole).toBe(false)
})

it('what was told of an address that has gone is not told again', async () => {
  const settings = "export default { url: 'https://paper.example', rules: { 'link/vanished': 'warning' } }\n"
  const site = await published({ 'diglot.config.ts': settings, 'content/world/note/en.md': article('Note') })
  rmSync(join(site.root, 'content/world/note'), { recursive: true })
  expect((await buildSite({}, site.root)).diagnostics.map(({ ruleId }) => ruleId)).toEqual(['link/vanished'])
  const { whole, result } = await rebuilt(site, edit(site, en, '"Print"', '"Press"'))
  expect({ whole, diagnostics: result.diagnostics }).toEqual({ whole: true, diagnostics: [] })
})

it('nothing but the order of spaces: nothing is written', async () => {
  const site = await published()
  const { result, whole } = await rebuilt(site, edit(site, en, '{\n', '{\n\n'))
  expect({ whole, written: result.emitted?.written }).toEqual({ whole: false, written: 0 })
})

const wholes: [string, (site: Built) => string[]][] = [
  ['a word that ends with a blank', (site) => edit(site, en, '"Print"', '"Print "')],
  ['a sentence in another order', (site) => edit(site, en, '"{{site}}: {{section}}"', '"{{section}} in {{site}}"')],
  ['a sign that HTML writes otherwise', (site) => edit(site, en, '"Print"', '"Print & keep"')],
  ['a word of the paper itself', (site) => edit(site, 'locales/en/site.json', 'A paper', 'The paper')],
  ['a setting of the edition', (site) => edit(site, 'locales/en/edition.json', '{', '{ "name": "Plain English",')],
  ['a word without letters, between texts that were apart', (site) => edit(site, 'locales/zh/interface.json', '"打印"', '"——"')],
  ['letters of another script', (site) => edit(site, 'locales/zh/interface.json', '"打印"', '"打印 RSS"')],
]

it.each(wholes)('%s is for a whole build', async (_, change) => {
  const site = await published()
  expect((await rebuilt(site, change(site))).whole).toBe(true)
})

it('a word of another language is found, and so is its mending', async () => {
  const site = await published()
  const before = site.read('en/world/tides/index.html')
  const changed = edit(site, en, '"Print"', '"打印"')
  const told = await build({ root: site.root, out: site.out, now, write: true, changed })
  expect(told.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['edition/leak'])
  expect(site.read('en/world/tides/index.html')).toBe(before)
  expect((await rebuilt(site, edit(site, en, '"打印"', '"Printing"'))).result.outcome).toBe('built')
})

it('what is missing in a catalogue is found', async () => {
  const site = await published()
  const { diagnostics } = await build({ root: site.root, out: site.out, now, write: true, changed: edit(site, en, '"Print"', '" "') })
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['catalogue/empty'])
})

it('while something is found on a page, other words are put there too, and it is reported again until it is fixed', async () => {
  const settings = "export default { url: 'https://paper.example', rules: { 'edition/leak': 'warning', 'link/vanished': 'off' } }\n"
  const site = await published({ 'diglot.config.ts': settings, 'content/world/tides/en.md': article('潮汐', '潮水。', 'slug: tides') })
  const found = site.diagnostics.map(({ ruleId }) => ruleId)
  expect(found).toContain('edition/leak')
  const changed = edit(site, en, '"Print"', '"Press"')
  const result = await build({ root: site.root, out: site.out, now, write: true, changed, threads: 0 })
  expect(result).toMatchObject({ outcome: 'built', diagnostics: site.diagnostics, emitted: { written: 2 } })
  expect(site.read('en/world/tides/index.html')).toContain('Press')
  expect((await rebuilt(site, edit(site, en, '"Press"', '"Paper"'))).whole).toBe(false)
  // Each whole build looks at the page again.
  expect((await outcomeOf(site.root, site.out)).messages).toEqual((await cleanOutcome(site.root)).messages)
  writeFileSync(join(site.root, 'content/world/tides/en.md'), article('Tides', 'The sea.', 'slug: tides'))
  expect(await outcomeOf(site.root, site.out)).toEqual(await cleanOutcome(site.root))
})

it('in threads, of many pages: the same', async () => {
  const stories = Array.from({ length: 170 }, (_, number) => [
    `content/world/s${number}/en.md`,
    article(`Story ${'abcdefghij'[number % 10]}${number}`),
  ])
  const site = await published(Object.fromEntries(stories))
  const { result, whole } = await rebuilt(site, edit(site, en, '"Print"', '"Press"'), 1)
  expect({ whole, written: result.emitted?.written }).toEqual({ whole: false, written: 342 })
})

it('what is kept of the words is lost: the site is built whole, without it', async () => {
  const site = await published()
  const changed = edit(site, en, '"Print"', '"Press"')
  const db = new DatabaseSync(join(site.root, '.cache/diglot/cache.sqlite'))
  db.exec("update blobs set bytes = x'00' where tab = 'pages'")
  db.close()
  expect((await rebuilt(site, changed)).whole).toBe(true)
})

it('no article has our marks in it, however it is written', async () => {
  const { diagnostics } = await published({
    'content/world/odd/en.md': article('"A \\x01B"'),
    'content/world/even/en.md': article('Even', 'A \u0001B'),
  })
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['content/control-character', 'content/control-character'])
  const site = await published({ 'content/world/coded/en.md': article('Coded', 'A &#1; &#x0E;') })
  expect(site.read('en/world/coded/index.html')).toContain('<p>A \uFFFD \uFFFD</p>')
})

it('no page of the sample site takes a word apart', async () => {
  const { root } = await buildSample()
  const db = new DatabaseSync(join(root, '.cache/diglot/cache.sqlite'))
  const rows = db.prepare("select key, bytes from blobs where tab = 'pages'").all()
  const files = rows.flatMap(({ bytes }) => JSON.parse(Buffer.from(bytes as Uint8Array).toString()).files as [string, number[]][])
  const pages = files.filter(([path]) => path.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(50)
  expect(pages.filter(([, slots]) => slots.length === 0).map(([path]) => path)).toEqual([])
})
