import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../../pipeline/build/build.ts'
import { article } from '../support/articles.ts'
import { cleanOutcome, outcomeOf } from '../support/outcomes.ts'
import { type Built, buildSite, carefreeSettings, type Files, now, pair } from '../support/site.ts'

const published = (files: Files = {}) => buildSite({ ...pair, ...carefreeSettings, ...files })
const en = 'locales/en/interface.json'

function edit({ root }: Built, path: string, from: RegExp | string, to: string): string[] {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toMatch(from)
  writeFileSync(join(root, path), text.replace(from, to))
  return [join(root, path)]
}

/** A build that knows what has changed publishes what a clean build makes. */
async function rebuilt(site: Built, changed: string[], threads = 0) {
  const result = await build({ root: site.root, out: site.out, now, write: true, changed, threads })
  const [{ files }, clean] = [await outcomeOf(site.root, site.out), await cleanOutcome(site.root)]
  expect(Object.keys(files)).toEqual(Object.keys(clean.files))
  expect(Object.keys(files).filter((path) => files[path] !== clean.files[path])).toEqual([])
  return result
}

it('another word is published in every format, and no page of another edition is written', async () => {
  const site = await published()
  const result = await rebuilt(site, edit(site, en, '"Print"', '"On paper, 12 × B"'))
  expect(result).toMatchObject({ outcome: 'built', diagnostics: [], emitted: { written: 2, deleted: 0 } })
  for (const path of ['en/world/tides/index.html', 'en/world/tides/amp/index.html']) expect(site.read(path)).toContain('On paper, 12 × B')
})

it('sentences too, in whatever form they are said, with more to say and with less', async () => {
  const site = await published()
  const changed = [
    ...edit(site, en, '"Published: {{date}}"', '"First seen on {{date}}, by our clock"'),
    ...edit(site, en, 'minute to read', 'minute of your time'),
    ...edit(site, en, '"Share on {{network}}"', '"{{network}}"'),
  ]
  expect((await rebuilt(site, changed)).emitted?.written).toBe(2)
  const page = site.read('en/world/tides/index.html')
  for (const words of ['First seen on <time', ', by our clock', '1 minute of your time', 'aria-label="X"']) expect(page).toContain(words)
})

it('words of several editions, one after the other, and a text in between', async () => {
  const site = await published({ 'content/world/note/en.md': article('Note', 'A note.[^1]\n\n[^1]: Below.') })
  await rebuilt(site, edit(site, en, '"Front page"', '"First page"'))
  await rebuilt(site, edit(site, 'locales/zh/interface.json', '"打印"', '"印在纸上"'))
  await rebuilt(site, edit(site, 'content/world/tides/en.md', 'rises', 'rises slowly'))
  const changed = [...edit(site, en, '"First page"', '"Home"'), ...edit(site, 'locales/zh/interface.json', '"注释"', '"附注"')]
  await rebuilt(site, changed)
  expect(site.read('en/world/tides/index.html')).toContain('rises slowly')
  expect(site.read('en/archive/index.html')).toContain('>Home<')
})

it('in feeds too, where an article has such words', async () => {
  const site = await published({ 'content/world/note/en.md': article('Note', 'A note.[^1]\n\n[^1]: Below.') })
  await rebuilt(site, edit(site, en, '"Footnotes"', '"Notes ]] B"'))
  expect(site.read('en/feed.xml')).toContain('>Notes ]] B<')
})

it('a word of another language is found, and so is its correction', async () => {
  const site = await published()
  const before = site.read('en/world/tides/index.html')
  const changed = edit(site, en, '"Print"', '"打印"')
  const failed = await build({ root: site.root, out: site.out, now, write: true, changed })
  expect(failed.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['edition/leak'])
  expect(site.read('en/world/tides/index.html')).toBe(before)
  expect((await rebuilt(site, edit(site, en, '"打印"', '"Printing"'))).outcome).toBe('built')
})

it('what is missing in a catalogue is found', async () => {
  const site = await published()
  const { diagnostics } = await build({ root: site.root, out: site.out, now, write: true, changed: edit(site, en, '"Print"', '" "') })
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['catalogue/empty'])
})

it('while something is found on a page, another word is published there too, and it is reported again until it is fixed', async () => {
  const settings = "export default { url: 'https://paper.example', rules: { 'edition/leak': 'warning', 'link/vanished': 'off' } }\n"
  const site = await published({ 'diglot.config.ts': settings, 'content/world/tides/en.md': article('潮汐', '潮水。', 'slug: tides') })
  const found = site.diagnostics.map(({ ruleId }) => ruleId)
  expect(found).toContain('edition/leak')
  const changed = edit(site, en, '"Print"', '"Press"')
  const result = await build({ root: site.root, out: site.out, now, write: true, changed, threads: 0 })
  expect(result).toMatchObject({ outcome: 'built', diagnostics: site.diagnostics, emitted: { written: 2 } })
  expect(site.read('en/world/tides/index.html')).toContain('Press')
  await rebuilt(site, edit(site, en, '"Press"', '"Paper"'))
  // Each whole build looks at the page again.
  expect((await outcomeOf(site.root, site.out)).messages).toEqual((await cleanOutcome(site.root)).messages)
  writeFileSync(join(site.root, 'content/world/tides/en.md'), article('Tides', 'The sea.', 'slug: tides'))
  expect(await outcomeOf(site.root, site.out)).toEqual(await cleanOutcome(site.root))
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

it('renders the pages that ask for a message, and no others', async () => {
  const site = await published({ 'content/world/note/en.md': article('Note', 'A note.[^1]\n\n[^1]: Below.', 'slug: note') })
  const rendered = async (from: string, to: string) => (await rebuilt(site, edit(site, en, from, to))).work?.rendered
  expect(await rendered('"Print"', '"On paper"')).toBe(2)
  // The story, and both feeds that have its text.
  expect(await rendered('"Footnotes"', '"Notes"')).toBe(3)
  // The list of its one tag.
  expect(await rendered('"Stories tagged “{{tag}}”"', '"Tagged “{{tag}}”"')).toBe(1)
  expect(await rendered('"Skip to the text"', '"To the text"')).toBeGreaterThan(5)
})
